/** Groups points round centres. @module */
import { kmeans } from "ml-kmeans";
import { randomOf } from "../../stats/random_of.ts";
import { CentreProducts } from "../kernels/centre_products.ts";
import { dot } from "../kernels/dot.ts";

/** What {@linkcode kMeans} may be told. */
export interface KMeansOptions {
  readonly seed: number;
  /** How often to begin anew; the best by summed squared distance is kept (default: 3). */
  readonly restarts?: number;
  /** Points, evenly spread over the rows, on which the centres are first found (default: 1,500, and 4 a group). */
  readonly sample?: number;
  /** Most rounds over all points (default: 60). */
  readonly rounds?: number;
}

/** Groups found: row i is in group `groups[i]`; centre g is `centres[g * dimensions]` onward. */
export interface Grouping {
  readonly groups: Int32Array;
  readonly centres: Float64Array;
  readonly count: number;
  /** Sum of squared distances to the centres. */
  readonly inertia: number;
}

/** Rounds on the sample, by `ml-kmeans`. */
const SAMPLE_ROUNDS = 3;
/** Share of points that may still move when the rounds end. */
const STILL = 0.001;

/**
 * k-means: careful seeding and `ml-kmeans` on a sample, then Lloyd's rounds over all points in typed arrays.
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
  const { seed, restarts = 3, sample: most = 1500, rounds = 60 } = options;
  const sample = sampleRows(points, dimensions, Math.max(most, count * 4));
  const different = differentRows(sample);
  if (different.length <= count) return lloyd(points, dimensions, Float64Array.from(different.flat()), rounds);
  let best: Grouping | undefined;
  for (let restart = 0; restart < restarts; restart++) {
    const initialization = spreadCentres(sample, count, randomOf(`${seed} ${restart}`));
    const start = kmeans(sample, count, { initialization, seed, maxIterations: SAMPLE_ROUNDS });
    const grouping = lloyd(points, dimensions, Float64Array.from(start.centroids.flat()), rounds);
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
  const halves = halfSquares(centres, dimensions), centreProducts = new CentreProducts(dimensions, halves.length);
  centreProducts.set(centres);
  for (let i = 0, at = 0; i < rows; i++, at += dimensions) {
    const products = centreProducts.of(points, at);
    let nearest = 0, most = -Infinity;
    for (let g = 0; g < halves.length; g++) {
      if (products[g] - halves[g] > most) {
        most = products[g] - halves[g];
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

function sampleRows(points: Float64Array, dimensions: number, most: number): number[][] {
  const rows = dimensions === 0 ? 0 : points.length / dimensions;
  const taken = Math.min(rows, most);
  return Array.from({ length: taken }, (_, s) => {
    const i = Math.floor(s * rows / taken);
    return Array.from(points.subarray(i * dimensions, (i + 1) * dimensions));
  });
}

function differentRows(rows: number[][]): number[][] {
  return [...new Map(rows.map((row) => [row.join(), row])).values()];
}

/** Rows drawn one by one, each with a chance in proportion to its squared distance to the nearest drawn before. */
function spreadCentres(rows: number[][], count: number, random: () => number): number[][] {
  const centres = [rows[Math.floor(random() * rows.length)]];
  const distances = rows.map((row) => squaredDistance(row, centres[0]));
  while (centres.length < count) {
    let rest = random() * distances.reduce((a, b) => a + b, 0);
    let drawn = distances.findIndex((distance) => (rest -= distance) < 0);
    if (drawn < 0) drawn = distances.indexOf(Math.max(...distances)); // rounding left a rest
    centres.push(rows[drawn]);
    rows.forEach((row, i) => distances[i] = Math.min(distances[i], squaredDistance(row, rows[drawn])));
  }
  return centres;
}

function squaredDistance(a: number[], b: number[]): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j] - b[j]) * (a[j] - b[j]);
  return sum;
}

/** Rounds of assigning and averaging until hardly a point moves; groups left empty are dropped at the end. */
function lloyd(points: Float64Array, dimensions: number, centres: Float64Array, rounds: number): Grouping {
  let { groups, distances } = nearestCentres(points, dimensions, centres);
  for (let round = 0; round < rounds; round++) {
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
