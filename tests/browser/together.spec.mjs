// The widgets on one page of an order: one core, one way in, one look, and what is done in one is seen in the others.
import { TAG, expect, isReady, test } from './shop.mjs';

const RETURN = 'aftersale-return-request';
const REVIEW = 'aftersale-review-form';
const POINTS = 'aftersale-loyalty-points';
const ALL = [TAG, POINTS, RETURN, REVIEW];
const NUMBER = '10446';

test.use({ changes: 'together' });

const said = (page, text) => page.locator(RETURN).getByText(text, { exact: true }).click();
const button = (page, tag, name) => page.locator(tag).getByRole('button', { name, exact: true });
const next = (page) => button(page, RETURN, 'Continue').click();
const card = (page, number) => page.locator(REVIEW).getByRole('region').nth(number);

/** Every section of the page unfolded; `link` opens it as a mail does, without a token in the page. */
async function unfold(page, demo, link = false) {
  const scenarios = await (await fetch(`${demo.url}/demo/scenarios.json`)).json();
  const path = link ? scenarios.find(({ number }) => number === NUMBER).link.replace('#', '&lang=en#') : `/orders/${NUMBER}?lang=en`;
  await page.goto(`${demo.url}${path}`);
  await isReady(page);
  for (const fold of await page.locator('details.fold').all()) await fold.locator('summary').click();
  for (const tag of ALL) {
    await page.locator(tag).scrollIntoViewIfNeeded();
    await isReady(page, tag);
  }
}

test('four widgets with one link: nothing is fetched twice, and one way in serves all', async ({ page, demo }) => {
  const asked = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  // Whoever begins to follow an order reads it once more, for what has changed meanwhile.
  await page.route('**/v1/events', (route) => route.abort());
  await unfold(page, demo, true);
  for (const tag of ALL) await expect(page.locator(`${tag} .mount`)).not.toBeEmpty();
  // Pictures come from the browser's cache, which a test that stands between is not given.
  const twice = asked.filter((one, at) => asked.indexOf(one) !== at && !one.includes('/images/'));
  expect(twice).toEqual([]);
  expect(asked.filter((one) => one === 'POST /v1/access/link')).toHaveLength(1);
  for (const what of ['returnable', 'reviewable', 'earnings']) {
    expect(asked.filter((one) => one.endsWith(`/${what}`)), what).toHaveLength(1);
  }
});

test('what is folded away is fetched when it is opened', async ({ page, demo }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${demo.url}/orders/${NUMBER}?lang=en`);
  await isReady(page);
  await page.locator(POINTS).scrollIntoViewIfNeeded();
  await isReady(page, POINTS);
  expect(asked.filter((url) => /return-request|review-form|returnable|reviewable/.test(url))).toEqual([]);
  await page.locator('details.fold', { has: page.locator(REVIEW) }).locator('summary').click();
  await isReady(page, REVIEW);
  expect(asked.some((url) => /review-form/.test(url))).toBe(true);
});

test('one token of the page’s style dresses all of them', async ({ page, demo }) => {
  await unfold(page, demo);
  await page.evaluate(() => document.documentElement.style.setProperty('--aftersale-font-heading', 'monospace'));
  for (const tag of ALL) {
    const font = await page.locator(`${tag} .mount`).evaluate((mount) => getComputedStyle(mount.querySelector('.title')).fontFamily);
    expect(font, tag).toBe('monospace');
  }
});

test('a return and a review sent in one are seen in the others without a reload or the stream', async ({ page, demo }) => {
  await page.route('**/v1/events', (route) => route.abort());
  await unfold(page, demo);
  await page.evaluate(() => (window.stayed = true));
  // What is being written elsewhere on the page stays.
  await card(page, 1).getByRole('radio', { name: /^4 of 5/ }).check({ force: true });
  await card(page, 1).locator('textarea').first().fill('Grinds evenly.');

  await said(page, 'Send something back because I changed my mind');
  await next(page);
  await page.locator(RETURN).getByRole('checkbox').first().check({ force: true });
  await next(page);
  await page.locator(RETURN).getByRole('radio').first().check({ force: true });
  await next(page);
  await said(page, 'Money back');
  await next(page);
  await page.locator(RETURN).getByRole('radio').first().check({ force: true });
  await next(page);
  await button(page, RETURN, 'Send the return').click();
  await expect(page.locator(RETURN).getByText(`Return R-${NUMBER}-1`)).toBeVisible();

  await expect(page.locator(TAG).getByText(new RegExp(`R-${NUMBER}-1`)).first()).toBeVisible();
  await expect(page.locator(REVIEW).getByText('It is on its way back to the shop, so we ask nothing about it.')).toBeVisible();
  await expect(card(page, 1).locator('textarea').first()).toHaveValue('Grinds evenly.');
  expect(await page.evaluate(() => window.stayed)).toBe(true);
});
