// What a page or a network refuses: CSP, Trusted Types, changed files, an API that is down. Fallback stays, reasons are named.
import { TAG, expect, isReady, shopPage, test, withData } from './shop.mjs';

const body = `<${TAG} loading="eager"><a href="/orders/1001">See your order</a></${TAG}>`;
/** Collects `aftersale-error` before anything loads. */
const collect = () => {
  window.errors = [];
  document.addEventListener('aftersale-error', (event) => window.errors.push(event.detail));
};
const errors = (page) => page.evaluate(() => window.errors.map(({ code, message }) => ({ code, message })));
const policy = (script, connect) =>
  ({ 'content-security-policy': `default-src 'none'; script-src ${script}; connect-src ${connect}; style-src 'none'; base-uri 'none'` });

async function isRefused(page, said, code, named) {
  await expect.poll(async () => (await errors(page)).map((error) => error.code)).toContain(code);
  const error = (await errors(page)).find((error) => error.code === code);
  for (const words of named) {
    expect(error.message).toContain(words);
    expect(said.some((line) => line.startsWith('error:') && line.includes(words) && line.includes(TAG))).toBe(true);
  }
  await expect(page.getByRole('link', { name: 'See your order' })).toBeVisible();
}

test('the documented CSP is enough: no violation on a strict page', async ({ page, shop, said }) => {
  shop.page('/', shopPage(body), policy("'self' 'wasm-unsafe-eval'", "'self'"));
  await page.goto(`${shop.url}/`);
  await withData(page, 'split-in-three');
  await isReady(page);
  await expect(page.locator(`${TAG} .mount h2`).first()).toBeVisible();
  expect(said.filter((line) => /Content.Security.Policy/i.test(line))).toEqual([]);
});

test('a mounted widget works where Trusted Types are enforced', async ({ page, shop, said }) => {
  const csp = policy("'self' 'wasm-unsafe-eval'", "'self'");
  csp['content-security-policy'] += "; trusted-types aftersale; require-trusted-types-for 'script'";
  shop.page('/', shopPage(body), csp);
  await page.goto(`${shop.url}/`);
  await withData(page, 'in-transit');
  await isReady(page);
  await expect(page.locator(`${TAG} .mount h2`).first()).toBeVisible();
  expect(said.filter((line) => /TrustedHTML|Trusted Type|Content.Security.Policy/i.test(line))).toEqual([]);
});

test('wasm blocked by CSP names the missing directive', async ({ page, shop, said }) => {
  await page.addInitScript(collect);
  shop.page('/', shopPage(body), policy("'self'", "'self'"));
  await page.goto(`${shop.url}/`);
  await isRefused(page, said, 'csp_blocked', ["script-src 'wasm-unsafe-eval'"]);
});

test('a blocked connection names connect-src and the origin', async ({ page, shop, said }) => {
  await page.addInitScript(collect);
  shop.page('/', shopPage(body), policy("'self' 'wasm-unsafe-eval'", "'none'"));
  await page.goto(`${shop.url}/`);
  await isRefused(page, said, 'csp_blocked', [`connect-src ${shop.url}`]);
});

for (const part of ['glue.', 'core.', 'order-tracking.en.']) {
  test(`a changed byte in ${part}* is refused`, async ({ page, shop, said }) => {
    shop.change(part, (bytes) => {
      const changed = Buffer.from(bytes);
      changed[changed.length - 2] ^= 1;
      return changed;
    });
    await page.addInitScript(collect);
    shop.page('/', shopPage(body));
    await page.goto(`${shop.url}/`);
    await isRefused(page, said, 'integrity_mismatch', [part]);
  });
}

test('a changed byte in the part of a widget is refused', async ({ page, shop, said }) => {
  shop.change('.wasm', (bytes) => {
    const changed = Buffer.from(bytes);
    changed[changed.length - 2] ^= 1;
    return changed;
  });
  await page.addInitScript(collect);
  shop.page('/', shopPage(body));
  await page.goto(`${shop.url}/`);
  await isRefused(page, said, 'integrity_mismatch', ['.wasm']);
});

test('a bundle that is gone leaves the fallback and rejects ready', async ({ page, shop, said }) => {
  shop.change('core.', () => undefined);
  await page.addInitScript(collect);
  await page.clock.install();
  shop.page('/', shopPage(body));
  await page.goto(`${shop.url}/`);
  for (let tries = 1; tries <= 4; tries++) {
    await expect.poll(async () => (await errors(page)).length).toBeGreaterThanOrEqual(tries);
    await page.clock.runFor(20_000);
  }
  await isRefused(page, said, 'load_failed', ['core.']);
});

test('an outage of the API is shown as one, and trying again works', async ({ page, shop, demo }) => {
  let down = true;
  await page.route('**/v1/orders/**', (route) =>
    down
      ? route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          headers: { 'access-control-allow-origin': '*' },
          body: JSON.stringify({
            type: '/problems/unavailable', title: 'The server can’t answer now.', status: 503,
            code: 'unavailable', retryable: true, request_id: 'r',
          }),
        })
      : route.continue(),
  );
  const scenarios = await (await fetch(`${demo.url}/demo/scenarios.json`)).json();
  await page.goto(`${demo.url}${scenarios[0].page}?view=mount&lang=en`);
  await isReady(page);
  const again = page.locator(TAG).getByRole('button', { name: /again/i });
  await expect(again).toBeVisible();
  await expect(page.locator(TAG)).not.toContainText(/not found/i);
  down = false;
  await again.click();
  await expect(page.locator(TAG)).toContainText(scenarios[0].number);
});
