// Points on the demo shop: redeemed by keyboard, once whatever happens, turned back, read through and saved, and private.
import { readFile } from 'node:fs/promises';
import { expect, isReady, test } from './shop.mjs';

test.use({ changes: 'points' });
// One customer's points, spent by one test after the other.
test.describe.configure({ mode: 'serial' });

const TAG = 'aftersale-loyalty-points';
const widget = (page) => page.locator(TAG);
const title = (page) => widget(page).locator('#title');
const button = (page, name) => widget(page).getByRole('button', { name, exact: true });
const codes = (page) => widget(page).locator('.codes > .cards .code');

async function open(page, demo, query = '') {
  await page.goto(`${demo.url}/points?lang=en${query}`);
  await isReady(page, TAG);
}

/** What the shop has, asked as the page asks. */
const ask = (page, what) =>
  page.evaluate(async ([tag, what]) => {
    const script = document.querySelector('script[data-api]');
    const headers = { 'shop-key': script.dataset.key, authorization: `Bearer ${document.querySelector(tag).getAttribute('token')}` };
    return (await fetch(`${script.dataset.api}/v1/loyalty${what}`, { headers })).json();
  }, [TAG, what && `/${what}`]);
const points = (page) => ask(page, '');

function focused(page) {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return `${active.tagName} ${active.id} ${active.textContent}`;
  });
}

async function tabTo(page, wanted) {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`the keyboard does not get to ${wanted}`);
}

/** Loses what is answered to the next redemption, after the shop has done it; `before`, before it gets there. */
async function lose(page, before = false) {
  let lost = false;
  await page.route('**/v1/loyalty/redemptions', async (route) => {
    if (lost || route.request().method() !== 'POST') return route.fallback();
    lost = true;
    if (!before) await route.fetch();
    return route.abort('connectionreset');
  });
}

test('what is shown adds up, and says why', async ({ page, demo }) => {
  await open(page, demo);
  const told = await points(page);
  await expect(title(page)).toHaveText(`${told.available} moments`);
  const why = widget(page).locator('.why');
  await why.locator('summary').click();
  const left = await why.locator('.lot .line--sum .number').allTextContents();
  expect(left.map(Number).reduce((sum, number) => sum + number, 0)).toBe(told.available + told.pending);
});

test('points are redeemed by keyboard alone, by steps, after a second word', async ({ page, demo }) => {
  await open(page, demo);
  const before = await points(page);
  await tabTo(page, /^INPUT amount-/);
  await page.keyboard.press('ArrowRight');
  await expect(widget(page).locator('.chosen')).toHaveText('150 moments = €7.50');
  await page.keyboard.press('Home');
  await expect(widget(page).locator('.chosen')).toHaveText('100 moments = €5.00');
  await expect(widget(page).getByRole('slider')).toHaveAttribute('aria-valuetext', '100 moments = €5.00');
  await tabTo(page, /^BUTTON redeem-\d Redeem 100 moments/);
  await page.keyboard.press('Enter');
  await expect(widget(page).locator('#ask')).toBeFocused();
  await expect(widget(page).locator('#ask')).toContainText(`keep ${before.available - 100} moments`);
  const told = page.evaluate(() => new Promise((heard) => document.addEventListener('aftersale-points-redeemed', ({ detail }) => heard(detail), { once: true })));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(widget(page).locator('#done')).toBeFocused();
  const code = (await told).code;
  await expect(widget(page).locator('#done')).toContainText(`Your code is ${code}`);
  await expect(title(page)).toHaveText(`${before.available - 100} moments`);
  await expect(codes(page).filter({ hasText: code })).toHaveCount(1);
});

test('an unused code is turned back by keyboard, and the points are there again', async ({ page, demo }) => {
  await open(page, demo);
  const before = await points(page);
  const code = before.wallet.find(({ state }) => state === 'unused');
  await tabTo(page, /^BUTTON undo-/);
  await page.keyboard.press('Enter');
  await expect(widget(page).locator('#ask')).toBeFocused();
  await tabTo(page, /Not now/);
  await page.keyboard.press('Enter');
  await expect(widget(page).locator('[id^=undo-]').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(widget(page).locator('#ask')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(widget(page).locator('#done')).toContainText('Yours again: 100 moments');
  await expect(title(page)).toHaveText(`${before.available + 100} moments`);
  await expect(codes(page).filter({ hasText: code.code })).toHaveCount(0);
  expect((await points(page)).wallet.find(({ id }) => id === code.id).state).toBe('undone');
});

test('a double click on the second word is one code', async ({ page, demo }) => {
  await open(page, demo);
  const before = await points(page);
  await button(page, 'Redeem 100 moments').click();
  await button(page, 'Yes, redeem').dblclick();
  await expect(widget(page).locator('#done')).toBeVisible();
  await expect(title(page)).toHaveText(`${before.available - 100} moments`);
  expect((await points(page)).wallet).toHaveLength(before.wallet.length + 1);
  await turnBack(page);
});

test('an answer that is lost, and a page loaded anew, end as the one code', async ({ page, demo }) => {
  await open(page, demo);
  const before = await points(page);
  await lose(page);
  await button(page, 'Redeem 100 moments').click();
  await button(page, 'Yes, redeem').click();
  await expect(widget(page).locator('#trouble')).toBeFocused();
  await expect(widget(page).locator('#trouble')).toContainText('Not redeemed yet');
  await page.reload();
  await isReady(page, TAG);
  await expect(widget(page).locator('#done')).toBeVisible();
  await expect(title(page)).toHaveText(`${before.available - 100} moments`);
  expect((await points(page)).wallet).toHaveLength(before.wallet.length + 1);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await turnBack(page);
});

test('a request that is lost is sent again, and one that is let be redeems nothing', async ({ page, demo }) => {
  await open(page, demo);
  const before = await points(page);
  await lose(page, true);
  await button(page, 'Redeem 100 moments').click();
  await button(page, 'Yes, redeem').click();
  await expect(widget(page).locator('#trouble')).toBeFocused();
  await button(page, 'Let it be').click();
  await expect(widget(page).locator('#trouble')).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.unroute('**/v1/loyalty/redemptions');
  await lose(page, true);
  await button(page, 'Redeem 100 moments').click();
  await button(page, 'Yes, redeem').click();
  await expect(widget(page).locator('#trouble')).toBeFocused();
  await button(page, 'Try now').click();
  await expect(widget(page).locator('#done')).toBeFocused();
  expect((await points(page)).wallet).toHaveLength(before.wallet.length + 1);
  await turnBack(page);
});

test('too many requests say how long to wait, and the same request is sent then', async ({ page, demo }) => {
  await open(page, demo);
  const before = await points(page);
  const keys = [];
  await page.route('**/v1/loyalty/redemptions', (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.fallback();
    const problem = { type: 'about:blank', title: 'Too many requests', status: 429, code: 'rate_limited', retryable: true };
    return route.fulfill({ status: 429, contentType: 'application/problem+json', headers: { 'retry-after': '720' }, body: JSON.stringify(problem) });
  });
  await button(page, 'Redeem 100 moments').click();
  await button(page, 'Yes, redeem').click();
  await expect(widget(page).locator('#trouble')).toContainText('Please try again in 12 minutes.');
  expect(await points(page)).toMatchObject({ available: before.available });
  await button(page, 'Try now').click();
  await expect(widget(page).locator('#done')).toBeFocused();
  expect(new Set(keys).size).toBe(1);
  expect(keys).toHaveLength(2);
  expect(await points(page)).toMatchObject({ available: before.available - 100 });
  await turnBack(page);
});

test('of two pages that saw the same points one redeems, and the other says why not', async ({ page, context, demo }) => {
  await open(page, demo);
  const other = await context.newPage();
  await open(other, demo);
  const before = await points(page);
  for (const one of [page, other]) await button(one, 'Redeem 100 moments').click();
  await button(page, 'Yes, redeem').click();
  await expect(widget(page).locator('#done')).toBeVisible();
  await button(other, 'Yes, redeem').click();
  await expect(widget(other).locator('#trouble')).toBeFocused();
  await expect(widget(other).locator('#trouble')).toContainText('Nothing was redeemed now');
  await expect(title(other)).toHaveText(`${before.available - 100} moments`);
  expect((await points(page)).wallet).toHaveLength(before.wallet.length + 1);
  await turnBack(page);
});

test('the history has the balance after each step, and is saved as it is', async ({ page, demo }) => {
  await open(page, demo);
  await button(page, 'Show the history').click();
  const entries = widget(page).locator('.entry');
  await expect(entries.first()).toContainText('Yours again');
  const told = await points(page);
  await expect(entries.first()).toContainText(`Then ${told.available} moments`);
  const saved = async (name) => {
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const json = await saved('Save as JSON');
  const all = JSON.parse(json.text).entries;
  expect(json.name).toBe('points.json');
  expect(all.reduce((sum, { points }) => sum + points, 0)).toBe(told.available);
  expect(all.reduce((sum, { pending }) => sum + pending, 0)).toBe(told.pending);
  const csv = await saved('Save as CSV');
  const rows = csv.text.trim().split('\r\n');
  expect(csv.name).toBe('points.csv');
  expect(rows[0]).toContain('"Day","What","For"');
  expect(rows).toHaveLength(all.length + 1);
  await expect(widget(page)).toContainText('Saved.');
});

test('a long history comes by pages, and is saved whole', async ({ page, demo }) => {
  await open(page, demo);
  const { entries } = await ask(page, 'entries');
  // Three entries a page, cut from what the shop says.
  await page.route('**/v1/loyalty/entries*', (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
    const next = from + 3 < entries.length ? String(from + 3) : null;
    return route.fulfill({ json: { entries: entries.slice(from, from + 3), next_cursor: next } });
  });
  await button(page, 'Show the history').click();
  const shown = widget(page).locator('.entry');
  await expect(shown).toHaveCount(3);
  await expect(widget(page).locator('#history')).toBeFocused();
  await tabTo(page, /Show earlier ones/);
  await page.keyboard.press('Enter');
  await expect(shown).toHaveCount(6);
  await expect(shown.nth(3)).toBeFocused();
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save as JSON').click()]);
  expect(JSON.parse(await readFile(await download.path(), 'utf8')).entries).toEqual(entries);
  await expect(shown).toHaveCount(6);
});

test('without a token, or with one that ran out, nothing is told and there is a next step', async ({ page, demo }) => {
  await open(page, demo, '&token=none');
  await expect(title(page)).toHaveText('Your points are here once you sign in');
  const failed = page.waitForEvent('console', (message) => message.text() === 'told access');
  await page.addInitScript(() => document.addEventListener('aftersale-error', ({ detail }) => console.log(`told ${detail.code}`)));
  await open(page, demo, '&token=expired');
  await failed;
  await expect(title(page)).toHaveText('Your sign-in has run out');
  await expect(widget(page)).not.toContainText('moments');
  // The page signs its customer in again.
  const fresh = / token="([^"]+)"/.exec(await (await fetch(`${demo.url}/points?lang=en`)).text())[1];
  await page.evaluate(([tag, token]) => document.querySelector(tag).setAttribute('token', token), [TAG, fresh]);
  await expect(title(page)).toHaveText(/^\d+ moments$/);
});

test('what is redeemed in one element shows in its open history and in the other element', async ({ page, demo }) => {
  await open(page, demo);
  const before = await points(page);
  await page.evaluate((tag) => {
    const small = document.createElement(tag);
    small.id = 'small';
    small.setAttribute('variant', 'balance');
    small.setAttribute('loading', 'eager');
    small.setAttribute('token', document.querySelector(tag).getAttribute('token'));
    document.querySelector('main').append(small);
    return small.ready;
  }, TAG);
  const small = page.locator('#small #title');
  await expect(small).toHaveText(`${before.available} moments`);
  const large = page.locator(`${TAG}:not(#small)`);
  await large.getByRole('button', { name: 'Show the history' }).click();
  await expect(large.locator('.entry').first()).toBeVisible();
  const entries = await large.locator('.entry').count();
  await large.getByRole('button', { name: 'Redeem 100 moments' }).click();
  await large.getByRole('button', { name: 'Yes, redeem' }).click();
  await expect(small).toHaveText(`${before.available - 100} moments`);
  const { entries: told } = await ask(page, 'entries');
  expect(told.length).toBeGreaterThan(entries);
  await expect(large.locator('.entry')).toHaveCount(told.length);
});

/** Turns the newest unused code back, so that the next test begins where this one did. */
async function turnBack(page) {
  const { available } = await points(page);
  await widget(page).locator('[id^=undo-]').first().click();
  await button(page, 'Yes, turn back').click();
  await expect(title(page)).toHaveText(`${available + 100} moments`);
}
