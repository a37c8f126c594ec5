import assert from "node:assert/strict";
import fc from "fast-check";
import { wilsonInterval } from "../../lib/stats/wilson_interval.ts";

function rounded(x: number, n: number): [string, string] | null {
  const interval = wilsonInterval(x, n);
  return interval && [interval.low.toFixed(4), interval.high.toFixed(4)];
}

Deno.test("wilsonInterval() gives 0.0889–0.5323 for 3 of 12", () => {
  assert.deepEqual(rounded(3, 12), ["0.0889", "0.5323"]);
  assert.deepEqual(rounded(0, 12), ["0.0000", "0.2425"]);
  assert.deepEqual(rounded(12, 12), ["0.7575", "1.0000"]);
});

Deno.test("wilsonInterval() gives the published intervals of Newcombe (1998), table I, method 3", () => {
  assert.deepEqual(rounded(81, 263), ["0.2553", "0.3662"]);
  assert.deepEqual(rounded(15, 148), ["0.0624", "0.1605"]);
  assert.deepEqual(rounded(0, 20), ["0.0000", "0.1611"]);
  assert.deepEqual(rounded(1, 29), ["0.0061", "0.1718"]);
});

Deno.test("wilsonInterval() is null for a share of nothing", () => {
  assert.equal(wilsonInterval(0, 0), null);
});

Deno.test("wilsonInterval() holds its share, within 0 to 1, and mirrors when the rest is counted", () => {
  const counts = fc.integer({ min: 1, max: 100_000 }).chain((n) =>
    fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))
  );
  fc.assert(
    fc.property(counts, fc.constantFrom(0.5, 0.9, 0.95, 0.999), ([x, n], level) => {
      const { low, high } = wilsonInterval(x, n, level)!;
      const rest = wilsonInterval(n - x, n, level)!;
      assert.ok(low >= 0 && low <= x / n && x / n <= high && high <= 1 && low < high);
      assert.ok(Math.abs(low - (1 - rest.high)) < 1e-12);
    }),
    { seed: 1 },
  );
});

Deno.test("wilsonInterval() names counts and levels that cannot be", () => {
  assert.throws(() => wilsonInterval(13, 12), { name: "RangeError", message: /13 of 12/ });
  assert.throws(() => wilsonInterval(0.5, 12), RangeError);
  assert.throws(() => wilsonInterval(1, 12, 95), { message: /level 95: a share such as 0.95/ });
});
