import assert from "node:assert/strict";
import { barsWithIntervals } from "../../lib/chart/bars_with_intervals.ts";
import { specToSvg } from "../../lib/chart/spec_to_svg.ts";
import { assertGolden, valuesOf } from "./_golden.ts";

const ROWS = [
  { group: "форум", series: "Мы", value: 0.25, low: 0.0889, high: 0.5323, text: "25 % (8,9–53 %)", where: "a" },
  { group: "форум", series: "Они", value: 0.5, low: 0.4, high: 0.6, text: "50 % (40–60 %)", where: "b" },
  { group: "новости", series: "Мы", value: null, text: "нет данных" },
];

Deno.test("barsWithIntervals() looks as it did", async () => {
  await assertGolden("bars_with_intervals", barsWithIntervals(ROWS, { language: "ru" }));
});

Deno.test("barsWithIntervals() draws no bar and no interval where there is no value, and says why", async () => {
  const spec = barsWithIntervals(ROWS);
  assert.equal(valuesOf(spec, 1).length, 2);
  assert.equal(valuesOf(spec, 2).length, 2);
  assert.match(await specToSvg(spec), /нет данных/);
});

Deno.test("barsWithIntervals() hands each bar the name of the mentions behind it", () => {
  assert.deepEqual(valuesOf(barsWithIntervals(ROWS), 1).map((bar) => bar.where), ["a", "b"]);
});

Deno.test("barsWithIntervals() draws nothing of nothing, and zeros as zeros", async () => {
  await specToSvg(barsWithIntervals([]));
  assert.doesNotMatch(await specToSvg(barsWithIntervals([{ group: "a", value: 0, text: "0" }])), /NaN|Infinity/);
});
