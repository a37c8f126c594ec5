import assert from "node:assert/strict";
import { dumbbell } from "../../lib/chart/dumbbell.ts";
import { assertGolden, valuesOf } from "./_golden.ts";

const ROWS = [
  { label: "поддержка", from: 0.31, to: 0.12, fromText: "31 %", toText: "12 %", fromWhere: "asks", toWhere: "does" },
  { label: "информация", from: 0.1, to: 0.52, fromText: "10 %", toText: "52 %" },
  { label: "идеи", from: 0.2, to: null, fromText: "20 %" },
];

Deno.test("dumbbell() looks as it did", async () => {
  await assertGolden("dumbbell", dumbbell(ROWS, { language: "ru" }));
});

Deno.test("dumbbell() draws no bar and no disc for what is not defined", () => {
  const spec = dumbbell(ROWS);
  assert.equal(valuesOf(spec, 2).length, 2);
  assert.deepEqual(valuesOf(spec, 3).map((disc) => disc.value), [0.31, 0.1, 0.2]);
  assert.deepEqual(valuesOf(spec, 6).map((disc) => disc.value), [0.12, 0.52]);
});

Deno.test("dumbbell() colours the bar where more is asked for than done", () => {
  assert.deepEqual(valuesOf(dumbbell(ROWS, { gapColour: "#f00" }), 2).map((bar) => bar.gap), ["#f00", "#cfd5de"]);
});
