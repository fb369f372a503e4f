// The demo shop as a customer uses it: signed links, the look-up with a code, the keyboard, time that passes.
import AxeBuilder from '@axe-core/playwright';
import { TAG, expect, isReady, test } from './shop.mjs';

const scenarios = async (demo) => (await fetch(`${demo.url}/demo/scenarios.json`)).json();
const widget = (page) => page.locator(TAG);
const codeField = (page) => widget(page).locator('#code');
const title = (page) => page.locator(`${TAG} .mount h2`).first();

/** The newest code mailed to `email`. */
async function mailedCode(demo, email, after = '') {
  let code;
  await expect
    .poll(async () => {
      const mails = await (await fetch(`${demo.url}/demo/outbox.json`)).json();
      const mail = mails.find(({ kind, to }) => kind === 'access-code' && to.toLowerCase() === email.toLowerCase());
      code = /\b(\d{3} ?\d{3})\b/.exec(mail?.text ?? '')?.[1];
      return code !== undefined && code !== after;
    })
    .toBe(true);
  return code;
}

async function lookUp(page, demo, { number, email }) {
  await page.goto(`${demo.url}/track`);
  await isReady(page);
  await widget(page).getByLabel(/order number/i).fill(` #${number.toLowerCase()} `);
  await widget(page).getByLabel(/e-?mail/i).last().fill(email.toUpperCase());
  await widget(page).getByRole('button', { name: /code|continue|find|send/i }).first().click();
}

test('the index says which order number and e-mail show what', async ({ page, demo }) => {
  await page.goto(`${demo.url}/`);
  const all = await scenarios(demo);
  expect(all.length).toBeGreaterThanOrEqual(14);
  for (const { number, email } of all) {
    await expect(page.getByText(number, { exact: false }).first()).toBeVisible();
    await expect(page.getByText(email, { exact: false }).first()).toBeVisible();
  }
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`)).toEqual([]);
});

test('every scenario is readable without JavaScript, and the same with it', async ({ page, demo, browser, said }) => {
  const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const scenario of await scenarios(demo)) {
    await still.goto(`${demo.url}${scenario.page}`);
    const heading = await still.locator(`${TAG} .mount h2`).first().innerText();
    expect(heading.length, scenario.title).toBeGreaterThan(5);
    await page.goto(`${demo.url}${scenario.page}`);
    await isReady(page);
    expect(await page.locator(`${TAG} .mount h2`).first().innerText()).toBe(heading);
  }
  await still.context().close();
  expect(said.filter((line) => /pageerror|Content.Security.Policy/i.test(line))).toEqual([]);
});

test('a signed link opens the order with nothing to type, and leaves no token in the address a server sees', async ({ page, demo }) => {
  const [scenario] = await scenarios(demo);
  const sent = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.goto(`${demo.url}${scenario.link}`);
  await isReady(page);
  await expect(widget(page)).toContainText(scenario.number);
  const token = new URL(scenario.link, demo.url).hash.slice('#aftersale='.length);
  expect(token.length).toBeGreaterThan(40);
  expect(sent.filter((url) => url.split('#')[0].includes(token))).toEqual([]);
});

test('an order opened by a link is read again by the same link, also when its token has run out', async ({ page, demo }) => {
  const [scenario] = await scenarios(demo);
  await page.goto(`${demo.url}${scenario.link}`);
  await isReady(page);
  const refresh = () => page.evaluate((tag) => document.querySelector(tag).refresh(), TAG);
  await refresh();
  await expect(widget(page)).toContainText(scenario.number);
  let refusals = 1;
  await page.route('**/v1/orders/*', (route) =>
    refusals-- > 0
      ? route.fulfill({
          status: 401,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            type: '/problems/expired_token', title: 'The token has expired.', status: 401,
            code: 'expired_token', retryable: false, request_id: 'r',
          }),
        })
      : route.continue(),
  );
  await refresh();
  await expect(widget(page)).toContainText(scenario.number);
  expect(refusals).toBeLessThan(1);
});

test('an expired or forged link leads to the look-up, never to a dead end', async ({ page, demo }) => {
  const [scenario] = await scenarios(demo);
  const link = new URL(scenario.link, demo.url);
  await page.goto(`${link.origin}${link.pathname}?view=link&lang=en#aftersale=${link.hash.slice('#aftersale='.length, -6)}AAAAAA`);
  await isReady(page);
  await expect(widget(page).getByLabel(/order number/i)).toBeVisible();
  await expect(widget(page)).toContainText(/link/i);
});

test('look-up: number and e-mail, a code by mail, the order', async ({ page, demo }) => {
  const [scenario] = await scenarios(demo);
  await lookUp(page, demo, scenario);
  const code = await mailedCode(demo, scenario.email);
  await codeField(page).fill(code.replace(/^(\d{3})\s?/, '$1 '));
  await widget(page).getByRole('button', { name: /show|continue|confirm|open|see/i }).first().click();
  await expect(widget(page)).toContainText(scenario.number);
  await expect(page.locator(`${TAG} .mount h2`).first()).toBeFocused();
});

test('a wrong code is refused in words and can be tried again', async ({ page, demo }) => {
  const all = await scenarios(demo);
  const scenario = all[1];
  await lookUp(page, demo, scenario);
  const code = await mailedCode(demo, scenario.email);
  const wrong = code.replace(/\s/g, '') === '000000' ? '111111' : '000000';
  const field = codeField(page);
  await field.fill(wrong);
  await page.keyboard.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill(code);
  await page.keyboard.press('Enter');
  await expect(widget(page)).toContainText(scenario.number);
});

test('a wrong order gets the same screen as a right one', async ({ page, demo }) => {
  const screen = async (number, email) => {
    await lookUp(page, demo, { number, email });
    await expect(codeField(page)).toBeVisible();
    return (await widget(page).innerText()).replace(email, '').replace(email.toUpperCase(), '');
  };
  const all = await scenarios(demo);
  const right = await screen(all[2].number, all[2].email);
  const wrong = await screen('NO-SUCH-1', all[2].email);
  expect(wrong).toBe(right);
});

test('the look-up works by keyboard alone', async ({ page, demo }) => {
  const all = await scenarios(demo);
  const scenario = all[3];
  await page.goto(`${demo.url}/track`);
  await isReady(page);
  const focused = () =>
    page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return { tag: active.tagName, name: active.getAttribute('name') ?? '', type: active.getAttribute('type') ?? '' };
    });
  const tabTo = async (wanted) => {
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      if (wanted(await focused())) return;
    }
    throw new Error('the keyboard does not get there');
  };
  await tabTo(({ tag, type }) => tag === 'INPUT' && type !== 'radio');
  await page.keyboard.type(scenario.number);
  await tabTo(({ tag, type }) => tag === 'INPUT' && type !== 'radio');
  await page.keyboard.type(scenario.email);
  await page.keyboard.press('Enter');
  // A new step begins at its heading; the field is one stop further.
  await expect(title(page)).toBeFocused();
  await tabTo(({ tag, type }) => tag === 'INPUT' && type !== 'radio');
  await page.keyboard.type((await mailedCode(demo, scenario.email)).replace(/\s/g, ''));
  await page.keyboard.press('Enter');
  await expect(widget(page)).toContainText(scenario.number);
});

test('an empty look-up says what is missing, and its links move focus to the fields', async ({ page, demo }) => {
  await page.goto(`${demo.url}/track`);
  await isReady(page);
  await widget(page).getByRole('button', { name: /code|continue|find|send/i }).first().click();
  const summary = widget(page).locator('[part~="error-summary"]');
  await expect(summary).toBeFocused();
  await summary.getByRole('button').first().click();
  await expect(widget(page).getByLabel(/order number/i)).toBeFocused();
});

test('the mails are in the outbox', async ({ page, demo }) => {
  const [scenario] = await scenarios(demo);
  await lookUp(page, demo, scenario);
  await mailedCode(demo, scenario.email);
  await page.goto(`${demo.url}/demo/outbox`);
  await expect(page.getByText(scenario.email).first()).toBeVisible();
});

test('time can be moved, and orders move with it', async ({ page, demo }) => {
  const all = await scenarios(demo);
  const under = all.find(({ title }) => /transit/i.test(title));
  await page.goto(`${demo.url}${under.page}`);
  const before = await page.locator(`${TAG} .mount h2`).first().innerText();
  await page.request.post(`${demo.url}/demo/clock`, { form: { advance: 'P5D' } });
  try {
    await page.goto(`${demo.url}${under.page}`);
    expect(await page.locator(`${TAG} .mount h2`).first().innerText()).not.toBe(before);
  } finally {
    await page.request.post(`${demo.url}/demo/clock`, { form: { reset: '1' } });
  }
});
