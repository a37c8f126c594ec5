/** Saves a figure: its charts as one SVG or PNG, its table as CSV. */
(() => {
  "use strict";
  const [GAP, TITLE, LINE, MARGIN] = [18, 26, 18, 20];
  const FONT = getComputedStyle(document.body).fontFamily;
  const NS = "http://www.w3.org/2000/svg";

  const slug = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 60);

  /** `study-4-where-they-write.svg`. */
  function fileOf(figure, ending) {
    const question = figure.closest("section")?.id.replace(/\D/g, "") ?? "";
    const title = figure.querySelector("h3").textContent;
    return `${[slug(document.title), question, slug(title)].filter(Boolean).join("-")}.${ending}`;
  }

  function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  function node(name, attributes, text) {
    const made = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    if (text !== undefined) made.textContent = text;
    return made;
  }

  const line = (text, y, options = {}) =>
    node("text", { x: MARGIN, y, "font-family": FONT, "font-size": 12, fill: "#5d6677", ...options }, text);

  /** Breaks a text into lines of so many letters. */
  function wrapped(text, letters) {
    return text.split(/\s+/).reduce((lines, word) => {
      const last = lines.at(-1);
      if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
      return lines;
    }, []);
  }

  /** The figure as one drawing: title, note, key, charts one below the other, and where it comes from. */
  function drawing(figure) {
    const boxes = [...figure.querySelectorAll("[data-chart]")];
    const sizes = boxes.map((box) => box.querySelector("svg").getBoundingClientRect());
    const width = Math.max(420, ...sizes.map((size) => size.width)) + 2 * MARGIN;
    const svg = node("svg", { xmlns: NS, width });
    const letters = (width - 2 * MARGIN) / 6.6;
    let y = MARGIN + 12;
    for (const text of wrapped(figure.querySelector("h3").textContent, letters * 0.72)) {
      svg.append(line(text, y, { "font-size": 17, "font-weight": 600, fill: "#1d2433" }));
      y += TITLE - 4;
    }
    const notes = [...figure.querySelectorAll("figcaption .note, figcaption .machine")].map((note) => note.textContent);
    for (const text of notes.flatMap((note) => wrapped(note, letters))) {
      svg.append(line(text, y));
      y += LINE;
    }
    y = key(svg, figure, y, width);
    boxes.forEach((box, i) => {
      const heading = box.parentElement.querySelector("h4")?.textContent.trim();
      if (heading) svg.append(line(heading, y += LINE, { fill: "#1d2433", "font-weight": 600 }));
      const chart = box.querySelector("svg").cloneNode(true);
      const { width, height } = sizes[i];
      for (const [name, value] of Object.entries({ x: MARGIN, y: y += GAP / 2, width, height })) {
        chart.setAttribute(name, value);
      }
      for (const marked of chart.querySelectorAll("[data-mark]")) {
        for (const name of ["tabindex", "role", "data-mark"]) {
          marked.removeAttribute(name);
        }
      }
      svg.append(chart);
      y += height + GAP / 2;
    });
    const period = document.querySelector(".period")?.textContent ?? "";
    const source = [document.title, period, globalThis.earshot.said()].filter(Boolean).join(" · ");
    for (const text of wrapped(source, letters)) svg.append(line(text, y += LINE, { "font-size": 11 }));
    const height = Math.ceil(y + MARGIN);
    svg.setAttribute("height", height);
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    svg.prepend(node("rect", { width, height, fill: "#ffffff" }));
    return { text: new XMLSerializer().serializeToString(svg), width, height };
  }

  function key(svg, figure, top, width) {
    let [x, y] = [MARGIN, top + 4];
    for (const item of figure.querySelectorAll(".key li")) {
      const text = item.textContent.trim();
      const wide = 16 + text.length * 6.6 + 18;
      if (x > MARGIN && x + wide > width - MARGIN) [x, y] = [MARGIN, y + LINE];
      svg.append(
        node("rect", { x, y: y - 9, width: 10, height: 10, rx: 2, fill: item.querySelector("i").style.background }),
      );
      svg.append(line(text, y, { x: x + 16 }));
      x += wide;
    }
    return x > MARGIN ? y + LINE / 2 : top;
  }

  async function png(figure) {
    const { text, width, height } = drawing(figure);
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: width * 2, height: height * 2 });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
  }

  /** A cell that no spreadsheet runs; a number is not a formula, below zero either. */
  function cell(text) {
    const plain = text.replaceAll("\u00a0", " ").trim();
    const isNumber = /^[+\-−]?[\d\s.,]+\s?(%|п\. ?п\.|в\. ?п\.|pp)?$/u.test(plain);
    const isRun = /^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]*[=+\-@＝＋－＠]/u.test(text) ||
      /^[\t\r]/.test(text);
    return `"${(isRun && !isNumber ? `'${plain}` : plain).replaceAll('"', '""')}"`;
  }

  function csv(figure) {
    const rows = [...figure.querySelectorAll("table tr")].map((row) =>
      [...row.cells].map(({ textContent }) => cell(textContent))
    );
    return `\ufeff${rows.map((cells) => cells.join(",")).join("\r\n")}\r\n`;
  }

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-save]");
    if (!button) return;
    const figure = button.closest("figure");
    const ending = button.dataset.save;
    const made = {
      svg: () => new Blob([drawing(figure).text], { type: "image/svg+xml" }),
      png: () => png(figure),
      csv: () => new Blob([csv(figure)], { type: "text/csv;charset=utf-8" }),
    };
    save(await made[ending](), fileOf(figure, ending));
  });
})();
