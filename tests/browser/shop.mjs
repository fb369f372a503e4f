// The test object of every browser test: a demo shop of its own per worker, and pages that embed from elsewhere.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';

export { expect };
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const TAG = 'aftersale-order-tracking';
/** The demo's day: every scenario is told from here. */
const AT = '2026-11-25T10:00:00+01:00';

/** Starts the reference server with the demo's data; gives its address. */
async function serveDemo(env = {}) {
  const state = await mkdtemp(join(tmpdir(), 'aftersale-'));
  // Settings of whoever runs the tests are not the server's.
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AFTERSALE_')));
  const child = spawn(
    join(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'debug/aftersale-server'),
    ['--demo', 'demo', '--dist', 'dist', '--listen', '127.0.0.1:0', '--at', AT],
    { cwd: ROOT, env: { ...inherited, AFTERSALE_STORE__URL: `sqlite:${join(state, 'shop.sqlite')}`, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (bytes) => (said = (said + bytes).slice(-20_000)));
  const url = await new Promise((found, failed) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const match = /^ready (http:\S+)/.exec(line);
      if (match) found(match[1].replace(/\/$/, ''));
    });
    child.on('exit', (code) => failed(new Error(`the server ended with ${code}\n${said}`)));
  });
  const stop = async () => {
    const ended = new Promise((done) => child.once('exit', done));
    child.removeAllListeners('exit');
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await Promise.race([ended, gone]);
    await rm(state, { recursive: true, force: true });
  };
  return { url, stop };
}

const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json', '.css': 'text/css' };

/** A page's own origin, apart from the API: serves HTML given by the test and, below `/cdn/`, the bundle. */
async function serveShop() {
  const pages = new Map();
  const changes = new Map();
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://shop').pathname;
    asked.push(path);
    const page = pages.get(path);
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      return response.end(page.html);
    }
    if (!path.startsWith('/cdn/')) return response.writeHead(404).end();
    const name = path.slice('/cdn/'.length);
    const change = [...changes].find(([part]) => name.includes(part))?.[1];
    let bytes;
    try {
      bytes = await readFile(join(ROOT, 'dist', name));
    } catch {
      return response.writeHead(404).end();
    }
    const changed = change ? change(bytes) : bytes;
    if (changed === undefined) return request.socket.destroy();
    response.writeHead(200, {
      'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    });
    response.end(changed);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${server.address().port}`;
  return {
    url,
    asked,
    /** Serves `html` at `path` with `headers`. */
    page: (path, html, headers = {}) => pages.set(path, { html, headers }),
    /** Changes the bundle's files whose name has `part`: new bytes, or undefined to drop the connection. */
    change: (part, how) => changes.set(part, how),
    reset: () => {
      pages.clear();
      changes.clear();
      asked.length = 0;
    },
    stop: () => new Promise((done) => server.close(done) && server.closeAllConnections()),
  };
}

export const test = base.extend({
  /** Set by a file whose tests change the shop's data: it gets a worker, and with it a shop, of its own. */
  changes: ['nothing', { option: true, scope: 'worker' }],
  /** The demo shop and API of this worker. */
  demo: [
    async ({ changes: _ }, use) => {
      const demo = await serveDemo();
      await use(demo);
      await demo.stop();
    },
    { scope: 'worker' },
  ],
  shopServer: [
    async ({}, use) => {
      const shop = await serveShop();
      await use(shop);
      await shop.stop();
    },
    { scope: 'worker' },
  ],
  /** A shop on its own origin, empty at the start of each test. */
  shop: async ({ shopServer }, use) => {
    shopServer.reset();
    await use(shopServer);
  },
  /** What the page's console said, by type. */
  said: async ({ page }, use) => {
    const said = [];
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => said.push(`pageerror: ${error.message}`));
    await use(said);
  },
});

/** The bundle's manifest. */
export async function manifest() {
  return JSON.parse(await readFile(join(ROOT, 'dist/manifest.json'), 'utf8'));
}

/** A fixture of the widget: `{title, props, answer}`. */
export async function fixture(name) {
  return JSON.parse(await readFile(join(ROOT, `widgets/order-tracking/fixtures/${name}.json`), 'utf8'));
}

/** A page of a shop that embeds the suite from `/cdn/`. */
export function shopPage(body, { head = '', attributes = '' } = {}) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
<meta name="viewport" content="width=device-width">${head}
<script type="module" crossorigin src="/cdn/aftersale.js" ${attributes}></script></head><body><h1>Shop</h1>${body}</body></html>`;
}

/** The element with its data given by the page, so that no API is asked. */
export async function withData(page, name, tag = TAG) {
  const { answer } = await fixture(name);
  await page.evaluate(([tag, data]) => (document.querySelector(tag).data = data), [tag, answer.body]);
}

/** Resolves when the first element of the suite on the page is ready. */
export function isReady(page, tag = TAG) {
  return page.evaluate((tag) => customElements.whenDefined(tag).then(() => document.querySelector(tag).ready), tag);
}

/** Presses Tab until `wanted` has the keyboard. */
export async function tabTo(page, wanted, most = 80) {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((node) => node.matches(':focus'))) return;
  }
  throw new Error(`the keyboard does not get to ${wanted}`);
}
