import assert from "node:assert/strict";
import { negativeBinomialTail } from "../../../lib/stats/tails/negative_binomial_tail.ts";
import { poissonTail } from "../../../lib/stats/tails/poisson_tail.ts";

Deno.test("negativeBinomialTail() gives what scipy.stats.nbinom.sf(x − 1, mean/(d − 1), 1/d) gives", () => {
  const known = [
    [40, 20, 5, 0.044010207249240346],
    [40, 20, 1.0001, 5.3254818306738555e-05],
    [100, 20, 3, 6.44897069855814e-10],
    [3, 20, 3, 0.9994561955137071],
    [1000, 1000, 50, 0.4714433999726442],
  ];
  for (const [x, mean, dispersion, tail] of known) {
    const found = negativeBinomialTail(x, mean, dispersion);
    assert.ok(Math.abs(found / tail - 1) < 1e-7, `${x}, ${mean}, ${dispersion}: ${found}`);
  }
});

Deno.test("negativeBinomialTail() ends at once where counts vary by thousands: a sum of its terms would take hours", () => {
  const known = [ // scipy 1.17
    [1428, 0.5, 4e6, 9.201580708354698e-07],
    [14280, 7000, 5600, 0.11753267364286242],
    [1e6, 9e5, 3e5, 0.35277660214230877],
  ];
  for (const [x, mean, dispersion, tail] of known) {
    const found = negativeBinomialTail(x, mean, dispersion);
    assert.ok(Math.abs(found / tail - 1) < 1e-5, `${x}, ${mean}, ${dispersion}: ${found}`);
  }
});

Deno.test("negativeBinomialTail() is the Poisson tail where the variance is the mean", () => {
  assert.equal(negativeBinomialTail(10, 3, 1), poissonTail(10, 3));
  assert.equal(negativeBinomialTail(0, 3, 2), 1);
});

Deno.test("negativeBinomialTail() names arguments that cannot be", () => {
  assert.throws(() => negativeBinomialTail(1, 1, 0.5), { name: "RangeError", message: /dispersion 0.5/ });
  assert.throws(() => negativeBinomialTail(1.5, 1, 2), { name: "RangeError", message: /1.5/ });
});
