import assert from "node:assert/strict";
import { topShare } from "../../lib/stats/top_share.ts";

Deno.test("topShare() is what the largest hold of all, all of it where there are fewer", () => {
  assert.equal(topShare([1, 6, 2, 1], 2), 0.8);
  assert.equal(topShare([1, 6], 10), 1);
});

Deno.test("topShare() is null where there is nothing to share", () => {
  assert.equal(topShare([], 1), null);
  assert.equal(topShare([0], 1), null);
});

Deno.test("topShare() names a top or an amount that cannot be", () => {
  assert.throws(() => topShare([1], 0), { name: "RangeError", message: /top 0/ });
  assert.throws(() => topShare([-2, 1], 1), { name: "RangeError", message: /-2/ });
});
