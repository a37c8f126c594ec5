/** Mentions that show what a topic is. @module */

const NEAREST = 3;
/** Where the typical ones stand among all members, from the nearest to the farthest. */
const SPREAD = [0.25, 0.5, 0.75];

/**
 * Six texts of each topic: the three nearest its centre and three of the spread, at a quarter, half and three quarters
 * of the way out. Fewer where a topic has fewer different texts; none twice.
 *
 * @param groups topic of each of the different texts, in a lasting order (ties keep it); −1 for none
 * @param similarity how well each fits
 * @param count how many topics there are
 * @returns places in `groups`, a list a topic
 *
 * @example A topic of five texts
 * ```ts
 * import assert from "node:assert/strict";
 * import { examplesOf } from "./examples.ts";
 *
 * const similarity = Float64Array.of(0.1, 0.5, 0.4, 0.3, 0.2);
 * assert.deepEqual(examplesOf(new Int32Array(5), similarity, 1), [[1, 2, 3, 4]]);
 * ```
 */
export function examplesOf(groups: Int32Array, similarity: Float64Array, count: number): number[][] {
  const members = Array.from({ length: count }, (): number[] => []);
  groups.forEach((group, i) => group >= 0 && members[group].push(i));
  return members.map((places) => {
    places.sort((a, b) => similarity[b] - similarity[a] || a - b);
    const spread = SPREAD.map((share) => places[Math.floor(share * (places.length - 1))]);
    return [...new Set([...places.slice(0, NEAREST), ...spread])].filter((place) => place !== undefined);
  });
}
