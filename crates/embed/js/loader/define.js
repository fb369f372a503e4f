// Every element of the suite is defined, unless another script was first.

const first = globalThis[MARK];
if (first) {
  console.warn(`aftersale ${version} at ${import.meta.url} is ignored: ${first.version} at ${first.url} was here first.`);
} else {
  globalThis[MARK] = { version, url: import.meta.url };
  for (const [name, widget] of Object.entries(FILES.widgets)) {
    if (customElements.get(widget.tag)) console.warn(`aftersale: <${widget.tag}> is defined already.`);
    else customElements.define(widget.tag, shellFor(name, widget));
  }
}
