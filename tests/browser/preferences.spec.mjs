// What a customer wants to hear about: each change at once, taken back when it was not saved, nothing lost by one click.
import { expect, isReady, shopPage, test } from './shop.mjs';

const TAG = 'aftersale-preferences';
const API = 'http://127.0.0.1:9';
const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'access-control-allow-methods': '*' };
const TOPICS = ['order_updates', 'care_tips', 'reviews', 'points', 'offers'];

const widget = (page) => page.locator(TAG);
const box = (page, name) => widget(page).getByRole('group', { name }).getByRole('checkbox');
const button = (page, name) => widget(page).getByRole('button', { name });

/** An API with one customer's preferences, by the rules of the contract. */
async function api(page) {
  const state = { kept: { choices: TOPICS.map((topic) => ({ topic, channel: 'email', on: topic !== 'offers' })), only_order_updates: false, snoozed_until_on: null, snooze_days: [30, 90], email: 'a•••@mail.example' }, sent: [], away: false };
  await page.route(`${API}/v1/preferences`, (route) => {
    const request = route.request();
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers: CORS });
    if (request.method() === 'PUT') {
      state.sent.push({ key: request.headers()['idempotency-key'], token: request.headers().authorization, update: request.postDataJSON() });
      if (state.away) return route.abort('internetdisconnected');
      const { choices, only_order_updates: only, snooze_days: days } = request.postDataJSON();
      const on = (choice) => choices.find(({ topic }) => topic === choice.topic)?.on ?? (only ? choice.topic === 'order_updates' : choice.on);
      state.kept = {
        ...state.kept,
        choices: state.kept.choices.map((choice) => ({ ...choice, on: on(choice) })),
        only_order_updates: only,
        snoozed_until_on: days === undefined ? state.kept.snoozed_until_on : days ? '2026-12-25' : null,
      };
    }
    return route.fulfill({ json: state.kept, headers: CORS });
  });
  return state;
}

async function open(page, shop) {
  const state = await api(page);
  shop.page('/', shopPage(`<${TAG} loading="eager" token="t"></${TAG}>`, { attributes: `data-api="${API}" data-key="pk"` }));
  await page.goto(`${shop.url}/`);
  await isReady(page, TAG);
  return state;
}

test('a change takes effect at once, is said once and told to the page', async ({ page, shop }) => {
  const state = await open(page, shop);
  const told = page.evaluate(() => new Promise((heard) => document.addEventListener('aftersale-preferences-changed', () => heard(true), { once: true })));
  await box(page, 'Care tips').uncheck();
  expect(await told).toBe(true);
  await expect(widget(page).getByRole('status')).toHaveText('Saved.');
  await expect(box(page, 'Care tips')).not.toBeChecked();
  await expect(box(page, 'Care tips')).toBeFocused();
  await expect.poll(() => state.sent.length).toBe(1);
  expect(state.sent[0].token).toBe('Bearer t');
  expect(state.sent[0].update.choices).toEqual([{ topic: 'care_tips', channel: 'email', on: false }]);
});

test('a change that was not saved is taken back, and sent again with the same key', async ({ page, shop }) => {
  const state = await open(page, shop);
  state.away = true;
  await box(page, 'Reviews').click();
  await expect(widget(page).getByRole('status')).toHaveText('This was not saved');
  await expect(box(page, 'Reviews')).toBeChecked();
  state.away = false;
  await button(page, 'Try again').click();
  await expect(widget(page).getByRole('status')).toHaveText('Saved.');
  await expect(box(page, 'Reviews')).not.toBeChecked();
  expect(new Set(state.sent.map(({ key }) => key)).size).toBe(1);
  // Another change is another intention.
  await box(page, 'Points').click();
  await expect(box(page, 'Points')).not.toBeChecked();
  await expect.poll(() => new Set(state.sent.map(({ key }) => key)).size).toBe(2);
});

test('order updates are not lost by one click, and a second word is heard', async ({ page, shop }) => {
  const state = await open(page, shop);
  await box(page, 'Your orders').click();
  await expect(widget(page).locator('#confirm')).toBeFocused();
  await expect(box(page, 'Your orders')).toBeChecked();
  expect(state.sent).toEqual([]);
  await button(page, 'Keep them').click();
  await expect(widget(page).locator('#confirm')).toHaveCount(0);
  await expect(box(page, 'Your orders')).toBeFocused();
  await box(page, 'Your orders').click();
  await button(page, 'Switch them off').click();
  await expect(box(page, 'Your orders')).not.toBeChecked();
  await expect.poll(() => state.sent.map(({ update }) => update.confirm_order_updates_off)).toEqual([true]);
});

test('by keyboard alone: only order updates, a pause, and its end', async ({ page, shop }) => {
  const state = await open(page, shop);
  const reach = async (target) => {
    for (let steps = 0; steps < 30 && !(await target.evaluate((node) => node.getRootNode().activeElement === node)); steps += 1) await page.keyboard.press('Tab');
    await expect(target).toBeFocused();
  };
  await reach(button(page, 'Only order updates'));
  await page.keyboard.press('Enter');
  await expect(widget(page).getByText('You get order updates and nothing else.')).toBeVisible();
  await expect(box(page, 'Points')).not.toBeChecked();
  await expect(box(page, 'Your orders')).toBeChecked();
  await reach(button(page, 'Pause for 30 days'));
  await page.keyboard.press('Space');
  await expect(widget(page).getByText('Paused until December 25, 2026.')).toBeVisible();
  await reach(button(page, 'End the pause'));
  await page.keyboard.press('Enter');
  await expect(button(page, 'Pause for 90 days')).toBeVisible();
  await expect.poll(() => state.sent.map(({ update }) => update.snooze_days)).toEqual([undefined, 30, 0]);
});
