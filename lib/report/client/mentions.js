/** The drawer of mentions behind a number: filled with text nodes only, so that text stays text. */
(() => {
  "use strict";
  const { read, element, words } = globalThis.earshot;
  const dialog = document.getElementById("mentions");
  const SHOWN_MAX = 300;
  /** Measures of shares that people's codes can correct, by the name of their sets. */
  const JUDGED = {
    tone: "tone",
    asks: "expected",
    motives: "motives",
    journey: "journey",
    mention_type: "share of people",
  };
  let current = [];
  let total = 0;

  const part = (name) => dialog.querySelector(`[data-part="${name}"]`);
  const number = (n) => new Intl.NumberFormat(document.documentElement.lang).format(n);

  function own(text) {
    const node = element("bdi", "", text);
    node.dir = "auto";
    return node;
  }

  /** Behind a click: where a mention came from, and the command that tells the rest. */
  function way([id, place]) {
    const details = element("details", "way");
    const line = element("p", "", `${place} · `);
    line.append(own(id));
    details.append(element("summary", "", words.way), line, element("p", "", words.trace));
    return details;
  }

  function item(mention) {
    const article = element("article", mention.o ? "official" : "");
    const head = element("p", "head");
    head.append(
      element("time", "", mention.t),
      " · ",
      own(mention.s === "unknown" ? words.noSource : mention.s),
      " · ",
    );
    head.append(mention.a ? own(mention.a) : words.unknown);
    if (mention.o) head.append(" ", element("b", "badge", words.official));
    if (mention.r !== undefined) head.append(` · ★ ${number(mention.r)}`);
    const text = element("p", "text", mention.x);
    text.dir = "auto";
    article.append(head, text);
    if (mention.c) article.append(element("p", "cut", words.cut));
    if (mention.w) article.append(way(mention.w));
    if (mention.u && /^https?:\/\//i.test(mention.u)) {
      const link = element("a", "", words.link);
      link.href = mention.u;
      link.rel = "noopener noreferrer";
      link.target = "_blank";
      article.append(link);
    }
    return article;
  }

  function show() {
    const query = part("search").value.trim().toLowerCase();
    const found = query === ""
      ? current
      : current.filter((m) => `${m.x}\n${m.a}\n${m.s}\n${m.t}`.toLowerCase().includes(query));
    const list = part("list");
    list.replaceChildren(...found.slice(0, SHOWN_MAX).map(item));
    list.scrollTop = 0;
    if (found.length === 0) list.append(element("p", "empty", query === "" ? words.none : words.noMatch));
    const shown = Math.min(found.length, SHOWN_MAX);
    const text = query !== "" ? words.found : shown === total ? words.all : words.some;
    part("count").textContent = text.replace("{k}", number(shown)).replace("{n}", number(total));
  }

  /** A set's name says the subject, the dimension and the value; which mentions it has is counted in the selection. */
  async function open(where, title, from) {
    const heading = from?.closest("figure")?.querySelector("h3")?.textContent ?? "";
    const { facts, counter } = await globalThis.earshot.counter();
    const [subject, dimension, ...value] = where.split("|");
    const set = [Number(subject), dimension, value.join("|")];
    const mentions = read("data");
    current = mentions.filter((_, i) => facts.places[i] >= 0 && counter.holds(facts.places[i], ...set));
    total = counter.count(...set);
    part("over").textContent = [heading, globalThis.earshot.said()].filter(Boolean).join(" · ");
    part("title").textContent = title || words.title;
    const corrected = globalThis.earshot.said() === "" ? correctedBy(facts, set) : undefined;
    part("machine").textContent = corrected ? byMachine(corrected) : "";
    part("machine").hidden = !corrected;
    part("search").value = "";
    part("rest").hidden = current.length >= total;
    show();
    if (!dialog.open) dialog.showModal();
  }

  /** The share of a set that people's codes correct: the list is the machine's, so it is not as long as the share says. */
  function correctedBy(facts, [subject, dimension, value]) {
    const own = dimension.startsWith("code ") ? "share of code" : JUDGED[dimension];
    const book = dimension.replace(/^code /, "");
    return facts.shown.map((row) => globalThis.earshot.named(facts, row)).find((row) =>
      row.error === "corrected" && row.measure === own && row.subject === subject && row.value === value &&
      row.period_kind === "all" && (own === "expected" || row.dimension === book)
    );
  }

  function byMachine({ shown, n }) {
    const { count, share } = globalThis.earshot.numbers;
    const texts = { n: count(total), of: count(n), machine: share(total / n), corrected: share(shown) };
    return words.byMachine.replace(/\{(\w+)\}/g, (_, name) => texts[name]);
  }

  /** What a clicked number stands for: its own label, or its row's words and itself. */
  function titleOf(button) {
    if (button.ariaLabel) return button.ariaLabel;
    const row = button.closest("tr");
    if (!row) return button.closest("li")?.querySelector(".what")?.textContent ?? "";
    const cells = [...row.cells].filter((cell) => !cell.classList.contains("n")).map((cell) => cell.textContent);
    if (!button.closest("td.n")) return button.textContent; // a name, no number
    return /\d/.test(button.textContent) ? `${cells.join(", ")}: ${button.textContent}` : cells.join(", ");
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-where]");
    if (button) open(button.dataset.where, titleOf(button), button);
    if (event.target === dialog || event.target.closest("[data-part='close']")) dialog.close();
  });
  part("search").addEventListener("input", show);
  globalThis.earshot.open = open;
})();
