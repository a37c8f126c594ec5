import assert from "node:assert/strict";
import { quantile } from "../../lib/stats/quantile.ts";

Deno.test("quantile() gives what R's default (type 7) and NumPy give", () => {
  // R: quantile(1:10, c(0.25, 0.9)); numpy.quantile([2.5, 7, 1, 9, 3, 3], [.1, .25, .5, .9])
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  assert.equal(quantile(ten, 0.25), 3.25);
  assert.ok(Math.abs(quantile(ten, 0.9)! - 9.1) < 1e-12);
  assert.deepEqual([0.1, 0.25, 0.5, 0.9].map((p) => quantile([2.5, 7, 1, 9, 3, 3], p)), [1.75, 2.625, 3, 8]);
});

Deno.test("quantile() gives the ends at 0 and 1, the one value of one, and null for none", () => {
  assert.deepEqual([0, 1].map((p) => quantile([4, 2, 9], p)), [2, 9]);
  assert.equal(quantile([5], 0.3), 5);
  assert.equal(quantile([], 0.5), null);
});

Deno.test("quantile() leaves its values as they are and sorts numbers as numbers", () => {
  const values = Object.freeze([10, 9, 100]);
  assert.equal(quantile(values, 0.5), 10);
});

Deno.test("quantile() names a share or a value that cannot be", () => {
  assert.throws(() => quantile([1], 90), { name: "RangeError", message: /at 90/ });
  assert.throws(() => quantile([1, NaN], 0.5), { name: "RangeError", message: /NaN/ });
});
