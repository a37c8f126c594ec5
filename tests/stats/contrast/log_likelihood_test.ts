import assert from "node:assert/strict";
import { logLikelihood } from "../../../lib/stats/contrast/log_likelihood.ts";

Deno.test("logLikelihood() gives the figures of Dunning (1993), table of bigrams by −2 log λ", () => {
  const of = (both: number, first: number, second: number, neither: number) =>
    logLikelihood(both, first + both, second + both, both + first + second + neither).toFixed(2);
  assert.equal(of(110, 2442, 111, 29114), "270.72"); // the swiss
  assert.equal(of(29, 13, 123, 31612), "263.90"); // can be
  assert.equal(of(31, 23, 139, 31584), "256.84"); // previous year
  assert.equal(of(10, 0, 3, 31764), "167.23"); // mineral water
});

Deno.test("logLikelihood() is 0 by chance, finite where a count is 0, and refuses what cannot be", () => {
  assert.equal(logLikelihood(1, 10, 10, 100), 0);
  assert.equal(logLikelihood(0, 0, 0, 0), 0);
  assert.equal(logLikelihood(5, 5, 5, 5), 0); // nothing else was said
  assert.ok(logLikelihood(0, 50, 50, 100) > 100);
  assert.throws(() => logLikelihood(6, 5, 9, 100), RangeError);
});
