/** How likely so many, or more, would be by chance where counts vary more than dice do. @module */
import { checkCount } from "../_check.ts";
import { incompleteBeta } from "./_incomplete_beta.ts";
import { poissonTail } from "./poisson_tail.ts";

/**
 * P(X ≥ x) for a count with a given mean whose variance is `dispersion` times the mean: the negative binomial that varies
 * in proportion to its mean (NB1). With dispersion 1 it is the Poisson distribution.
 *
 * @param x a whole number of 0 or more
 * @param mean the expected count, 0 or more
 * @param dispersion variance ÷ mean, 1 or more
 * @returns a probability from 0 to 1
 * @throws {RangeError} if an argument is not in its range
 * @see Cameron and Trivedi (2013), "Regression analysis of count data", 3.3
 *
 * @example Twice the usual: strange for dice, not for people who pass news on
 * ```ts
 * import assert from "node:assert/strict";
 * import { negativeBinomialTail } from "./negative_binomial_tail.ts";
 *
 * assert.ok(negativeBinomialTail(40, 20, 1) < 0.001);
 * assert.ok(negativeBinomialTail(40, 20, 5) > 0.01);
 * ```
 */
export function negativeBinomialTail(x: number, mean: number, dispersion: number): number {
  if (!(Number.isFinite(dispersion) && dispersion >= 1)) {
    throw new RangeError(`Cannot give a tail with dispersion ${dispersion}: variance ÷ mean of 1 or more is needed`);
  }
  // So near to Poisson the size grows beyond what logGamma can subtract.
  if (dispersion < 1 + 1e-6 || mean === 0 || x === 0) return poissonTail(x, mean);
  checkCount(x, mean);
  const tail = incompleteBeta(x, mean / (dispersion - 1), 1 / dispersion);
  return Math.min(1, Math.max(0, tail));
}
