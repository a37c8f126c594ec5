import assert from "node:assert/strict";
import { cohenKappa } from "../../../lib/stats/agreement/cohen_kappa.ts";

function pairs(table: readonly [string, string, number][]): [string, string][] {
  return table.flatMap(([a, b, count]) => Array.from({ length: count }, (): [string, string] => [a, b]));
}

Deno.test("cohenKappa() gives 0.4 for 20, 5, 10 and 15 of 50: (0.7 − 0.5) ÷ (1 − 0.5)", () => {
  const { kappa, agreement, n } = cohenKappa(pairs([["y", "y", 20], ["y", "n", 5], ["n", "y", 10], ["n", "n", 15]]));
  assert.ok(Math.abs(kappa! - 0.4) < 1e-12);
  assert.deepEqual([agreement, n], [0.7, 50]);
});

Deno.test("cohenKappa() gives 0.7964094 on the two abstractors of Gwet (2014), as the R package irrCAC", () => {
  const table = pairs([["e", "e", 13], ["a", "a", 20], ["a", "n", 7], ["n", "a", 4], ["n", "n", 56]]);
  assert.equal(cohenKappa(table).kappa?.toFixed(7), "0.7964094");
});

Deno.test("cohenKappa() is null without units and where one code was used throughout", () => {
  assert.deepEqual(cohenKappa([]), { kappa: null, agreement: null, n: 0 });
  assert.deepEqual(cohenKappa([["a", "a"], ["a", "a"]]), { kappa: null, agreement: 1, n: 2 });
});

Deno.test("cohenKappa() says of rows by unit and coder that pairs are wanted", () => {
  const rows = [{ unit: "m1", coder: "AK", code: "price" }] as unknown as [string, string][];
  assert.throws(
    () => cohenKappa(rows),
    new TypeError(
      'Cannot take an object with unit, coder, code for the codes of a unit: hand over a pair of them, such as ["yes", "no"]',
    ),
  );
});
