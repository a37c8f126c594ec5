import assert from "node:assert/strict";
import fc from "fast-check";
import { gwetAc1 } from "../../../lib/stats/agreement/gwet_ac1.ts";
import { codingsFrom, FOUR_OBSERVERS, THREE_PEOPLE } from "./codings_from.ts";

Deno.test("gwetAc1() gives 0.77544 and agreement 0.81818 on the four raters of the R package irrCAC", () => {
  const { ac1, agreement, units } = gwetAc1(codingsFrom(FOUR_OBSERVERS)); // data set cac.raw4raters, Gwet (2014)
  assert.equal(ac1?.toFixed(5), "0.77544");
  assert.equal(agreement?.toFixed(5), "0.81818");
  assert.equal(units, 11);
});

Deno.test("gwetAc1() depends on how many codes the codebook has", () => {
  // By hand: agreement 1/2; shares of a and b 3/4 and 1/4, so chance (3/16 + 3/16) ÷ (q − 1).
  const codings = codingsFrom({ A: "aa", B: "ab" });
  assert.ok(Math.abs(gwetAc1(codings).ac1! - (1 / 2 - 3 / 8) / (5 / 8)) < 1e-12);
  assert.ok(Math.abs(gwetAc1(codings, 4).ac1! - (1 / 2 - 1 / 8) / (7 / 8)) < 1e-12);
  assert.equal(gwetAc1(codings, 2).ac1, gwetAc1(codings).ac1); // as many as were used
  assert.throws(() => gwetAc1(codings, 1), { name: "RangeError", message: /2 were used/ });
});

Deno.test("gwetAc1() is null without units coded twice and where there is one code to give", () => {
  assert.deepEqual(gwetAc1([]), { ac1: null, agreement: null, units: 0 });
  assert.deepEqual(gwetAc1(codingsFrom({ A: "aa", B: "aa" })), { ac1: null, agreement: 1, units: 2 });
});

Deno.test("gwetAc1() does not depend on the order of the rows", () => {
  const codings = codingsFrom(THREE_PEOPLE);
  const { ac1 } = gwetAc1(codings);
  fc.assert(
    fc.property(fc.shuffledSubarray(codings, { minLength: codings.length }), (shuffled) => {
      assert.equal(gwetAc1(shuffled).ac1, ac1);
    }),
    { seed: 1 },
  );
});
