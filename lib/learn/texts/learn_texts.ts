/** Learns codes of texts from examples. @module */
import { calibrate, type Calibration, probabilitiesOf, writeProbabilities } from "../linear/calibrate.ts";
import { featureRows } from "../linear/feature_rows.ts";
import { fitFeatureSpace } from "../linear/feature_space.ts";
import { groupedFolds } from "../linear/folds.ts";
import type { TermFeatures } from "../linear/term_features.ts";
import { trainClasses } from "../linear/train_classes.ts";
import type { TermVectors } from "../linear/types.ts";
import type { SparseRows } from "../sparse_rows.ts";
import { chooseStrength } from "./choose_strength.ts";
import { compileModel } from "./compile_model.ts";
import { outOfFoldScores } from "./out_of_fold_scores.ts";
import type { TextExamples, TextModel } from "./types.ts";

/** What learning may be told. */
export interface LearnOptions {
  readonly classes: number;
  /** Classes of one text exclude each other. */
  readonly exclusive: boolean;
  /** Vectors of stems, from texts without labels too. */
  readonly vectors?: TermVectors | null;
  /** Strengths that are tried; one: it is taken. Default {@linkcode STRENGTHS}. */
  readonly strengths?: readonly number[];
  /** Default 5; fewer where there are fewer texts. */
  readonly folds?: number;
  /** False: the model gives scores alone, and a fifth of the work is done. Default true. */
  readonly probabilities?: boolean;
  readonly seed?: number;
}

/** What was learnt. */
export interface LearntTexts {
  readonly model: TextModel;
  readonly strength: number;
  /** Probabilities of the examples by models that did not learn them: `p[row * classes + class]`; null: not asked for. */
  readonly p: Float64Array | null;
  /** Scores by the same models. */
  readonly scores: Float64Array | null;
}

/** How much an error costs: strengths among which the examples decide. */
export const STRENGTHS: readonly number[] = [0.03, 0.05, 0.1, 0.2];

/**
 * Learns codes: features of the examples, the strength that does best on those of them that were put aside, linear
 * machines, and probabilities from scores out of fold.
 *
 * @param featuresOf the features of a reader's term
 */
export function learnTexts(
  examples: TextExamples,
  featuresOf: (id: number) => TermFeatures,
  options: LearnOptions,
): LearntTexts {
  const { classes, exclusive, vectors = null, strengths = STRENGTHS, seed = 1, probabilities = true } = options;
  const { rows, hints, labels, weights } = examples;
  const space = fitFeatureSpace(rows, featuresOf, { vectors, hints: hints[0]?.length ?? 0 });
  const sparse = featureRows(rows, space, featuresOf, (row) => hints[row]);
  const groups = new Set(examples.keys).size, count = Math.min(options.folds ?? 5, groups);
  const folds = count < 2 ? null : groupedFolds(examples.keys, count, seed);
  const settings = { classes, exclusive, ...(weights ? { weights } : {}) };
  const strength = strengths.length === 1 || !folds
    ? strengths[Math.floor(strengths.length / 2)]
    : chooseStrength(sparse, examples, folds, { ...settings, strengths });
  const trained = trainClasses(sparse, labels, { ...settings, strength });
  if (!probabilities || !folds) {
    return { model: compileModel(space, trained, { exclusive, calibrations: [] }), strength, p: null, scores: null };
  }
  const scores = outOfFoldScores(sparse, labels, folds, { ...settings, strength });
  const calibrations = calibrationsOf(scores, labels, sparse, { classes, exclusive });
  const model = compileModel(space, trained, { exclusive, calibrations });
  return { model, strength, p: probabilitiesUnder(model, scores), scores };
}

/** Probabilities of rows of scores under a model's calibration; empty where it has none. */
export function probabilitiesUnder(model: TextModel, scores: Float64Array): Float64Array {
  const p = new Float64Array(model.calibrations.length === 0 ? 0 : scores.length);
  for (let at = 0; at < p.length; at += model.classes) writeProbabilitiesUnder(model, scores, at, p);
  return p;
}

/** Writes the probabilities of the row of scores at `at` into `p[at]` and onward; nothing where the model has none. */
export function writeProbabilitiesUnder(
  { calibrations, classes, exclusive }: TextModel,
  scores: Float64Array,
  at: number,
  p: Float64Array,
): void {
  if (calibrations.length === 0) return;
  if (exclusive) return writeProbabilities(scores, at, calibrations[0], p);
  for (let k = 0; k < classes; k++) p[at + k] = probabilitiesOf(twoSided(scores[at + k]), calibrations[k])[1];
}

function calibrationsOf(
  scores: Float64Array,
  labels: Uint8Array,
  { rows }: SparseRows,
  { classes, exclusive }: { readonly classes: number; readonly exclusive: boolean },
): Calibration[] {
  if (exclusive) {
    const truth = Int32Array.from(
      { length: rows },
      (_, i) => labels.subarray(i * classes, (i + 1) * classes).indexOf(1),
    );
    return [calibrate(scores, truth, classes)];
  }
  return Array.from({ length: classes }, (_, k) => {
    const own = new Float64Array(rows * 2), truth = new Int32Array(rows);
    for (let i = 0; i < rows; i++) {
      own.set(twoSided(scores[i * classes + k]), i * 2);
      truth[i] = labels[i * classes + k];
    }
    return calibrate(own, truth, 2);
  });
}

function twoSided(score: number): Float64Array {
  return Float64Array.of(-score, score);
}
