/** Scores by models that did not learn the row. @module */
import { scoreRows } from "../linear/score_rows.ts";
import { trainClasses, type TrainOptions } from "../linear/train_classes.ts";
import type { SparseRows } from "../sparse_rows.ts";

/** The score of each row and class by a model that learnt from the other folds alone. */
export function outOfFoldScores(
  rows: SparseRows,
  labels: Uint8Array,
  folds: Int32Array,
  options: TrainOptions,
): Float64Array {
  const { classes } = options, scores = new Float64Array(rows.rows * classes);
  const count = folds.reduce((most, fold) => Math.max(most, fold), 0) + 1;
  for (let fold = 0; fold < count; fold++) {
    const weights = folds.reduce((kept, of, i) => {
      kept[i] = of === fold ? 0 : options.weights?.[i] ?? 1;
      return kept;
    }, new Float64Array(rows.rows));
    const all = scoreRows(rows, trainClasses(rows, labels, { ...options, weights }));
    for (let at = 0; at < all.length; at++) if (folds[Math.floor(at / classes)] === fold) scores[at] = all[at];
  }
  return scores;
}
