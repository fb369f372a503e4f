// The return wizard: by keyboard alone, cut off, sent twice, loaded anew, and fair in what it offers.
import { expect, isReady, test } from './shop.mjs';

const TAG = 'aftersale-return-request';
const wizard = (page) => page.locator(TAG);
const title = (page) => wizard(page).locator('.title');
const next = (page) => wizard(page).getByRole('button', { name: 'Continue' });
const send = (page) => wizard(page).getByRole('button', { name: 'Send the return' });
const said = (page, text) => wizard(page).getByText(text, { exact: true }).click();

async function scenario(demo, number) {
  const all = await (await fetch(`${demo.url}/demo/scenarios.json`)).json();
  return all.find((one) => one.number === number);
}

/** How many returns the shop has of an order. */
async function made(demo, number) {
  const { order_id, token } = await scenario(demo, number);
  const answer = await fetch(`${demo.url}/v1/orders/${order_id}/returnable`, { headers: { authorization: `Bearer ${token}` } });
  return (await answer.json()).returns.filter(({ state }) => state === 'open').length;
}

async function open(page, demo, number, query = '') {
  await page.goto(`${demo.url}/orders/${number}/return?lang=en${query}`);
  await isReady(page, TAG);
  // The rest of the wizard comes while the first question is read.
  await page.evaluate(async () => {
    const { audit } = await import(document.querySelector('script[data-api]').src);
    while (!audit().requests.some(({ url, status }) => url.includes('.later.') && url.endsWith('.wasm') && status === 200))
      await new Promise((drawn) => requestAnimationFrame(drawn));
  });
}

/** To the first question, where returns made before stand first. */
async function begin(page) {
  const more = wizard(page).getByRole('button', { name: 'Send something else back' });
  if (await more.count()) await more.click();
  await expect(title(page)).toHaveText('What would you like to do?');
}

/** The first item that can come back, with the first reason and money back. */
async function untilTheWay(page) {
  await begin(page);
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
}

async function untilTheEnd(page) {
  await untilTheWay(page);
  await said(page, 'Show a code, print nothing');
  await next(page).click();
  await expect(title(page)).toHaveText('Check your answers');
  await expect(wizard(page).getByText('You get back')).toBeVisible();
}

test.use({ changes: 'wizard' });

test('from start to submit by keyboard alone', async ({ page, demo }) => {
  const before = await made(demo, '10405');
  await open(page, demo, '10405');
  const focused = () =>
    page.evaluate((tag) => {
      const node = document.querySelector(tag).shadowRoot.activeElement;
      return node ? `${node.id} ${node.textContent}` : '';
    }, TAG);
  const to = async (wanted) => {
    for (let step = 0; step < 60; step += 1) {
      if (wanted.test(await focused())) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not get to ${wanted}, it is at ${await focused()}`);
  };
  const on = async (heading) => {
    await to(/Continue/);
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText(heading);
    await expect.poll(focused, 'a new step has focus on its heading').toContain(heading);
  };
  await to(/^road-0/);
  await page.keyboard.press('Space');
  await on('What would you like to send back?');
  await to(/^item-0/);
  await page.keyboard.press('Space');
  if (await wizard(page).locator('#pieces-0').count()) {
    await to(/^pieces-0/);
    await page.keyboard.press('ArrowDown');
  }
  await on('Why are you sending it back?');
  await to(/^reason-0-0/);
  await page.keyboard.press('Space');
  await on('What would you like instead?');
  await to(/^resolution-0-0/);
  await page.keyboard.press('Space');
  await on('How would you like to send it?');
  await to(/^method-0/);
  await page.keyboard.press('Space');
  await on('Check your answers');
  await to(/Send the return/);
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Your return is registered');
  await expect.poll(focused).toContain('Your return is registered');
  expect(await made(demo, '10405')).toBe(before + 1);
});

test('what is missing is told on its page, with a way to it', async ({ page, demo }) => {
  await open(page, demo, '10412');
  await begin(page);
  await next(page).click();
  await expect(wizard(page).locator('#summary')).toBeFocused();
  await wizard(page).getByRole('button', { name: 'Choose what you would like to do' }).click();
  await expect(wizard(page).locator('#road-0')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(wizard(page).locator('#summary')).toHaveCount(0);
  await next(page).click();
  await expect(wizard(page).getByText('Can’t be chosen')).toBeVisible();
});

test('money back and store credit stand alike, and nothing is chosen beforehand', async ({ page, demo }) => {
  await open(page, demo, '10412');
  await begin(page);
  await said(page, 'Send something back because I changed my mind');
  await next(page).click();
  expect(await wizard(page).getByRole('checkbox', { checked: true }).count()).toBe(0);
  await wizard(page).getByRole('checkbox').first().check();
  const pieces = wizard(page).getByRole('combobox');
  if (await pieces.count()) await pieces.first().selectOption('1');
  await next(page).click();
  await wizard(page).locator('#reasons-0').getByRole('radio').first().check();
  await next(page).click();
  await expect(title(page)).toHaveText('What would you like instead?');
  const looks = await wizard(page).locator('#resolutions-0 .answer').evaluateAll((all) =>
    all.map((answer) => {
      const label = answer.querySelector('bdi');
      const { color, fontSize, fontWeight } = getComputedStyle(label);
      const { backgroundColor, borderColor, borderWidth } = getComputedStyle(answer);
      return {
        words: label.textContent,
        checked: answer.querySelector('input').checked,
        looks: JSON.stringify({ color, fontSize, fontWeight, backgroundColor, borderColor, borderWidth, width: answer.getBoundingClientRect().width }),
      };
    }),
  );
  const words = looks.map((one) => one.words);
  expect(words.indexOf('Money back')).toBeGreaterThanOrEqual(0);
  expect(words.indexOf('Money back')).toBeLessThan(words.indexOf('Store credit'));
  expect(looks.some((one) => one.checked)).toBe(false);
  expect(new Set(looks.map((one) => one.looks)).size).toBe(1);
});

test('back goes back, an answer is changed without losing others, and another tab goes on', async ({ page, demo, context }) => {
  await open(page, demo, '10412');
  await untilTheEnd(page);
  await page.goBack();
  await expect(title(page)).toHaveText('How would you like to send it?');
  await expect(wizard(page).getByRole('radio', { name: 'Show a code, print nothing' })).toBeChecked();
  await page.goForward();
  await expect(title(page)).toHaveText('Check your answers');
  // What the shop would take back with it is told before.
  await expect(wizard(page).getByText('Taken back', { exact: true })).toBeVisible();
  await wizard(page).getByRole('button', { name: 'Change Why' }).click();
  await expect(wizard(page).locator('#reasons-0').getByRole('radio').first()).toBeChecked();
  for (const heading of ['What would you like instead?', 'How would you like to send it?']) {
    await next(page).click();
    await expect(title(page)).toHaveText(heading);
  }
  // One that is not sent is no return.
  const { order_id, token } = await scenario(demo, '10412');
  const told = await (await fetch(`${demo.url}/v1/orders/${order_id}/returnable`, { headers: { authorization: `Bearer ${token}` } })).json();
  expect(told.returns.map(({ number }) => number)).not.toContain('R-10412-2');
  // The tab dies.
  await page.close();
  const other = await context.newPage();
  await open(other, demo, '10412');
  await expect(title(other)).toHaveText('How would you like to send it?');
  await expect(wizard(other).getByRole('radio', { name: 'Show a code, print nothing' })).toBeChecked();
});

test('a double click makes one return', async ({ page, demo }) => {
  const before = await made(demo, '10412');
  await open(page, demo, '10412');
  await untilTheEnd(page);
  await send(page).dblclick();
  await expect(title(page)).toHaveText('Your return is registered');
  expect(await made(demo, '10412')).toBe(before + 1);
  // It is called off again, after one more question.
  await wizard(page).getByRole('button', { name: 'Call off this return' }).click();
  await expect(wizard(page).locator('#cancel')).toBeFocused();
  await wizard(page).getByRole('button', { name: 'Call it off' }).click();
  await expect(wizard(page).getByText('You called it off. Nothing has to be sent.')).toBeVisible();
  expect(await made(demo, '10412')).toBe(before);
});

test('a submit whose answer is lost, then a page that is loaded anew, end as one return', async ({ page, demo }) => {
  const before = await made(demo, '10405');
  await open(page, demo, '10405');
  await untilTheEnd(page);
  let lost = 0;
  await page.route('**/v1/orders/*/returns', async (route) => {
    // It reaches the shop, and its answer does not come back.
    await route.fetch();
    lost += 1;
    await route.abort('connectionreset');
  });
  await send(page).click();
  await expect(wizard(page).locator('#trouble')).toBeFocused();
  await expect(wizard(page).getByText('The connection broke off')).toBeVisible();
  await send(page).click();
  await expect.poll(() => lost).toBe(2);
  await expect(wizard(page).locator('#trouble')).toBeFocused();
  await page.unroute('**/v1/orders/*/returns');
  await page.reload();
  await isReady(page, TAG);
  await expect(title(page)).toHaveText('Your return is registered');
  expect(await made(demo, '10405')).toBe(before + 1);
});

test('a link to an item begins with it, and the code is there without a connection', async ({ page, demo, context }) => {
  const { order_id, token } = await scenario(demo, '10463');
  const answer = await fetch(`${demo.url}/v1/orders/${order_id}/returnable`, { headers: { authorization: `Bearer ${token}` } });
  const line = (await answer.json()).lines.find(({ quantity }) => quantity > 0);
  await open(page, demo, '10463', `&item=${line.line_id}`);
  if (line.quantity > 1) {
    await expect(wizard(page).getByRole('checkbox', { checked: true })).toHaveCount(1);
    await wizard(page).getByRole('combobox').first().selectOption('1');
    await next(page).click();
  }
  await expect(title(page)).toHaveText('Why are you sending it back?');
  await wizard(page).locator('#reasons-0').getByRole('radio').first().check();
  await next(page).click();
  await said(page, 'Money back');
  await next(page).click();
  await said(page, 'Show a code, print nothing');
  await next(page).click();
  await expect(wizard(page).getByText('You get back')).toBeVisible();
  await send(page).click();
  const code = wizard(page).getByRole('img', { name: 'Code for the drop-off point' });
  await expect(code.locator('path')).toHaveAttribute('d', /^M/);
  await context.setOffline(true);
  await wizard(page).getByRole('button', { name: 'Call off this return' }).click();
  await expect(code.locator('path')).toHaveAttribute('d', /^M/);
  await wizard(page).getByRole('button', { name: 'Call it off' }).click();
  await expect(wizard(page).getByText('The connection broke off')).toBeVisible();
  await context.setOffline(false);
});

test('something wrong becomes a claim, with a photo where the shop wants one', async ({ page, demo }) => {
  await open(page, demo, '10456');
  await said(page, 'Something is damaged, wrong or missing');
  await next(page).click();
  await wizard(page).getByRole('checkbox').first().check();
  const pieces = wizard(page).getByRole('combobox');
  if (await pieces.count()) await pieces.first().selectOption('1');
  await next(page).click();
  await wizard(page).locator('#reasons-0').getByRole('radio').first().check();
  await next(page).click();
  await expect(wizard(page).locator('#summary')).toBeFocused();
  const picture = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 30);
    canvas.getContext('2d').fillRect(0, 0, 20, 15);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())];
  });
  await wizard(page).locator('#add-photos-0').setInputFiles({ name: 'cup.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(picture) });
  await expect(wizard(page).locator('.photos').getByText('Sent', { exact: true })).toBeVisible();
  await next(page).click();
  await expect(title(page)).toHaveText('Check your answers');
  await wizard(page).getByRole('button', { name: 'Send the report' }).click();
  await expect(title(page)).toHaveText('We have your report');
  const { order_id, token } = await scenario(demo, '10456');
  const order = await (await fetch(`${demo.url}/v1/orders/${order_id}`, { headers: { authorization: `Bearer ${token}` } })).json();
  expect(order.claims.map(({ reason, photos }) => [reason, photos])).toEqual([['damaged', 1]]);
});

test('what may help stands before a report, and the way on beside it', async ({ page, demo }) => {
  const { order_id, token } = await scenario(demo, '10421');
  const answer = await fetch(`${demo.url}/v1/orders/${order_id}/returnable`, { headers: { authorization: `Bearer ${token}` } });
  const { guides } = await answer.json();
  expect(guides.length).toBeGreaterThan(0);
  await open(page, demo, '10421');
  await begin(page);
  await said(page, 'Something is damaged, wrong or missing');
  await next(page).click();
  await expect(wizard(page).getByText(guides[0].title)).toBeVisible();
  await expect(next(page)).toBeVisible();
});

test('the label comes as a file', async ({ page, demo }) => {
  await open(page, demo, '10452');
  await untilTheWay(page);
  await said(page, 'Print a label');
  await next(page).click();
  await expect(wizard(page).getByText('You get back')).toBeVisible();
  await send(page).click();
  const download = page.waitForEvent('download');
  await wizard(page).getByRole('button', { name: 'Get label and packing slip' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^R-10452-\d+\.pdf$/);
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  expect(Buffer.concat(chunks).subarray(0, 5).toString()).toBe('%PDF-');
});
