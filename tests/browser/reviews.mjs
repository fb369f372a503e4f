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
