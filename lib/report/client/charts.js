/** Draws the report's charts and opens the mentions behind a clicked mark. */
(() => {
  "use strict";
  const read = (id) => JSON.parse(document.getElementById(id).textContent);

  /** The chart libraries lie packed in the page; its Content-Security-Policy knows the hash of what is unpacked. */
  async function unpack() {
    const packed = atob(document.getElementById("packed").textContent.trim());
    const bytes = Uint8Array.from(packed, (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const script = document.createElement("script");
    script.textContent = await new Response(stream).text();
    document.head.append(script);
  }

  async function draw(box, spec, config) {
    const { vegaEmbed } = globalThis;
    const options = { ast: true, actions: false, renderer: "svg", tooltip: { offsetX: 12, offsetY: 12 } };
    const { view } = await vegaEmbed(box, { ...spec, config }, options);
    view.addEventListener("click", (_event, item) => {
      const datum = item?.datum;
      if (datum?.where) globalThis.earshot.open(datum.where, datum.title || datum.text || "", box);
    });
    box.style.minHeight = "";
  }

  async function main() {
    const boxes = [...document.querySelectorAll("[data-chart]")];
    if (boxes.length === 0) return;
    const { config, specs } = read("charts");
    await unpack();
    for (const box of boxes) await draw(box, specs[Number(box.dataset.chart)], config);
    document.documentElement.dataset.drawn = String(boxes.length);
  }

  main();
})();
