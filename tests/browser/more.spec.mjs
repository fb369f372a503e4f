// What stands below the answer while a customer waits: it moves nothing, fetches the calendar's file, takes a vote once.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { TAG, expect, fixture, shopPage, test as base } from './shop.mjs';

const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-max-age': '600',
};
const ICS = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Test//EN',
  'METHOD:PUBLISH',
  'BEGIN:VEVENT',
  'UID:s1.1001@shop.example',
  'DTSTAMP:20261124T070000Z',
  'DTSTART;VALUE=DATE:20261126',
  'DTEND;VALUE=DATE:20261128',
  'SUMMARY:Lieferung von Kornhalle',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');
const refusal = (status, code) => ({ status, body: { type: '', title: '', status, code, retryable: false, request_id: 'r' } });

/** An API with one order, that notes what it is asked. `answers` are given first. */
async function serveApi() {
  const api = { order: {}, asked: [], answers: [], streams: new Set() };
  const server = createServer(async (request, response) => {
    if (request.method === 'OPTIONS') return response.writeHead(204, HEADERS).end();
    const { pathname, search } = new URL(request.url, 'http://api');
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const kind = pathname.split('/').at(-1);
    const { authorization: token, 'idempotency-key': key } = request.headers;
    const body = chunks.length ? JSON.parse(Buffer.concat(chunks)) : undefined;
    api.asked.push({ kind, pathname, search, token, key, body, method: request.method });
    const answer = (status, type, text) => response.writeHead(status, { ...HEADERS, 'content-type': type }).end(text);
    if (kind === 'events') {
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
      response.write('retry: 1\n\nid: 0\nevent: hello\ndata: {}\n\n');
      api.streams.add(response);
      return request.on('close', () => api.streams.delete(response));
    }
    const planned = kind === api.order.id ? undefined : api.answers.shift();
    if (planned === 'cut') {
      // A browser sends again by itself what got no answer at all.
      response.writeHead(200, { ...HEADERS, 'content-type': 'application/json', 'content-length': '100' });
      return response.write('{', () => response.socket.destroy());
    }
    if (planned) return answer(planned.status, 'application/problem+json', JSON.stringify(planned.body));
    if (kind === 'delivery.ics') return answer(200, 'text/calendar; charset=utf-8', ICS);
    answer(200, 'application/json', JSON.stringify(kind === 'vote' ? body : api.order));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(api, {
    url: `http://127.0.0.1:${server.address().port}`,
    of: (kind) => api.asked.filter((one) => one.kind === kind),
    /** The order is another one now, and who listens is told. */
    change: (order) => {
      api.order = order;
      for (const stream of api.streams) stream.write(`id: 1\nevent: order-changed\ndata: ${JSON.stringify({ order_id: order.id })}\n\n`);
    },
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
const section = (page, title) => widget(page).locator('.more section').filter({ has: page.getByRole('heading', { name: title }) });

async function open(page, shop, api, name, { dir = 'ltr', csp } = {}) {
  api.order = (await fixture(name)).answer.body;
  await page.addInitScript(() => {
    window.shifted = 0;
    window.said = [];
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shifted += entry.value))).observe({ type: 'layout-shift', buffered: true });
  });
  const body = `<${TAG} loading="eager" dir="${dir}" order="${api.order.id}" token="t"></${TAG}>`;
  shop.page('/', shopPage(body, { attributes: `data-api="${api.url}" data-key="pk"` }), csp ? { 'content-security-policy': csp } : {});
  await page.goto(`${shop.url}/`);
  await expect(widget(page).locator('.more section').first()).toBeVisible();
  await expect.poll(() => api.streams.size).toBe(1);
  await page.evaluate((tag) => {
    const live = document.querySelector(tag).shadowRoot.querySelector('[role=status]');
    new MutationObserver(() => live.textContent && window.said.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
  }, TAG);
}

for (const width of [320, 1280]) {
  test(`it comes after the first view and moves nothing: ${width} px`, async ({ page, shop, api }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript((tag) => {
      addEventListener('aftersale-ready', () => {
        const root = document.querySelector(tag).shadowRoot;
        const tops = () => [...root.querySelectorAll('.header, .parcels > *, .aside > *')].map((part) => Math.round(part.getBoundingClientRect().top + scrollY));
        requestAnimationFrame(() => {
          window.empty = !root.querySelector('.more section');
          window.before = tops();
        });
        window.tops = tops;
      });
    }, TAG);
    await open(page, shop, api, 'more-journey');
    await expect(section(page, 'The parcel’s way')).toBeVisible();
    const { empty, before, after, shifted } = await page.evaluate(() => ({ ...window, after: window.tops() }));
    expect(empty).toBe(true);
    expect(before.length).toBeGreaterThan(2);
    // On a telephone it stands last; beside parcels and sums it has a place of its own.
    expect(after).toEqual(before);
    expect(shifted).toBeLessThanOrEqual(0.01);
  });
}

test('the day of a delivery is saved as a file for a calendar, with the token in a header', async ({ page, shop, api }) => {
  await open(page, shop, api, 'more-journey', { csp: `default-src 'none'; script-src ${shop.url} 'wasm-unsafe-eval'; connect-src ${shop.url} ${api.url}; img-src blob:` });
  const saved = page.waitForEvent('download');
  await section(page, 'In your calendar').getByRole('button', { name: 'Add to calendar' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('delivery.ics');
  const file = await readFile(await download.path(), 'utf8');
  expect(file).toBe(ICS);
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[^]*BEGIN:VEVENT\r\n[^]*UID:.+\r\nDTSTAMP:\d{8}T\d{6}Z\r\n[^]*DTSTART[^]*END:VEVENT\r\nEND:VCALENDAR\r\n$/);
  const [asked, ...more] = api.of('delivery.ics');
  expect(more).toEqual([]);
  expect(asked).toMatchObject({ method: 'GET', token: 'Bearer t', search: '', pathname: '/v1/orders/1001/parcels/s1/delivery.ics' });
  await expect.poll(() => page.evaluate(() => window.said)).toEqual(['The file is with your downloads.']);
});

test('a file that does not come is explained, and can be had again', async ({ page, shop, api }) => {
  await open(page, shop, api, 'more-journey');
  const calendar = section(page, 'In your calendar');
  const button = calendar.getByRole('button', { name: 'Add to calendar' });
  for (const [planned, words] of [
    [refusal(404, 'not_found'), 'There is no day to put down at the moment.'],
    [refusal(401, 'expired_token'), 'Your access has run out. Open the order again, then try once more.'],
    [refusal(503, 'unavailable'), 'The shop can’t answer at the moment. Please try again in a few minutes.'],
    ['cut', 'The connection broke off. Check that you are online, then try again.'],
  ]) {
    api.answers.push(planned);
    await button.click();
    await expect(calendar.locator('.notice')).toHaveText(words);
    await expect.poll(() => page.evaluate(() => window.said.at(-1))).toBe(words);
  }
  const saved = page.waitForEvent('download');
  await button.click();
  await saved;
  await expect(calendar.locator('.notice')).toHaveCount(0);
});

test('a vote is sent once, shown, said once, and can be changed', async ({ page, shop, api }) => {
  await open(page, shop, api, 'more-vote');
  await section(page, 'How did the delivery go?').getByRole('button', { name: 'Well', exact: true }).evaluate((button) => {
    button.focus();
    button.click();
    button.click();
  });
  const given = section(page, 'How the delivery went');
  const [well, not] = [given.getByRole('button', { name: 'Well', exact: true }), given.getByRole('button', { name: 'Not well' })];
  await expect(well).toHaveAttribute('aria-pressed', 'true');
  await expect(given.locator('.notice')).toHaveText('Thank you. We are glad it went well.');
  await expect(well).toBeFocused();
  // What was said already needs no second telling.
  await well.click();
  expect(api.of('vote').map(({ body, token, pathname }) => ({ body, token, pathname }))).toEqual([
    { body: { good: true }, token: 'Bearer t', pathname: '/v1/orders/1001/parcels/s1/vote' },
  ]);
  expect(api.of('vote')[0].key).toMatch(/.{16}/);
  expect(await page.evaluate(() => window.said)).toEqual(['Thank you. We are glad it went well.']);

  await not.click();
  await expect(not).toHaveAttribute('aria-pressed', 'true');
  await expect(well).toHaveAttribute('aria-pressed', 'false');
  await given.getByRole('textbox', { name: 'What should we know? (optional)' }).fill('Left in the rain.');
  await given.getByRole('button', { name: 'Send' }).click();
  await expect(given.getByText('Left in the rain.')).toBeVisible();
  await expect(given.getByRole('textbox')).toHaveCount(0);
  await expect(given.locator('#vote')).toBeFocused();
  const votes = api.of('vote');
  expect(votes.map(({ body }) => body)).toEqual([{ good: true }, { good: false }, { good: false, text: 'Left in the rain.' }]);
  expect(new Set(votes.map(({ key }) => key)).size).toBe(3);
});

test('a vote whose answer was lost is sent again with the same key', async ({ page, shop, api }) => {
  await open(page, shop, api, 'more-vote');
  api.answers.push('cut', refusal(409, 'vote_not_possible'));
  const vote = widget(page).locator('.more section').filter({ has: page.getByRole('heading', { name: /the delivery/ }) });
  const button = vote.getByRole('button', { name: 'Not well' });
  await button.click();
  await expect(vote.locator('.notice')).toHaveText('The connection broke off. Check that you are online, then try again.');
  await button.click();
  await expect(vote.locator('.notice')).toHaveText('This can’t be rated any more.');
  await button.click();
  await expect(vote.locator('.notice')).toHaveText('Thank you for telling us. We are sorry it did not go well.');
  const keys = api.of('vote').map(({ key }) => key);
  expect(keys).toHaveLength(3);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('what is typed stays when the order changes under it', async ({ page, shop, api }) => {
  await open(page, shop, api, 'more-voted');
  const words = widget(page).getByRole('textbox');
  await words.fill('The driver');
  const changed = { ...api.order, number: '2002' };
  api.change(changed);
  await expect(widget(page).locator('.known')).toContainText('2002');
  await expect(words).toHaveValue('The driver');
  await expect(words).toBeFocused();
});

test('a code for the counter is drawn with every module and paper around it', async ({ page, shop, api }) => {
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
  await open(page, shop, api, 'more-collect');
  const code = section(page, 'To collect it').getByRole('img', { name: 'QR code for the counter' });
  // Nineteen bytes take version 2: 25 modules, and four of paper on each side.
  await expect(code).toHaveAttribute('viewBox', '0 0 33 33');
  await expect(code.locator('path')).toHaveAttribute('d', /^M/);
  const rows = await code.locator('path').evaluate((path) => {
    const dark = (x, y) => (path.isPointInFill(new DOMPoint(x + 0.5, y + 0.5)) ? '1' : '0');
    return Array.from({ length: 33 }, (_, y) => Array.from({ length: 33 }, (_, x) => dark(x, y)).join(''));
  });
  const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
  for (const [x, y] of [[4, 4], [22, 4], [4, 22]]) {
    expect(rows.slice(y, y + 7).map((row) => row.slice(x, x + 7))).toEqual(finder);
  }
  // The timing pattern, and the paper.
  expect(rows[10].slice(12, 21)).toBe('101010101');
  for (const edge of [...rows.slice(0, 4), ...rows.slice(-4), ...rows.map((row) => row.slice(0, 4) + row.slice(-4))]) expect(edge).toMatch(/^0+$/);
  const { paper, ink } = await code.evaluate((svg) => ({ paper: getComputedStyle(svg).backgroundColor, ink: getComputedStyle(svg.firstElementChild).fill }));
  expect({ paper, ink }).toEqual({ paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' });
});

test('without what draws the code its words are there', async ({ page, shop, api }) => {
  shop.change('order-tracking.qr.', () => undefined);
  await open(page, shop, api, 'more-collect');
  await expect(section(page, 'To collect it').getByText('3 days left: until Friday, November 27, 9:00 PM local time.')).toBeVisible();
  await expect(widget(page).locator('.qr')).toHaveCount(0);
  await expect(widget(page).locator('.pickup-code')).toHaveText('4821 07');
});

test('the way reads from right to left where the page does', async ({ page, shop, api }) => {
  await open(page, shop, api, 'more-everything', { dir: 'rtl' });
  await expect(widget(page).locator('[part~="base"]')).toHaveCSS('direction', 'rtl');
  await expect(widget(page).locator('.route').first()).toHaveCSS('scale', '-1 1');
  await expect(widget(page).locator('.route').first()).toHaveAttribute('aria-hidden', 'true');
});

test('nothing is asked or sold beside a problem', async ({ page, shop, api }) => {
  await open(page, shop, api, 'more-silent-never');
  await expect(section(page, 'What we do now')).toBeVisible();
  await expect(section(page, 'Fits what you bought')).toHaveCount(0);
  await expect(section(page, /delivery go/)).toHaveCount(0);
});
