// Every element of the suite is defined, unless another script was first.

const first = globalThis[MARK];
if (first) {
  console.warn(`aftersale ${version} at ${import.meta.url} is ignored: ${first.version} at ${first.url} was here first.`);
} else {
  globalThis[MARK] = { version, url: import.meta.url };
  for (const name in FILES.widgets) {
    const tag = `aftersale-${name}`;
    if (customElements.get(tag)) console.warn(`aftersale: <${tag}> is defined already.`);
    else customElements.define(tag, shellFor(name, FILES.widgets[name]));
  }
}
