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

Deno.test("expectationOf() of uneven days gives what scipy gives by its docstring", () => {
  // numpy 1.24, scipy 1.10: medians by weekday; Σ (x − median)² ÷ max(median, ½) of the least nine tenths, their mean ÷
  // (chi2.cdf(chi2.ppf(.9, 1), 3) / .9), × days ÷ (days − 7), × (1 + π/2 ÷ days of the weekday) = d;
  // nbinom.sf(x − 1, mean / (d − 1), 1 / d). An earlier spike (90) is among the tenth that is left out.
  const month = [
    12,
    15,
    9,
    20,
    31,
    8,
    5,
    14,
    11,
    16,
    9,
    22,
    40,
    6,
    18,
    13,
    7,
    25,
    19,
    9,
    4,
    10,
    17,
    12,
    14,
    30,
    11,
    90,
  ];
  const cases: [counts: number[], expected: number, dispersion: string, chance: string][] = [
    [[...month, 26], 13, "2.57235118", "0.02976379"],
    [month.slice(0, 21), 5.5, "3.30068521", "0.61747255"],
    [[3, 0, 2, 0, 1, 5, 0, 2, 0, 0, 4, 1, 0, 3, 0, 12], 0, "5.37325579", "0.00400609"], // a usual day of none counts as ½
  ];
  for (const [counts, usual, ...shown] of cases) {
    const { expected, dispersion, chance } = expectationOf(counts, counts.length - 1)!;
    assert.deepEqual([expected, dispersion.toFixed(8), chance.toFixed(8)], [usual, ...shown]);
  }
});

Deno.test("isSpike() takes no day of fewer than ten mentions, and none without a history", () => {
  const quiet = { expected: 0, dispersion: 1, chance: 1e-9 };
  assert.deepEqual([isSpike(9, quiet), isSpike(10, quiet), isSpike(10, null)], [false, true, false]);
  assert.ok(!isSpike(10, { ...quiet, chance: 0.001 }));
});
