// The life of an element: before the wasm is there, while it comes, when it moves, leaves and returns.
import { TAG, expect, fixture, isReady, shopPage, test, withData } from './shop.mjs';

const widget = (attributes = '', fallback = '<a href="/orders/1001">See your order</a>') =>
  `<${TAG} loading="eager" ${attributes}>${fallback}</${TAG}>`;
const heading = (page) => page.locator(`${TAG} .mount h2`).first();

test('an element is defined at once, and properties and calls from before are kept', async ({ page, shop }) => {
  const { answer } = await fixture('in-transit');
  shop.page(
    '/',
    shopPage(widget()).replace(
      '<head>',
      `<head><script>addEventListener('DOMContentLoaded', () => {
        const element = document.querySelector('${TAG}');
        element.data = ${JSON.stringify(answer.body).replaceAll('<', '\\u003c')};
      });</script>`,
    ),
  );
  await page.goto(`${shop.url}/`);
  await page.evaluate((tag) => document.querySelector(tag).showParcel('none'), TAG);
  await isReady(page);
  await expect(heading(page)).not.toBeEmpty();
  expect(await page.evaluate((tag) => Object.hasOwn(document.querySelector(tag), 'data'), TAG)).toBe(false);
});

test('the first API call and the wasm travel side by side', async ({ page, shop, demo }) => {
  shop.page('/', shopPage(widget('order="x" token="t"'), { attributes: `data-api="${demo.url}" data-key="pk_demo"` }));
  let letCoreGo;
  const held = new Promise((go) => (letCoreGo = go));
  await page.route('**/core.*.wasm', async (route) => (await held, route.continue()));
  const order = page.waitForRequest('**/v1/orders/x');
  const text = page.waitForRequest('**/order-tracking.en.*.json');
  await page.goto(`${shop.url}/`);
  await Promise.all([order, text]);
  letCoreGo();
  await isReady(page);
});

test('what the look-up takes travels beside the core where there is no link', async ({ page, shop }) => {
  shop.page('/', shopPage(widget()));
  let letCoreGo;
  const held = new Promise((go) => (letCoreGo = go));
  await page.route('**/core.*.wasm', async (route) => (await held, route.continue()));
  const part = page.waitForRequest('**/order-tracking.guest.*.wasm');
  const text = page.waitForRequest('**/order-tracking.guest.en.*.json');
  await page.goto(`${shop.url}/`);
  await Promise.all([part, text]);
  letCoreGo();
  await expect(heading(page)).toBeVisible();
});

test('an order shows after six requests, none of them for the look-up; what follows it comes later', async ({ page, shop, demo }) => {
  const { answer } = await fixture('in-transit');
  await page.route('**/v1/orders/x', (route) =>
    route.fulfill({ json: answer.body, headers: { 'access-control-allow-origin': '*' } }),
  );
  shop.page('/', shopPage(widget('order="x" token="t"'), { attributes: `data-api="${demo.url}" data-key="pk_demo"` }));
  const asked = [];
  page.on('request', (request) => request.resourceType() !== 'document' && asked.push(new URL(request.url()).pathname));
  await page.goto(`${shop.url}/`);
  await isReady(page);
  await expect(heading(page)).not.toBeEmpty();
  await expect.poll(() => asked).toContain('/v1/events');
  const ours = asked.filter((path) => path.startsWith('/cdn/') || path.startsWith('/v1/'));
  expect(ours.filter((path) => path.includes('.guest.'))).toEqual([]);
  const first = ours.findIndex((path) => /map|chunk|[.]more[.]/.test(path));
  expect(first, ours.join(' ')).toBeGreaterThan(0);
  expect(first, ours.join(' ')).toBeLessThanOrEqual(6);
});

test('a look-up needed later whose part can not be had says so, and works once it can', async ({ page, shop, demo }) => {
  let gone = true;
  const refused = { type: '/problems/expired_token', title: '', status: 401, code: 'expired_token', retryable: false, request_id: 'r' };
  await page.route('**/v1/orders/x', (route) =>
    route.fulfill({ status: 401, json: refused, headers: { 'access-control-allow-origin': '*' } }),
  );
  await page.route('**/order-tracking.guest.*', (route) => (gone ? route.abort('connectionfailed') : route.continue()));
  shop.page('/', shopPage(widget('order="x" token="t"'), { attributes: `data-api="${demo.url}" data-key="pk_demo"` }));
  await page.goto(`${shop.url}/`);
  await expect(page.locator(TAG).getByText('See your order')).toBeVisible();
  gone = false;
  await expect(page.locator(`${TAG} .mount form`)).toBeVisible();
});

test('nothing but the loader is fetched before the element nears the viewport', async ({ page, shop }) => {
  const tall = '<p>…</p>'.repeat(400);
  shop.page('/', shopPage(`${tall}<${TAG}></${TAG}>`));
  await page.goto(`${shop.url}/`, { waitUntil: 'networkidle' });
  expect(shop.asked.filter((path) => path.startsWith('/cdn/'))).toEqual(['/cdn/aftersale.js']);
  await page.locator(TAG).scrollIntoViewIfNeeded();
  await isReady(page);
  expect(shop.asked.filter((path) => path.startsWith('/cdn/')).length).toBeGreaterThan(1);
});

test('fallback content shows until the widget does', async ({ page, shop }) => {
  let letCoreGo;
  const held = new Promise((go) => (letCoreGo = go));
  await page.route('**/core.*.wasm', async (route) => (await held, route.continue()));
  shop.page('/', shopPage(widget()));
  await page.goto(`${shop.url}/`);
  const link = page.getByRole('link', { name: 'See your order' });
  await expect(link).toBeVisible();
  letCoreGo();
  await isReady(page);
  await expect(link).toBeHidden();
  await expect(heading(page)).toBeVisible();
});

test('the script included twice warns, names both and works once', async ({ page, shop, said }) => {
  shop.page('/', shopPage(widget()).replace('</body>', '<script type="module" src="/cdn/aftersale.js?again"></script></body>'));
  await page.goto(`${shop.url}/`);
  await isReady(page);
  await expect.poll(() => said.filter((line) => /aftersale.*ignored.*aftersale\.js/.test(line)).length).toBe(1);
  const line = said.find((line) => line.includes('ignored'));
  expect(line.match(/aftersale\.js/g)).toHaveLength(2);
  expect(said.filter((line) => line.startsWith('pageerror'))).toEqual([]);
});

test('moving an element keeps what it shows and asks nothing again', async ({ page, shop }) => {
  shop.page('/', shopPage(`${widget()}<main id="there"></main>`));
  await page.goto(`${shop.url}/`);
  await withData(page, 'in-transit');
  await isReady(page);
  // What follows the first view has come.
  await expect.poll(() => shop.asked.some((path) => /[.]more[.].*wasm/.test(path))).toBe(true);
  const asked = shop.asked.length;
  const same = await page.evaluate(async (tag) => {
    const element = document.querySelector(tag);
    const before = element.shadowRoot.querySelector('.mount');
    document.querySelector('#there').append(element);
    await new Promise((later) => requestAnimationFrame(() => requestAnimationFrame(later)));
    return [before === element.shadowRoot.querySelector('.mount'), element.state];
  }, TAG);
  expect(same).toEqual([true, 'ready']);
  expect(shop.asked.slice(asked).filter((path) => path !== '/favicon.ico')).toEqual([]);
});

test('an element removed in the middle of a request stays quiet, and works when it is back', async ({ page, shop, said, demo }) => {
  shop.page('/', shopPage(widget('order="x" token="t"'), { attributes: `data-api="${demo.url}" data-key="pk_demo"` }));
  let letGo;
  const held = new Promise((go) => (letGo = go));
  await page.route('**/v1/orders/x', async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  const asked = page.waitForRequest('**/v1/orders/x');
  await page.goto(`${shop.url}/`);
  await asked;
  const aborted = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/v1/orders/x'));
  await page.evaluate((tag) => (window.kept = document.querySelector(tag)).remove(), TAG);
  await aborted;
  letGo();
  await page.unroute('**/v1/orders/x');
  await page.evaluate(() => document.body.append(window.kept));
  await isReady(page);
  await expect(heading(page)).toBeVisible();
  expect(said.filter((line) => line.startsWith('pageerror'))).toEqual([]);
});

test('it is there again after navigating away and back', async ({ page, shop }) => {
  shop.page('/', shopPage(`${widget()}<a href="/other">Other</a>`));
  shop.page('/other', '<!doctype html><title>Other</title><h1>Other</h1>');
  await page.goto(`${shop.url}/`);
  await isReady(page);
  await page.getByRole('link', { name: 'Other' }).click();
  await expect(page.getByRole('heading', { name: 'Other' })).toBeVisible();
  await page.goBack();
  await isReady(page);
  await expect(heading(page)).toBeVisible();
});

for (const [what, part] of [['core', 'core.'], ['glue', 'glue.'], ['language', 'order-tracking.en.']]) {
  test(`a ${what} download that failed is tried again`, async ({ page, shop }) => {
    let failures = 1;
    await page.route(`**/${part}*`, (route) => (failures-- > 0 ? route.abort('connectionfailed') : route.continue()));
    shop.page('/', shopPage(widget()));
    const failed = page.waitForEvent('requestfailed', (request) => request.url().includes(part));
    await page.goto(`${shop.url}/`);
    await failed;
    await expect(heading(page)).toBeVisible();
  });
}

test('50 mounts and unmounts leave one widget and no more memory', async ({ page, shop }) => {
  shop.page('/', shopPage(widget()));
  await page.goto(`${shop.url}/`);
  await isReady(page);
  const cycle = (times) =>
    page.evaluate(
      async ([tag, times]) => {
        for (let at = 0; at < times; at++) {
          document.querySelector(tag).remove();
          await Promise.resolve();
          await Promise.resolve();
          const element = Object.assign(document.createElement(tag));
          element.setAttribute('loading', 'eager');
          document.body.append(element);
          await element.ready;
        }
        return (await import('/cdn/aftersale.js')).audit().memory_bytes;
      },
      [TAG, times],
    );
  const first = await cycle(5);
  const after = await cycle(50);
  expect(first).toBeGreaterThan(0);
  expect(after).toBeLessThanOrEqual(first * 1.1);
  expect(await page.locator(`${TAG} .mount`).count()).toBe(1);
});
