// The shop's page for reviews: by keyboard from the token to the last decision, without ratings, and nothing of a review runs.
import AxeBuilder from '@axe-core/playwright';
import { expect, tabTo, test as base } from './shop.mjs';
import { MODERATION, change, decide, moderated, photoWithPlace, published, remove, reviewable, send, upload } from './reviews.mjs';

/** What the browser refused on the page, and what its script threw. */
const test = base.extend({
  refused: async ({ page, said }, use) => {
    await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (event) => console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`)));
    await use(() => said.filter((line) => /pageerror|refused:|Trusted|Content.Security/i.test(line)));
  },
});
test.use({ changes: 'moderation' });
test.beforeEach(({ refused }) => expect(refused()).toEqual([]));
test.afterEach(({ refused }) => expect(refused()).toEqual([]));

const token = (page) => page.getByLabel('Moderation token');
const filter = (page) => page.getByRole('combobox', { name: 'Show' });
const status = (page) => page.getByRole('status');
const rows = (page) => page.getByRole('article');
const row = (page, text) => rows(page).filter({ hasText: text });
const title = (page, text) => row(page, text).getByRole('heading');
const button = (page, text, name) => row(page, text).getByRole('button', { name, exact: true });
const more = (page) => page.getByRole('button', { name: 'More', exact: true });

async function enter(page, demo) {
  await page.goto(`${demo.url}/moderation`);
  await token(page).fill(MODERATION);
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/\d+ reviews? shown, to look at|Nothing is waiting/);
}

/** Lists of `size` at a time, cut from what the shop says. */
function cut(page, demo, size) {
  return page.route('**/v1/shop/reviews?*', async (route) => {
    const query = new URL(route.request().url()).searchParams;
    const all = await moderated(demo, query.get('state'));
    const from = Number(query.get('cursor') ?? 0);
    const next = from + size < all.length ? String(from + size) : null;
    return route.fulfill({ json: { reviews: all.slice(from, from + size), next_cursor: next } });
  });
}

/** Nothing reaches over the page's right edge. */
async function fits(page) {
  const over = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll('body *')].filter((node) => node.getBoundingClientRect().right > width + 0.5);
    return [document.documentElement.scrollWidth - width, ...wide.map((node) => `${node.tagName} ${node.textContent.slice(0, 30)}`)];
  });
  expect(over).toEqual([0]);
}

async function accessible(page, what) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
    expect(violations.map(({ id, nodes }) => `${what} ${colorScheme} ${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  }
}

test('a wrong token is told at its field, the right one opens the list and stays in the tab', async ({ page, context, demo }) => {
  await send(demo, '10446', { product_id: 'gooseneck-kettle', stars: 2, text: 'Heats unevenly.', recommend: false });
  await page.goto(`${demo.url}/moderation`);
  await tabTo(page, token(page));
  await page.keyboard.type('no header carries “this”');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('This token does not open it.');
  await page.keyboard.type('not-the-token');
  const refusal = page.waitForResponse((response) => response.status() === 401);
  await page.keyboard.press('Enter');
  await refusal;
  await expect(status(page)).toHaveText('This token does not open it.');
  await expect(token(page)).toBeFocused();
  await expect(token(page)).toHaveAccessibleDescription(/This token does not open it\./);
  await expect(token(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(filter(page)).toBeHidden();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);

  const answer = page.waitForResponse((response) => response.url().includes('/v1/shop/reviews') && response.ok());
  await page.keyboard.type(MODERATION);
  await page.keyboard.press('Enter');
  await expect(filter(page)).toBeFocused();
  await expect(token(page)).toBeHidden();
  await expect(row(page, 'Heats unevenly.')).toBeVisible();
  await expect(status(page)).toHaveText(`${await rows(page).count()} reviews shown, to look at.`);
  // Neither told to the page nor shown by it.
  expect(await (await answer).text()).not.toMatch(/"(stars|scales|recommend)"/);
  expect(await page.locator('main').innerText()).not.toMatch(/star|★|of 5|recommend/i);

  await page.reload();
  await expect(row(page, 'Heats unevenly.')).toBeVisible();
  expect(page.url()).toBe(`${demo.url}/moderation`);
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, document.cookie, history.state]))).toBe('[{},"",null]');
  const other = await context.newPage();
  await other.goto(`${demo.url}/moderation`);
  await expect(token(other)).toBeVisible();
  await other.close();

  await tabTo(page, page.getByRole('button', { name: 'Forget the token' }));
  await page.keyboard.press('Enter');
  await expect(token(page)).toBeFocused();
  await expect(status(page)).toHaveText('The token is forgotten.');
  await expect(rows(page)).toHaveCount(0);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test('by keyboard one is published and one rejected, and the keyboard goes on with the next', async ({ page, demo }) => {
  const kept = await send(demo, '10409', { product_id: 'bud-vase', text: 'Holds one stem well.' });
  const turned = await send(demo, '10409', { product_id: 'beeswax-candles', text: 'My neighbour Sam hates them.' });
  await send(demo, '10418', { product_id: 'stoneware-mug', text: 'Keeps tea hot.' });
  await enter(page, demo);
  const before = await rows(page).count();
  await tabTo(page, button(page, 'Holds one stem', 'Publish'));
  await page.keyboard.press('Enter');
  await expect(row(page, 'Holds one stem')).toHaveCount(0);
  await expect(title(page, 'My neighbour')).toBeFocused();
  await expect(status(page)).toHaveText(`Published. ${before - 1} reviews shown, to look at.`);
  await expect(status(page)).toBeInViewport();
  expect((await published(demo, 'bud-vase')).reviews.map(({ id }) => id)).toContain(kept.id);

  const posts = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  const reason = row(page, 'My neighbour').getByLabel(/^Reason/);
  await tabTo(page, row(page, 'My neighbour').locator('summary'));
  await page.keyboard.press('Enter');
  await tabTo(page, button(page, 'My neighbour', 'Reject'));
  await page.keyboard.press('Enter');
  // Without a reason the browser asks for one.
  await expect(reason).toBeFocused();
  expect(posts).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await expect(reason).toHaveValue('personal_data');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Without the name, please.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(row(page, 'My neighbour')).toHaveCount(0);
  await expect(title(page, 'Keeps tea hot.')).toBeFocused();
  await expect(status(page)).toHaveText(/^Rejected; its author sees why\./);
  const [, candles] = (await reviewable(demo, '10409')).products;
  expect(candles.review).toMatchObject({ id: turned.id, state: 'rejected', reason: 'personal_data', note: 'Without the name, please.' });

  await tabTo(page, row(page, 'Keeps tea hot.').locator('summary'));
  await page.keyboard.press('Enter');
  await row(page, 'Keeps tea hot.').getByLabel(/^Reason/).selectOption('other');
  await button(page, 'Keeps tea hot.', 'Reject').click();
  await expect(row(page, 'Keeps tea hot.').getByLabel('Note to its author')).toBeFocused();
  expect(posts).toHaveLength(1);
});

test('a reply is written, is public, and is taken away', async ({ page, demo }) => {
  const { id } = await send(demo, '10418', { product_id: 'linen-towel', text: 'Dries slowly.' });
  await decide(demo, id, 'publish');
  const reply = async () => (await published(demo, 'linen-towel')).reviews.find((review) => review.id === id).reply?.text;
  await enter(page, demo);
  await expect(filter(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(status(page)).toHaveText(/shown, published\.$/);
  await expect(filter(page)).toBeFocused();
  const field = row(page, 'Dries slowly.').getByLabel(/^Your public reply/);
  await tabTo(page, field);
  await page.keyboard.type('Wash it twice first.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('The reply is public.');
  await expect(title(page, 'Dries slowly.')).toBeFocused();
  await expect(field).toHaveValue('Wash it twice first.');
  expect(await reply()).toBe('Wash it twice first.');
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('There is no reply any more.');
  expect(await reply()).toBeUndefined();
});

test('what was changed or taken back meanwhile is said, and nobody publishes what they have not read', async ({ page, demo }) => {
  const { id } = await send(demo, '10421', { product_id: 'stoneware-mug', text: 'The first words.' });
  const gone = await send(demo, '10421', { product_id: 'espresso-cups', text: 'Too small for me.' });
  await enter(page, demo);
  await row(page, 'Too small for me.').locator('summary').click();
  const note = row(page, 'Too small for me.').getByLabel('Note to its author');
  await note.fill('Half a sent');
  await change(demo, '10421', id, { text: 'Other words.' });
  await tabTo(page, button(page, 'The first words.', 'Publish'));
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('Its author has changed it since you read it. Here is what it says now.');
  await expect(row(page, 'The first words.')).toHaveCount(0);
  await expect(title(page, 'Other words.')).toBeFocused();
  await expect(row(page, 'Other words.')).toContainText('edited');
  await expect(note).toHaveValue('Half a sent');
  const shown = async () => (await published(demo, 'stoneware-mug')).reviews.filter((review) => review.id === id).map(({ text }) => text);
  expect(await shown()).toEqual([]);
  await tabTo(page, button(page, 'Other words.', 'Publish'));
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/^Published\./);
  expect(await shown()).toEqual(['Other words.']);

  await remove(demo, '10421', gone.id);
  await button(page, 'Too small for me.', 'Publish').click();
  await expect(status(page)).toHaveText(/^Its author has taken it back\./);
  await expect(row(page, 'Too small for me.')).toHaveCount(0);

  // Of those that are published, one that was changed waits again.
  await filter(page).selectOption('published');
  const field = row(page, 'Other words.').getByLabel(/^Your public reply/);
  await field.fill('Thank you.');
  await change(demo, '10421', id, { text: 'Third words.' });
  await button(page, 'Other words.', 'Save the reply').click();
  await expect(status(page)).toHaveText(/^Its author has changed it since you read it\. It is not in this list any more\./);
  await expect(page.locator('h2:focus')).toHaveCount(1);
  await expect(row(page, /Other words|Third words/)).toHaveCount(0);
});

test('a long list comes by pages: on goes the keyboard, and what is worked off makes room', async ({ page, demo }) => {
  for (const [number, product] of [['10405', 'gooseneck-kettle'], ['10405', 'hand-grinder'], ['10405', 'stoneware-mug'], ['10387', 'table-lamp']]) {
    await send(demo, number, { product_id: product, text: `Page by page, ${number} ${product}.` });
  }
  const all = await moderated(demo);
  const last = all.at(-1);
  expect(last.text).toBe('Page by page, 10387 table-lamp.');
  await cut(page, demo, 2);
  await enter(page, demo);
  await expect(rows(page)).toHaveCount(2);
  await tabTo(page, more(page));
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(4);
  await expect(rows(page).nth(2).getByRole('heading')).toBeFocused();
  while (await more(page).isVisible()) {
    const before = await rows(page).count();
    await more(page).click();
    await expect(rows(page)).not.toHaveCount(before);
  }
  await expect(rows(page)).toHaveCount(all.length);

  // Changed on the last page.
  await change(demo, '10387', last.id, { text: 'A warmer light now.' });
  await button(page, '10387 table-lamp', 'Publish').click();
  await expect(title(page, 'A warmer light now.')).toBeFocused();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(rows(page)).toHaveCount(2);
  for (const left of [1, 2]) {
    await rows(page).first().getByRole('button', { name: 'Publish' }).click();
    await expect(status(page)).toHaveText(/^Published\./);
    await expect(rows(page)).toHaveCount(left);
  }
  await expect(rows(page).first().getByRole('heading')).toBeFocused();
  await expect(row(page, all[2].text).or(row(page, all[3].text))).toHaveCount(2);
});

test('what a customer writes is text: no markup, no script, no turned line', async ({ page, demo }) => {
  const hostile = '<img src=x onerror="window.hit=1"><script>window.hit=1</script><a href="javascript:window.hit=1">x</a> \u202eevil\u2066 end of it';
  await send(demo, '10463', {
    product_id: 'bud-vase', text: hostile,
    answers: [{ id: 'missed', value: ['"><svg onload=window.hit=1>\u202e'] }],
  });
  // A name that turns lines around, as if the server had let it through.
  await page.route('**/v1/shop/reviews?*', async (route) => {
    const told = await (await route.fetch()).json();
    for (const review of told.reviews.filter(({ text }) => text.includes('onerror'))) {
      Object.assign(review, { name: '\u202e<b>Nora</b>', variant: '<b>Moss</b>' });
    }
    return route.fulfill({ json: told });
  });
  await enter(page, demo);
  const one = row(page, 'end of it');
  await expect(one).toContainText('<img src=x onerror="window.hit=1"><script>window.hit=1</script>');
  await expect(one).toContainText('"><svg onload=window.hit=1>');
  await expect(one.getByRole('heading')).toContainText('<b>Moss</b>');
  await expect(one.locator('img, script, svg, a, b, iframe')).toHaveCount(0);
  expect(await page.evaluate(() => window.hit)).toBeUndefined();
  // What turns a line around is not even told.
  expect(await page.locator('main').innerText()).not.toMatch(/[\u202a-\u202d\u2066-\u2069]/);
  await expect(one.locator('.words')).not.toContainText('\u202e');
  // The day beside the name still reads from left to right.
  const at = await one.locator('p.quiet').first().evaluate((line) => {
    const text = [...line.childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.data.includes('2026-'));
    const left = (place) => {
      const range = document.createRange();
      range.setStart(text, place);
      range.setEnd(text, place + 1);
      return range.getBoundingClientRect().left;
    };
    const from = text.data.indexOf('2026-');
    return [left(from), left(from + 9)];
  });
  expect(at[0]).toBeLessThan(at[1]);
});

test('entry, list and empty list: no accessibility violation in light and dark, and all fits into 320 px', async ({ page, demo }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${demo.url}/moderation`);
  await accessible(page, 'entry');
  await fits(page);
  await token(page).fill('wrong');
  await page.keyboard.press('Enter');
  await expect(token(page)).toHaveAttribute('aria-invalid', 'true');
  await accessible(page, 'wrong token');

  const upload_id = await upload(demo, '10456', await photoWithPlace(page, 900, 600));
  const wordy = 'Donaudampfschifffahrtsgesellschaft'.repeat(6);
  const said = { text: `Wide. ${wordy}`, answers: [{ id: 'missed', value: [wordy] }], name_style: 'full' };
  const { id } = await send(demo, '10456', { ...said, product_id: 'bud-vase', photos: [{ upload_id, alt: wordy }] });
  await send(demo, '10456', { product_id: 'brew-scale', text: 'Drifts by a gram.' });
  await enter(page, demo);
  const photo = row(page, 'Wide.').getByRole('img', { name: wordy });
  await expect.poll(() => photo.evaluate((picture) => picture.naturalWidth)).toBe(900);
  await row(page, 'Wide.').locator('summary').click();
  await accessible(page, 'list');
  await fits(page);
  // What is said at the foot of the page covers nothing the keyboard gets to.
  await filter(page).focus();
  await page.evaluate(() => (window.covered = []));
  for (const last = await page.getByRole('button').last().elementHandle(); !(await last.evaluate((node) => node.matches(':focus'))); ) {
    await page.keyboard.press('Tab');
    await page.evaluate(() => {
      const [foot, at] = [document.getElementById('status'), document.activeElement].map((node) => node.getBoundingClientRect());
      if (at.bottom > foot.top + 0.5) window.covered.push(document.activeElement.outerHTML.slice(0, 60));
    });
  }
  expect(await page.evaluate(() => window.covered)).toEqual([]);

  await decide(demo, id, 'publish');
  await decide(demo, id, 'reply', { text: wordy });
  await filter(page).selectOption('published');
  await expect(row(page, 'Wide.').getByLabel(/^Your public reply/)).toHaveValue(wordy);
  await accessible(page, 'published');
  await fits(page);
  await decide(demo, id, 'reject', { reason: 'other', note: wordy });
  await filter(page).selectOption('rejected');
  await expect(row(page, 'Wide.').locator('.note')).toContainText(wordy);
  await accessible(page, 'rejected');
  await fits(page);

  for (const review of await moderated(demo)) await decide(demo, review.id, 'publish');
  await filter(page).selectOption('pending');
  await expect(status(page)).toHaveText('Nothing is waiting.');
  await expect(rows(page)).toHaveCount(0);
  await accessible(page, 'empty');
  await fits(page);
});
