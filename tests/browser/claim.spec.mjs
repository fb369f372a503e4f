// What a customer does with an order: a report with photos, cancelling, a gift's link; by keyboard, twice, and cut off.
import { createServer } from 'node:http';
import { TAG, expect, fixture, isReady, shopPage, test as base } from './shop.mjs';

const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': 'retry-after',
  'access-control-max-age': '600',
};
const order = (await fixture('doing-claim')).answer.body;
const made = (await fixture('doing-claim-sent')).view.doing.claim;
const problem = (status, code, more = {}) => ({ status, body: { type: '', title: '', status, code, retryable: false, request_id: 'r', ...more } });

/** Ends an answer in its middle: a browser sends again by itself what got none at all. */
function cut(response) {
  response.writeHead(201, { ...HEADERS, 'content-type': 'application/json', 'content-length': '100' });
  response.write('{', () => response.socket.destroy());
}

/** An API with one order that keeps what is written by key, as the contract says. `answers` are given first. */
async function serveApi() {
  const api = { order, asked: [], claims: new Map(), uploads: [], answers: { claims: [], uploads: [], cancel: [] } };
  const server = createServer(async (request, response) => {
    if (request.method === 'OPTIONS') return response.writeHead(204, HEADERS).end();
    const { pathname } = new URL(request.url, 'http://api');
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const key = request.headers['idempotency-key'];
    const kind = pathname.split('/').at(-1);
    api.asked.push({ kind, key, bytes, type: request.headers['content-type'], token: request.headers.authorization });
    const answer = ({ status, body, headers }) => {
      response.writeHead(status, { ...HEADERS, ...headers, 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (kind === 'events') return answer(problem(404, 'not_found'));
    if (request.method === 'GET') return answer({ status: 200, body: api.order });
    const planned = api.answers[kind]?.shift();
    if (planned && planned !== 'lost') return answer(planned);
    if (kind === 'uploads') {
      if (planned === 'lost') return cut(response);
      api.uploads.push(bytes);
      return answer({ status: 201, body: { id: `u${api.uploads.length}`, width: 1, height: 1, bytes: bytes.length, expires_in: 86400 } });
    }
    if (!api.claims.has(key)) api.claims.set(key, JSON.parse(bytes));
    // It arrived; the answer did not.
    if (planned === 'lost') return cut(response);
    answer({ status: 201, body: made });
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(api, {
    url: `http://127.0.0.1:${server.address().port}`,
    posts: (kind) => api.asked.filter((one) => one.kind === kind),
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

async function report(page, shop, api) {
  shop.page('/', shopPage(`<${TAG} loading="eager" order="${order.id}" token="t"></${TAG}>`, { attributes: `data-api="${api.url}" data-key="pk"` }));
  await page.goto(`${shop.url}/`);
  await isReady(page);
  await button(page, 'Something is wrong').click();
  await expect(title(page)).toHaveText('What went wrong?');
}

/** Something of the parcel is missing: no photos are asked for. */
async function review(page, shop, api) {
  await report(page, shop, api);
  await widget(page).getByLabel('Something is missing').check();
  await widget(page).getByLabel(/^Paper filters/).check();
  await button(page, 'Continue').click();
  await expect(title(page)).toHaveText('Check your report');
}

/** A JPEG of that size whose camera wrote down where it was taken. */
async function photo(page, width, height) {
  const plain = Buffer.from(
    await page.evaluate(
      async ([width, height]) => {
        const canvas = new OffscreenCanvas(width, height);
        const paper = canvas.getContext('2d');
        paper.fillStyle = 'teal';
        paper.fillRect(0, 0, width, height / 2);
        const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
        return [...new Uint8Array(await blob.arrayBuffer())];
      },
      [width, height],
    ),
  );
  // TIFF header, IFD0 with one entry that points to a GPS IFD with latitude reference N and latitude 55.6.
  const entry = (tag, type, count, value) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16BE(tag, 0);
    bytes.writeUInt16BE(type, 2);
    bytes.writeUInt32BE(count, 4);
    value.copy(bytes, 8);
    return bytes;
  };
  const long = (value) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const one = Buffer.from([0, 1]);
  const two = Buffer.from([0, 2]);
  const tiff = Buffer.concat([
    Buffer.from('MM\0*', 'latin1'), long(8),
    one, entry(0x8825, 4, 1, long(26)), long(0),
    two, entry(1, 2, 2, Buffer.from('N\0\0\0', 'latin1')), entry(2, 5, 3, long(56)), long(0),
    ...[55, 1, 36, 1, 0, 1].map(long),
  ]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([head, exif, plain.subarray(2)]);
}

/** Width and height as a JPEG's frame header says. */
function size(jpeg) {
  for (let at = 2; at < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    if (jpeg[at + 1] === 0xc0 || jpeg[at + 1] === 0xc2) return [jpeg.readUInt16BE(at + 7), jpeg.readUInt16BE(at + 5)];
  }
}

test.use({ changes: 'claim' });

test('a report by keyboard alone, from the order to the order that shows it', async ({ page, demo }) => {
  const all = await (await fetch(`${demo.url}/demo/scenarios.json`)).json();
  const scenario = all.find(({ title }) => title === 'Delivered');
  const link = new URL(scenario.link, demo.url);
  await page.goto(`${link.origin}${link.pathname}?view=link&lang=en${link.hash}`);
  await isReady(page);
  const focused = () =>
    page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return `${active.tagName} ${active.type ?? ''} ${active.textContent}`;
    });
  const tabTo = async (wanted) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      if (wanted.test(await focused())) return;
    }
    throw new Error(`the keyboard does not get to ${wanted}`);
  };
  await tabTo(/Something is wrong/);
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('What went wrong?');
  await expect(title(page)).toBeFocused();
  // Nothing is picked beforehand.
  await expect(widget(page).locator('input:checked')).toHaveCount(0);
  await tabTo(/^INPUT radio/);
  await page.keyboard.press('ArrowUp');
  await expect(widget(page).getByLabel('Something is missing')).toBeChecked();
  await tabTo(/^INPUT checkbox/);
  if (!(await widget(page).locator('#item-0').isChecked())) await page.keyboard.press('Space');
  await expect(widget(page).locator('#item-0')).toBeChecked();
  if (await widget(page).locator('#pieces-0').isVisible()) {
    await tabTo(/^SELECT/);
    await page.keyboard.press('ArrowDown');
  }
  await tabTo(/^TEXTAREA/);
  await page.keyboard.type('One is not in the box.');
  await tabTo(/Continue/);
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Check your report');
  await expect(title(page)).toBeFocused();
  await expect(widget(page)).toContainText('One is not in the box.');
  await tabTo(/Send the report/);
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('We have your report');
  await expect(title(page)).toBeFocused();
  await expect(widget(page)).toContainText(new RegExp(`C-${scenario.number}-\\d`));
  await tabTo(/Back to the order/);
  await page.keyboard.press('Enter');
  await expect(widget(page).locator('.claim')).toContainText('Something missing');
});

test('a double click makes one claim', async ({ page, shop, api }) => {
  await review(page, shop, api);
  await page.evaluate((tag) => {
    const send = [...document.querySelector(tag).shadowRoot.querySelectorAll('button')].find((one) => one.textContent === 'Send the report');
    send.click();
    send.click();
  }, TAG);
  await expect(title(page)).toHaveText('We have your report');
  expect(api.posts('claims')).toHaveLength(1);
  expect([...api.claims.values()]).toEqual([{ reason: 'missing', parcel_id: 's1', lines: [{ line_id: 'l2', quantity: 1 }], photos: [] }]);
});

test('a connection lost in the middle and a retry make one claim; a changed report is another', async ({ page, shop, api }) => {
  api.answers.claims = ['lost', problem(503, 'unavailable', { retryable: true }), 'lost'];
  await review(page, shop, api);
  await button(page, 'Send the report').click();
  await expect(widget(page).locator('#trouble')).toBeFocused();
  await expect(widget(page)).toContainText('The connection broke off');
  await button(page, 'Send the report').click();
  await expect(widget(page)).toContainText('The shop can’t take this at the moment');
  await button(page, 'Send the report').click();
  await expect(widget(page)).toContainText('The connection broke off');
  await button(page, 'Change In your words').click();
  await expect(widget(page).locator('#words')).toBeFocused();
  await page.keyboard.type('Both are missing');
  await button(page, 'Continue').click();
  await button(page, 'Send the report').click();
  await expect(title(page)).toHaveText('We have your report');
  const keys = api.posts('claims').map(({ key }) => key);
  expect(keys.slice(0, 3)).toEqual(Array(3).fill(keys[0]));
  expect(keys[3]).not.toBe(keys[0]);
  expect(api.claims.get(keys[3]).text).toBe('Both are missing');
});

test('a photo loses its place and its size before it is sent', async ({ page, shop, api }) => {
  await report(page, shop, api);
  await widget(page).getByLabel('Something is damaged').check();
  const before = await photo(page, 3000, 1500);
  expect(before.includes('Exif')).toBe(true);
  await widget(page).locator('#add-photos').setInputFiles({ name: 'box.jpg', mimeType: 'image/jpeg', buffer: before });
  await expect(widget(page).locator('.photos')).toContainText('Sent');
  const [sent] = api.uploads;
  expect(sent.includes('Exif')).toBe(false);
  expect(size(sent)).toEqual([2048, 1024]);
  expect(api.posts('uploads')[0].type).toBe('image/jpeg');
  await expect(widget(page).locator('.photos img')).toHaveJSProperty('complete', true);
  expect(await widget(page).locator('.photos img').evaluate((image) => image.naturalWidth)).toBe(2048);
  await widget(page).getByLabel(/^Paper filters/).check();
  await button(page, 'Continue').click();
  await button(page, 'Send the report').click();
  await expect(title(page)).toHaveText('We have your report');
  expect([...api.claims.values()][0].photos).toEqual(['u1']);
});

test('each photo that fails says why, and what can be done', async ({ page, shop, api }) => {
  api.answers.uploads = [problem(413, 'payload_too_large'), 'lost'];
  await report(page, shop, api);
  await widget(page).getByLabel('Something is damaged').check();
  const good = await photo(page, 20, 20);
  const file = (name, buffer) => ({ name, mimeType: 'image/jpeg', buffer });
  await widget(page).locator('#add-photos').setInputFiles([file('words.jpg', Buffer.from('no picture')), file('big.jpg', good), file('cut.jpg', good)]);
  const rows = widget(page).locator('.photos > li');
  await expect(rows.nth(0)).toContainText('This is not a picture');
  await expect(rows.nth(1)).toContainText('too large');
  await expect(rows.nth(2)).toContainText('The connection broke off');
  await widget(page).getByLabel(/^Paper filters/).check();
  await button(page, 'Continue').click();
  await expect(widget(page).locator('#summary')).toBeFocused();
  await button(page, 'Remove words.jpg').click();
  await button(page, 'Remove big.jpg').click();
  await button(page, 'Send cut.jpg again').click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Sent');
  await expect(widget(page).locator('#summary')).toHaveCount(0);
  const keys = api.posts('uploads').map(({ key }) => key);
  expect(keys[1]).toBe(keys.at(-1));
  await widget(page).locator('#add-photos').setInputFiles(Array.from({ length: 6 }, (_, at) => file(`${at}.jpg`, good)));
  await expect(rows).toHaveCount(order.claimable.photos_max);
  await expect(widget(page)).toContainText('The others were left out');
});

test('what is missing is told, and each line leads there', async ({ page, shop, api }) => {
  await report(page, shop, api);
  await button(page, 'Continue').click();
  await expect(widget(page).locator('#summary')).toBeFocused();
  await button(page, 'Choose what went wrong').click();
  await expect(widget(page).getByLabel('It has not arrived')).toBeFocused();
  await widget(page).getByLabel('Something is damaged').check();
  await widget(page).getByLabel(/^Pour-over dripper/).check();
  await button(page, /^Say how many/).click();
  await expect(widget(page).locator('#pieces-0')).toBeFocused();
  expect(api.posts('claims')).toHaveLength(0);
});

test('a refusal says what now', async ({ page, shop, api }) => {
  api.answers.claims = [
    problem(422, 'validation_failed', { errors: [{ pointer: '/text', code: 'too_long' }] }),
    problem(429, 'rate_limited', { retryable: true }),
    problem(401, 'expired_token'),
    problem(409, 'claim_exists'),
  ];
  api.answers.claims[1].headers = { 'retry-after': '120' };
  await review(page, shop, api);
  await button(page, 'Send the report').click();
  await expect(widget(page).locator('#words-error')).toHaveText('Shorten the text');
  await expect(widget(page).locator('#summary')).toBeFocused();
  await button(page, 'Continue').click();
  await button(page, 'Send the report').click();
  await expect(widget(page)).toContainText('Wait 2 minutes');
  await button(page, 'Send the report').click();
  await expect(widget(page)).toContainText('Your access has run out');
  await button(page, 'Send the report').click();
  const keys = api.posts('claims').map(({ key }) => key);
  expect(keys[1]).not.toBe(keys[0]);
  expect(keys.slice(2)).toEqual([keys[1], keys[1]]);
  await expect(title(page)).toHaveText('You have reported this already');
  api.order = { ...order, claims: [made] };
  await button(page, 'Back to the order').click();
  await expect(widget(page).locator('.claim')).toContainText('Arrived damaged');
});

test('who goes back and comes again finds what was typed; an order read meanwhile takes nothing away', async ({ page, shop, api }) => {
  await report(page, shop, api);
  await widget(page).getByLabel('Something is missing').check();
  await widget(page).locator('#words').fill('Only one came');
  api.order = { ...order, number: '2002' };
  const reads = api.posts(order.id).length;
  await page.evaluate((tag) => document.querySelector(tag).refresh(), TAG);
  await expect.poll(() => api.posts(order.id).length).toBeGreaterThan(reads);
  await expect(widget(page).locator('#words')).toHaveValue('Only one came');
  await button(page, 'Back to the order').click();
  await expect(title(page)).toBeFocused();
  await expect(widget(page).locator('.known')).toContainText('2002');
  await button(page, 'Something is wrong').click();
  await expect(widget(page).getByLabel('Something is missing')).toBeChecked();
  await expect(widget(page).locator('#words')).toHaveValue('Only one came');
});

test('where it is too late to cancel, that is said; where it is cancelled already, that is shown', async ({ page, shop, api }) => {
  api.order = { ...(await fixture('doing-cancel')).answer.body, id: order.id };
  api.answers.cancel = [problem(409, 'too_late_to_cancel'), problem(409, 'action_not_allowed')];
  shop.page('/', shopPage(`<${TAG} loading="eager" order="${order.id}" token="t"></${TAG}>`, { attributes: `data-api="${api.url}" data-key="pk"` }));
  await page.goto(`${shop.url}/`);
  await isReady(page);
  await button(page, 'Cancel the order').click();
  await expect(title(page)).toContainText('Cancel order');
  await button(page, 'Cancel the order').click();
  await expect(title(page)).toHaveText('It is too late to cancel');
  await button(page, 'Back to the order').click();
  await button(page, 'Cancel the order').click();
  await expect(title(page)).toContainText('Cancel order');
  const cancelled = (await fixture('cancelled')).answer.body;
  api.order = { ...cancelled, id: order.id };
  await button(page, 'Cancel the order').click();
  await expect(title(page)).toHaveText('This order is cancelled');
});

test('an order is cancelled before it is packed', async ({ page, demo }) => {
  const all = await (await fetch(`${demo.url}/demo/scenarios.json`)).json();
  const link = new URL(all.find(({ title }) => title === 'Just placed').link, demo.url);
  await page.goto(`${link.origin}${link.pathname}?view=link&lang=en${link.hash}`);
  await isReady(page);
  await button(page, 'Cancel the order').click();
  await expect(title(page)).toContainText('Cancel order');
  await button(page, 'Keep the order').click();
  await expect(title(page)).toBeFocused();
  await expect(title(page)).not.toContainText('Cancel');
  await button(page, 'Cancel the order').click();
  await expect(widget(page)).toContainText('goes back the way you paid');
  await button(page, 'Cancel the order').click();
  await expect(title(page)).toHaveText('This order is cancelled');
});

test('a link for a present opens the order without prices', async ({ page, demo, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const all = await (await fetch(`${demo.url}/demo/scenarios.json`)).json();
  const link = new URL(all.find(({ title }) => title === 'A present').link, demo.url);
  await page.goto(`${link.origin}${link.pathname}?view=link&lang=en${link.hash}`);
  await isReady(page);
  await expect(widget(page)).toContainText('€');
  await widget(page).locator('[data-action=share_gift]').click();
  await button(page, 'Make the link').click();
  await button(page, 'Copy the link').click();
  await expect(widget(page).getByRole('status')).toHaveText('Link copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await widget(page).locator('#link').inputValue());
  const other = await context.newPage();
  await other.goto(copied);
  await isReady(other);
  await expect(other.locator(`${TAG} .mount`)).not.toContainText('€');
  await expect(other.locator(`${TAG} .item`).first()).toBeVisible();
});
