// A return without a link: number, e-mail and a code by mail; and the same when the access runs out half way.
import { expect, isReady, test } from './shop.mjs';

const TAG = 'aftersale-return-request';
const wizard = (page) => page.locator(TAG);
const title = (page) => wizard(page).locator('.title');
const next = (page) => wizard(page).getByRole('button', { name: 'Continue' });
const said = (page, text) => wizard(page).getByText(text, { exact: true }).click();

test.use({ changes: 'guest' });

async function scenario(demo, number) {
  const all = await (await fetch(`${demo.url}/demo/scenarios.json`)).json();
  return all.find((one) => one.number === number);
}

/** The codes mailed to `email`, the newest first. */
async function codes(demo, email) {
  const mails = await (await fetch(`${demo.url}/demo/outbox.json`)).json();
  const own = mails.filter(({ kind, to }) => kind === 'access-code' && to.toLowerCase() === email.toLowerCase());
  return own.map(({ text }) => /\b(\d{3} ?\d{3})\b/.exec(text)[1]);
}

/** By keyboard alone, from the first field to the order. */
async function getIn(page, demo, { number, email }) {
  await expect(title(page)).toHaveText('Find your order');
  const before = (await codes(demo, email)).length;
  await wizard(page).getByLabel('Order number').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(number);
  await wizard(page).locator('#value').focus();
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Enter the code from your mail');
  await expect.poll(async () => (await codes(demo, email)).length).toBe(before + 1);
  await wizard(page).getByLabel('Six-digit code').focus();
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await expect(wizard(page).getByText('This code does not work.')).toBeVisible();
  const [code] = await codes(demo, email);
  await wizard(page).getByLabel('Six-digit code').fill(code);
  await page.keyboard.press('Enter');
}

test('without a link: number, e-mail and a code lead to the item the page names, and to a return', async ({ page, demo }) => {
  const order = await scenario(demo, '10405');
  const answer = await fetch(`${demo.url}/v1/orders/${order.order_id}/returnable`, { headers: { authorization: `Bearer ${order.token}` } });
  const line = (await answer.json()).lines.find(({ quantity_returnable, quantity }) => (quantity_returnable ?? quantity) === 1);
  await page.goto(`${demo.url}/return?lang=en&item=${line.line_id}`);
  await isReady(page, TAG);
  await getIn(page, demo, order);
  await expect(title(page)).toHaveText('Why are you sending it back?');
  await expect(wizard(page).getByText(line.name, { exact: true })).toBeVisible();
  await wizard(page).locator('#reasons-0').getByRole('radio').first().check();
  await next(page).click();
  await said(page, 'Money back');
  await next(page).click();
  await said(page, 'Show a code, print nothing');
  await next(page).click();
  await expect(title(page)).toHaveText('Check your answers');

  // The access runs out before it is sent.
  let refused = 0;
  await page.route('**/v1/orders/*/returns', (route) => {
    refused += 1;
    const body = { type: '/problems/expired_token', title: '', status: 401, code: 'expired_token', retryable: false, request_id: 'r' };
    return route.fulfill({ status: 401, contentType: 'application/problem+json', json: body });
  }, { times: 1 });
  await wizard(page).getByRole('button', { name: 'Send the return' }).click();
  await wizard(page).getByRole('button', { name: 'Have a code sent' }).click();
  expect(refused).toBe(1);
  await expect(wizard(page).getByLabel('Order number')).toHaveValue(order.number);
  await getIn(page, demo, order);
  // It was sent already; with access it goes through, as the same intention.
  await expect(wizard(page).getByText('Return R-10405-1')).toBeVisible();
});

test('where nothing may be kept on the device, who gets in again goes on, and with another order begins anew', async ({ page, demo }) => {
  const order = await scenario(demo, '10412');
  await page.route('**/return?lang=en', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(`<${TAG} `, `<${TAG} storage="none" `) });
  });
  await page.goto(`${demo.url}/return?lang=en`);
  await isReady(page, TAG);
  await getIn(page, demo, order);
  await wizard(page).getByRole('button', { name: 'Send something else back' }).click();
  await said(page, 'Send something back because I changed my mind');
  await next(page).click();
  await wizard(page).getByRole('checkbox').first().check();
  const pieces = wizard(page).getByRole('combobox');
  if (await pieces.count()) await pieces.first().selectOption('1');
  await next(page).click();
  await wizard(page).locator('#reasons-0').getByRole('radio').first().check();
  await next(page).click();
  await said(page, 'Money back');
  await next(page).click();
  await wizard(page).locator('form').getByRole('radio').first().check();
  await next(page).click();
  const body = { type: '/problems/expired_token', title: '', status: 401, code: 'expired_token', retryable: false, request_id: 'r' };
  await page.route('**/v1/orders/*/returns', (route) => route.fulfill({ status: 401, json: body }));
  await wizard(page).getByRole('button', { name: 'Send the return' }).click();
  const again = async (who) => {
    await wizard(page).getByRole('button', { name: 'Have a code sent' }).click();
    await getIn(page, demo, who);
  };
  await again(order);
  // Sent again by itself, and refused again.
  await expect(title(page)).toHaveText('Check your answers');
  const kept = () => page.evaluate(() => [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage)).filter((name) => name.startsWith('aftersale:return')));
  expect(await kept()).toEqual([]);
  await again(await scenario(demo, '10463'));
  await expect(title(page)).toHaveText('What would you like to do?');
});
