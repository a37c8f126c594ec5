import assert from "node:assert/strict";
import { xoshiro128 } from "../../lib/stats/_xoshiro.ts";
import { randomOf } from "../../lib/stats/random_of.ts";

Deno.test("randomOf() rests on a generator that gives the reference numbers of xoshiro128** 1.1", () => {
  // State {1, 2, 3, 4} in the authors' C code, as the tests of the Rust crate rand_xoshiro have it.
  const draw = xoshiro128(Uint32Array.of(1, 2, 3, 4));
  const drawn = Array.from({ length: 10 }, draw);
  const reference = [
    11520,
    0,
    5927040,
    70819200,
    2031721883,
    1637235492,
    1287239034,
    3734860849,
    3729100597,
    4258142804,
  ];
  assert.deepEqual(drawn, reference);
});

Deno.test("randomOf() draws the same numbers for the same seed and others for another", () => {
  const draws = (seed: number | string) => Array.from({ length: 20 }, randomOf(seed));
  assert.deepEqual(draws(7), draws(7));
  assert.deepEqual(draws("topics"), draws("topics"));
  assert.notDeepEqual(draws(7), draws(8));
  assert.notDeepEqual(draws("7"), draws(7));
});

Deno.test("randomOf() draws evenly from 0 to 1", () => {
  const random = randomOf(1), n = 100_000;
  const bins = new Uint32Array(10);
  for (let i = 0; i < n; i++) bins[Math.floor(random() * 10)]++;
  // Chi-squared with 9 degrees of freedom: above 27.88 once in a thousand.
  const chi = bins.reduce((sum, count) => sum + (count - n / 10) ** 2 / (n / 10), 0);
  assert.ok(chi < 27.88, `chi-squared ${chi}`);
});

Deno.test("randomOf() refuses a seed that is not whole", () => {
  assert.throws(() => randomOf(0.5), { name: "RangeError", message: /0.5: a whole number/ });
});
