// Published reviews: read, filtered, sorted and read on by keyboard; texts stay texts; search engines are told what is shown.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, expect, isReady, test } from './shop.mjs';

const TAG = 'aftersale-reviews';
const widget = (page) => page.locator(TAG);
const reviews = (page) => widget(page).locator('.review');
const count = (page) => widget(page).locator('#count');
const state = async (name) => JSON.parse(await readFile(join(ROOT, `widgets/reviews/fixtures/${name}.json`), 'utf8')).answer;

/** Twenty-five reviews, listed as the contract says. Of `faults`, the next is the answer's status, or `cut`. */
async function listed(page) {
  const shop = { asked: [], faults: [] };
  const { reviews: [like] } = (await state('one')).body;
  const all = Array.from({ length: 25 }, (_, at) => ({ ...like, id: `rev_${at}`, stars: (at % 5) + 1, name: `Customer ${at}`, text: `Review ${at}` }));
  const of = (stars) => all.filter((review) => review.stars === stars).length;
  await page.route('**/v1/products/*/reviews*', async (route) => {
    const url = new URL(route.request().url());
    shop.asked.push(url);
    const fault = shop.faults.shift();
    if (fault === 'cut') return route.abort('connectionreset');
    if (fault) return route.fulfill({ status: fault, json: null });
    const [sort, stars, cursor] = ['sort', 'stars', 'cursor'].map((name) => url.searchParams.get(name));
    const found = all.filter((review) => !stars || review.stars === Number(stars));
    if (sort === 'lowest') found.sort((one, other) => one.stars - other.stars);
    const from = cursor ? found.findIndex((review) => review.id === cursor) + 1 : 0;
    const shown = found.slice(from, from + 20);
    const by_stars = [1, 2, 3, 4, 5].map((stars) => ({ stars, received: of(stars) + 1, published: of(stars), rejected: 1 }));
    const next_cursor = from + 20 < found.length ? shown.at(-1).id : null;
    await route.fulfill({ json: { product_id: 'moka-pot', summary: { average: '3.0', published: 25, by_stars }, reviews: shown, next_cursor } });
  });
  return shop;
}

async function open(page, demo, query = '') {
  await page.goto(`${demo.url}/products/moka-pot/reviews?lang=en&view=mount${query}`);
  await isReady(page, TAG);
}

function focused(page) {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active.id;
  });
}

async function tabTo(page, id) {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === id) return;
  }
  throw new Error(`the keyboard does not get to ${id}`);
}

/** The JSON-LD inside the element. */
const structured = (page) => page.locator(`${TAG} > script[type="application/ld+json"]`);
const told = async (page) => JSON.parse(await structured(page).textContent());

test('the demo’s own reviews are read without our script, and search engines are told the same, once', async ({ page, demo, browser, said }) => {
  const url = `${demo.url}/products/moka-pot/reviews?lang=en`;
  const still = await browser.newContext({ javaScriptEnabled: false });
  const plain = await still.newPage();
  await plain.goto(url);
  await expect(reviews(plain)).not.toHaveCount(0);
  const before = await told(plain);
  await still.close();
  await page.goto(url);
  await isReady(page, TAG);
  await expect(structured(page)).toHaveCount(1);
  const after = await told(page);
  expect(after).toEqual(before);
  await expect(widget(page).locator('.average')).toHaveText(after.aggregateRating.ratingValue);
  await expect(reviews(page)).toHaveCount(after.aggregateRating.reviewCount);
  expect(said.filter((line) => /error/.test(line))).toEqual([]);
});

test('stars are chosen by keyboard, and all come back', async ({ page, demo }) => {
  const shop = await listed(page);
  await open(page, demo);
  await expect(count(page)).toHaveText('20 of 25 reviews');
  await tabTo(page, 'stars-4');
  await page.keyboard.press('Enter');
  await expect(count(page)).toHaveText('5 of 5 reviews with 4 stars');
  await expect(widget(page).getByRole('button', { name: '4 stars: 5 reviews' })).toHaveAttribute('aria-pressed', 'true');
  await expect(widget(page).getByRole('status')).toHaveText('5 of 5 reviews with 4 stars');
  expect(await focused(page)).toBe('stars-4');
  expect(shop.asked.at(-1).searchParams.get('stars')).toBe('4');
  await tabTo(page, 'all');
  await page.keyboard.press('Enter');
  await expect(count(page)).toBeFocused();
  await expect(count(page)).toHaveText('20 of 25 reviews');
});

test('the order is chosen, explained, and goes back when it does not come', async ({ page, demo }) => {
  const shop = await listed(page);
  await open(page, demo);
  const sort = widget(page).getByLabel('Sort by');
  await expect(widget(page).locator('#sort-hint')).toContainText('newest on top');
  await sort.selectOption({ label: 'Fewest stars first' });
  await expect(reviews(page).first()).toContainText('1 of 5 stars');
  await expect(reviews(page).nth(4)).toContainText('1 of 5 stars');
  await expect(widget(page).locator('#sort-hint')).toContainText('fewest on top');
  await expect(sort).toHaveValue('lowest');
  shop.faults = [503];
  await sort.selectOption('newest');
  await expect(widget(page).locator('.notice')).toBeVisible();
  await expect(sort).toHaveValue('lowest');
  await expect(reviews(page)).toHaveCount(20);
  await widget(page).getByRole('button', { name: 'Try again' }).click();
  await expect(sort).toHaveValue('newest');
  await expect(reviews(page).nth(1)).toContainText('Customer 1');
});

test('more come behind, the first of them has focus, and a failure leaves the list', async ({ page, demo }) => {
  const shop = await listed(page);
  await open(page, demo);
  await expect(reviews(page)).toHaveCount(20);
  shop.faults = ['cut'];
  await tabTo(page, 'more');
  await page.keyboard.press('Enter');
  await expect(widget(page).locator('#again')).toBeFocused();
  await expect(reviews(page)).toHaveCount(20);
  await page.keyboard.press('Enter');
  await expect(widget(page).locator('#review-20')).toBeFocused();
  await expect(reviews(page)).toHaveCount(25);
  await expect(widget(page).getByRole('status')).toHaveText('25 of 25 reviews');
  await expect(widget(page).locator('#more')).toHaveCount(0);
  expect(shop.asked.at(-1).searchParams.get('cursor')).toBe('rev_19');
});

test('texts of others do nothing, and a photo opens in its own tab', async ({ page, demo, said }) => {
  const answer = await state('hostile');
  await page.route('**/v1/products/*/reviews*', (route) => route.fulfill({ json: answer.body }));
  await open(page, demo);
  const title = await page.title();
  await expect(reviews(page)).toHaveCount(3);
  await expect(reviews(page).first()).toContainText('<script>document.title=');
  expect(await page.title()).toBe(title);
  const inside = await page.evaluate((tag) => {
    const root = document.querySelector(tag).shadowRoot;
    return { scripts: root.querySelectorAll('script').length, bold: root.querySelectorAll('b, i, u, h1').length, text: root.textContent };
  }, TAG);
  expect(inside).toMatchObject({ scripts: 0, bold: 0 });
  expect(inside.text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  const links = widget(page).locator('.reviews a');
  await expect(links).toHaveCount(1);
  await expect(links).toHaveAccessibleName(/"><script>.*opens in a new tab/);
  const [tab] = await Promise.all([page.waitForEvent('popup'), links.click()]);
  expect(new URL(tab.url()).pathname).toBe('/images/moka-pot.svg');
  expect((await told(page)).review[0].reviewBody).toContain('</script>');
  expect(said.filter((line) => /error/.test(line))).toEqual([]);
});

test('search engines are told what is shown, under enforced Trusted Types, as long as it is shown', async ({ page, demo, said }) => {
  const shop = await listed(page);
  await page.addInitScript(() => {
    window.refused = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective }) => window.refused.push(violatedDirective));
  });
  await open(page, demo);
  await expect(structured(page)).toHaveCount(1);
  const first = await told(page);
  expect(first).toMatchObject({ '@type': 'Product', aggregateRating: { ratingValue: '3.0', reviewCount: 25, bestRating: 5, worstRating: 1 } });
  expect(first.review).toHaveLength(20);
  await expect(widget(page).locator('.average')).toHaveText(first.aggregateRating.ratingValue);
  expect(first.review.map(({ reviewBody }) => reviewBody)).toEqual(await widget(page).locator('.review .words').allTextContents());
  await widget(page).locator('#stars-4').click();
  await expect.poll(async () => (await told(page)).review.length).toBe(5);
  expect((await told(page)).aggregateRating).toEqual(first.aggregateRating);
  expect(await page.evaluate(() => window.refused)).toEqual([]);
  expect(said.filter((line) => /error/.test(line))).toEqual([]);
  await page.evaluate((tag) => document.querySelector(tag).removeAttribute('json-ld'), TAG);
  await expect(structured(page)).toHaveCount(0);
  expect(shop.asked).toHaveLength(2);
});

test('a shop that does not answer is asked again, and another product is another list', async ({ page, demo }) => {
  const shop = await listed(page);
  shop.faults = [503];
  await open(page, demo);
  await expect(widget(page).getByRole('heading')).toHaveText("The reviews can't be read right now");
  expect(await page.evaluate((tag) => document.querySelector(tag).state, TAG)).toBe('error');
  await widget(page).getByRole('button', { name: 'Try again' }).click();
  await expect(reviews(page)).toHaveCount(20);
  await expect(widget(page).locator('#title')).toBeFocused();
  await page.evaluate((tag) => document.querySelector(tag).setAttribute('product', 'bud vase/1'), TAG);
  await expect.poll(() => shop.asked.at(-1).pathname).toBe('/v1/products/bud%20vase%2F1/reviews');
  await expect(reviews(page)).toHaveCount(20);
  const told = page.evaluate((tag) => new Promise((heard) => document.querySelector(tag).addEventListener('aftersale-error', ({ detail }) => heard(detail.code), { once: true })), TAG);
  await page.evaluate((tag) => document.querySelector(tag).removeAttribute('product'), TAG);
  expect(await told).toBe('setup');
  await expect(widget(page)).toContainText('the element needs the attribute “product”');
});
