/** Vectors of one length out of a space's components. @module */
import type { Svd } from "./truncated_svd.ts";

/** Lengths below this are those of nothing: the vector stays as it is. */
const LEAST_SQUARES = 1e-18;

/**
 * A vector of length one for each column of the rows, its components weighed by the root of their size.
 *
 * @returns column c is `[c * dimensions]` up to `[(c + 1) * dimensions]`
 * @see Levy, Goldberg and Dagan (2015), "Improving distributional similarity with lessons learned from word embeddings"
 */
export function unitVectors({ components, singular, dimensions }: Svd): Float64Array {
  const vectors = components.slice();
  for (let at = 0; at < vectors.length; at += dimensions) {
    let squares = 0;
    for (let j = 0; j < dimensions; j++) {
      vectors[at + j] *= Math.sqrt(singular[j]);
      squares += vectors[at + j] ** 2;
    }
    if (squares < LEAST_SQUARES) continue;
    for (let j = 0; j < dimensions; j++) vectors[at + j] /= Math.sqrt(squares);
  }
  return vectors;
}
