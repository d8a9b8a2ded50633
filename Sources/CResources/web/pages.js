// Enhances the pages, all of which work without it: suggestions, a range on the timeline, live news, theme, copying.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

// Theme: the system's, until the reader chooses.
const themes = ["system", "light", "dark"];
let theme = "system";
try { theme = localStorage.getItem("theme") ?? "system"; } catch { /* storage is refused: the system's theme it is */ }

function applyTheme() {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const button of all("[data-theme-switch]")) {
    button.hidden = false;
    button.textContent = `Theme: ${theme}`;
  }
}

for (const button of all("[data-theme-switch]")) {
  button.addEventListener("click", () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    try { localStorage.setItem("theme", theme); } catch { /* kept for this page only */ }
    applyTheme();
  });
}
applyTheme();

// What the page says to those who don't see it.
function say(text) {
  const status = document.querySelector("[data-status]");
  if (status) status.textContent = text;
}

// Copying.
async function copy(text) {
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  if (!isCopied) throw new Error("the browser refuses");
}

for (const button of all("[data-copy]")) {
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener("click", async () => {
    try {
      await copy(button.previousElementSibling.textContent);
      button.textContent = "Copied";
      say("Copied");
    } catch {
      getSelection().selectAllChildren(button.previousElementSibling);
      button.textContent = "Selected: press Ctrl+C";
    }
    setTimeout(() => { button.textContent = label; }, 2500);
  });
}

// Suggestions: a combobox with a list (WAI-ARIA APG, "Editable Combobox With List Autocomplete").
class Suggestions {
  constructor(input) {
    this.input = input;
    this.items = [];
    this.chosen = -1;
    this.list = document.createElement("ul");
    Object.assign(this.list, { id: "suggestions", className: "suggestions", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Suggestions");
    input.after(this.list);
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "suggestions" };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    input.addEventListener("input", () => this.later());
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("blur", () => this.close());
    // The list must not take the focus before a click arrives.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("li");
      if (option) this.take(this.items[Number(option.dataset.place)]);
    });
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), 120);
  }

  async ask() {
    const text = this.input.value.trim();
    this.request?.abort();
    if (!text) return this.close();
    this.request = new AbortController();
    try {
      const answer = await fetch(`/suggest?q=${encodeURIComponent(text)}&limit=5`, { signal: this.request.signal, headers: { Accept: "application/json" } });
      if (answer.ok) this.show((await answer.json()).items);
    } catch { /* given up for the next letter, or offline: the form works without */ }
  }

  show(items) {
    this.items = items.slice(0, 10);
    this.chosen = -1;
    this.list.replaceChildren(...this.items.map((item, place) => {
      const option = document.createElement("li");
      option.id = `suggestion-${place}`;
      option.dataset.place = place;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const name = document.createElement("bdi");
      name.textContent = item.label;
      const kind = document.createElement("span");
      kind.textContent = `${item.type} · ${item.statementCount}`;
      option.append(name, kind);
      return option;
    }));
    const isOpen = this.items.length > 0;
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
    this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.show([]);
  }

  press(event) {
    if (event.key === "Escape") { if (this.items.length) event.preventDefault(); return this.close(); }
    if (event.key === "Enter" && this.chosen >= 0) { event.preventDefault(); return this.take(this.items[this.chosen]); }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    if (!this.items.length) return this.ask();
    this.chosen = (this.chosen + step + (this.chosen < 0 && step < 0 ? 1 : 0) + this.items.length) % this.items.length;
    for (const [place, option] of [...this.list.children].entries()) option.setAttribute("aria-selected", String(place === this.chosen));
    this.input.setAttribute("aria-activedescendant", `suggestion-${this.chosen}`);
  }

  take(item) { location.assign(item.url); }
}

const box = document.querySelector("#q");
if (box) new Suggestions(box);
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && box && !/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName)) {
    event.preventDefault();
    box.focus();
  }
});

// Empty fields need not be in the address.
for (const form of all("form")) {
  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
  });
}

// A range on the timeline; the fields From and To, and the list of spans below, do the same from the keyboard.
for (const figure of all("[data-range]")) {
  const svg = figure.querySelector("svg");
  const bars = all("rect", svg);
  let start = null;
  const barAt = (x) => bars.reduce((best, bar) => {
    const box = bar.getBoundingClientRect();
    const distance = Math.max(box.left - x, x - box.right, 0);
    return distance < best.distance ? { bar, distance } : best;
  }, { bar: null, distance: Infinity }).bar;
  const chosen = (x) => {
    const [first, last] = [bars.indexOf(barAt(Math.min(start, x))), bars.indexOf(barAt(Math.max(start, x)))];
    return bars.slice(first, last + 1);
  };
  svg.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    start = event.clientX;
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener("pointermove", (event) => {
    if (start === null) return;
    const range = new Set(chosen(event.clientX));
    for (const bar of bars) bar.classList.toggle("chosen", range.has(bar));
  });
  svg.addEventListener("pointercancel", () => { start = null; });
  svg.addEventListener("pointerup", (event) => {
    if (start === null) return;
    const range = chosen(event.clientX);
    start = null;
    const address = new URL(figure.dataset.range, location.href);
    address.searchParams.set("from", range[0].dataset.from);
    address.searchParams.set("to", range.at(-1).dataset.to);
    location.assign(address);
  });
}

// A document's marks: pointing at one, or focusing it, tells whose words they are and how that was found.
const text = document.querySelector("[data-document]");
if (text) {
  const tip = document.createElement("div");
  Object.assign(tip, { className: "tip", hidden: true, id: "tip" });
  tip.setAttribute("role", "tooltip");
  document.querySelector("main").append(tip);
  const light = (numbers) => {
    for (const mark of all("mark.lit")) mark.classList.remove("lit");
    for (const number of numbers) for (const mark of all(`mark[data-for~="${number}"]`, text)) mark.classList.add("lit");
  };
  const show = (mark) => {
    const numbers = mark.dataset.for.split(" ");
    // Looked up each time: news may have put others in their place.
    const entries = all(".attributions > ol > li");
    const parts = numbers.map((number) => entries[number]).filter(Boolean).flatMap((entry) =>
      [entry.querySelector(".byline").cloneNode(true), entry.querySelector(".facts").cloneNode(true)]);
    if (!parts.length) return;
    tip.replaceChildren(...parts);
    // What is in a tooltip can't be reached, so it must not take the focus.
    for (const link of all("a", tip)) link.replaceWith(...link.childNodes);
    light(numbers);
    tip.hidden = false;
    const place = mark.getClientRects()[0];
    const left = Math.min(place.left, document.documentElement.clientWidth - tip.offsetWidth - 8);
    tip.style.left = `${Math.max(8, left) + scrollX}px`;
    const below = place.bottom + 8 + tip.offsetHeight < innerHeight;
    tip.style.top = `${(below ? place.bottom + 6 : Math.max(4, place.top - tip.offsetHeight - 6)) + scrollY}px`;
    mark.querySelector("a")?.setAttribute("aria-describedby", "tip");
  };
  const hide = () => { tip.hidden = true; light([]); };
  for (const type of ["pointerover", "focusin"]) {
    text.addEventListener(type, (event) => { const mark = event.target.closest("mark[data-for]"); if (mark) show(mark); });
  }
  for (const type of ["pointerout", "focusout"]) text.addEventListener(type, hide);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
}

// A stream of events for as long as the page is shown: a page that the browser keeps for the way back must not hold one of the six
// connections that a browser opens to a server.  Shown again, the page is fetched anew.
const streamOf = (address) => {
  const source = new EventSource(address);
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", ({ persisted }) => { if (persisted) location.reload(); });
  return source;
};

// News: a button says how much there is; the text moves only when the reader asks.
class News {
  // `statement` is the one whose changes count; without it all do.
  constructor(address, place, statement) {
    this.place = place;
    this.statement = statement;
    this.fresh = new Set();
    this.changed = new Set();
    this.source = streamOf(address);
    this.source.addEventListener("new", (event) => {
      if (!this.statement) this.fresh.add(JSON.parse(event.data).id);
      this.tell();
    });
    for (const type of ["corrected", "withdrawn"]) {
      this.source.addEventListener(type, (event) => {
        const { id, corrects = [] } = JSON.parse(event.data);
        if (this.statement) {
          if (![id, ...corrects.map((former) => former.id)].includes(this.statement)) return;
          this.statement = id;
        }
        // New words of what the reader was not shown yet are new, too.
        for (const former of corrects) if (this.fresh.delete(former.id)) this.fresh.add(id);
        if (this.fresh.has(id)) { if (type === "withdrawn") this.fresh.delete(id); } else this.changed.add(id);
        this.tell();
      });
    }
    // The document's text or details, where its statements stay as they are.
    if (text && !statement) this.source.addEventListener("edited", () => { this.isEdited = true; this.tell(); });
    this.source.addEventListener("refetch", () => { this.isBehind = true; this.tell(); });
    addEventListener("pagehide", () => this.source.close());
  }

  get words() {
    if (this.isBehind) return "The record has changed";
    if (this.statement && this.changed.size) return "This statement has changed";
    const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
    const parts = [];
    if (this.fresh.size) parts.push(count(this.fresh.size, "new statement"));
    if (this.changed.size) parts.push(count(this.changed.size, "change"));
    return parts.join(", ") || (this.isEdited ? "The text has changed" : "");
  }

  tell() {
    const words = this.words;
    if (!words) return this.place.replaceChildren();
    let button = this.place.querySelector("button");
    if (!button) {
      button = document.createElement("button");
      button.type = "button";
      button.addEventListener("click", () => this.load());
      this.place.append(button);
    }
    button.textContent = `${words}: show`;
  }

  async load() {
    if (this.statement) return location.reload();
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-cache" });
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      // What holds another comes before it.
      for (const selector of [".document > header", ".cards", ".total", ".facets", ".lede", ".timeline svg", ".timeline figcaption", ".text", ".attributions > ol"]) {
        const [old, renewed] = [document.querySelector(selector), page.querySelector(selector)];
        if (old && renewed) old.replaceChildren(...renewed.childNodes);
      }
      for (const id of [...this.fresh, ...this.changed]) for (const prefix of ["s", "a"]) document.getElementById(`${prefix}-${id}`)?.classList.add("fresh");
      say(`Shown: ${this.words}`);
      document.querySelector(".card.fresh a, .attributions .fresh a")?.focus();
      this.fresh.clear();
      this.changed.clear();
      this.isBehind = false;
      this.isEdited = false;
      this.tell();
    } catch {
      location.reload();
    }
  }
}

const events = document.body.dataset.events;
const place = document.querySelector("[data-news]");
if (events && place) new News(events, place, document.body.dataset.statement);

// A wall: one statement after another, and the newest as soon as it is on the record.
const slides = document.querySelector("[data-slides]");
if (slides) {
  const seconds = 12;
  let shown = 0;
  let timer;
  const show = (number) => {
    const all = [...slides.children];
    if (!all.length) return;
    shown = number % all.length;
    all.forEach((slide, place) => slide.classList.toggle("shown", place === shown));
  };
  const run = () => { timer = setInterval(() => show(shown + 1), seconds * 1000); };
  const renew = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-cache" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const renewed = page.querySelector("[data-slides]");
      if (answer.ok && renewed) { slides.replaceChildren(...renewed.childNodes); show(0); }
    } catch { /* the wall shows what it has until the next event */ }
  };
  slides.classList.add("cycling");
  show(0);
  run();
  const pause = document.querySelector("[data-pause]");
  pause.hidden = false;
  pause.addEventListener("click", () => {
    clearInterval(timer);
    timer = pause.textContent === "Pause" ? null : run();
    pause.textContent = pause.textContent === "Pause" ? "Go on" : "Pause";
  });
  if (events) {
    const source = streamOf(events);
    let waiting;
    for (const type of ["new", "corrected", "withdrawn", "refetch"]) {
      source.addEventListener(type, () => { clearTimeout(waiting); waiting = setTimeout(renew, 500); });
    }
  }
}
