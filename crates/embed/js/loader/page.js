// The one script a shop adds: defines the suite's elements at once and fetches the rest when one is near.
// Deliberately absent: anything a widget shows. A browser can't start wasm without JavaScript; this is that much.

/** Written by the build: hashes of all files; per widget, tag, parts, texts, attributes, methods, first call. */
const FILES = __FILES__;
const BASE = new URL('.', import.meta.url).href;
const MARK = Symbol.for('aftersale');
const RETRY_MS = [1500, 5000, 15000];
const STALE_MS = 60000;

export const version = FILES.version;

const script =
  [...document.querySelectorAll('script[src]')].find((tag) => tag.src.split('#')[0] === import.meta.url.split('#')[0]) ??
  document.querySelector('script[data-api]');
const settings = { api: '', key: '', locale: '', ...configBlock(), ...script?.dataset };
const requests = [];
const shells = new Set();
let mounting = Promise.resolve();
const violations = new Map();

addEventListener('securitypolicyviolation', (event) => violations.set(event.blockedURI, event.effectiveDirective), true);
addEventListener('pageshow', (event) => event.persisted && shells.forEach((shell) => shell._wake()));
// What was received in one element is read again by the others that show something of it.
for (const what of ['return', 'claim', 'review', 'withdrawal']) {
  addEventListener(`aftersale-${what}-submitted`, ({ target }) => shells.forEach((shell) => shell === target || shell._wake(0)));
}
addEventListener('online', () => shells.forEach((shell) => shell._online()));
addEventListener('error', ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError && error.stack?.includes(BASE)) shells.forEach((shell) => shell._fail(coded('panicked', error.message)));
});

/** Settings for elements that start from now on; those of the script tag are the defaults. */
export function configure(changes) {
  Object.assign(settings, changes);
}

/** Resolves when every element of the suite on the page has resolved or rejected its own `ready`. */
export function ready() {
  return Promise.allSettled([...shells].map((shell) => shell.ready)).then(() => {});
}

/** Listens on the document for an event of the suite; gives a function that stops it. */
export function on(name, listener) {
  const full = name.startsWith('aftersale-') ? name : `aftersale-${name}`;
  document.addEventListener(full, listener);
  return () => document.removeEventListener(full, listener);
}

let memory;
/** Every request the suite made, what it keeps on the device, and the wasm's memory. */
export function audit() {
  return { requests: requests.map((request) => ({ ...request })), storage: keptKeys(), memory_bytes: memory?.buffer.byteLength ?? 0 };
}

/** Where the page may not store anything, nothing is stored. */
function keptKeys() {
  try {
    return Object.keys(sessionStorage).filter((key) => key.startsWith('aftersale:'));
  } catch {
    return [];
  }
}

function configBlock() {
  try {
    return JSON.parse(document.querySelector('script#aftersale-config')?.textContent ?? '{}');
  } catch (error) {
    console.error('aftersale: #aftersale-config is not JSON.', error);
    return {};
  }
}

/** An error with a code of `aftersale-error`. */
function coded(code, message) {
  return Object.assign(new Error(message), { code });
}

function request(url, options) {
  const entry = { url: String(url), status: 0 };
  requests.push(entry);
  return fetch(url, options).then((response) => {
    entry.status = response.status;
    return response;
  });
}
