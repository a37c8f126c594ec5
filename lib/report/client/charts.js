/** Draws the report's charts, and opens the mentions behind a clicked mark. */
(() => {
  "use strict";
  const { read, inflate, charts } = globalThis.earshot;
  const boxesOf = (root) => [...root.querySelectorAll("[data-chart]")];
  const specOf = (box) => read("charts").specs[Number(box.dataset.chart)];
  const [PAPER_PIXELS, COLUMN_PIXELS] = [660, 205];
  const views = new Map();
  let ready = null;

  /** The chart libraries lie packed in the page; its Content-Security-Policy knows the hash of what is unpacked. */
  function unpack() {
    return ready ??= (async () => {
      const script = document.createElement("script");
      script.textContent = new TextDecoder().decode(await inflate(document.getElementById("packed").textContent));
      document.head.append(script);
    })();
  }

  async function draw(box, spec) {
    await unpack();
    const options = { ast: true, actions: false, renderer: "svg", tooltip: { offsetX: 12, offsetY: 12 } };
    views.get(box)?.finalize();
    const { view } = await globalThis.vegaEmbed(box, { ...spec, config: read("charts").config }, options);
    views.set(box, view);
    view.addEventListener("click", (_event, item) => {
      const datum = item?.datum;
      if (datum?.where) globalThis.earshot.open(datum.where, datum.title || datum.text || "", box);
    });
    box.style.minHeight = "";
    globalThis.earshot.reach(box);
  }

  /** Draws a figure's charts: as the report was made or, with `foundOf`, with their numbers counted again. */
  async function drawIn(figure, foundOf) {
    const boxes = boxesOf(figure);
    const specs = boxes.map(specOf);
    const drawn = foundOf ? charts.redrawn(specs, foundOf) : specs.map(charts.plain);
    for (const [i, box] of boxes.entries()) await draw(box, drawn[i]);
  }

  /** On paper charts are as wide as the page, so that their letters are not made smaller. */
  function fit(widthOf) {
    for (const [box, view] of views) view.width(widthOf(box)).run();
  }
  addEventListener("beforeprint", () => fit((box) => box.closest(".columns") ? COLUMN_PIXELS : PAPER_PIXELS));
  addEventListener("afterprint", () => fit((box) => box.clientWidth));

  async function main() {
    const boxes = boxesOf(document);
    for (const box of boxes) await draw(box, charts.plain(specOf(box)));
    document.documentElement.dataset.drawn = String(boxes.length);
  }

  Object.assign(charts, {
    drawIn,
    idsIn: (root) => new Set(boxesOf(root).flatMap((box) => [...charts.idsOf(specOf(box))])),
  });
  charts.drawn = new Promise((resolve) => addEventListener("DOMContentLoaded", () => main().then(resolve)));
})();
