/** The filters: their state is the part of the address behind `?` in the fragment, so that a selection can be sent on. */
(() => {
  "use strict";
  const { read, words, numbers, refresh, everything, dayOf } = globalThis.earshot;
  const bar = document.getElementById("filters");
  const form = bar.querySelector("form");
  const selection = read("selection");
  const NAMES = ["from", "to", "subject", "source", "tone", "type"];
  const [first, last] = selection.days;
  const dates = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });

  /** What is chosen, by name; what is left at its default is left out. */
  function chosen() {
    const values = NAMES.map((name) => [name, form.elements[name]?.value ?? ""]);
    const plain = { from: first, to: last };
    return Object.fromEntries(values.filter(([name, value]) => value !== "" && value !== plain[name]));
  }

  /** The choice as the counters take it; null where nothing is chosen. */
  function filterOf(choice) {
    if (Object.keys(choice).length === 0) return null;
    const { names, subjects, first: base } = selection;
    const days = [choice.from ?? first, choice.to ?? last].map((date) => dayOf(date) - base);
    return {
      ...everything(selection),
      from: Math.min(...days),
      to: Math.max(...days),
      subject: choice.subject === undefined ? -1 : subjects.findIndex(({ name }) => name === choice.subject),
      source: choice.source === undefined ? 0 : (names.source ?? []).indexOf(choice.source) + 1,
      tone: choice.tone === undefined ? 0 : (names.tone ?? []).indexOf(choice.tone) + 2,
      type: (names["code mention_type"] ?? []).includes(choice.type) ? choice.type : "",
    };
  }

  /** Says how many mentions are selected, and by what. */
  function tell(choice, k) {
    const text = words.selected.replace("{k}", numbers.mentions(k)).replace("{n}", numbers.count(selection.size));
    const size = k === selection.size ? numbers.mentions(k) : text;
    for (const output of bar.querySelectorAll("[data-part=size]")) output.textContent = size;
    bar.querySelector("[data-part=empty]").hidden = k > 0;
    bar.querySelector("[data-part=reset]").disabled = Object.keys(choice).length === 0;
    bar.querySelector("[data-part=said]").textContent = said(choice) || words.everything;
  }

  async function apply({ remember = true } = {}) {
    const choice = chosen();
    if (remember) writeAddress(choice);
    const refreshed = refresh(filterOf(choice));
    tell(choice, (await globalThis.earshot.counter()).counter.size());
    await refreshed;
  }

  /** The choice in words, for paper and for saved charts. */
  function said(choice) {
    const label = (name) => form.elements[name].labels[0].textContent;
    const value = (name) =>
      form.elements[name].selectedOptions?.[0].textContent ?? dates.format(Date.parse(form.elements[name].value));
    return Object.keys(choice).map((name) => `${label(name)}: ${value(name)}`).join(" · ");
  }

  const place = () => location.hash.slice(1).split("?")[0];

  function writeAddress(choice) {
    const query = new URLSearchParams(choice).toString();
    const hash = `#${place()}${query ? `?${query}` : ""}`;
    history.replaceState(null, "", hash === "#" ? location.pathname + location.search : hash);
  }

  /** Sets the controls as the address says. */
  function readAddress() {
    const query = new URLSearchParams(location.hash.split("?")[1] ?? "");
    for (const name of NAMES) {
      const control = form.elements[name];
      if (!control) continue;
      control.value = query.get(name) ?? { from: first, to: last }[name] ?? "";
      if (control.value === "" && control.options) control.selectedIndex = 0; // a value that is not in this study
    }
  }

  function addSources() {
    const control = form.elements.source;
    for (const name of selection.names.source ?? []) {
      control.append(new Option(name === "unknown" ? words.noSource : name, name));
    }
  }

  form.addEventListener("change", () => apply());
  form.addEventListener("submit", (event) => event.preventDefault());
  bar.querySelector("[data-part=reset]").addEventListener("click", () => {
    form.reset();
    apply();
    form.elements.from.focus();
  });
  addEventListener("hashchange", () => {
    if (location.hash.includes("?")) {
      readAddress();
      apply({ remember: false });
      document.getElementById(place())?.scrollIntoView();
    } else writeAddress(chosen()); // a link within the page keeps the selection
  });
  globalThis.earshot.said = () => said(chosen());

  addSources();
  tell({}, selection.size);
  bar.hidden = false;
  if (matchMedia("(max-width: 760px)").matches) bar.querySelector("details").open = false;
  addEventListener("DOMContentLoaded", () => {
    readAddress();
    if (Object.keys(chosen()).length > 0) document.getElementById(place())?.scrollIntoView();
    if (Object.keys(chosen()).length > 0) apply({ remember: false });
  });
})();
