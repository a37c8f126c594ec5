/** Which topic of the last run a topic is. @module */
import { bestAssignment } from "../../learn/mod.ts";

/** A topic is one of the last run if it has this share of all texts that either of them has. */
const LEAST_SHARED = 0.3;

/**
 * Pairs topics with those of the last run, one to one, so that they share as many texts as possible. A pair that has
 * less than 0.3 of the texts of either in common (Jaccard's index) is none.
 *
 * @param now topic of each text, below `count`; −1 for none
 * @param then the topic that the words of the last run's topics give the same texts, below `countThen`; −1 for none
 * @returns for each topic the one of the last run, or −1
 *
 * @example The first is the second of the last run; the other is new
 * ```ts
 * import assert from "node:assert/strict";
 * import { matchTopics } from "./match_topics.ts";
 *
 * assert.deepEqual(matchTopics(Int32Array.of(0, 0, 1, 1), 2, Int32Array.of(1, 1, -1, -1), 2), [1, -1]);
 * ```
 */
export function matchTopics(now: Int32Array, count: number, then: Int32Array, countThen: number): number[] {
  if (count === 0 || countThen === 0) return new Array<number>(count).fill(-1);
  const both = Array.from({ length: count }, () => new Array<number>(countThen).fill(0));
  const sizes = new Int32Array(count), sizesThen = new Int32Array(countThen);
  now.forEach((group, i) => {
    if (group >= 0) sizes[group]++;
    if (then[i] >= 0) sizesThen[then[i]]++;
    if (group >= 0 && then[i] >= 0) both[group][then[i]]++;
  });
  const shared = both.map((row, a) => row.map((n, b) => n / Math.max(1, sizes[a] + sizesThen[b] - n)));
  return bestAssignment(shared).map((b, a) => b >= 0 && shared[a][b] >= LEAST_SHARED ? b : -1);
}
