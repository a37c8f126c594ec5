import assert from "node:assert/strict";
import { stackedShares } from "../../lib/chart/stacked_shares.ts";
import { assertGolden, valuesOf } from "./_golden.ts";

const ROWS = [
  { group: "Мы", part: "negative", value: 0.55, label: "55 %", note: "n = 120" },
  { group: "Мы", part: "neutral", value: 0.4, label: "40 %" },
  { group: "Мы", part: "positive", value: 0.05, label: "5 %" },
  { group: "Они", part: "negative", value: null, note: "нет данных" },
];

Deno.test("stackedShares() looks as it did", async () => {
  await assertGolden("stacked_shares", stackedShares(ROWS, { language: "ru" }));
});

Deno.test("stackedShares() puts parts end to end and never beyond the whole", () => {
  const parts = valuesOf(stackedShares(ROWS), 2);
  assert.deepEqual(parts.map(({ from }) => from), [0, 0.55, 0.9500000000000001]);
  assert.ok(parts.every(({ to }) => (to as number) <= 1));
});

Deno.test("stackedShares() writes no number into a part too narrow for it, and leaves the undefined empty", () => {
  const spec = stackedShares(ROWS);
  assert.deepEqual(valuesOf(spec, 3).map(({ label }) => label), ["55 %", "40 %"]);
  assert.equal(valuesOf(spec, 2).length, 3);
});
