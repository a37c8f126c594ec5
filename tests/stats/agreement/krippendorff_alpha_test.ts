import assert from "node:assert/strict";
import fc from "fast-check";
import { krippendorffAlpha } from "../../../lib/stats/agreement/krippendorff_alpha.ts";
import type { Level } from "../../../lib/stats/agreement/types.ts";
import { codingsFrom, FOUR_OBSERVERS, THREE_PEOPLE } from "./codings_from.ts";

Deno.test("krippendorffAlpha() gives 0.743 on the four coders of Krippendorff (2011), part C", () => {
  const { alpha, ...base } = krippendorffAlpha(codingsFrom(FOUR_OBSERVERS));
  assert.equal(alpha?.toFixed(3), "0.743");
  assert.deepEqual(base, { units: 11, codings: 40 });
});

Deno.test("krippendorffAlpha() gives the published values at every level of measurement", () => {
  // Krippendorff (2011), part C and D, with the digits of his SPSS macro.
  const published: [Level, string][] = [
    ["nominal", "0.743421"],
    ["ordinal", "0.815388"],
    ["interval", "0.849107"],
    ["ratio", "0.797403"],
  ];
  for (const [level, alpha] of published) {
    assert.equal(krippendorffAlpha(codingsFrom(FOUR_OBSERVERS), { level }).alpha?.toFixed(6), alpha, level);
  }
});

Deno.test("krippendorffAlpha() gives the encyclopaedia's values on three coders and fifteen units", () => {
  // Wikipedia, "Krippendorff's alpha", computational example: 0.691 nominal, 0.811 interval.
  const coders = { A: ".....34121133.3", B: "1.213343.......", C: "..21344.21133.4" };
  assert.equal(krippendorffAlpha(codingsFrom(coders)).alpha?.toFixed(6), "0.691358");
  assert.equal(krippendorffAlpha(codingsFrom(coders), { level: "interval" }).alpha?.toFixed(6), "0.810845");
});

Deno.test("krippendorffAlpha() gives 49/69 on 8 units and 21 codes where three people each skipped some", () => {
  const { alpha, ...base } = krippendorffAlpha(codingsFrom(THREE_PEOPLE));
  assert.ok(Math.abs(alpha! - 49 / 69) < 1e-12);
  assert.deepEqual(base, { units: 8, codings: 21 });
  const { CC: _, ...two } = THREE_PEOPLE;
  const pair = krippendorffAlpha(codingsFrom(two));
  assert.ok(Math.abs(pair.alpha! - 48 / 61) < 1e-12);
  assert.equal(pair.units, 7);
});

Deno.test("krippendorffAlpha() ranks names by the order that is given", () => {
  const letters = Object.fromEntries(
    Object.entries(FOUR_OBSERVERS).map((
      [coder, row],
    ) => [coder, row.replace(/\d/g, (digit) => "_edcba"[Number(digit)])]),
  );
  const { alpha } = krippendorffAlpha(codingsFrom(letters), { level: "ordinal", order: ["e", "d", "c", "b", "a"] });
  assert.equal(alpha?.toFixed(6), "0.815388");
});

Deno.test("krippendorffAlpha() is null, not 1, when one code was used throughout", () => {
  assert.equal(krippendorffAlpha(codingsFrom({ A: "111", B: "111" })).alpha, null);
  assert.deepEqual(krippendorffAlpha([]), { alpha: null, units: 0, codings: 0 });
  assert.deepEqual(krippendorffAlpha(codingsFrom({ A: "12.", B: "..3" })), { alpha: null, units: 0, codings: 0 });
});

Deno.test("krippendorffAlpha() does not depend on the order of the rows, nor on the names of coders and codes", () => {
  const codings = codingsFrom(FOUR_OBSERVERS);
  const { alpha } = krippendorffAlpha(codings);
  fc.assert(
    fc.property(fc.shuffledSubarray(codings, { minLength: codings.length }), (shuffled) => {
      assert.equal(krippendorffAlpha(shuffled).alpha, alpha);
      const renamed = shuffled.map(({ unit, coder, code }) => ({
        unit,
        coder: `${coder}'`,
        code: `code ${5 - Number(code)}`,
      }));
      assert.ok(Math.abs(krippendorffAlpha(renamed).alpha! - alpha!) < 1e-12);
    }),
    { seed: 1 },
  );
});

Deno.test("krippendorffAlpha() names the coder and the unit coded twice", () => {
  const twice = [{ unit: "m1", coder: "AK", code: 1 }, { unit: "m1", coder: "AK", code: 2 }];
  assert.throws(() => krippendorffAlpha(twice), { name: "RangeError", message: /"AK".*"m1" twice/ });
});

Deno.test("krippendorffAlpha() says which code is no number, or has no rank", () => {
  const codings = codingsFrom({ A: "ab", B: "ab" });
  assert.throws(() => krippendorffAlpha(codings, { level: "interval" }), {
    name: "TypeError",
    message: /"a" is not a number/,
  });
  assert.throws(() => krippendorffAlpha(codings, { level: "ordinal" }), { name: "TypeError", message: /give order/ });
  assert.throws(() => krippendorffAlpha(codings, { level: "ordinal", order: ["a"] }), {
    name: "RangeError",
    message: /"b"/,
  });
});

Deno.test("krippendorffAlpha() refuses amounts below 0 and numbers that are none: the distance of −1 and 1 is not defined", () => {
  const codings = (a: number, b: number) => [a, b].map((code, i) => ({ unit: "m1", coder: `c${i}`, code }));
  const below = { name: "RangeError", message: /ratio agreement: code -1 is below 0/ };
  assert.throws(() => krippendorffAlpha(codings(-1, 1), { level: "ratio" }), below);
  assert.throws(() => krippendorffAlpha(codings(NaN, 1), { level: "interval" }), {
    name: "TypeError",
    message: /"NaN"/,
  });
  assert.equal(krippendorffAlpha(codings(-1, 1), { level: "interval" }).alpha, 0); // 1 − (2 − 1) · 4 · 2 ÷ (4 · 2)
});
