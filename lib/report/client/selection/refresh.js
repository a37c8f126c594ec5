/** Writes the page's numbers for a selection, and says of the rest that it holds for the whole study. */
(() => {
  "use strict";
  const { charts, counterOf, measured, named, agrees, numbers } = globalThis.earshot;
  let facts = null;
  let rows = [];
  let countable = [];
  let whole = null;
  let counter = null;
  let latest = 0;
  const printed = new Map();

  const everything = (facts) => ({
    from: 0,
    to: Math.max(0, dayCount(facts) - 1),
    subject: -1,
    source: 0,
    tone: 0,
    type: "",
  });
  const dayCount = ({ days: [first, last] }) =>
    Math.round((Date.parse(last || first) - Date.parse(first)) / 86_400_000) + 1;

  /** Counts the whole once: what does not come out as printed cannot be counted within a selection either. */
  async function prepare() {
    if (facts) return;
    facts = await globalThis.earshot.facts();
    whole = counter = counterOf(facts, everything(facts));
    rows = facts.shown.map((row) => named(facts, row));
    countable = rows.map((row) => agrees(row, measured(facts, whole, row)));
  }

  const foundOf = (id) => countable[id] ? measured(facts, counter, rows[id]) : undefined;

  function spansIn(root) {
    return [...root.querySelectorAll("[data-row]")];
  }

  /** Numbers of an element; false where none of them can be counted again. */
  function write(root, filtered, ids = []) {
    const spans = spansIn(root);
    const can = [...spans.map((span) => Number(span.dataset.row)), ...ids].some((id) => countable[id]);
    for (const span of spans) {
      if (!printed.has(span)) printed.set(span, span.textContent);
      const text = filtered && can
        ? numbers.written(foundOf(Number(span.dataset.row)), span.dataset.as)
        : printed.get(span);
      if (span.textContent !== text) span.textContent = text;
    }
    return can;
  }

  /** Marks what holds for the whole study only. */
  function hold(element, held) {
    if (held) element.dataset.holds = globalThis.earshot.words.whole;
    else delete element.dataset.holds;
  }

  async function refresh(filter) {
    const run = ++latest;
    await prepare();
    const filtered = filter !== null;
    counter = filtered ? counterOf(facts, filter) : whole;
    document.documentElement.toggleAttribute("data-filtered", filtered);
    for (const element of document.querySelectorAll(".answer, .lead, .method > header")) hold(element, filtered);
    for (const finding of document.querySelectorAll(".findings li")) {
      hold(finding, !write(finding, filtered) && filtered);
    }
    globalThis.earshot.refreshCover(filtered ? foundOf : null);
    const figures = [...document.querySelectorAll("figure.figure")].sort((a, b) => distance(a) - distance(b));
    const can = new Map(figures.map((figure) => [figure, write(figure, filtered, charts.idsIn(figure))]));
    for (const figure of figures) hold(figure, filtered && !can.get(figure));
    await charts.drawn;
    for (const figure of figures) {
      if (run !== latest) return;
      await charts.drawIn(figure, filtered && can.get(figure) ? foundOf : null);
    }
    document.documentElement.dataset.refreshed = String(run);
  }

  const distance = (element) => Math.abs(element.getBoundingClientRect().top);

  Object.assign(globalThis.earshot, {
    refresh,
    everything,
    /** The counts of what is selected now. */
    async counter() {
      await prepare();
      return { facts, counter, whole };
    },
    /** What cannot be counted within a selection, for tests. */
    uncounted: async () => (await prepare(), rows.filter((_, id) => !countable[id])),
  });
})();
