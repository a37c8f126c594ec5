import assert from "node:assert/strict";
import { median } from "../../lib/stats/median.ts";

Deno.test("median() is the middle value, or the mean of the middle two", () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median(Float64Array.of(4, 1, 3, 2)), 2.5);
});

Deno.test("median() of nothing is null", () => {
  assert.equal(median([]), null);
});
