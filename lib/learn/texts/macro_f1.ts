/** One figure for how well scores tell classes. @module */

/**
 * Mean over the classes of the F1 of what the scores say: the class of the highest score where they exclude each other,
 * else every class above 0. A class that neither occurs nor is said counts as 0, as in scikit-learn.
 *
 * @param only 1 for the rows that count; default all
 */
export function macroF1(
  scores: Float64Array,
  labels: Uint8Array,
  { classes, exclusive }: { readonly classes: number; readonly exclusive: boolean },
  only?: Uint8Array,
): number {
  const hits = new Float64Array(classes), said = new Float64Array(classes), are = new Float64Array(classes);
  for (let i = 0; i * classes < scores.length; i++) {
    if (only && only[i] === 0) continue;
    const row = scores.subarray(i * classes, (i + 1) * classes);
    const best = exclusive ? highest(row) : -1;
    for (let k = 0; k < classes; k++) {
      const says = exclusive ? k === best : row[k] > 0, is = labels[i * classes + k] === 1;
      said[k] += says ? 1 : 0;
      are[k] += is ? 1 : 0;
      hits[k] += says && is ? 1 : 0;
    }
  }
  let sum = 0;
  for (let k = 0; k < classes; k++) sum += hits[k] === 0 ? 0 : 2 * hits[k] / (said[k] + are[k]);
  return sum / classes;
}

/** Place of the highest of some numbers, the first of equals. */
export function highest(row: ArrayLike<number>): number {
  let best = 0;
  for (let k = 1; k < row.length; k++) if (row[k] > row[best]) best = k;
  return best;
}
