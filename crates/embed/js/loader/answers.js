// The first call to the shop's API, started before the wasm is there.

const near = new IntersectionObserver(
  (entries) => entries.forEach((entry) => entry.isIntersecting && entry.target._start()),
  { rootMargin: '400px' },
);

/** The token of a signed link, `#aftersale=…`, which never reaches a server log. */
function linkToken() {
  return new URLSearchParams(location.hash.slice(1)).get('aftersale');
}

async function answerOf(path, options, signal) {
  const limit = AbortSignal.any([AbortSignal.timeout(15000), ...(signal ? [signal] : [])]);
  try {
    const response = await request(settings.api.replace(/\/$/, '') + path, { cache: 'no-cache', ...options, signal: limit });
    // A proxy's outage is a page of HTML: an answer without a body, not garbled.
    const body = await (response.ok ? response.json() : response.json().catch(() => null));
    return { status: response.status, body, retry_after: Number(response.headers.get('retry-after')) || undefined };
  } catch (error) {
    if (signal?.aborted) throw error;
    return { failure: error.name === 'TimeoutError' ? 'timeout' : error instanceof SyntaxError ? 'garbled' : 'offline' };
  }
}

/** One for all elements of the page; `stale` is what it granted before and the shop takes no longer. */
function exchange(stale) {
  const link_token = linkToken();
  const name = `grant ${link_token} ${stale}`;
  return once(name, async () => {
    const headers = { 'content-type': 'application/json', 'shop-key': settings.key, 'idempotency-key': crypto.randomUUID() };
    const granted = await answerOf('/v1/access/link', { method: 'POST', headers, body: JSON.stringify({ link_token }) });
    setTimeout(() => loads.delete(name), granted.status === 200 ? STALE_MS : 0);
    return granted;
  });
}
