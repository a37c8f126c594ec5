import assert from "node:assert/strict";
import { linesOverTime } from "../../lib/chart/lines_over_time.ts";
import { specToSvg } from "../../lib/chart/spec_to_svg.ts";

const SPEC = linesOverTime([{ time: "2026-03-01", series: "a", value: 1200 }], { language: "ru", width: "container" });

Deno.test("specToSvg() gives the same bytes twice", async () => {
  assert.equal(await specToSvg(SPEC), await specToSvg(SPEC));
});

Deno.test("specToSvg() writes numbers and months in the chart's language", async () => {
  const svg = await specToSvg(SPEC);
  assert.match(svg, /1\u00a0200|1 200/);
  assert.match(svg, /мар/);
});

Deno.test("specToSvg() keeps hostile text as text", async () => {
  const spec = linesOverTime([
    { time: "2026-03-01", series: "<script>alert(1)</script>", value: 1 },
    { time: "2026-03-01", series: "b", value: 2 },
  ]);
  const svg = await specToSvg(spec);
  assert.doesNotMatch(svg, /<script/);
  assert.match(svg, /&lt;script&gt;/);
});
