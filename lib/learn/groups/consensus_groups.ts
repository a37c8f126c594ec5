/** One grouping out of many. @module */

const MOST_ROUNDS = 40;
/** Share of things that may still move when the rounds end. */
const STILL = 0.001;

/**
 * The grouping that many groupings of the same things agree on best: k-means on which group each of them gives a
 * thing. Begun from every grouping in turn; the closest is kept.
 *
 * @param groupings groups of each thing, each below `count`
 * @param count how many groups there are at most
 * @see Wu, Liu, Xiong, Cao and Chen (2015), "K-means-based consensus clustering: a unified view"
 *
 * @example Two agree, one errs
 * ```ts
 * import assert from "node:assert/strict";
 * import { consensusGroups } from "./consensus_groups.ts";
 *
 * const right = Int32Array.of(0, 0, 1, 1), erring = Int32Array.of(0, 1, 1, 1);
 * const groups = consensusGroups([right, erring, right], 2);
 * assert.equal(groups[0], groups[1]);
 * assert.notEqual(groups[1], groups[2]);
 * ```
 */
export function consensusGroups(groupings: readonly Int32Array[], count: number): Int32Array {
  let best: { groups: Int32Array; closeness: number } | undefined;
  for (const start of groupings) {
    const found = settle(groupings, start.slice(), count);
    if (!best || found.closeness > best.closeness) best = found;
  }
  return best?.groups ?? new Int32Array(0);
}

/** Rounds of counting and putting each thing into its closest group. */
function settle(groupings: readonly Int32Array[], groups: Int32Array, count: number) {
  let closeness = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { shares, halves } = profiles(groupings, groups, count);
    const scores = new Float64Array(count);
    let moved = 0;
    closeness = 0;
    for (let i = 0; i < groups.length; i++) {
      for (let g = 0; g < count; g++) scores[g] = -halves[g];
      groupings.forEach((grouping, r) => {
        const from = (r * count + grouping[i]) * count;
        for (let g = 0; g < count; g++) scores[g] += shares[from + g];
      });
      let nearest = 0;
      for (let g = 1; g < count; g++) if (scores[g] > scores[nearest]) nearest = g;
      closeness += scores[nearest];
      if (nearest === groups[i]) continue;
      groups[i] = nearest;
      moved++;
    }
    if (moved <= groups.length * STILL) break;
  }
  return { groups, closeness };
}

/**
 * Centres: of the things in group g, `shares[(r * count + h) * count + g]` are in group h of grouping r; and half the
 * squared length of each centre, beyond reach for an empty group.
 */
function profiles(groupings: readonly Int32Array[], groups: Int32Array, count: number) {
  const shares = new Float64Array(groupings.length * count * count);
  const sizes = new Int32Array(count);
  for (let i = 0; i < groups.length; i++) {
    sizes[groups[i]]++;
    groupings.forEach((grouping, r) => shares[(r * count + grouping[i]) * count + groups[i]]++);
  }
  const halves = new Float64Array(count);
  for (let p = 0; p < shares.length; p++) {
    const group = p % count;
    if (sizes[group] > 0) shares[p] /= sizes[group];
    halves[group] += shares[p] * shares[p] / 2;
  }
  for (let g = 0; g < count; g++) if (sizes[g] === 0) halves[g] = Infinity;
  return { shares, halves };
}
