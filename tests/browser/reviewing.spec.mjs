// Reviews on the demo shop: from a star in a mail to what everybody reads, once whatever happens, and the same for every star.
import { expect, isReady, tabTo, test } from './shop.mjs';
import { decide, moderated, photoWithPlace, published, reviewable, scenario, send, upload } from './reviews.mjs';

test.use({ changes: 'reviewing' });

const TAG = 'aftersale-review-form';
const WORDS = { 1: '1 of 5, very poor', 3: '3 of 5, okay', 4: '4 of 5, good', 5: '5 of 5, very good' };
const widget = (page) => page.locator(TAG);
const card = (page, number) => widget(page).getByRole('region').nth(number);
const star = (page, number, stars) => card(page, number).getByRole('radio', { name: WORDS[stars] });
const button = (page, name) => widget(page).getByRole('button', { name, exact: true });
const words = (page, number) => card(page, number).getByLabel('Your review');

async function open(page, demo, number) {
  await page.goto(`${demo.url}/orders/${number}/review?lang=en`);
  await isReady(page, TAG);
}

/** Every request of the page that writes something, but for opening a link. */
function writes(page) {
  const written = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() !== 'GET' && pathname !== '/v1/access/link') written.push(`${request.method()} ${pathname}`);
  });
  return written;
}

/** The body of the answer to the next review that is sent. */
async function answered(page) {
  const sent = (response) => response.url().endsWith('/v1/reviews') && response.request().method() === 'POST';
  return (await page.waitForResponse(sent)).json();
}

/** What stands in the form but for which star is chosen and the words it is called by. */
function shown(page, number) {
  return page.evaluate(([tag, number]) => {
    const copy = document.querySelector(tag).shadowRoot.querySelector('.mount').cloneNode(true);
    copy.querySelectorAll('.star input').forEach((input) => input.removeAttribute('checked'));
    copy.querySelectorAll('.card')[number].querySelector('.star-word').textContent = '';
    return copy.innerHTML;
  }, [TAG, number]);
}

/** The photo at `address` is a JPEG without any segment of a camera. */
async function holdsNoPlace(address) {
  const answer = await fetch(address);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.readUInt16BE(0)).toBe(0xffd8);
  expect(['Exif', 'GPS', Buffer.from([0xff, 0xe1])].filter((part) => bytes.includes(part))).toEqual([]);
}

test('a star in a mail chooses it for its product, and nothing is written before the button', async ({ page, demo }) => {
  const before = await reviewable(demo, '10418');
  const { link } = await scenario(demo, '10418');
  const token = link.split('#aftersale=')[1];
  const written = writes(page);
  await page.goto(`${demo.url}/orders/10418/review?view=link&lang=en#aftersale=${token}&stars=4&product=linen-towel`);
  await isReady(page, TAG);
  await expect(star(page, 1, 4)).toBeChecked();
  await expect(card(page, 0).getByRole('radio', { checked: true })).toHaveCount(0);
  await page.reload();
  await isReady(page, TAG);
  await expect(star(page, 1, 4)).toBeChecked();
  expect(written).toEqual([]);
  expect(await reviewable(demo, '10418')).toEqual(before);

  await button(page, 'Send review').click();
  await expect(widget(page).locator('#done')).toBeVisible();
  expect(written).toEqual(['POST /v1/reviews']);
  const [mug, towel] = (await reviewable(demo, '10418')).products;
  expect([mug.review, towel.review.stars]).toEqual([null, 4]);
});

test('by keyboard alone a review is sent, stands there after a reload, and is read by the shop without its rating', async ({ page, demo }) => {
  await open(page, demo, '10409');
  await tabTo(page, star(page, 0, 1));
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(star(page, 0, 3)).toBeChecked();
  await tabTo(page, words(page, 0));
  await page.keyboard.type('Tips over when it is empty.');
  await tabTo(page, widget(page).getByRole('group', { name: 'Which name is shown?' }).getByRole('radio', { checked: true }));
  await expect(widget(page)).toContainText('Shown as: Aoife K.');
  await page.keyboard.press('ArrowDown');
  await expect(widget(page)).toContainText('Shown as: Aoife Kelly');
  await tabTo(page, button(page, 'Send review'));
  const answer = answered(page);
  await page.keyboard.press('Enter');
  expect(await answer).toMatchObject({ state: 'pending', stars: 3, name_style: 'full' });
  await expect(widget(page).locator('#done')).toBeFocused();
  await expect(card(page, 0)).toContainText('Being looked at');

  await page.reload();
  await isReady(page, TAG);
  await expect(card(page, 0)).toContainText('Being looked at');
  await expect(card(page, 0)).toContainText('Tips over when it is empty.');
  await expect(card(page, 0).getByRole('radio')).toHaveCount(0);

  const { id } = await answer;
  const seen = (await moderated(demo)).find((review) => review.id === id);
  expect(seen).toMatchObject({ text: 'Tips over when it is empty.', name: 'Aoife Kelly', state: 'pending' });
  expect(Object.keys(seen).join(' ')).not.toMatch(/star|scale|recommend|rating/);
  expect(JSON.stringify((await published(demo, 'bud-vase')).reviews)).not.toContain('Tips over');
});

test('a photo that says where it was taken is published without that', async ({ page, demo }) => {
  await open(page, demo, '10446');
  await star(page, 0, 5).check({ force: true });
  const photo = await photoWithPlace(page);
  expect([photo.includes('Exif'), photo.includes('GPSHERE')]).toEqual([true, true]);
  await card(page, 0).getByLabel('Add photos').setInputFiles([{ name: 'kettle.jpg', mimeType: 'image/jpeg', buffer: photo }]);
  await expect(card(page, 0).locator('.photos')).toContainText('Ready');
  await widget(page).getByLabel('What does kettle.jpg show?').fill('The kettle on its base');
  const answer = answered(page);
  await button(page, 'Send review').click();
  const { id, photos } = await answer;
  expect(photos).toMatchObject([{ alt: 'The kettle on its base', url: null }]);

  // Nobody sees it before the shop has.
  const address = `${demo.url}/v1/reviews/${id}/photos/${photos[0].id}`;
  expect((await fetch(address)).status).toBe(404);
  await decide(demo, id, 'publish');
  const [one] = (await published(demo, 'gooseneck-kettle')).reviews.filter((review) => review.id === id);
  expect(`${demo.url}${one.photos[0].url}`).toBe(address);
  await holdsNoPlace(address);

  // Nor does one that no widget stripped before it was sent.
  const upload_id = await upload(demo, '10446', photo);
  const raw = await send(demo, '10446', { product_id: 'hand-grinder', photos: [{ upload_id }] });
  const { photos: [seen] } = await decide(demo, raw.id, 'publish');
  await holdsNoPlace(`${demo.url}/v1/reviews/${raw.id}/photos/${seen.id}`);
});

test('a review that is changed is marked so, one that is deleted can be given again', async ({ page, demo }) => {
  await open(page, demo, '10409');
  await star(page, 1, 4).check({ force: true });
  await words(page, 1).fill('Burns evenly.');
  const answer = answered(page);
  await button(page, 'Send review').click();
  const { id } = await answer;
  await expect(card(page, 1)).toContainText('Sent on November 25, 2026');
  await decide(demo, id, 'publish');
  await page.reload();
  await isReady(page, TAG);
  await expect(card(page, 1)).toContainText('Published');

  await card(page, 1).getByRole('button', { name: /^Change/ }).click();
  await expect(words(page, 0)).toHaveValue('Burns evenly.');
  await words(page, 0).fill('Burns evenly, smells of honey.');
  await button(page, 'Save the change').click();
  await expect(widget(page).locator('#done')).toContainText('Your change was received.');
  await expect(card(page, 1)).toContainText('Edited on November 25, 2026');
  await expect(card(page, 1)).toContainText('Being looked at');
  expect((await moderated(demo)).find((review) => review.id === id)).toMatchObject({ edited: true, text: 'Burns evenly, smells of honey.' });
  const ofCandles = async () => (await published(demo, 'beeswax-candles')).reviews.find((review) => review.id === id);
  expect(await ofCandles()).toBeUndefined();
  await decide(demo, id, 'publish');
  expect(await ofCandles()).toMatchObject({ edited: true, text: 'Burns evenly, smells of honey.' });

  await card(page, 1).getByRole('button', { name: /^Delete/ }).click();
  await expect(widget(page).locator('#deleting')).toBeFocused();
  expect(await ofCandles()).toBeDefined();
  await button(page, 'Delete for good').click();
  await expect(widget(page).locator('#done')).toContainText('Your review was deleted.');
  expect(await ofCandles()).toBeUndefined();
  expect((await reviewable(demo, '10409')).products[1].review).toBeNull();
  await expect(card(page, 1).getByRole('radio')).toHaveCount(5);
  await expect(card(page, 1).getByRole('radio', { checked: true })).toHaveCount(0);
  await page.reload();
  await isReady(page, TAG);
  await expect(card(page, 1).getByRole('radio')).toHaveCount(5);
});

test('one star sees the same page as five, and gets the same for it', async ({ page, demo }) => {
  // The mug, in two orders of one language.
  const sent = [];
  const pages = [];
  for (const [number, at, stars] of [['10421', 0, 1], ['10387', 1, 5]]) {
    await open(page, demo, number);
    const marks = [];
    for (const stars of [1, 5, 1]) {
      await star(page, at, stars).check({ force: true });
      await expect(card(page, at).locator('.star-word')).toHaveText(WORDS[stars]);
      marks.push(await shown(page, at));
    }
    expect(new Set(marks).size).toBe(1);
    await star(page, at, stars).check({ force: true });
    const answer = answered(page);
    await button(page, 'Send review').click();
    await expect(widget(page).locator('#done')).toBeFocused();
    sent.push(await answer);
    pages.push(await widget(page).locator('#done').innerHTML());
  }
  expect(sent.map(({ stars }) => stars)).toEqual([1, 5]);
  expect(sent[0].reward).toMatch(/20/);
  expect(sent[1].reward).toBe(sent[0].reward);
  expect(pages[1]).toBe(pages[0]);
  expect(pages[0]).toContain(sent[0].reward);
});

test('a review whose answers are lost is sent again by button and by reload, and is there once', async ({ page, demo }) => {
  await open(page, demo, '10405');
  const reached = [];
  await page.route('**/v1/reviews', async (route) => {
    if (route.request().method() !== 'POST' || reached.length === 2) return route.fallback();
    const answer = await route.fetch();
    reached.push(`${answer.status()} ${(await answer.json()).id}`);
    return route.abort('connectionreset');
  });
  await star(page, 1, 4).check({ force: true });
  await words(page, 1).fill('Grinds for two.');
  await button(page, 'Send review').click();
  await expect(widget(page).locator('#trouble')).toBeFocused();
  await expect(widget(page).locator('#trouble')).toContainText('Kept on this device, not sent yet');
  await button(page, 'Send now').click();
  await expect.poll(() => reached.length).toBe(2);
  await expect(widget(page).locator('#trouble')).toBeFocused();
  // The shop has it, the page does not know.
  const there = async () => (await moderated(demo)).filter((review) => review.text === 'Grinds for two.').map(({ id }) => id);
  const [id] = await there();
  expect(reached).toEqual([`201 ${id}`, `201 ${id}`]);
  const again = answered(page);
  await page.reload();
  await isReady(page, TAG);
  expect((await again).id).toBe(id);
  await expect(widget(page).locator('#done')).toBeVisible();
  await expect(card(page, 1)).toContainText('Grinds for two.');
  const written = writes(page);
  await page.reload();
  await isReady(page, TAG);
  await expect(card(page, 1)).toContainText('Being looked at');
  expect(written).toEqual([]);
  expect(await there()).toEqual([id]);
});

test('a request that is lost on its way arrives with a reload, once', async ({ page, demo }) => {
  await open(page, demo, '10405');
  let lost = 0;
  await page.route('**/v1/reviews', (route) => (lost++ ? route.fallback() : route.abort('connectionreset')));
  await star(page, 0, 4).check({ force: true });
  await words(page, 0).fill('Pours in a thin line.');
  await button(page, 'Send review').click();
  await expect(widget(page).locator('#trouble')).toBeFocused();
  const there = async () => (await moderated(demo)).filter((review) => review.text === 'Pours in a thin line.').length;
  expect(await there()).toBe(0);
  await page.reload();
  await isReady(page, TAG);
  await expect(widget(page).locator('#done')).toBeVisible();
  expect(await there()).toBe(1);
});

test('what only the shop may read is in its own list and nowhere else', async ({ page, demo }) => {
  await open(page, demo, '10463');
  await star(page, 0, 4).check({ force: true });
  await words(page, 0).fill('A quiet green.');
  const often = card(page, 0).getByRole('group', { name: 'How often do you use it?' });
  await often.getByRole('radio', { name: 'Every day' }).check({ force: true });
  await card(page, 0).getByLabel('What should we do better?').fill('The courier was rude to me.');
  await expect(card(page, 0)).toContainText('Only the shop sees this answer.');
  const answer = answered(page);
  await button(page, 'Send review').click();
  const { id } = await answer;
  const seen = (await moderated(demo)).find((review) => review.id === id);
  expect(seen.answers.map(({ answer, private: own }) => [answer, own])).toContainEqual(['The courier was rude to me.', true]);
  await decide(demo, id, 'publish');
  const told = await published(demo, 'bud-vase');
  const [one] = told.reviews.filter((review) => review.id === id);
  expect(one.answers).toEqual([{ question: 'How often do you use it?', answer: 'Every day' }]);
  expect(one).toMatchObject({ text: 'A quiet green.', stars: 4, verified: true });
  expect(JSON.stringify(told)).not.toContain('rude');
});
