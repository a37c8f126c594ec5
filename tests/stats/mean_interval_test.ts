import assert from "node:assert/strict";
import fc from "fast-check";
import { meanInterval } from "../../lib/stats/mod.ts";

const shown = (values: readonly number[], level?: number) => {
  const { mean, interval } = meanInterval(values, level)!;
  return [mean, interval!.low, interval!.high].map((x) => x.toFixed(4));
};

Deno.test("meanInterval() gives what scipy.stats.t.interval gives, kept within the values", () => {
  // stats.t.interval(level, n - 1, np.mean(v), stats.sem(v)), scipy 1.10
  assert.deepEqual(shown([4, 5, 3, 5, 1]), ["3.6000", "1.5223", "5.0000"]); // 5.6777 without the bound
  assert.deepEqual(shown([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), ["5.5000", "3.3341", "7.6659"]);
  assert.deepEqual(shown([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9), ["5.5000", "3.7449", "7.2551"]);
});

Deno.test("meanInterval() has no interval where nothing is known of how values differ, and no mean of nothing", () => {
  assert.equal(meanInterval([]), null);
  assert.deepEqual(meanInterval([4]), { mean: 4, interval: null });
  assert.deepEqual(meanInterval([5, 5, 5]), { mean: 5, interval: null });
  assert.throws(() => meanInterval([1, 2], 1), RangeError);
});

Deno.test("meanInterval() is the same in any order, holds the mean and lies within the values", () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(values, (values) => {
      const found = meanInterval(values)!;
      assert.deepEqual(meanInterval(values.toReversed()), found);
      if (!found.interval) return;
      const { mean, interval: { low, high } } = found;
      assert(Math.min(...values) <= low && low <= mean && mean <= high && high <= Math.max(...values));
    }),
    { seed: 1 },
  );
});
