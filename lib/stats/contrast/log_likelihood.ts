/** Whether two words stand together more often than chance would have it. @module */

/**
 * Dunning's log-likelihood ratio G² of a pair against independence: 0 where the two stand together as often as by chance;
 * above 10.83 chance does that once in a thousand. Unlike χ² it holds for rare words, too. Together less often than by
 * chance raises it as well.
 *
 * @param together how often both stand together
 * @param first how often the first stands anywhere
 * @param second the same of the second
 * @param all of how many
 * @throws {RangeError} if the counts cannot be such
 * @see Dunning (1993), "Accurate Methods for the Statistics of Surprise and Coincidence", Computational Linguistics 19:61
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { logLikelihood } from "./log_likelihood.ts";
 *
 * assert.equal(logLikelihood(25, 50, 50, 100), 0); // half of each, as by chance
 * assert.ok(logLikelihood(8, 10, 9, 1000) > 10.83);
 * ```
 */
export function logLikelihood(together: number, first: number, second: number, all: number): number {
  const cells = [together, first - together, second - together, all - first - second + together];
  if (!cells.every((count) => count >= 0)) {
    throw new RangeError(`Cannot compare a pair: ${together} of ${first} and ${second}, of ${all} in all`);
  }
  const rows = [first, all - first], columns = [second, all - second];
  const [both, firstOnly, secondOnly, neither] = cells;
  const part = (count: number, row: number, column: number) =>
    count === 0 ? 0 : count * Math.log(count * all / (rows[row] * columns[column]));
  const sum = part(both, 0, 0) + part(firstOnly, 0, 1) + part(secondOnly, 1, 0) + part(neither, 1, 1);
  return Math.max(0, 2 * sum);
}
