// <onrecord-statement id>, <onrecord-list speaker topic q limit>, <onrecord-timeline speaker topic q>: statements on the
// record, on anybody's page. No cookies; what is inside the element is shown until, and unless, the record answers.
(() => {
  const base = new URL(document.currentScript?.src ?? location.href).origin;

  // Frames of this server tell how high their content is (frame.js), and are made as high.
  const heightLimit = 4000;
  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== base || data?.type !== "onrecord-height" || !(data.height > 0)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source) frame.style.height = `${Math.min(data.height, heightLimit)}px`;
    }
  });
  // Those that were loaded before this are asked, and once more when all is loaded: a frame out of sight may be loaded before it
  // has a size, and is told of none until it comes into view.
  const ask = () => {
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.src.startsWith(`${base}/embed/`)) frame.contentWindow?.postMessage("onrecord-height", "*");
    }
  };
  ask();
  addEventListener("load", ask);

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block; contain: content; --ink: var(--onrecord-ink, #1b1b18); --paper: var(--onrecord-paper, #fff);
      --soft: var(--onrecord-soft, #5b5952); --accent: var(--onrecord-accent, #0b5c8a); --rule: var(--onrecord-rule, #dcd9d0);
      --serif: var(--onrecord-serif, Charter, Cambria, Georgia, serif); --sans: var(--onrecord-sans, system-ui, sans-serif);
      color: var(--ink); background: var(--paper); font: 1rem/1.5 var(--sans); border: 1px solid var(--rule); padding: 1.1rem 1.3rem;
      min-height: var(--onrecord-height, 9.5rem); box-sizing: border-box; overflow-wrap: anywhere; }
    :host([hidden]) { display: none; }
    @media (prefers-color-scheme: dark) { :host { --ink: var(--onrecord-ink, #ecebe5); --paper: var(--onrecord-paper, #1e1f1c);
      --soft: var(--onrecord-soft, #aaa79d); --accent: var(--onrecord-accent, #86c5ea); --rule: var(--onrecord-rule, #383933); } }
    p, blockquote, ul { margin: 0; padding: 0; list-style: none; }
    blockquote { font: 1.25em/1.4 var(--serif); }
    .direct::before { content: "“"; } .direct::after { content: "”"; }
    .by { margin-top: 0.5em; } .role, .meta { color: var(--soft); } .meta { font-size: 0.88em; }
    a { color: inherit; text-underline-offset: 0.18em; text-decoration-thickness: 1px; } a:hover { color: var(--accent); }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    .by a, .meta a { display: inline-block; min-height: 1.5rem; line-height: 1.5rem; }
    .name { font-weight: 600; text-decoration: none; }
    li + li { border-top: 1px solid var(--rule); margin-top: 0.9em; padding-top: 0.9em; }
    svg { display: block; width: 100%; height: 4.5rem; border-bottom: 1px solid var(--soft); } rect { fill: var(--accent); }
    .axis { display: flex; justify-content: space-between; color: var(--soft); font-size: 0.88em; }
    .gone { color: var(--soft); font-style: italic; }
  `);

  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const link = (path, text, className = "") => {
    const address = new URL(path, base);
    const element = make("a", { href: address.href, className, target: "_top" });
    element.append(make("bdi", { textContent: text }));
    return element;
  };
  const day = (date) => {
    if (!/^\d{4}-\d{2}-\d{2}/.test(date ?? "")) return date ?? "undated";
    return new Date(`${date.slice(0, 10)}T00:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  };

  const card = (statement) => {
    const by = make("p", { className: "by" });
    if (statement.speaker) by.append(link(statement.speaker.url, statement.speaker.name, "name"));
    else by.append(make("span", { className: "role", textContent: "Unknown speaker" }));
    if (statement.speaker?.role) by.append(", ", make("span", { className: "role", textContent: statement.speaker.role }));
    const meta = make("p", { className: "meta" }, link(statement.url, day(statement.context?.date ?? statement.document.published)));
    if (statement.document.publisher) meta.append(" · ", make("bdi", { textContent: statement.document.publisher }));
    meta.append(" · ", link("/", "OnRecord"));
    return [make("blockquote", { className: statement.kind, dir: "auto", textContent: statement.text }), by, meta];
  };

  // One stream of events for all elements with the same filters, but only so many: a browser opens six connections to a server, and
  // what the elements show wants some of them.  The last stream carries all news, for whoever comes then.
  const streamLimit = 2;
  const streams = new Map();
  const listen = (query, element) => {
    let address = `${base}/events${query}`;
    if (!streams.has(address) && streams.size >= streamLimit - 1) address = `${base}/events`;
    let stream = streams.get(address);
    if (!stream) {
      stream = { source: new EventSource(address), elements: new Set() };
      streams.set(address, stream);
      for (const type of ["new", "corrected", "withdrawn", "refetch"]) {
        stream.source.addEventListener(type, (event) => {
          const news = JSON.parse(event.data);
          for (const one of stream.elements) if (type === "refetch" || one.concerns(news)) one.later();
        });
      }
    }
    stream.elements.add(element);
    return () => {
      stream.elements.delete(element);
      if (!stream.elements.size) { stream.source.close(); streams.delete(address); }
    };
  };
  // A page that the browser keeps for the way back holds no connection.
  addEventListener("pagehide", () => { for (const { source } of streams.values()) source.close(); });
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    const elements = [...streams.values()].flatMap((stream) => [...stream.elements]);
    streams.clear();
    for (const one of elements) { one.stop = listen(one.events, one); one.later(); }
  });

  class RecordElement extends HTMLElement {
    connectedCallback() {
      if (!this.shadowRoot) {
        this.attachShadow({ mode: "open" }).append(make("slot"));
        this.shadowRoot.adoptedStyleSheets = [sheet];
      }
      this.load();
      if (this.getAttribute("live") !== "off") this.stop = listen(this.events, this);
    }
    disconnectedCallback() { clearTimeout(this.timer); this.stop?.(); }
    attributeChangedCallback() { if (this.isConnected && this.shadowRoot) this.later(); }
    get filters() {
      const query = new URLSearchParams();
      for (const name of ["speaker", "topic", "q", "publisher", "kind", "from", "to"]) {
        if (this.getAttribute(name)) query.set(name, this.getAttribute(name));
      }
      return query;
    }
    get events() { const query = String(this.filters); return query ? `?${query}` : ""; }
    // Whether news of a statement may change what is shown.
    concerns() { return true; }
    // Many events may come at once.
    later() { clearTimeout(this.timer); this.timer = setTimeout(() => this.load(), 400); }
    async load() {
      try {
        const answer = await fetch(base + this.address, { headers: { Accept: "application/json" }, credentials: "omit" });
        if (answer.status === 410) return this.show(make("p", { className: "gone", textContent: "This statement was withdrawn." }));
        if (answer.ok) this.show(...this.render(await answer.json()));
      } catch { /* offline: what is inside the element stays */ }
    }
    show(...nodes) {
      this.shadowRoot.replaceChildren(...nodes);
      this.dispatchEvent(new CustomEvent("onrecord-shown", { bubbles: true }));
    }
  }

  customElements.define("onrecord-statement", class extends RecordElement {
    static observedAttributes = ["id"];
    get address() { return `/statements/${encodeURIComponent(this.id)}`; }
    // Its address leads to what it says once corrected.
    render(statement) { this.shown = statement.id; return card(statement); }
    concerns({ id, corrects = [] }) { return [id, ...corrects.map((former) => former.id)].some((one) => one === this.id || one === this.shown); }
  });

  customElements.define("onrecord-list", class extends RecordElement {
    static observedAttributes = ["speaker", "topic", "q", "publisher", "kind", "from", "to", "limit"];
    get address() {
      const query = this.filters;
      query.set("limit", Math.min(50, Math.max(1, Number.parseInt(this.getAttribute("limit"), 10) || 5)));
      return `/statements?${query}`;
    }
    render(list) {
      if (!list.items.length) return [make("p", { className: "gone", textContent: "Nothing on the record yet." })];
      return [make("ul", {}, ...list.items.map((statement) => make("li", {}, ...card(statement))))];
    }
  });

  customElements.define("onrecord-timeline", class extends RecordElement {
    static observedAttributes = ["speaker", "topic", "q", "publisher", "kind", "from", "to"];
    get address() {
      const query = this.filters;
      query.set("limit", 1);
      query.set("timeline", "month");
      return `/statements?${query}`;
    }
    render(list) {
      const buckets = list.timeline.buckets.toReversed();
      const words = `${list.total} statement${list.total === 1 ? "" : "s"} on the record`;
      if (!buckets.length) return [make("p", { textContent: words })];
      const start = Date.parse(buckets[0].from);
      const span = Date.parse(buckets.at(-1).to) - start + 86_400_000;
      const peak = Math.max(...buckets.map((bucket) => bucket.count));
      const space = "http://www.w3.org/2000/svg";
      const svg = document.createElementNS(space, "svg");
      for (const [name, value] of Object.entries({ viewBox: "0 0 1000 100", preserveAspectRatio: "none", role: "img", "aria-label": `${words}, ${day(buckets[0].from)} to ${day(buckets.at(-1).to)}` })) svg.setAttribute(name, value);
      for (const bucket of buckets) {
        const rect = document.createElementNS(space, "rect");
        const height = Math.max(2, bucket.count * 100 / peak);
        const x = (Date.parse(bucket.from) - start) / span * 1000;
        const width = Math.max(2, (Date.parse(bucket.to) - Date.parse(bucket.from) + 86_400_000) / span * 1000 - 2);
        for (const [name, value] of Object.entries({ x, width, y: 100 - height, height })) rect.setAttribute(name, value);
        const title = document.createElementNS(space, "title");
        title.textContent = `${day(bucket.from)} – ${day(bucket.to)}: ${bucket.count}`;
        rect.append(title);
        svg.append(rect);
      }
      const axis = make("p", { className: "axis" }, make("span", { textContent: day(buckets[0].from) }), make("span", { textContent: day(buckets.at(-1).to) }));
      const foot = make("p", { className: "meta" }, link(`/statements${this.events}`, words));
      return [svg, axis, foot];
    }
  });
})();
