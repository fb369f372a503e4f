// The review form: by keyboard from the first star to the thanks, fair, offline, cut off, loaded anew, with photos.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, expect, isReady, shopPage, test as base } from './shop.mjs';

const TAG = 'aftersale-review-form';
const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-methods': '*',
  'access-control-max-age': '600',
};
const state = async (name) => JSON.parse(await readFile(join(ROOT, `widgets/review-form/fixtures/${name}.json`), 'utf8'));
const three = (await state('three')).answer.body;
const one = (await state('one')).answer.body;
const { review } = (await state('published')).answer.body.products[0];

/** An API that keeps reviews by key, as the contract says. Of `faults`, `cut` loses the request, `lost` its answer. */
async function serveApi() {
  const api = { asked: [], kept: new Map(), uploads: [], faults: [], told: three };
  const server = createServer(async (request, response) => {
    if (request.method === 'OPTIONS') return response.writeHead(204, HEADERS).end();
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    const { pathname } = new URL(request.url, 'http://api');
    const key = request.headers['idempotency-key'];
    api.asked.push({ method: request.method, pathname, key });
    const answer = (status, body) => {
      response.writeHead(status, { ...HEADERS, 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const lose = () => {
      // The answer ends in its middle: a browser sends again by itself what got none at all.
      response.writeHead(201, { ...HEADERS, 'content-type': 'application/json', 'content-length': '100' });
      return response.write('{', () => response.socket.destroy());
    };
    if (request.method === 'GET') return answer(200, api.told);
    const fault = api.faults.shift();
    if (fault === 'cut') return lose();
    if (pathname === '/v1/uploads') {
      api.uploads.push(bytes);
      return answer(201, { id: `upl_${api.uploads.length}`, width: 1, height: 1, bytes: bytes.length, expires_in: 3600 });
    }
    if (!api.kept.has(key)) api.kept.set(key, { method: request.method, pathname, said: JSON.parse(bytes) });
    if (fault === 'lost') return lose();
    const { said } = api.kept.get(key);
    answer(201, { ...review, id: `rev_${[...api.kept.keys()].indexOf(key)}`, state: 'pending', photos: [], ...(said.stars && { stars: said.stars, text: said.text }) });
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(api, {
    url: `http://127.0.0.1:${server.address().port}`,
    said: () => [...api.kept.values()].map(({ said }) => said),
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
const button = (page, name) => widget(page).getByRole('button', { name, exact: true });
const card = (page, name) => widget(page).getByRole('region', { name, exact: true });
const star = (page, name, words) => card(page, name).getByRole('radio', { name: words });

async function open(page, shop, api, { attributes = 'order="ord_1001" token="t"', hash = '', told } = {}) {
  if (told) api.told = told;
  shop.page('/', shopPage(`<${TAG} loading="eager" ${attributes}></${TAG}>`, { attributes: `data-api="${api.url}" data-key="pk"` }));
  await page.goto(`${shop.url}/${hash}`);
  await isReady(page, TAG);
}

function focused(page) {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return `${active.tagName} ${active.id}`;
  });
}

async function tabTo(page, wanted) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`the keyboard does not get to ${wanted}`);
}

test('by keyboard alone from the first star to the thanks: stars are one group, by arrows, Home and End', async ({ page, shop, api }) => {
  await open(page, shop, api, { told: one });
  await tabTo(page, /^INPUT stars-0/);
  await page.keyboard.press('Space');
  await expect(star(page, 'Pour-over dripper', '1 of 5, very poor')).toBeChecked();
  await page.keyboard.press('End');
  await expect(star(page, 'Pour-over dripper', '5 of 5, very good')).toBeFocused();
  await expect(star(page, 'Pour-over dripper', '5 of 5, very good')).toBeChecked();
  await page.keyboard.press('Home');
  await expect(star(page, 'Pour-over dripper', '1 of 5, very poor')).toBeChecked();
  await expect(star(page, 'Pour-over dripper', '1 of 5, very poor')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(star(page, 'Pour-over dripper', '3 of 5, okay')).toBeChecked();
  await tabTo(page, /^TEXTAREA text-0/);
  await page.keyboard.type('Pours evenly.');
  await tabTo(page, /^INPUT name-/);
  await page.keyboard.press('ArrowDown');
  await expect(widget(page)).toContainText('Shown as: Linnea B.');
  await tabTo(page, /^BUTTON send/);
  const told = page.evaluate(() => new Promise((heard) => document.addEventListener('aftersale-review-submitted', ({ detail }) => heard(detail), { once: true })));
  await page.keyboard.press('Enter');
  await expect(widget(page).locator('#done')).toBeFocused();
  await expect(widget(page)).toContainText('Thank you. We received your review.');
  await expect(title(page)).toHaveText('Your reviews');
  expect(await told).toEqual({ subject: 'product', id: 'rev_0' });
  expect(api.said()).toMatchObject([{ subject: 'product', product_id: 'prd_dripper', stars: 3, text: 'Pours evenly.', name_style: 'initial' }]);
  await expect(widget(page).locator('input')).toHaveCount(0);
});

test('after one star the page is what it is after five, but for the radio and its words', async ({ page, shop, api }) => {
  await open(page, shop, api, { told: (await state('stars-one')).answer.body });
  const shown = () =>
    page.evaluate((tag) => {
      const copy = document.querySelector(tag).shadowRoot.querySelector('.mount').cloneNode(true);
      copy.querySelectorAll('.star input').forEach((input) => input.removeAttribute('checked'));
      copy.querySelector('.card .star-word').textContent = '';
      return copy.innerHTML;
    }, TAG);
  const marks = [];
  for (const words of ['1 of 5, very poor', '2 of 5, poor', '3 of 5, okay', '4 of 5, good', '5 of 5, very good']) {
    await star(page, 'Pour-over dripper', words).check();
    await expect(card(page, 'Pour-over dripper').locator('.star-word')).toHaveText(words);
    marks.push(await shown());
  }
  expect(new Set(marks).size).toBe(1);
  expect(api.kept.size).toBe(0);
});

test('each star is 44 pixels wide and high, and can be taken back', async ({ page, shop, api }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, shop, api);
  for (const box of await widget(page).locator('.star').evaluateAll((stars) => stars.map((node) => node.getBoundingClientRect().toJSON()))) {
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
  }
  await star(page, 'The delivery', '2 of 5, poor').check();
  await button(page, 'Take the stars back: The delivery').click();
  await expect(card(page, 'The delivery').getByRole('radio', { checked: true })).toHaveCount(0);
  await button(page, 'Send').click();
  await expect(widget(page).locator('#summary')).toBeFocused();
  await expect(widget(page)).toContainText('Choose stars for at least one of the questions');
  expect(api.kept.size).toBe(0);
});

test('one or all: only what has stars is sent, delivery and shop apart, and each once', async ({ page, shop, api }) => {
  await open(page, shop, api);
  await star(page, 'Linen tea towel', '5 of 5, very good').check();
  await star(page, 'The delivery', '1 of 5, very poor').check();
  await button(page, 'Send 2 reviews').click();
  await expect(widget(page)).toContainText('Thank you. We received your 2 reviews.');
  expect(api.said()).toMatchObject([{ subject: 'product', product_id: 'prd_towel', stars: 5 }, { subject: 'delivery', stars: 1 }]);
  await expect(card(page, 'The delivery')).toHaveCount(0);
  await expect(card(page, 'Linen tea towel')).toContainText('Being looked at');
  await star(page, 'Work shirt', '4 of 5, good').check();
  await button(page, 'Send review').click();
  await expect(widget(page)).toContainText('Thank you. We received your review.');
  expect(api.kept.size).toBe(3);
});

test('offline, a submit waits on the device, and is sent once when the network is back', async ({ page, shop, api, context }) => {
  await open(page, shop, api, { told: one });
  await star(page, 'Pour-over dripper', '4 of 5, good').check();
  await context.setOffline(true);
  await button(page, 'Send review').click();
  await expect(widget(page).locator('#trouble')).toBeFocused();
  await expect(widget(page)).toContainText('Kept on this device, not sent yet');
  expect(api.kept.size).toBe(0);
  await context.setOffline(false);
  await expect(widget(page)).toContainText('Thank you. We received your review.');
  expect(api.kept.size).toBe(1);
});

test('what was submitted goes with a reload, with its key', async ({ page, shop, api }) => {
  api.faults = ['lost', 'lost'];
  await open(page, shop, api, { told: one });
  await star(page, 'Pour-over dripper', '2 of 5, poor').check();
  await button(page, 'Send review').click();
  await expect(widget(page)).toContainText('Kept on this device, not sent yet');
  await button(page, 'Send now').click();
  await expect(widget(page).locator('#trouble')).toBeFocused();
  await page.reload();
  await isReady(page, TAG);
  await expect(widget(page)).toContainText('Thank you. We received your review.');
  const posts = api.asked.filter(({ method }) => method === 'POST');
  expect(posts.length).toBe(3);
  expect(new Set(posts.map(({ key }) => key)).size).toBe(1);
  await page.reload();
  await isReady(page, TAG);
  expect(api.asked.filter(({ method }) => method === 'POST').length).toBe(3);
});

test('cut off 500 times at random points, with reloads between, each submit ends as one review', async ({ page, shop, api }) => {
  test.setTimeout(600_000);
  // A seed of its own, so that a failure can be had again.
  let seed = 20261125;
  const random = (below) => Math.floor(((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648) * below);
  await open(page, shop, api);
  let cuts = 0;
  while (cuts < 500) {
    const before = api.kept.size;
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await isReady(page, TAG);
    await star(page, 'Pour-over dripper', '4 of 5, good').check();
    await star(page, 'The shop', '5 of 5, very good').check();
    const faults = Array.from({ length: random(40) }, () => ['cut', 'lost', 'lost'][random(3)]);
    cuts += faults.length;
    api.faults = faults.slice();
    await button(page, 'Send 2 reviews').click();
    for (;;) {
      const thanks = widget(page).locator('#done');
      const trouble = widget(page).locator('#trouble');
      await expect(thanks.or(trouble).first()).toBeVisible();
      if ((await trouble.count()) === 0) break;
      const left = api.faults.length;
      if (random(3)) await button(page, 'Send now').click();
      else {
        await page.reload();
        await isReady(page, TAG);
      }
      // Tried once more at least, whatever came of it.
      await expect.poll(() => left === 0 || api.faults.length < left).toBe(true);
      await expect(widget(page).locator('[aria-disabled="true"]')).toHaveCount(0);
    }
    await expect.poll(() => api.kept.size - before).toBe(2);
    expect(await page.evaluate(() => JSON.parse(localStorage.getItem('aftersale:review:ord_1001')).queue)).toEqual([]);
  }
});

test('what was filled in survives a reload, and nothing is kept where the page says so', async ({ page, shop, api }) => {
  await open(page, shop, api);
  await star(page, 'Work shirt', '4 of 5, good').check();
  await card(page, 'Work shirt').getByLabel('Your review').fill('Fits.');
  await page.reload();
  await isReady(page, TAG);
  await expect(card(page, 'Work shirt').getByLabel('Your review')).toHaveValue('Fits.');
  await expect(star(page, 'Work shirt', '4 of 5, good')).toBeChecked();
  await page.evaluate(() => localStorage.clear());
  await open(page, shop, api, { attributes: 'order="ord_1001" token="t" storage="none"' });
  await star(page, 'Work shirt', '4 of 5, good').check();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a link chooses stars and writes nothing; opened again it does not undo a later choice', async ({ page, shop, api }) => {
  await open(page, shop, api, { hash: '#stars=2&product=prd_towel' });
  await expect(star(page, 'Linen tea towel', '2 of 5, poor')).toBeChecked();
  await star(page, 'Linen tea towel', '4 of 5, good').check();
  await page.reload();
  await isReady(page, TAG);
  await expect(star(page, 'Linen tea towel', '4 of 5, good')).toBeChecked();
  expect(api.asked.every(({ method }) => method === 'GET')).toBe(true);
});

test('a photo leaves without where it was taken; photos move by button and by drag, and are described', async ({ page, shop, api }) => {
  // Both photos are in view: a page that scrolls between press and move drags nothing.
  await page.setViewportSize({ width: 1280, height: 2000 });
  await open(page, shop, api, { told: one });
  await star(page, 'Pour-over dripper', '5 of 5, very good').check();
  const jpeg = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
    canvas.getContext('2d').fillRect(0, 0, 20, 20);
    const blob = await new Promise((made) => canvas.toBlob(made, 'image/jpeg'));
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  // An Exif segment of a camera with its place: the tag of the latitude's reference, N.
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0 SECRETPLACE', 'latin1');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  const photo = Buffer.concat([Buffer.from(jpeg.slice(0, 2)), Buffer.from([0xff, 0xe1]), length, exif, Buffer.from(jpeg.slice(2))]);
  expect(photo.includes('SECRETPLACE')).toBe(true);
  const file = (name, buffer, mimeType = 'image/jpeg') => ({ name, mimeType, buffer });
  await widget(page).getByLabel('Add photos').setInputFiles([file('a.jpg', photo), file('b.jpg', photo), file('c.txt', Buffer.from('no photo'), 'image/jpeg')]);
  await expect(widget(page)).toContainText('This file can’t be read as a photo here');
  await expect.poll(() => api.uploads.length).toBe(2);
  for (const bytes of api.uploads) {
    expect([bytes.includes('SECRETPLACE'), bytes.includes('Exif'), bytes.readUInt16BE(0)]).toEqual([false, false, 0xffd8]);
  }
  await button(page, 'Send review').click();
  await expect(widget(page).locator('#summary')).toContainText('wait for the photos, or remove what did not get through');
  await button(page, 'Remove c.txt').click();
  const names = widget(page).locator('.photos .name');
  await button(page, 'Move b.jpg earlier').click();
  await expect(names).toHaveText(['b.jpg', 'a.jpg']);
  await expect(button(page, 'Move b.jpg later')).toBeFocused();
  await widget(page).locator('.photos > li').nth(1).dragTo(widget(page).locator('.photos > li').nth(0), { sourcePosition: { x: 20, y: 20 }, targetPosition: { x: 20, y: 20 } });
  await expect(names).toHaveText(['a.jpg', 'b.jpg']);
  await widget(page).getByLabel('What does b.jpg show?').fill('The dripper on a jug');
  await button(page, 'Send review').click();
  await expect(widget(page).locator('#done')).toBeVisible();
  expect(api.said()[0].photos).toEqual([{ upload_id: 'upl_1', alt: '' }, { upload_id: 'upl_2', alt: 'The dripper on a jug' }]);
});

test('what is no photo is refused with a word and leaves nothing behind, a huge one is made small, a seventh is not taken', async ({ page, shop, api }) => {
  await open(page, shop, api, { told: one });
  await star(page, 'Pour-over dripper', '5 of 5, very good').check();
  const [png, jpeg] = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 300 });
    canvas.getContext('2d').fillRect(0, 0, 200, 200);
    const bytes = async (type) => [...new Uint8Array(await (await new Promise((made) => canvas.toBlob(made, type))).arrayBuffer())];
    return Promise.all([bytes('image/png'), bytes('image/jpeg')]);
  });
  const bomb = Buffer.from(png);
  bomb.writeUInt32BE(0xffff, 16);
  bomb.writeUInt32BE(0xffff, 20);
  const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0heicmif1', 'latin1'), Buffer.alloc(2000, 7)]);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>top.ran = true</script></svg>');
  const files = { 'none.jpg': [Buffer.alloc(0)], 'bomb.png': [bomb, 'image/png'], 'live.svg': [svg, 'image/svg+xml'], 'phone.heic': [heic, 'image/heic'], 'header.png': [Buffer.from(png.slice(0, 40)), 'image/png'] };
  const huge = Buffer.concat([Buffer.from(jpeg), Buffer.alloc(20_000_000)]);
  await widget(page).getByLabel('Add photos').setInputFiles(
    [...Object.entries(files), ['huge.jpg', [huge]], ['seventh.jpg', [Buffer.from(jpeg)]]].map(([name, [buffer, mimeType = 'image/jpeg']]) => ({ name, buffer, mimeType })),
  );
  const photos = widget(page).locator('.photos > li');
  await expect(photos.locator('.name')).toHaveText([...Object.keys(files), 'huge.jpg']);
  for (const name of Object.keys(files)) {
    await expect(photos.filter({ hasText: name })).toContainText('This file can’t be read as a photo here. JPEG, PNG and WebP work everywhere.');
  }
  await expect(photos.filter({ hasText: 'huge.jpg' })).toContainText('Ready');
  expect(api.uploads.map((bytes) => bytes.length < 100_000)).toEqual([true]);
  await expect(widget(page)).toContainText('No more photos fit.');
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
  for (const name of Object.keys(files)) await button(page, `Remove ${name}`).click();
  await button(page, 'Send review').click();
  await expect.poll(() => api.said().map(({ photos }) => photos.length)).toEqual([1]);
});

test('a review is changed, and deleted only after it was asked', async ({ page, shop, api }) => {
  await open(page, shop, api, { told: (await state('rejected')).answer.body });
  await expect(widget(page)).toContainText('It names people or has personal details in it.');
  await button(page, 'Change the review: Pour-over dripper').click();
  await star(page, 'Pour-over dripper', '3 of 5, okay').check();
  await button(page, 'Save the change').click();
  await expect(widget(page)).toContainText('Your change was received.');
  const [change] = api.kept.values();
  expect(change).toMatchObject({ method: 'PATCH', pathname: '/v1/reviews/rev_1', said: { stars: 3 } });
  await button(page, 'Delete the review: Pour-over dripper').click();
  await expect(widget(page).locator('#deleting')).toBeFocused();
  await button(page, 'Keep it').click();
  expect(api.kept.size).toBe(1);
  await button(page, 'Delete the review: Pour-over dripper').click();
  api.told = one;
  await button(page, 'Delete for good').click();
  await expect(widget(page)).toContainText('Your review was deleted.');
  expect([...api.kept.values()].map(({ method }) => method)).toEqual(['PATCH', 'DELETE']);
});

test('not arrived yet stores nothing, and the page may submit and empty the form', async ({ page, shop, api }) => {
  await open(page, shop, api);
  await button(page, 'Not arrived yet: Work shirt').click();
  await expect(card(page, 'Work shirt')).toContainText('We will ask again later');
  await button(page, 'It has arrived').click();
  await star(page, 'Work shirt', '1 of 5, very poor').check();
  await page.evaluate((tag) => document.querySelector(tag).reset(), TAG);
  await expect(card(page, 'Work shirt').getByRole('radio', { checked: true })).toHaveCount(0);
  await star(page, 'Work shirt', '2 of 5, poor').check();
  await page.evaluate((tag) => document.querySelector(tag).submit(), TAG);
  await expect(widget(page).locator('#done')).toBeVisible();
  expect(api.said()).toMatchObject([{ stars: 2 }]);
});
