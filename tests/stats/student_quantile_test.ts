import assert from "node:assert/strict";
import { studentQuantile } from "../../lib/stats/_student_quantile.ts";

Deno.test("studentQuantile() gives R's qt() to four digits from three degrees of freedom up", () => {
  // scipy 1.17, stats.t.ppf(0.975, df)
  for (const [df, t] of [[1, 12.706205], [2, 4.302653], [3, 3.182446], [9, 2.262157], [29, 2.04523], [199, 1.971957]]) {
    assert.ok(Math.abs(studentQuantile(0.975, df) / t - 1) < 1e-4, `${df}: ${studentQuantile(0.975, df)}`);
  }
  assert.equal(studentQuantile(0.995, 5).toFixed(3), "4.032");
});
