import assert from "node:assert/strict";
import { heatMap } from "../../lib/chart/heat_map.ts";
import { assertGolden, valuesOf } from "./_golden.ts";

const ROWS = [
  { x: "Мы", y: "обрывы", value: -0.7, label: "−70" },
  { x: "Они", y: "обрывы", value: -0.1, label: "−10" },
  { x: "Мы", y: "мастер", value: 0.4, label: "+40" },
  { x: "Они", y: "мастер", value: null },
];

Deno.test("heatMap() looks as it did", async () => {
  await assertGolden("heat_map", heatMap(ROWS, { language: "ru" }));
});

Deno.test("heatMap() leaves a cell empty where there is no value and tints by the distance from 0", () => {
  const tints = valuesOf(heatMap(ROWS, { colour: "#0000ff", below: "#ff0000" })).map((cell) => cell.tint);
  assert.deepEqual([tints[0], tints[3]], ["#ff0000", "#ffffff"]);
});
