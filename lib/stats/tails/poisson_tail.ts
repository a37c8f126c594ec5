/** How likely so many, or more, would be by chance. @module */
import { checkCount } from "../_check.ts";
import { logGamma } from "./_log_gamma.ts";
import { upperTail } from "./_upper_tail.ts";

/**
 * P(X ≥ x) for a Poisson count: the chance of at least x independent events where `mean` are expected.
 *
 * @param x a whole number of 0 or more
 * @param mean the expected count, 0 or more
 * @returns a probability from 0 to 1; small ones are exact to about 12 digits, for the tail itself is added up
 * @throws {RangeError} if an argument is not in its range
 *
 * @example Ten mentions where three are usual
 * ```ts
 * import assert from "node:assert/strict";
 * import { poissonTail } from "./poisson_tail.ts";
 *
 * assert.equal(poissonTail(10, 3).toFixed(6), "0.001102");
 * assert.equal(poissonTail(0, 3), 1);
 * ```
 */
export function poissonTail(x: number, mean: number): number {
  checkCount(x, mean);
  if (x === 0) return 1;
  if (mean === 0) return 0;
  const logMean = Math.log(mean);
  return upperTail(x, mean, (k) => Math.exp(k * logMean - mean - logGamma(k + 1)), (k) => mean / (k + 1));
}
