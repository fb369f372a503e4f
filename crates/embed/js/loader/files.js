// Our own files: fetched once, refused when their bytes differ, and what is told when one can't be had.

/** Remembers a promise by name until it fails, so that a failed load can be tried again. */
const loads = new Map();
function once(name, load) {
  if (!loads.has(name)) {
    const promise = load();
    promise.catch(() => loads.delete(name));
    loads.set(name, promise);
  }
  return loads.get(name);
}

/** A file's name has the first six bytes of its hash. */
function urlOf(stem, hash, ending) {
  const hex = [...atob(hash.slice(0, 8))].map((byte) => byte.charCodeAt().toString(16).padStart(2, '0'));
  return `${BASE}${stem}.${hex.join('')}.${ending}`;
}

/** One of our files, refused unless its bytes are those the loader was built with. */
async function file(stem, hash, ending) {
  const url = urlOf(stem, hash, ending);
  let response;
  try {
    response = await request(url, { integrity: `sha256-${hash}` });
  } catch {
    throw await why(url, hash);
  }
  if (!response.ok) throw coded('load_failed', `${url} answered ${response.status}.`);
  return response;
}

/** What a widget or a section of it says in a language. */
function words(stem, hash) {
  return once(stem, () => file(stem, hash, 'json').then((response) => response.json()));
}

/** Tells a blocked, a changed and an unreachable file apart. */
async function why(url, hash) {
  await new Promise((resolve) => setTimeout(resolve));
  const directive = violations.get(url) ?? violations.get(new URL(url).origin);
  if (directive) return blocked(directive, url);
  const bytes = await fetch(url).then((response) => (response.ok ? response.arrayBuffer() : undefined), () => {});
  const found = bytes && (await crypto.subtle?.digest('SHA-256', bytes));
  return found && hash !== btoa(String.fromCharCode(...new Uint8Array(found)))
    ? coded('integrity_mismatch', `${url} is not the file it should be and was refused.`)
    : coded('load_failed', `${url} could not be loaded.`);
}

function blocked(directive, what) {
  const source = { 'script-src-elem': 'script-src', 'script-src-attr': 'script-src' }[directive] ?? directive;
  const value = what.startsWith("'") ? what : new URL(what).origin;
  return coded('csp_blocked', `The page's Content-Security-Policy lacks ${source} ${value}.`);
}

let attempt = 0;
function glue() {
  return once('glue', async () => {
    // A module that failed stays failed under its URL; another fragment is another entry in the module map.
    const url = urlOf('glue', FILES.glue, 'js') + (attempt++ ? `#${attempt}` : '');
    requests.push({ url, status: 0 });
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href: url, integrity: `sha256-${FILES.glue}`, crossOrigin: '' });
    await new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = async () => reject(await why(url, FILES.glue));
      document.head.append(link);
    }).finally(() => link.remove());
    const module = await import(/* webpackIgnore: true */ url);
    // One that was read and could not be started is fetched again.
    module.parts((name) => part(name).then((response) => (response.bodyUsed ? partFile(name) : response)));
    return module;
  });
}

/** Files that the first view of most pages has no use for: sections, and the widgets that few pages have. */
function map() {
  return once('map', async () => Object.assign(FILES, await (await file('map', FILES.map, 'json')).json()));
}

/** `order_tracking__guest` is the section `guest` of `order-tracking`. */
function partFile(name) {
  return file(name.replace('__', '.').replaceAll('_', '-'), FILES.parts[name], 'wasm');
}

/** Only what there is: order tracking itself is in the core. */
function part(name) {
  return FILES.parts[name] && once(name, () => partFile(name));
}

function core() {
  return once('core', async () => {
    const [module, wasm] = await Promise.all([glue(), file('core', FILES.core, 'wasm')]);
    try {
      ({ memory } = await module.default(wasm));
    } catch (error) {
      if (error instanceof WebAssembly.CompileError && /unsafe-eval|Content Security Policy/.test(error.message)) {
        throw blocked('script-src', "'wasm-unsafe-eval'");
      }
      throw coded('load_failed', error.message);
    }
    return module;
  });
}

const sheets = new Map();
function sheet(text) {
  if (!sheets.has(text)) {
    const made = new CSSStyleSheet();
    made.replaceSync(text);
    sheets.set(text, made);
  }
  return sheets.get(text);
}
