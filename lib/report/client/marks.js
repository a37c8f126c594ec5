/** Marks of a chart for the keyboard: one stop a chart, arrows go from mark to mark, Enter opens the mentions. */
(() => {
  "use strict";
  const FAR = 1e9;
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -FAR, End: FAR };

  const datumOf = (node) => node.__data__?.datum ?? node.__data__?.[0]?.datum;

  /** A mark for each set of mentions: the shape, not the number written beside it. */
  function marksOf(box) {
    const marks = new Map();
    for (const node of box.querySelectorAll(".mark-rect path, .mark-symbol path, .mark-text text")) {
      const where = datumOf(node)?.where;
      if (where && !marks.has(where)) marks.set(where, node);
    }
    return [...marks.values()];
  }

  function reach(box) {
    const svg = box.querySelector("svg");
    if (!svg) return;
    for (const node of [svg, ...svg.querySelectorAll("[role], [aria-hidden], [aria-label], [aria-roledescription]")]) {
      for (const name of ["role", "aria-hidden", "aria-label", "aria-roledescription"]) node.removeAttribute(name);
    }
    const marks = marksOf(box);
    marks.forEach((node, i) => {
      const { title, text } = datumOf(node);
      node.setAttribute("role", "button");
      node.setAttribute("aria-label", title || text || box.getAttribute("aria-label"));
      node.setAttribute("tabindex", i === 0 ? "0" : "-1");
      node.dataset.mark = String(i);
    });
    box.setAttribute("role", "group");
    watch(box);
  }

  const watched = new WeakSet();

  /** A chart that draws itself again, for the pointer or for another width, hides or makes anew what was reached. */
  function watch(box) {
    if (watched.has(box)) return;
    watched.add(box);
    new MutationObserver(() => {
      const svg = box.querySelector("svg");
      if (svg?.querySelector("[aria-hidden], [aria-roledescription]") || !svg?.querySelector("[data-mark]")) {
        if (marksOf(box).length > 0) reach(box);
      }
    }).observe(box, { subtree: true, childList: true, attributeFilter: ["aria-hidden", "aria-roledescription"] });
  }

  document.addEventListener("keydown", (event) => {
    const node = event.target.closest?.("[data-mark]");
    if (!node) return;
    const box = node.closest("[data-chart]");
    if (event.key === "Enter" || event.key === " ") {
      const { where, title, text } = datumOf(node);
      globalThis.earshot.open(where, title || text || "", box);
    } else if (event.key in STEPS) {
      const marks = [...box.querySelectorAll("[data-mark]")].sort((a, b) => a.dataset.mark - b.dataset.mark);
      const to = Math.min(marks.length - 1, Math.max(0, Number(node.dataset.mark) + STEPS[event.key]));
      node.setAttribute("tabindex", "-1");
      marks[to].setAttribute("tabindex", "0");
      marks[to].focus();
    } else return;
    event.preventDefault();
  });

  globalThis.earshot.reach = reach;
})();
