// A return on the demo shop: from the order to the code for the drop-off point, seen on the order, and paid in the end.
import { TAG, expect, isReady, test } from './shop.mjs';

const RETURN = 'aftersale-return-request';
const wizard = (page) => page.locator(RETURN);
const said = (page, text) => wizard(page).getByText(text, { exact: true }).click();
const next = (page) => wizard(page).getByRole('button', { name: 'Continue' }).click();

async function scenario(demo, number) {
  const all = await (await fetch(`${demo.url}/demo/scenarios.json`)).json();
  return all.find((one) => one.number === number);
}

async function play(demo, order, status) {
  const answer = await fetch(`${demo.url}/demo/returns`, { method: 'POST', body: new URLSearchParams({ order, status }) });
  expect(answer.status).toBe(204);
}

/** `pieces`: where there are several. */
async function untilWhatYouGet(page, item, reason, pieces) {
  await said(page, 'Send something back because I changed my mind');
  await next(page);
  await said(page, item);
  if (pieces) await wizard(page).getByRole('combobox').selectOption(pieces);
  await next(page);
  await said(page, reason);
  await next(page);
}

test.use({ changes: 'returning' });

test('the last piece of a variant is held, exchanged for, and gone for the next customer', async ({ page, demo }) => {
  await page.goto(`${demo.url}/orders/10421/return?lang=en`);
  await isReady(page, RETURN);
  await untilWhatYouGet(page, 'Stengodsmugg, handdrejad', 'Inte rätt färg');
  await said(page, 'Exchange');
  await expect(wizard(page).getByText('Sold out')).toBeVisible();
  const held = page.waitForResponse((response) => response.url().endsWith('/reservations'));
  await said(page, 'Skifferblå');
  expect((await held).status()).toBe(201);
  await next(page);
  await said(page, 'Show a code, print nothing');
  await next(page);
  await wizard(page).getByRole('button', { name: 'Send the return' }).click();
  await expect(wizard(page).getByText('Return R-10421-1')).toBeVisible();
  await expect(wizard(page).getByText('Please send it by December 9, 2026.')).toBeVisible();

  // On the order, and for whoever looks at the mug next.
  const { order_id, token } = await scenario(demo, '10421');
  const read = async (path) => (await fetch(`${demo.url}${path}`, { headers: { authorization: `Bearer ${token}` } })).json();
  const order = await read(`/v1/orders/${order_id}`);
  expect(order.returns.map(({ number, state }) => [number, state])).toEqual([['R-10421-1', 'open']]);
  expect(order.ask).toBeNull();
  const other = await scenario(demo, '10391');
  const theirs = await fetch(`${demo.url}/v1/orders/${other.order_id}/returnable`, { headers: { authorization: `Bearer ${other.token}` } });
  const mug = (await theirs.json()).lines.find((line) => line.variants.some(({ id }) => id === 'mug-slate'));
  expect(mug.variants.find(({ id }) => id === 'mug-slate').block).toBe('out_of_stock');
});

test('an open order page hears of a return as it goes on', async ({ page, demo }) => {
  const { order_id, token } = await scenario(demo, '10446');
  const listening = page.waitForResponse((response) => response.url().endsWith('/v1/events') && response.ok());
  await page.goto(`${demo.url}/orders/10446?lang=en`);
  await isReady(page);
  await listening;
  await page.evaluate(() => (window.stayed = true));
  const wish = {
    kind: 'return', method: 'own_carrier', policy_version: '2026-11',
    items: [{ line_id: '1', quantity: 1, reason: 'changed-mind', resolution: 'refund_original' }],
  };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'once' };
  const asked = await fetch(`${demo.url}/v1/orders/${order_id}/returns`, { method: 'POST', headers, body: JSON.stringify(wish) });
  expect(asked.status).toBe(201);
  await expect(page.locator(TAG).getByText(/R-10446-1/).first()).toBeVisible();
  await play(demo, '10446', 'received');
  await play(demo, '10446', 'refunded');
  const mails = async () => {
    const all = await (await fetch(`${demo.url}/demo/outbox.json`)).json();
    return all.filter(({ kind, text }) => kind.startsWith('return-') && text.includes('R-10446-1')).map(({ kind }) => kind).sort();
  };
  await expect.poll(mails).toEqual(['return-received', 'return-refunded', 'return-requested']);
  expect(await page.evaluate(() => window.stayed)).toBe(true);
});

test('who got it as a present sends it back without seeing a price', async ({ page, demo }) => {
  await page.goto(`${demo.url}/orders/10418/return?as=recipient`);
  await isReady(page, RETURN);
  await untilWhatYouGet(page, 'Stoneware mug, thrown by hand', 'Not the right colour', '1');
  await said(page, 'Exchange');
  await expect(wizard(page).getByText('Money back')).toHaveCount(0);
  expect(await wizard(page).innerText()).not.toMatch(/[€$£]\s?\d/);
});
