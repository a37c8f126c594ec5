import assert from "node:assert/strict";
import { gini } from "../../lib/stats/gini.ts";

Deno.test("gini() is half the mean difference of all pairs ÷ the mean", () => {
  // By hand for 1, 2, 3, 4: pairs differ by 1.25 on average (with themselves), the mean is 2.5: 1.25 ÷ 2 ÷ 2.5.
  assert.equal(gini([4, 1, 3, 2]), 0.25);
  assert.equal(gini([7]), 0);
});

Deno.test("gini() is null where there is nobody or nothing to share", () => {
  assert.equal(gini([]), null);
  assert.equal(gini([0, 0]), null);
});

Deno.test("gini() names an amount that cannot be", () => {
  assert.throws(() => gini([1, -1]), { name: "RangeError", message: /-1/ });
});
