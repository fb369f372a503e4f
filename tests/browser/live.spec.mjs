// An order that changes while its page is open: the stream of ids, its breaks, and what a customer notices of it.
import { createServer } from 'node:http';
import { TAG, expect, fixture, shopPage, test as base } from './shop.mjs';

const HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-max-age': '600',
};

/** An API with one order, whose stream the test writes. */
async function serveApi() {
  const streams = new Set();
  const asked = [];
  const api = { order: (await fixture('in-transit')).answer.body, status: 200, refuses: 0, asked, last: 0, changes: [] };
  const write = (stream, id, event, data) => stream.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const server = createServer((request, response) => {
    if (request.method === 'OPTIONS') return response.writeHead(204, HEADERS).end();
    const { pathname, search } = new URL(request.url, 'http://api');
    asked.push({ path: pathname, search, token: request.headers.authorization, last: request.headers['last-event-id'] });
    if (pathname !== '/v1/events') {
      response.writeHead(200, { ...HEADERS, 'content-type': 'application/json' });
      return response.end(JSON.stringify(api.order));
    }
    if (api.status !== 200) {
      response.writeHead(api.status, { ...HEADERS, 'content-type': 'application/problem+json' });
      return response.end(JSON.stringify({ type: '', title: '', status: api.status, code: 'not_found', retryable: false, request_id: 'r' }));
    }
    if (api.refuses-- > 0) return request.socket.destroy();
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 1\n\n');
    write(response, api.last, 'hello', {});
    streams.add(response);
    request.on('close', () => streams.delete(response));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(api, {
    url: `http://127.0.0.1:${server.address().port}`,
    streams,
    /** The order changes, and who listens is told its id. */
    change: (order) => {
      api.order = order;
      api.last += 1;
      for (const stream of streams) write(stream, api.last, 'order-changed', { order_id: order.id });
    },
    cut: () => streams.forEach((stream) => stream.destroy()),
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

const body = (await fixture('in-transit')).answer.body;
const delivered = (await fixture('delivered')).answer.body;
const heading = (page) => page.locator(`${TAG} .mount h2`).first();

async function open(page, shop, api) {
  shop.page('/', shopPage(`<p style="height:30vh">Top</p><${TAG} loading="eager" order="${body.id}" token="t"></${TAG}>`, { attributes: `data-api="${api.url}" data-key="pk"` }));
  await page.goto(`${shop.url}/`);
  await expect.poll(() => api.streams.size).toBe(1);
  await expect(heading(page)).not.toBeEmpty();
}

test('a change shows without a reload; focus and scroll stay, and it is said once', async ({ page, shop, api }) => {
  await open(page, shop, api);
  const before = await heading(page).textContent();
  await page.evaluate((tag) => {
    const root = document.querySelector(tag).shadowRoot;
    root.querySelector('button.number').focus();
    window.scrollTo(0, 120);
    window.said = [];
    const live = root.querySelector('[role=status]');
    new MutationObserver(() => live.textContent && window.said.push(live.textContent)).observe(live, { childList: true, characterData: true, subtree: true });
  }, TAG);
  const scrolled = await page.evaluate(() => scrollY);
  api.change({ ...delivered, id: body.id });
  await expect(heading(page)).not.toHaveText(before);
  const after = await heading(page).textContent();
  expect(await page.evaluate((tag) => document.querySelector(tag).shadowRoot.activeElement?.className, TAG)).toContain('number');
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  expect(await page.evaluate(() => window.said)).toEqual([after]);
});

test('the token stays in a header, and a stream that broke is continued where it stood', async ({ page, shop, api }) => {
  await open(page, shop, api);
  for (let round = 1; round <= 5; round++) {
    const connections = () => api.asked.filter((one) => one.path === '/v1/events').length;
    const known = connections();
    api.refuses = round % 2;
    api.cut();
    // It changes while nobody listens.
    api.last += 1;
    api.order = { ...body, number: `100${round}` };
    await expect.poll(connections).toBeGreaterThan(known + (round % 2));
    await expect(page.locator(`${TAG} .known`)).toContainText(`100${round}`);
  }
  const streams = api.asked.filter((one) => one.path === '/v1/events');
  expect(streams.every((one) => one.search === '' && one.token === 'Bearer t')).toBe(true);
  expect(streams.at(-1).last).toBe('4');
});

test('where a shop has no stream the order is read once a minute', async ({ page, shop, api }) => {
  await page.clock.install();
  api.status = 404;
  shop.page('/', shopPage(`<${TAG} loading="eager" order="${body.id}" token="t"></${TAG}>`, { attributes: `data-api="${api.url}" data-key="pk"` }));
  await page.goto(`${shop.url}/`);
  const reads = () => api.asked.filter((one) => one.path.startsWith('/v1/orders/')).length;
  await page.clock.runFor(1000);
  await expect.poll(reads).toBe(2);
  api.order = { ...body, number: '2002' };
  await expect
    .poll(async () => {
      await page.clock.runFor(30_000);
      return page.locator(`${TAG} .known`).textContent();
    })
    .toContain('2002');
});

test('an element that leaves ends its stream', async ({ page, shop, api }) => {
  await open(page, shop, api);
  await page.evaluate((tag) => document.querySelector(tag).remove(), TAG);
  await expect.poll(() => api.streams.size).toBe(0);
});
