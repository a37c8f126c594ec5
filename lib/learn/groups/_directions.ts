/** Mean directions of groups, and how closely their texts keep to them. @module */

import { dot } from "../kernels/dot.ts";

/** A vector a text: row i is `points[i * dimensions]` onward, of length 1, or 0 where nothing is known. */
export interface TextVectors {
  readonly points: Float64Array;
  readonly dimensions: number;
  /** How much the directions count beside the words; 1 takes every dimension for evidence of its own. */
  readonly weight: number;
}

/** Sums of the vectors of each group: `means` their directions, `lengths` how long they are. */
export interface Directions {
  readonly means: Float64Array;
  readonly lengths: Float64Array;
  /** Of the von Mises–Fisher distribution that all groups share, times the weight. */
  readonly concentration: number;
  /** Mean length: 1 where the texts of every group have one direction. */
  readonly agreement: number;
}

const MOST_AGREEMENT = 0.95;

/** The mean directions of groups. */
export function directionsOf(
  { points, dimensions, weight }: TextVectors,
  groups: Int32Array,
  count: number,
): Directions {
  const means = new Float64Array(count * dimensions);
  for (let i = 0, at = 0; i < groups.length; i++, at += dimensions) {
    const to = groups[i] * dimensions;
    for (let j = 0; j < dimensions; j++) means[to + j] += points[at + j];
  }
  const lengths = new Float64Array(count);
  for (let g = 0; g < count; g++) {
    lengths[g] = Math.sqrt(dot(means, g * dimensions, means, g * dimensions, dimensions));
    if (lengths[g] < 1e-9) continue;
    for (let j = g * dimensions; j < (g + 1) * dimensions; j++) means[j] /= lengths[g];
  }
  const agreement = groups.length === 0 ? 0 : lengths.reduce((a, b) => a + b, 0) / groups.length;
  const r = Math.min(agreement, MOST_AGREEMENT);
  const concentration = weight * (r * dimensions - r ** 3) / (1 - r * r); // Banerjee et al. (2005), eq. 4.4
  return { means, lengths, concentration, agreement };
}

/** ln of the probability of the directions at their best concentration, up to a constant (for many dimensions). */
export function directionLikelihood(vectors: TextVectors, { agreement }: Directions, rows: number): number {
  const r = Math.min(agreement, 1 - 1e-9);
  return -vectors.weight * rows * (vectors.dimensions - 1) / 2 * Math.log(1 - r * r);
}
