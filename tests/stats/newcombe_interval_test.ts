import assert from "node:assert/strict";
import fc from "fast-check";
import { newcombeInterval } from "../../lib/stats/newcombe_interval.ts";

// Newcombe (1998), Statistics in Medicine 17:873, table II, method 10.
const PUBLISHED = [
  [56, 70, 48, 80, "0.0524", "0.3339"],
  [9, 10, 3, 10, "0.1705", "0.8090"],
  [6, 7, 2, 7, "0.0582", "0.8062"],
  [5, 56, 0, 29, "-0.0381", "0.1926"],
  [0, 10, 0, 20, "-0.1611", "0.2775"],
  [10, 10, 0, 10, "0.6075", "1.0000"],
] as const;

Deno.test("newcombeInterval() gives the published intervals of Newcombe (1998), table II, method 10", () => {
  for (const [x1, n1, x2, n2, low, high] of PUBLISHED) {
    const interval = newcombeInterval(x1, n1, x2, n2);
    assert.deepEqual([interval?.low.toFixed(4), interval?.high.toFixed(4)], [low, high], `${x1}/${n1} − ${x2}/${n2}`);
  }
});

Deno.test("newcombeInterval() is null where one of the shares is not defined", () => {
  assert.equal(newcombeInterval(0, 0, 1, 2), null);
  assert.equal(newcombeInterval(1, 2, 0, 0), null);
});

Deno.test("newcombeInterval() holds the difference and turns round when the shares are swapped", () => {
  const share = fc.integer({ min: 1, max: 500 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(share, share, ([x1, n1], [x2, n2]) => {
      const there = newcombeInterval(x1, n1, x2, n2)!, back = newcombeInterval(x2, n2, x1, n1)!;
      const difference = x1 / n1 - x2 / n2;
      assert.ok(
        there.low >= -1 && there.low <= difference + 1e-12 && difference - 1e-12 <= there.high && there.high <= 1,
      );
      assert.ok(Math.abs(there.low + back.high) < 1e-12);
    }),
    { seed: 1 },
  );
});
