// A carrier's report, from its webhook to the customer's open page and their mail.
import { TAG, expect, isReady, test } from './shop.mjs';

const widget = (page) => page.locator(TAG);
const title = (page) => widget(page).locator('.mount h2').first();

async function scenario(demo, number) {
  const all = await (await fetch(`${demo.url}/demo/scenarios.json`)).json();
  return all.find((one) => one.number === number);
}

async function play(demo, order, status) {
  const answer = await fetch(`${demo.url}/demo/carrier`, { method: 'POST', body: new URLSearchParams({ order, status }) });
  expect(answer.status).toBe(204);
}

/** Subjects of the mails to a customer about an order, oldest last. */
async function mails(demo, { email, number }, kind) {
  const all = await (await fetch(`${demo.url}/demo/outbox.json`)).json();
  return all.filter((mail) => mail.kind === kind && mail.to.toLowerCase() === email.toLowerCase() && mail.text.includes(number));
}

test.use({ changes: 'carrier' });

test('what a carrier reports shows on an open page without a reload, and is mailed once', async ({ page, demo }) => {
  const order = await scenario(demo, '10482');
  const listening = page.waitForResponse((response) => response.url().endsWith('/v1/events') && response.ok());
  await page.goto(`${demo.url}${order.page}`);
  await isReady(page);
  await listening;
  await page.evaluate(() => (window.stayed = true));
  const before = await title(page).innerText();
  const button = widget(page).locator('button').first();
  await button.focus();

  await play(demo, '10482', 'out_for_delivery');
  await expect(widget(page).getByText('With the driver')).toBeVisible();
  await play(demo, '10482', 'delivered');
  await expect(title(page)).toHaveText(/^Delivered/);
  expect(before).not.toMatch(/^Delivered/);
  expect(await page.evaluate(() => window.stayed)).toBe(true);
  await expect(button).toBeFocused();

  // The same report again is known already.
  await play(demo, '10482', 'delivered');
  await expect.poll(async () => (await mails(demo, order, 'delivered')).length).toBe(1);
});
