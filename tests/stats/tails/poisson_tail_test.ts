import assert from "node:assert/strict";
import { poissonTail } from "../../../lib/stats/tails/poisson_tail.ts";

Deno.test("poissonTail() gives what scipy.stats.poisson.sf(x − 1, mean) gives, far out and below the mean too", () => {
  const known = [
    [10, 3, 0.0011024881301154815],
    [30, 10, 2.509951201527959e-07],
    [100, 150, 0.9999940754596646],
    [200, 100, 9.343150072988544e-19],
    [1e6, 1e6, 0.5001329807608725],
  ];
  for (const [x, mean, tail] of known) {
    assert.ok(Math.abs(poissonTail(x, mean) / tail - 1) < 1e-7, `${x}, ${mean}: ${poissonTail(x, mean)}`);
  }
});

Deno.test("poissonTail() is 1 for none or more and 0 for any where none is expected", () => {
  assert.equal(poissonTail(0, 0), 1);
  assert.equal(poissonTail(1, 0), 0);
});

Deno.test("poissonTail() names counts that cannot be", () => {
  assert.throws(() => poissonTail(1.5, 2), { name: "RangeError", message: /1.5/ });
  assert.throws(() => poissonTail(1, -2), { name: "RangeError", message: /-2/ });
});
