/** The sum of a discrete distribution from x upwards. @module */

/**
 * P(X ≥ x), added up from a term that does not underflow: the one at x or, if x is below it, the one near the mean; then the
 * terms above and those down to x.
 *
 * @param probability P(X = k)
 * @param ratio P(X = k + 1) ÷ P(X = k)
 */
export function upperTail(
  x: number,
  mean: number,
  probability: (k: number) => number,
  ratio: (k: number) => number,
): number {
  const start = Math.max(x, Math.floor(mean));
  const first = probability(start);
  let sum = first;
  let term = first;
  for (let k = start; term > sum * 1e-17; k++) {
    term *= ratio(k);
    sum += term;
  }
  term = first;
  for (let k = start - 1; k >= x && term > sum * 1e-17; k--) {
    term /= ratio(k);
    sum += term;
  }
  return Math.min(1, sum);
}
