/** Lets the examples decide how strong a model is. @module */
import { scoreRows } from "../linear/score_rows.ts";
import { trainClasses, type TrainOptions } from "../linear/train_classes.ts";
import type { SparseRows } from "../sparse_rows.ts";
import { macroF1 } from "./macro_f1.ts";
import { outOfFoldScores } from "./out_of_fold_scores.ts";
import type { TextExamples } from "./types.ts";

export interface Strengths extends Omit<TrainOptions, "strength"> {
  /** From weak to strong. */
  readonly strengths: readonly number[];
}

/** The later share of the examples, on which the earlier ones are tried. */
const LATER = 0.4;
/** A strength must do so much better than a weaker one: differences below it are chance. */
const GAIN = 0.002;

/**
 * The weakest strength whose macro F1 is within 0.002 of the best: earlier examples tried on later ones where it is
 * known when they were written (folds hide what time changes), else on folds.
 */
export function chooseStrength(
  rows: SparseRows,
  { labels, times, weights }: Pick<TextExamples, "labels" | "times" | "weights">,
  folds: Int32Array,
  { strengths, ...options }: Strengths,
): number {
  const later = laterRows(times);
  const figures = strengths.map((strength) => {
    const settings = { ...options, strength };
    if (!later) return macroF1(outOfFoldScores(rows, labels, folds, settings), labels, options);
    const earlier = Float64Array.from(later, (is, i) => is ? 0 : weights?.[i] ?? 1);
    const scores = scoreRows(rows, trainClasses(rows, labels, { ...settings, weights: earlier }));
    return macroF1(scores, labels, options, later);
  });
  const best = Math.max(...figures);
  return strengths[figures.findIndex((figure) => figure >= best - GAIN)];
}

/** 1 for the later rows; null where not all times are known, or all are one. */
function laterRows(times: Float64Array | undefined): Uint8Array | null {
  if (!times || times.length === 0 || times.some(Number.isNaN)) return null;
  const sorted = times.slice().sort(), limit = sorted[Math.floor(sorted.length * (1 - LATER))];
  const later = Uint8Array.from(times, (time) => time >= limit ? 1 : 0);
  return later.includes(0) ? later : null;
}
