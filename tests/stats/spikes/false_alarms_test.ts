import assert from "node:assert/strict";
import { randomOf } from "../../../lib/stats/random_of.ts";
import { expectationOf, isSpike } from "../../../lib/stats/spikes/expectation_of.ts";
import { falseAlarms } from "../../../lib/stats/spikes/false_alarms.ts";

/** Poisson counts by Knuth's method: days on which nothing happens but chance. */
function poissonDays(days: number, mean: number, seed: number): number[] {
  const draw = randomOf(seed);
  return Array.from({ length: days }, () => {
    let count = -1;
    for (let p = 1; p > Math.exp(-mean); p *= draw()) count++;
    return count;
  });
}

Deno.test("falseAlarms() on days of chance alone is near the thousandth that the rule allows", () => {
  const { days, expected } = falseAlarms(poissonDays(400, 20, 1), 1)!;
  assert.equal(days, 386);
  assert.ok(expected / days <= 0.003, `${expected} of ${days}`);
});

Deno.test("falseAlarms() does not count a study's own spikes among its ordinary days", () => {
  const counts = [...Array(40).fill(12), 300, ...Array(30).fill(12)];
  assert.equal(falseAlarms(counts, 1)!.expected, 0);
});

Deno.test("falseAlarms() is the same for the same seed, and null with too short a history", () => {
  const counts = poissonDays(90, 15, 2);
  assert.deepEqual(falseAlarms(counts, 7), falseAlarms(counts, 7));
  assert.equal(falseAlarms(counts.slice(0, 14), 1), null);
});

Deno.test("isSpike() needs ten mentions, however rare the day", () => {
  const quiet = Array(28).fill(0);
  assert.equal(isSpike(9, expectationOf([...quiet, 9], 28)), false);
  assert.equal(isSpike(40, expectationOf([...quiet, 40], 28)), true);
  assert.equal(isSpike(40, null), false);
});
