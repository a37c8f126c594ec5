import assert from "node:assert/strict";
import { studentQuantile } from "../../lib/stats/_student_quantile.ts";

Deno.test("studentQuantile() gives R's qt() to four digits from three degrees of freedom up", () => {
  // scipy 1.17, stats.t.ppf(0.975, df)
  for (const [df, t] of [[1, 12.706205], [2, 4.302653], [3, 3.182446], [9, 2.262157], [29, 2.04523], [199, 1.971957]]) {
    assert.ok(Math.abs(studentQuantile(0.975, df) / t - 1) < 1e-4, `${df}: ${studentQuantile(0.975, df)}`);
  }
  assert.equal(studentQuantile(0.995, 5).toFixed(3), "4.032");
});

Deno.test("studentQuantile() is right to six digits from three degrees of freedom up, at the levels that intervals have", () => {
  // scipy 1.10, stats.t.ppf(p, df)
  const known = [
    ...[[0.9, 3, 1.63774436], [0.9, 4, 1.53320627], [0.975, 4, 2.77644511], [0.995, 4, 4.60409487]],
    ...[[0.9, 9, 1.38302874], [0.995, 9, 3.24983554], [0.975, 29, 2.04522964], [0.9, 1000, 1.28239872]],
  ];
  for (const [p, df, t] of known) {
    assert.ok(Math.abs(studentQuantile(p, df) / t - 1) < 1e-6, `${p}, ${df}: ${studentQuantile(p, df)}`);
  }
});
