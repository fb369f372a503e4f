// The statutory withdrawal: by keyboard from the button to the receipt, without a token, cut off, twice, and loaded anew.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, expect, isReady, shopPage, test as base } from './shop.mjs';

const TAG = 'aftersale-withdrawal';
const ENTRY = 'withdraw from contract here';
const CONFIRM = 'confirm withdrawal';
const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': 'retry-after',
  'access-control-max-age': '600',
};
const state = async (name) => JSON.parse(await readFile(join(ROOT, `widgets/withdrawal/fixtures/${name}.json`), 'utf8'));
const known = (await state('form-known')).answer.body;
const { receipt } = (await state('receipt')).view;
const problem = (status, code, more = {}) => ({ status, body: { type: '', title: '', status, code, retryable: false, request_id: 'r', ...more } });

/** An API that keeps declarations by key, as the contract says; `answers` are given first, `lost` after it was kept. */
async function serveApi() {
  const api = { asked: [], declared: new Map(), answers: [], read: { status: 200, body: known } };
  const server = createServer(async (request, response) => {
    if (request.method === 'OPTIONS') return response.writeHead(204, HEADERS).end();
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { pathname } = new URL(request.url, 'http://api');
    const { 'idempotency-key': key, authorization: token } = request.headers;
    api.asked.push({ method: request.method, pathname, key, token });
    const answer = ({ status, body, headers }) => {
      response.writeHead(status, { ...HEADERS, ...headers, 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.method === 'GET') return answer(api.read);
    const planned = api.answers.shift();
    if (planned && planned !== 'lost') return answer(planned);
    const said = JSON.parse(Buffer.concat(chunks));
    if (!api.declared.has(key)) api.declared.set(key, said);
    if (planned === 'lost') {
      // It arrived; the answer ends in its middle: a browser sends again by itself what got none at all.
      response.writeHead(201, { ...HEADERS, 'content-type': 'application/json', 'content-length': '100' });
      return response.write('{', () => response.socket.destroy());
    }
    answer({ status: 201, body: { ...receipt, name: said.name, contract: said.contract, email: said.email, whole: !said.lines } });
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(api, {
    url: `http://127.0.0.1:${server.address().port}`,
    posts: () => api.asked.filter(({ method }) => method === 'POST'),
    stop: () => new Promise((done) => server.close(done) && server.closeAllConnections()),
  });
}

const test = base.extend({
  api: async ({}, use) => {
    const api = await serveApi();
    await use(api);
    await api.stop();
  },
});

const widget = (page) => page.locator(TAG);
const title = (page) => page.locator(`${TAG} .mount h2`).first();
const button = (page, name) => widget(page).getByRole('button', { name });
const field = (page, label) => widget(page).getByLabel(label);
const kept = (page) => page.evaluate(async () => (await import(document.querySelector('script[data-api]').src)).audit().storage);

async function open(page, shop, api, attributes = `order="${known.order_id}" token="t" open`) {
  shop.page('/', shopPage(`<${TAG} loading="eager" ${attributes}></${TAG}>`, { attributes: `data-api="${api.url}" data-key="pk"` }));
  await page.goto(`${shop.url}/`);
  await isReady(page, TAG);
}

async function toStepTwo(page) {
  await button(page, 'Continue').click();
  await expect(title(page)).toHaveText('Check what will be sent');
}

function focused(page) {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return `${active.tagName} ${active.id} ${active.textContent}`;
  });
}

async function tabTo(page, wanted) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`the keyboard does not get to ${wanted}`);
}

test.use({ changes: 'withdrawal' });

test('by keyboard alone against the demo, from the button to the receipt, for an order that is known', async ({ page, demo }) => {
  const all = await (await fetch(`${demo.url}/demo/scenarios.json`)).json();
  const { number, email } = all.find(({ title }) => title === 'Delivered');
  await page.goto(`${demo.url}/orders/${number}/withdraw?lang=en`);
  await isReady(page, TAG);
  await tabTo(page, new RegExp(ENTRY));
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Withdraw from a contract');
  await expect(title(page)).toBeFocused();
  await expect(field(page, 'E-mail address')).toHaveValue(email);
  await expect(field(page, 'The whole order')).toBeChecked();
  await tabTo(page, /^INPUT whole/);
  await page.keyboard.press('ArrowDown');
  await expect(field(page, 'Only some items')).toBeChecked();
  // Nothing is picked beforehand.
  await expect(widget(page).getByRole('checkbox', { checked: true })).toHaveCount(0);
  await tabTo(page, /^INPUT item-0/);
  await page.keyboard.press('Space');
  await tabTo(page, /Continue/);
  await page.keyboard.press('Enter');
  await expect(title(page)).toBeFocused();
  await expect(title(page)).toHaveText('Check what will be sent');
  await tabTo(page, new RegExp(CONFIRM));
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('We received your withdrawal');
  await expect(title(page)).toBeFocused();
  await expect(widget(page)).toContainText(`W-${number}-1`);
  await expect(widget(page)).toContainText(/2026 at \d+:\d\d\s[AP]M \(UTC\+1\)/);
  await expect(widget(page)).toContainText(CONFIRM);
  const saving = page.waitForEvent('download');
  await tabTo(page, /Save the receipt/);
  await page.keyboard.press('Enter');
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe(`W-${number}-1.json`);
  const file = JSON.parse(await readFile(await saved.path(), 'utf8'));
  expect([file.signature.algorithm, file.email, file.whole]).toEqual(['Ed25519', email, false]);
});

test('without a token or login, from the footer of any page to a receipt, asking nothing of the API first', async ({ page, demo }) => {
  await page.goto(`${demo.url}/track?lang=en`);
  await page.getByRole('link', { name: ENTRY }).click();
  const asked = [];
  page.on('request', (request) => request.url().includes('/v1/') && asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.reload();
  await isReady(page, TAG);
  await button(page, ENTRY).click();
  await expect(title(page)).toHaveText('Withdraw from a contract');
  expect(asked).toEqual([]);
  await field(page, 'Your name').fill('Nobody Known');
  await field(page, 'Order number').fill('99999');
  await field(page, 'E-mail address').fill('nobody@mail.example');
  await toStepTwo(page);
  await button(page, CONFIRM).click();
  await expect(title(page)).toHaveText('We received your withdrawal');
  await expect(widget(page)).toContainText('nobody@mail.example');
  expect(asked).toEqual(['POST /v1/withdrawals']);
});

test('a double click makes one declaration, and going back sends nothing', async ({ page, shop, api }) => {
  await open(page, shop, api);
  await toStepTwo(page);
  const told = page.evaluate(() => new Promise((heard) => document.addEventListener('aftersale-withdrawal-submitted', ({ detail }) => heard(detail), { once: true })));
  await page.evaluate((tag) => {
    const confirm = document.querySelector(tag).shadowRoot.querySelector('#confirm');
    confirm.click();
    confirm.click();
  }, TAG);
  await expect(title(page)).toHaveText('We received your withdrawal');
  expect(await told).toEqual({ number: receipt.number });
  await page.goto('about:blank');
  await page.goBack();
  await expect(title(page)).toHaveText('We received your withdrawal');
  await page.reload();
  await isReady(page, TAG);
  await expect(title(page)).toHaveText('We received your withdrawal');
  expect(api.posts()).toHaveLength(1);
  expect([...api.declared.values()]).toEqual([{ name: known.name, contract: '1001', email: known.email, locale: 'en' }]);
});

test('a connection lost in the middle, an outage and a reload make one declaration; a changed one is another', async ({ page, shop, api }) => {
  api.answers = ['lost', problem(503, 'unavailable', { retryable: true }), 'lost', 'lost'];
  await open(page, shop, api);
  await field(page, 'Only some items').check();
  await field(page, /Pour-over dripper/).check();
  await widget(page).getByLabel(/how many pieces/).selectOption('1');
  await toStepTwo(page);
  await button(page, CONFIRM).click();
  await expect(widget(page).locator('#trouble')).toBeFocused();
  await expect(widget(page)).toContainText('Nobody knows whether your withdrawal arrived');
  await button(page, CONFIRM).click();
  await expect(widget(page)).toContainText('The shop can’t receive it at the moment');
  await button(page, CONFIRM).click();
  await expect(widget(page)).toContainText('The connection broke off');
  // The link the page was opened with has run out meanwhile.
  api.read = problem(401, 'expired_token');
  await page.reload();
  await isReady(page, TAG);
  await expect(title(page)).toHaveText('Check what will be sent');
  await expect(widget(page)).toContainText('loaded anew before the answer came');
  await expect(widget(page)).toContainText('Pour-over dripper');
  await button(page, CONFIRM).click();
  await expect(widget(page)).toContainText('The connection broke off');
  expect(new Set(api.posts().map(({ key }) => key)).size).toBe(1);
  expect([...api.declared.values()]).toEqual([{ name: known.name, contract: '1001', email: known.email, lines: [{ line_id: 'lin_1', quantity: 1 }], locale: 'en' }]);
  await button(page, 'Change').click();
  await field(page, 'E-mail address').fill('other@mail.example');
  await toStepTwo(page);
  await button(page, CONFIRM).click();
  await expect(title(page)).toHaveText('We received your withdrawal');
  expect(api.declared.size).toBe(2);
});

test('what was typed survives a reload, and nothing is kept where the page says so', async ({ page, shop, api }) => {
  await open(page, shop, api, 'open');
  await field(page, 'Your name').fill('Linnea Berg');
  await page.reload();
  await isReady(page, TAG);
  await expect(field(page, 'Your name')).toHaveValue('Linnea Berg');
  expect(await kept(page)).toEqual(['aftersale:withdrawal:']);
  await page.evaluate(() => sessionStorage.clear());
  await open(page, shop, api, 'open storage="none"');
  await field(page, 'Your name').fill('Linnea Berg');
  expect(await kept(page)).toEqual([]);
  await page.reload();
  await isReady(page, TAG);
  await expect(field(page, 'Your name')).toHaveValue('');
});

test('what is missing is told, and each line leads there; a refused field comes back to step one', async ({ page, shop, api }) => {
  api.answers = [problem(422, 'validation_failed', { errors: [{ pointer: '/email', code: 'invalid' }] })];
  await open(page, shop, api, 'open');
  await button(page, 'Continue').click();
  await expect(widget(page).locator('#summary')).toBeFocused();
  await expect(widget(page).locator('#summary li')).toHaveCount(3);
  await button(page, 'Enter the order number').click();
  await expect(field(page, 'Order number')).toBeFocused();
  await page.keyboard.type('1001');
  await field(page, 'Your name').fill('Linnea Berg');
  await field(page, 'E-mail address').fill('a@b');
  await expect(widget(page).locator('#summary')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await button(page, CONFIRM).click();
  await expect(widget(page).locator('#summary')).toBeFocused();
  await expect(widget(page).locator('#email-error')).toBeVisible();
  await expect(field(page, 'E-mail address')).toHaveValue('a@b');
  expect(api.declared.size).toBe(0);
});

test('a token that ran out hinders nobody, and too many tries say how long to wait', async ({ page, shop, api }) => {
  api.read = problem(401, 'expired_token');
  api.answers = [{ ...problem(429, 'rate_limited', { retryable: true }), headers: { 'retry-after': '120' } }, problem(401, 'expired_token')];
  await open(page, shop, api, `order="${known.order_id}" token="old" order-number="1001" name="Linnea Berg" email="linnea@mail.example"`);
  await button(page, ENTRY).click();
  await expect(widget(page)).toContainText('can’t be shown with this link');
  await toStepTwo(page);
  await button(page, CONFIRM).click();
  await expect(widget(page)).toContainText('Wait 2 minutes');
  await page.reload();
  await isReady(page, TAG);
  await expect(title(page)).toHaveText('Check what will be sent');
  await expect(widget(page)).toContainText('Linnea Berg');
  await button(page, CONFIRM).click();
  await expect(title(page)).toHaveText('We received your withdrawal');
  const posts = api.posts();
  expect(posts.map(({ token }) => token)).toEqual(['Bearer old', 'Bearer old', undefined]);
  expect(new Set(posts.map(({ key }) => key)).size).toBe(1);
});

test('step two has the one button of the law, which no theme reaches, and a second declaration begins anew', async ({ page, shop, api }) => {
  shop.page('/', shopPage(`<${TAG} loading="eager" order="${known.order_id}" token="t" open></${TAG}>`, {
    head: `<style>${TAG}::part(button) { display: none } ${TAG} { --aftersale-text-scale: .5 }</style>`,
    attributes: `data-api="${api.url}" data-key="pk"`,
  }));
  await page.goto(`${shop.url}/`);
  await isReady(page, TAG);
  await field(page, 'Your name').press('Enter');
  await expect(title(page)).toHaveText('Check what will be sent');
  const confirm = button(page, CONFIRM);
  await expect(confirm).toBeVisible();
  expect(parseFloat(await confirm.evaluate((node) => getComputedStyle(node).fontSize))).toBeGreaterThanOrEqual(16);
  await expect(widget(page).locator('input, select, textarea, a')).toHaveCount(0);
  await confirm.click();
  await expect(title(page)).toHaveText('We received your withdrawal');
  await widget(page).getByText('Send another withdrawal').evaluate((node) => node.click());
  await expect(title(page)).toHaveText('Withdraw from a contract');
  await expect(field(page, 'Your name')).toHaveValue(known.name);
  // The order is read anew: there is less to withdraw from than before.
  await expect.poll(() => api.asked.filter(({ method }) => method === 'GET').length).toBe(2);
});
