/** The words that learning codes of texts speaks. @module */
import type { Calibration } from "../linear/calibrate.ts";
import type { TermRow } from "../linear/types.ts";

/** Texts to learn from: what they hold, and what codes they have. */
export interface TextExamples {
  readonly rows: readonly TermRow[];
  /** More numbers about each row, as many for each. */
  readonly hints: readonly (readonly number[])[];
  /** For each row and class 1 or 0: `labels[row * classes + class]`. */
  readonly labels: Uint8Array;
  /** What must not be torn apart when something is tried out: rows of one text have one key. */
  readonly keys: readonly string[];
  /** What each row counts. Default 1. */
  readonly weights?: Float64Array;
  /** When each was written; NaN: not known. */
  readonly times?: Float64Array;
}

/** A learnt model as plain typed arrays. Class k of column c is `weights[c * classes + k]`. */
export interface TextModel {
  readonly classes: number;
  /** The classes of a text exclude each other. */
  readonly exclusive: boolean;
  /** Keys of stems, pairs and n-grams, column by column. */
  readonly keys: Int32Array;
  readonly idf: Float32Array;
  readonly weights: Float32Array;
  /** Columns below this are stems and pairs. */
  readonly words: number;
  /** Keys of stems that have a vector, what they weigh, and what a unit of each speaks for. */
  readonly vectorKeys: Int32Array;
  readonly vectorIdf: Float32Array;
  readonly vectorWeights: Float32Array;
  readonly hintWeights: Float64Array;
  readonly biases: Float64Array;
  /** One over all classes where they exclude each other, else one a class over "not" and "is". */
  readonly calibrations: readonly Calibration[];
}

/** The terms of one text; see `TermRow`. */
export interface ScoredTerms {
  readonly count: number;
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** Whether all count 1. Default: it is looked at. */
  readonly even?: boolean;
}
