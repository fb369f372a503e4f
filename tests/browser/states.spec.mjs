// Every state of every widget, as its preview page: accessible, narrow, right to left, the same mounted and hydrated.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { ROOT, expect, isReady, test } from './shop.mjs';

const STATES = readdirSync(join(ROOT, 'widgets')).sort().flatMap((widget) =>
  readdirSync(join(ROOT, 'widgets', widget, 'fixtures')).sort().map((file) => ({ tag: `aftersale-${widget}`, name: `${widget}/${file.replace(/\.json$/, '')}` })),
);
const LANGUAGES = ['en', 'de', 'sv', 'bg'];
const BUSY = { tag: 'aftersale-order-tracking', name: 'order-tracking/split-in-three' };

const url = (demo, name, query = '') => `${demo.url}/preview/${name}${query}`;
const text = (page, tag) => page.evaluate((tag) => document.querySelector(tag).shadowRoot.querySelector('.mount').innerText, tag);

/** The widget shows its state, and so does every section that has a place in it: taken over, or built. */
async function isWhole(page, tag) {
  await isReady(page, tag);
  await page.evaluate(async (tag) => {
    const { audit } = await import(document.querySelector('script[data-api]').src);
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    const mount = () => document.querySelector(tag).shadowRoot.querySelector('.mount');
    const came = (section) => audit().requests.some(({ url, status }) => url.includes(`.${section}.`) && url.endsWith('.wasm') && status === 200);
    const stands = () => [...mount().querySelectorAll('.more, .doing')].every((place) => place.firstElementChild && came(place.className));
    // The rest of the wizard comes after its first question, and what stands further on is shown once it is there.
    const asks = () => mount().querySelector('.wizard, .status, .start');
    while (!mount().firstElementChild || !stands() || (tag === 'aftersale-return-request' && asks() && !came('later'))) await frame();
    // What has come is put in its place before the frame after the next.
    await frame();
    await frame();
  }, tag);
}
/** The shadow DOM as HTML, without what only one of the two ways has: comments and spaces between nodes. */
const markup = (page, tag) =>
  page.evaluate((tag) => {
    const copy = document.querySelector(tag).shadowRoot.querySelector('.mount').cloneNode(true);
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
    const comments = [];
    while (walker.nextNode()) comments.push(walker.currentNode);
    comments.forEach((comment) => comment.remove());
    copy.normalize();
    return copy.innerHTML;
  }, tag);

async function overflow(page, tag) {
  return page.evaluate((tag) => {
    const root = document.querySelector(tag).shadowRoot;
    const width = document.documentElement.clientWidth;
    return [...root.querySelectorAll('.mount *')]
      .filter((node) => {
        const box = node.getBoundingClientRect();
        return box.width > 0 && (box.right > width + 1 || box.left < -1) && getComputedStyle(node).clipPath === 'none' && getComputedStyle(node).position !== 'absolute';
      })
      .map((node) => `${node.tagName}.${node.className?.baseVal ?? node.className} ${node.textContent.slice(0, 40)}`);
  }, tag);
}

test.describe.configure({ mode: 'parallel' });

for (const { tag, name } of STATES) {
  test(`${name}: no accessibility violation, light and dark`, async ({ page, demo }) => {
    const violations = async (scheme, axe) => {
      // A colour half way from one scheme to the other is nobody's.
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const found = (await axe.analyze()).violations;
      expect(found.map(({ id, nodes }) => `${scheme} ${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
    };
    await page.goto(url(demo, name, '?mode=mount'));
    await isWhole(page, tag);
    await violations('light', new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']));
    // What a scheme changes is colours.
    await violations('dark', new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
  });

  test(`${name}: in four languages at 320 px, the server's page and the browser's say the same, hydrating changes nothing, and all fits`, async ({ page, demo, said, browser }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    const fits = async (what, direction) => {
      expect(await overflow(page, tag), what).toEqual([]);
      await expect(page.locator(`${tag} [part~="base"]`)).toHaveCSS('direction', direction);
    };
    const orders = [];
    page.on('request', (request) => request.url().includes('/v1/') && orders.push(request.url()));
    await page.addInitScript(() => {
      window.shifted = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shifted += entry.value))).observe({ type: 'layout-shift', buffered: true });
    });
    const still = await browser.newContext({ javaScriptEnabled: false });
    const plain = await still.newPage();
    for (const lang of LANGUAGES) {
      await plain.goto(url(demo, name, `?mode=hydrate&lang=${lang}`));
      await expect(plain.locator(`${tag} .mount`)).not.toBeEmpty();

      await page.goto(url(demo, name, `?mode=hydrate&lang=${lang}`), { waitUntil: 'commit' });
      await page.waitForFunction((tag) => document.querySelector(tag)?.shadowRoot?.querySelector('.mount'), tag);
      await page.waitForLoadState('domcontentloaded');
      const before = await markup(page, tag);
      await isWhole(page, tag);
      const after = await markup(page, tag);
      expect(after).toBe(before);
      expect(orders).toEqual([]);
      expect(await page.evaluate(() => window.shifted)).toBeLessThanOrEqual(0.01);
      await fits(`hydrated, ${lang}`, 'ltr');
      const hydrated = await text(page, tag);

      await page.goto(url(demo, name, `?mode=mount&lang=${lang}`));
      await isWhole(page, tag);
      expect(await text(page, tag)).toBe(hydrated);
      await fits(`mounted, ${lang}`, 'ltr');
      orders.length = 0;
    }
    await still.close();
    await page.goto(url(demo, name, '?mode=mount&dir=rtl'));
    await isWhole(page, tag);
    await fits('right to left', 'rtl');
    expect(said.filter((line) => /pageerror|^error: (?!Failed to load resource)/.test(line))).toEqual([]);
  });
}

test('every state is listed in the preview', async ({ page, demo }) => {
  await page.goto(`${demo.url}/preview/`);
  for (const { name } of STATES) {
    await expect(page.locator(`a[href*="/preview/${name}"]`).first()).toBeAttached();
  }
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('forced colours and reduced motion keep every word', async ({ page, demo }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto(url(demo, BUSY.name, '?mode=mount'));
  await isWhole(page, BUSY.tag);
  const animated = await page.evaluate(
    (tag) => [...document.querySelector(tag).shadowRoot.querySelectorAll('*')].filter((node) => parseFloat(getComputedStyle(node).transitionDuration) > 0.01 || parseFloat(getComputedStyle(node).animationDuration) > 0.01).length,
    BUSY.tag,
  );
  expect(animated).toBe(0);
  expect(await text(page, BUSY.tag)).toMatch(/\S/);
});

test('at 400 % zoom everything is still reached', async ({ page, demo }) => {
  // 1280 px at 400 % is 320 CSS px wide and 256 high.
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(url(demo, BUSY.name, '?mode=mount'));
  await isWhole(page, BUSY.tag);
  expect(await overflow(page, BUSY.tag)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
