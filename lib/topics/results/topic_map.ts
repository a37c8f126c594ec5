/** Where topics lie on a map, and which lie so near that they may be one. @module */
import { symmetricEigen } from "../../learn/mod.ts";
import { termWeights } from "../model/term_weights.ts";
import type { TopicModel } from "../model/topic_model.ts";

/** A place on the map, −1 to 1 each way, and the nearest other topic where it is near enough to be one with it. */
export interface TopicPlace {
  readonly x: number;
  readonly y: number;
  /** The number of a topic to merge with, for a person to decide; −1 where none is so near. */
  readonly near: number;
}

/** Cosine of the weighed words of two topics from which on a merge is proposed. */
const NEAR_COSINE = 0.3;

/**
 * Topics in two dimensions, those with similar words side by side: classical scaling of one minus the cosine of their
 * weighed words.
 *
 * @see Torgerson (1952), "Multidimensional scaling: I. Theory and method"
 *
 * @example Two topics of the same words and a third
 * ```ts
 * import assert from "node:assert/strict";
 * import { topicPlaces } from "./topic_map.ts";
 *
 * const topics = [[0, 5, 1, 4], [0, 4, 1, 5], [2, 9]].map((words, i) => ({ id: `t${i}`, texts: 5, words }));
 * const [first, second, third] = topicPlaces({ stems: ["сеть", "обрыв", "цена"], topics });
 * assert.equal(first.near, 1);
 * assert.equal(third.near, -1);
 * assert.ok(Math.abs(first.x - second.x) < Math.abs(first.x - third.x));
 * ```
 */
export function topicPlaces(model: TopicModel): TopicPlace[] {
  const cosines = cosinesOf(model);
  const points = scaled(cosines, model.topics.length);
  return points.map(({ x, y }, a) => {
    let near = -1;
    cosines[a].forEach((cosine, b) => {
      if (b !== a && cosine >= NEAR_COSINE && (near < 0 || cosine > cosines[a][near])) near = b;
    });
    return { x, y, near };
  });
}

function cosinesOf(model: TopicModel): number[][] {
  const count = model.topics.length;
  const { topicWeights } = termWeights(model);
  const cosines = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  for (let from = 0; from < topicWeights.length; from += count) {
    for (let a = 0; a < count; a++) {
      if (topicWeights[from + a] === 0) continue;
      for (let b = 0; b < count; b++) cosines[a][b] += topicWeights[from + a] * topicWeights[from + b];
    }
  }
  return cosines;
}

function scaled(cosines: readonly number[][], count: number): { x: number; y: number }[] {
  if (count < 2) return Array.from({ length: count }, () => ({ x: 0, y: 0 }));
  const squares = cosines.map((row) => row.map((cosine) => (1 - Math.min(1, cosine)) ** 2));
  const means = squares.map((row) => row.reduce((a, b) => a + b, 0) / count);
  const mean = means.reduce((a, b) => a + b, 0) / count;
  const centred = Float64Array.from(
    { length: count * count },
    (_, p) => -(squares[Math.floor(p / count)][p % count] - means[Math.floor(p / count)] - means[p % count] + mean) / 2,
  );
  const { values, vectors } = symmetricEigen(centred, count);
  const along = (j: number) => {
    const axis = Array.from({ length: count }, (_, a) => vectors[a * count + j] * Math.sqrt(Math.max(0, values[j])));
    const most = axis.reduce((best, x) => Math.abs(x) > Math.abs(best) + 1e-9 ? x : best, 0);
    return axis.map((x) => most === 0 ? 0 : x / most); // the farthest at 1: no sign is left to chance
  };
  const xs = along(0), ys = along(1);
  return xs.map((x, a) => ({ x, y: ys[a] }));
}
