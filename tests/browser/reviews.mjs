// Reviews on the demo shop as programs send, read and decide them: what the tests of form and moderation set up and check with.
import { randomUUID } from 'node:crypto';

export const MODERATION = 'demo-only-moderation-token-known-to-everyone';

/** An order of the demo with a token: `{number, order_id, token, link, …}`. */
export async function scenario(demo, number) {
  const all = await (await fetch(`${demo.url}/demo/scenarios.json`)).json();
  return all.find((one) => one.number === number);
}

async function ask(demo, path, token, options = {}) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  const answer = await fetch(`${demo.url}${path}`, { headers, ...options });
  const body = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
  return body;
}

/** What of the order may be reviewed, with the reviews there are. */
export async function reviewable(demo, number) {
  const { order_id, token } = await scenario(demo, number);
  return ask(demo, `/v1/orders/${order_id}/reviewable?lang=en`, token);
}

/** Sends a review of the order; gives it as its author sees it. */
export async function send(demo, number, said) {
  const { token } = await scenario(demo, number);
  return ask(demo, '/v1/reviews', token, { method: 'POST', body: JSON.stringify({ subject: 'product', stars: 3, ...said }) });
}

/** Changes a review of the order. */
export async function change(demo, number, id, said) {
  const { token } = await scenario(demo, number);
  return ask(demo, `/v1/reviews/${id}`, token, { method: 'PATCH', body: JSON.stringify({ stars: 3, ...said }) });
}

/** Deletes a review of the order. */
export async function remove(demo, number, id) {
  const { token } = await scenario(demo, number);
  return ask(demo, `/v1/reviews/${id}`, token, { method: 'DELETE', body: '{}' });
}

/** Uploads a JPEG for a review of the order; gives its id. */
export async function upload(demo, number, body) {
  const { token } = await scenario(demo, number);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'image/jpeg', 'idempotency-key': randomUUID() };
  const { id } = await ask(demo, '/v1/uploads', token, { method: 'POST', headers, body });
  return id;
}

/** A JPEG of a camera that says where it was taken: it holds `Exif` and `GPSHERE`. Drawn by the page's browser. */
export async function photoWithPlace(page, width = 40, height = 30) {
  const jpeg = await page.evaluate(async (size) => {
    const canvas = Object.assign(document.createElement('canvas'), size);
    canvas.getContext('2d').fillRect(0, 0, size.width / 2, size.height / 2);
    const blob = await new Promise((made) => canvas.toBlob(made, 'image/jpeg'));
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, { width, height });
  // Big-endian TIFF with one entry, which leads to the GPS directory and its latitude's reference.
  const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0 GPSHERE', 'latin1');
  return Buffer.concat([Buffer.from(jpeg.slice(0, 2)), Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif, Buffer.from(jpeg.slice(2))]);
}

/** All that the shop's moderators see in a state, from every page. */
export async function moderated(demo, state = 'pending') {
  const found = [];
  for (let cursor = ''; cursor !== null; ) {
    const query = new URLSearchParams({ state, ...(cursor && { cursor }) });
    const page = await ask(demo, `/v1/shop/reviews?${query}`, MODERATION);
    found.push(...page.reviews);
    cursor = page.next_cursor;
  }
  return found;
}

/** Publishes, rejects or replies to a review as it stands; `said` is what goes with it. */
export async function decide(demo, id, verb, said = {}) {
  const all = [...(await moderated(demo)), ...(await moderated(demo, 'published'))];
  const { version } = all.find((review) => review.id === id);
  return ask(demo, `/v1/shop/reviews/${id}/${verb}`, MODERATION, { method: 'POST', body: JSON.stringify({ version, ...said }) });
}

/** What anybody is told about a product. */
export async function published(demo, product) {
  const answer = await fetch(`${demo.url}/v1/products/${product}/reviews?locale=en`, { headers: { 'shop-key': 'pk_demo' } });
  return answer.json();
}
