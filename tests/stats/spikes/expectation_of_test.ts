import assert from "node:assert/strict";
import { expectationOf, isSpike } from "../../../lib/stats/spikes/expectation_of.ts";

Deno.test("expectationOf() of even days is chance alone, widened for the median of four weekdays", () => {
  const { dispersion } = expectationOf([...Array(28).fill(10), 30], 28)!;
  assert.equal(dispersion.toFixed(6), (1 + Math.PI / 2 / 4).toFixed(6)); // a Poisson count's 1, and π/2 ÷ 4
});

Deno.test("expectationOf() compares with the same weekday, and looks back 28 days and no further", () => {
  const week = [5, 40, 5, 5, 5, 5, 5];
  const days = Array.from({ length: 57 }, (_, i) => i < 28 ? 1000 : week[i % 7]);
  assert.equal(expectationOf(days, 56)!.expected, 5);
  assert.equal(expectationOf([...days, 40], 57)!.expected, 40);
});

Deno.test("isSpike() takes no day of fewer than ten mentions, and none without a history", () => {
  const quiet = { expected: 0, dispersion: 1, chance: 1e-9 };
  assert.deepEqual([isSpike(9, quiet), isSpike(10, quiet), isSpike(10, null)], [false, true, false]);
  assert.ok(!isSpike(10, { ...quiet, chance: 0.001 }));
});
