// A shop that can't be reached: the order as it was last seen in this tab, with its age, and the way back.
import { TAG, expect, fixture, shopPage, test } from './shop.mjs';

const body = (await fixture('in-transit')).answer.body;
const API = 'http://127.0.0.1:9';
const ORDER = `${API}/v1/orders/${body.id}`;
const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

const widget = (page) => page.locator(TAG);
const heading = (page) => widget(page).locator('.mount h2').first();
const keys = (page) => page.evaluate(() => Object.keys(sessionStorage));

/** An API that has the order until it is told to be away. */
async function api(page) {
  const state = { away: false, order: body, failure: 'internetdisconnected' };
  await page.route(`${API}/**`, (route) => {
    const request = route.request();
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers: CORS });
    if (state.away) return state.failure === 503 ? route.fulfill({ status: 503, headers: CORS, body: 'down' }) : route.abort(state.failure);
    if (request.url() === ORDER) return route.fulfill({ json: state.order, headers: CORS });
    return route.fulfill({ status: 404, headers: CORS, json: { type: '', title: '', status: 404, code: 'not_found', retryable: false, request_id: 'r' } });
  });
  return state;
}

async function open(page, shop, attributes = '') {
  shop.page('/', shopPage(`<${TAG} loading="eager" order="${body.id}" token="t" ${attributes}></${TAG}>`, { attributes: `data-api="${API}" data-key="pk"` }));
  await page.goto(`${shop.url}/`);
  await expect(heading(page)).not.toBeEmpty();
}

for (const failure of ['internetdisconnected', 503]) {
  test(`after a reload the order last seen is there with its age where the shop is away: ${failure}`, async ({ page, shop }) => {
    const state = await api(page);
    await open(page, shop);
    const seen = await heading(page).textContent();
    await expect.poll(() => keys(page)).toEqual([`aftersale:order:${body.id}`]);
    expect(await page.evaluate(async (src) => (await import(src)).audit().storage, await page.locator('script[data-api]').evaluate((tag) => tag.src))).toEqual([
      `aftersale:order:${body.id}`,
    ]);

    Object.assign(state, { away: true, failure });
    await page.reload();
    await expect(widget(page).getByText('The shop can’t be reached at the moment. This is how your order stood today at')).toBeVisible();
    await expect(heading(page)).toHaveText(seen);
    await expect(widget(page).locator('.parcel')).toHaveCount(1);

    // Trying again while it is still away changes nothing; once it is back the message goes.
    const again = widget(page).getByRole('button', { name: 'Try again' });
    await again.click();
    await expect(heading(page)).toHaveText(seen);
    await expect(again).toBeVisible();
    state.away = false;
    await again.click();
    await expect(again).toHaveCount(0);
    await expect(widget(page).getByText('This is how your order stood')).toHaveCount(0);
    await expect(heading(page)).toHaveText(seen);
  });
}

test('nothing is kept where the page does not want it', async ({ page, shop }) => {
  const state = await api(page);
  const later = page.waitForResponse((response) => /order-tracking\.more\..*\.wasm/.test(response.url()));
  await open(page, shop, 'storage="none"');
  await later;
  state.away = true;
  await page.reload();
  await expect(heading(page)).toHaveText('You are offline');
  expect(await keys(page)).toEqual([]);
});

test('another order is never shown in the place of one that is not kept', async ({ page, shop }) => {
  const state = await api(page);
  await open(page, shop);
  await expect.poll(() => keys(page)).toHaveLength(1);
  state.away = true;
  await widget(page).evaluate((element) => element.setAttribute('order', 'another'));
  await expect(heading(page)).toHaveText('You are offline');
  await expect(widget(page).locator('.parcel')).toHaveCount(0);
});

test('data set by the page is not kept', async ({ page, shop }) => {
  await api(page);
  const later = page.waitForResponse((response) => /order-tracking\.more\..*\.wasm/.test(response.url()));
  shop.page('/', shopPage(`<${TAG} loading="eager" order="${body.id}"></${TAG}>`, { attributes: `data-api="${API}" data-key="pk"` }));
  await page.goto(`${shop.url}/`);
  await widget(page).evaluate((element, order) => (element.data = order), body);
  await later;
  await expect(widget(page).locator('.parcel')).toHaveCount(1);
  expect(await keys(page)).toEqual([]);
});
