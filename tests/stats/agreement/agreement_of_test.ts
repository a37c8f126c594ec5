import assert from "node:assert/strict";
import fc from "fast-check";
import { agreementOf, type GivenCodes } from "../../../lib/stats/agreement/agreement_of.ts";
import { randomOf } from "../../../lib/stats/random_of.ts";
import { codingsFrom, FOUR_OBSERVERS, THREE_PEOPLE } from "./codings_from.ts";

/** One code a unit, as agreementOf() takes it. */
function givenFrom(coders: Record<string, string>): GivenCodes[] {
  return codingsFrom(coders).map(({ unit, coder, code }) => ({ unit, coder, codes: [String(code)] }));
}
const PQS = { codes: ["p", "q", "s"] };

Deno.test("agreementOf() gives the published alpha and AC1 of the four observers", () => {
  const { alpha, ac1, units, codings, kappa } = agreementOf(givenFrom(FOUR_OBSERVERS), {
    codes: ["1", "2", "3", "4", "5"],
  });
  assert.equal(alpha.value?.toFixed(6), "0.743421"); // Krippendorff (2011), part C
  assert.equal(ac1.value?.toFixed(5), "0.77544"); // R package irrCAC, cac.raw4raters
  assert.deepEqual([units, codings, kappa], [11, 40, null]);
});

Deno.test("agreementOf() gives 49/69 and pairs 7/9 on case 25, whatever codes and coders are called", () => {
  const { alpha, agreement, units, codings, coders } = agreementOf(givenFrom(THREE_PEOPLE), PQS);
  assert.ok(Math.abs(alpha.value! - 49 / 69) < 1e-12); // case 25, by hand
  assert.ok(Math.abs(agreement! - 7 / 9) < 1e-12);
  assert.deepEqual([units, codings, coders], [8, 21, ["AA", "BB", "CC"]]);
});

Deno.test("agreementOf() gives 48/61 on 7 mentions for the first two people of case 25", () => {
  const { CC: _, ...two } = THREE_PEOPLE;
  const { alpha, units, kappa } = agreementOf(givenFrom(two), PQS);
  assert.ok(Math.abs(alpha.value! - 48 / 61) < 1e-12);
  assert.equal(units, 7);
  // By hand: 6 of 7 agree; p q s are 4 2 1 and 3 2 2 of 7: chance (12 + 4 + 2) / 49.
  assert.ok(Math.abs(kappa!.value! - (6 / 7 - 18 / 49) / (1 - 18 / 49)) < 1e-12);
});

Deno.test("agreementOf() compares sets as a whole, and each code by itself", () => {
  const rows = [
    { unit: "1", coder: "AK", codes: ["a", "b"] },
    { unit: "1", coder: "TS", codes: ["b"] },
    { unit: "2", coder: "AK", codes: [] },
    { unit: "2", coder: "TS", codes: [] },
    { unit: "3", coder: "AK", codes: ["a"] },
  ];
  const { agreement, by_code, units } = agreementOf(rows, { codes: ["a", "b"] });
  assert.deepEqual([agreement, units], [0.5, 2]);
  assert.deepEqual(by_code.map(({ code, given, agreement }) => [code, given, agreement]), [["a", 1, 0.5], ["b", 2, 1]]);
  assert.equal(by_code[1].alpha.value, 1);
});

Deno.test("agreementOf() is undefined, not 1 or 0, where nothing was coded twice or one code was used throughout", () => {
  const nothing = agreementOf([{ unit: "1", coder: "AK", codes: ["a"] }], { codes: ["a"] });
  assert.deepEqual(nothing.alpha, { value: null, interval: null });
  assert.deepEqual([nothing.agreement, nothing.units, nothing.kappa], [null, 0, null]);
  const one = agreementOf(givenFrom({ A: "ppp", B: "ppp" }), PQS);
  assert.deepEqual([one.alpha, one.agreement], [{ value: null, interval: null }, 1]);
  assert.equal(one.by_code[1].alpha.value, null);
});

Deno.test("agreementOf() gives the same figures for any order of the rows", () => {
  const rows = givenFrom(THREE_PEOPLE), figures = agreementOf(rows, { ...PQS, draws: 50 });
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (rows) => {
      assert.deepEqual(agreementOf(rows, { ...PQS, draws: 50 }), figures);
    }),
    { seed: 1, numRuns: 20 },
  );
});

Deno.test("agreementOf() covers the true alpha with its interval in about 95 of 100 samples", () => {
  // Two coders give a or b by halves; the second repeats the first with chance 0.8, else tosses a coin: alpha is 0.8.
  const random = randomOf("coverage");
  const toss = () => random() < 0.5 ? "a" : "b";
  let covered = 0;
  for (let sample = 0; sample < 300; sample++) {
    const rows = Array.from({ length: 150 }, (_, i) => {
      const first = toss(), second = random() < 0.8 ? first : toss();
      return [["AK", first], ["TS", second]].map(([coder, code]) => ({ unit: `${i}`, coder, codes: [code] }));
    }).flat();
    const { low, high } = agreementOf(rows, { codes: ["a", "b"], draws: 300, seed: sample }).alpha.interval!;
    if (low <= 0.8 && 0.8 <= high) covered++;
  }
  assert.ok(covered > 270 && covered < 297, `${covered}`); // 94.5 % and three standard errors either way
});

Deno.test("agreementOf() refuses a code that is not in the codebook, and a unit coded twice by one", () => {
  const row = { unit: "1", coder: "AK", codes: ["z"] };
  assert.throws(() => agreementOf([row], PQS), { name: "RangeError", message: /code "z": the codebook has p, q, s/ });
  assert.throws(() => agreementOf([row, row], { codes: ["z"] }), /coder "AK" coded unit "1" twice/);
});
