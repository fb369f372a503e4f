// An element from the moment it is written down: properties, calls and requests before the wasm, its life after.

function shellFor(name, widget) {
  const camel = (text) => text.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

  const attributes = [...widget.attributes, ...FILES.attributes];
  const split = name.replaceAll('-', '_');

  class Shell extends HTMLElement {
    static observedAttributes = attributes;

    #internals = this.attachInternals();
    #root = this.#internals.shadowRoot ?? this.attachShadow({ mode: 'open' });
    #prerendered = this.#root.querySelector('.mount') !== null;
    #instance;
    #started = false;
    #state = '';
    #abort;
    #data;
    /** From a signed link: `{access_token, order_id}`. */
    #granted;
    #changed = false;
    #calls = [];
    #failures = 0;
    #code = '';
    #timer;
    #answeredAt = 0;
    #settle;

    constructor() {
      super();
      this.#promise();
      if (!this.#prerendered) this.#root.append(document.createElement('slot'));
      this.#root.adoptedStyleSheets = [sheet(FILES.reserve)];
    }

    #promise() {
      this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
      this.ready.catch(() => {});
    }

    connectedCallback() {
      shells.add(this);
      for (const key of ['data', ...attributes.map(camel)]) {
        if (Object.hasOwn(this, key)) {
          const value = this[key];
          delete this[key];
          this[key] = value;
        }
      }
      if (this.#started) return;
      if (this.getAttribute('loading') === 'eager') this._start();
      else near.observe(this);
    }

    disconnectedCallback() {
      near.unobserve(this);
      // Moving an element disconnects and connects it in one task; only one that stays away is disposed of.
      queueMicrotask(() => {
        if (this.isConnected) return;
        shells.delete(this);
        this.#dispose();
      });
    }

    attributeChangedCallback(attribute, before, after) {
      if (before === after || !this.#started) return;
      this.#instance?.attribute(attribute, after ?? undefined);
      if (['order', 'token', 'lang'].includes(attribute)) {
        // What was granted or stood in the page was for the order before.
        this.#changed = true;
        this.#granted = undefined;
        queueMicrotask(() => {
          if (!this.#started) return;
          this.#dispose();
          if (this.isConnected) this._start();
        });
      }
    }

    get state() {
      return this.#state;
    }

    get data() {
      return this.#data;
    }

    set data(value) {
      this.#data = value;
      if (value != null) this.#instance?.deliver({ status: 200, body: value });
    }

    async refresh() {
      if (!this.#instance) return this.ready;
      if (this.#asks()) {
        // Aborted when the element leaves: then there is nobody to tell.
        const answer = await this.#ask().catch(() => {});
        this.#answeredAt = Date.now();
        if (answer) this.#instance?.deliver(answer);
      }
      else this.#instance.deliver({ method: 'refresh' });
    }

    /** Whether there is anything to make the first call with. */
    #asks() {
      return (this.#data ?? (widget.first && (this.#token() ?? linkToken()))) != null;
    }

    focus(options) {
      const heading = this.#root.querySelector('h1,h2,h3,h4,h5,h6');
      heading ? (heading.setAttribute('tabindex', '-1'), heading.focus(options)) : super.focus(options);
    }

    _call(method, argument) {
      if (this.#instance) this.#instance.deliver({ method, argument });
      else this.#calls.push({ method, argument });
    }

    _wake(age = STALE_MS) {
      if (this.#instance && Date.now() - this.#answeredAt >= age) this.refresh();
    }

    _online() {
      if (this.#started && !this.#instance && this.#code === 'load_failed') this.#retry();
    }

    async _start() {
      if (this.#started) return;
      near.unobserve(this);
      this.#started = true;
      const abort = (this.#abort = new AbortController());
      this.#show('loading');
      const embedded = this.#embedded();
      try {
        // One tick, so that everything travels side by side.
        const begun = Promise.all([core(), embedded ?? this.#ask()]);
        begun.catch(() => {});
        widget.texts ??= (await map()).texts[name];
        const lang = this.#language();
        const [[module, answer], messages] = await Promise.all([
          begun,
          words(`${name}.${lang}`, widget.texts[lang]),
          part(split),
          // Without an answer to show, the widget asks the customer for their order.
          (embedded === undefined ? !this.#asks() : embedded?.status !== 200) && this.#more('guest', lang),
        ]);
        const turn = mounting.then(() => new Promise((resolve) => setTimeout(resolve)));
        mounting = turn;
        await turn;
        if (abort.signal.aborted) return;
        await this.#mount(module, lang, messages, answer, this.#prerendered && embedded !== undefined);
      } catch (error) {
        if (!abort.signal.aborted) this._fail(error.code ? error : coded('load_failed', String(error.message ?? error)));
      }
    }

    /** What a rarely needed section of the widget takes: its part of the wasm, and its texts, put where the others are. */
    async #more(section, lang) {
      const whole = `${split}__${section}`;
      const stem = `${name}.${section}`;
      const { parts, texts } = await map();
      if (!parts[whole]) return;
      const [messages, [start, ...added]] = await Promise.all([
        words(`${name}.${lang}`, widget.texts[lang]),
        words(`${stem}.${lang}`, texts[stem]?.[lang]),
        part(whole),
      ]);
      added.forEach((text, at) => (messages[start + at] = text));
    }

    async #mount(module, lang, messages, answer, hydrate) {
      let place = this.#root.querySelector('.mount');
      if (!hydrate) {
        place?.remove();
        this.#root.querySelector('link')?.remove();
        place = Object.assign(document.createElement('div'), { className: 'mount' });
      }
      const abort = this.#abort;
      const instance = await module.mount(name, place, this.#bridge(lang, messages, answer, hydrate));
      if (abort.signal.aborted) return instance.free();
      this.#instance = instance;
      if (!hydrate) this.#root.replaceChildren(place);
      this.#prerendered = false;
      this.#failures = 0;
      this.#answeredAt = Date.now();
      // Set by the page while the answer was on its way.
      if (this.#data != null && answer?.body !== this.#data) instance.deliver({ status: 200, body: this.#data });
      this.#calls.splice(0).forEach((call) => instance.deliver(call));
      this.#settle.resolve();
    }

    #bridge(lang, messages, answer, hydrate) {
      return {
        lang,
        messages,
        answer,
        hydrate,
        api: settings.api.replace(/\/$/, ''),
        key: settings.key,
        props: [...this.attributes].flatMap((attribute) => [attribute.name, attribute.value]),
        emit: (event, detail) =>
          this.dispatchEvent(
            new CustomEvent(event, { detail, bubbles: true, composed: true, cancelable: /-before-|-requested$/.test(event) }),
          ),
        state: (state, problem) => this.#show(state, problem),
        refresh: () => {
          const asks = this.#asks();
          if (asks) this.refresh();
          return asks;
        },
        focus: (selector) => requestAnimationFrame(() => this.#root.querySelector(selector)?.focus()),
        copy: (text, done) => (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(() => done(true), () => done(false)),
        token: () => this.#token(),
        more: (section) => this.#more(section, lang),
        styles: (texts) => {
          if (!hydrate || !this.#root.querySelector('link')?.sheet) {
            this.#root.adoptedStyleSheets = [sheet(FILES.reserve), ...texts.map(sheet)];
          }
        },
      };
    }

    #show(state, problem) {
      const { states } = this.#internals;
      try {
        states.clear();
        states.add(state);
        if (problem) states.add('problem');
      } catch {
        // Browsers before `:state()` took only dashed names; styling by state is then left out.
      }
      this.#state = state;
    }

    _fail(error) {
      const { code, message } = error;
      this.#code = code;
      this.#instance = undefined;
      this.#show('error');
      if (this.#root.querySelector('slot:not([name])') === null && !this.#prerendered) {
        this.#root.replaceChildren(document.createElement('slot'));
      }
      console.error(`aftersale ${version}: <aftersale-${name}> ${message}`);
      const detail = { code, message, retry: () => this.#retry() };
      this.dispatchEvent(new CustomEvent('aftersale-error', { detail, bubbles: true, composed: true }));
      const wait = RETRY_MS[this.#failures++];
      if (code === 'load_failed' && wait) this.#timer = setTimeout(() => this.#retry(), wait);
      else {
        this.#settle.reject(error);
        this.#promise();
      }
    }

    #retry() {
      clearTimeout(this.#timer);
      this.#abort?.abort();
      this.#code = '';
      this.#started = false;
      if (this.isConnected) this._start();
    }

    #dispose() {
      this.#abort?.abort();
      clearTimeout(this.#timer);
      this.#started = false;
      if (!this.#instance) return;
      this.#instance.free();
      this.#instance = undefined;
      this.#root.replaceChildren(document.createElement('slot'));
      this.#promise();
    }

    /** The answer in the page: in the shadow root the server rendered, or in a JSON block inside the element. */
    #embedded() {
      const block = (this.#prerendered ? this.#root : this).querySelector('script[type="application/json"]');
      if (!block || this.#changed || this.#data != null) return undefined;
      try {
        return JSON.parse(block.textContent).answer ?? null;
      } catch {
        return undefined;
      }
    }

    #token() {
      return this.#granted?.access_token || this.getAttribute('token') || undefined;
    }

    /** The first call of the widget; undefined where there is nothing to ask with. */
    async #ask() {
      if (this.#data != null) return { status: 200, body: this.#data };
      if (!widget.first) return undefined;
      const { signal } = this.#abort;
      /** The answer that refuses the link, if it does. */
      const refused = async () => {
        const granted = await exchange(this.#token());
        if (granted.status !== 200) return granted;
        this.#granted = granted.body;
      };
      const read = () => {
        const order = this.#granted?.order_id ?? this.getAttribute('order') ?? '';
        const headers = { authorization: `Bearer ${this.#token()}` };
        const path = widget[`-${this.getAttribute('variant')}`] ?? widget.first;
        return answerOf(path.replace('{order}', encodeURIComponent(order)).replace('{lang}', this.#wanted()[0]), { headers }, signal);
      };
      if (!this.#token()) return linkToken() ? ((await refused()) ?? read()) : undefined;
      const answer = await read();
      return answer.status === 401 && linkToken() ? ((await refused()) ?? read()) : answer;
    }

    /** Element, nearest ancestor through shadow hosts, script, page, browser. */
    #wanted() {
      const wanted = [];
      for (let node = this; node; node = node.parentNode ?? node.host) {
        if (node.getAttribute?.('lang')) wanted.push(node.getAttribute('lang'));
        if (wanted.length) break;
      }
      return [...wanted, settings.locale, ...navigator.languages].filter(Boolean);
    }

    /** The first of them there are texts in; else English. */
    #language() {
      const have = Object.keys(widget.texts);
      for (const tag of this.#wanted()) {
        const found = have.find((own) => own.toLowerCase() === tag.toLowerCase()) ?? have.find((own) => own === tag.toLowerCase().split('-')[0]);
        if (found) return found;
      }
      return 'en';
    }
  }

  for (const attribute of attributes) {
    const key = camel(attribute);
    if (key in HTMLElement.prototype) continue;
    Object.defineProperty(Shell.prototype, key, {
      configurable: true,
      enumerable: true,
      get() {
        return this.getAttribute(attribute);
      },
      set(value) {
        value == null || value === false ? this.removeAttribute(attribute) : this.setAttribute(attribute, value === true ? '' : value);
      },
    });
  }
  for (const method of widget.methods ?? []) {
    Shell.prototype[method] = function (argument) {
      this._call(method, argument);
    };
  }
  return Shell;
}
