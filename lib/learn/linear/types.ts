/** The words that linear learning on texts speaks. @module */
import type { KeyTable } from "./key_table.ts";

/** The terms of one text in their order, each with what it counts: 1, or less where it belongs to another subject. */
export interface TermRow {
  /** Numbers of a reader's terms. */
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

/** Vectors of stems, by the key of the stem; vector v is `values[v * dimensions]` onward, of length 1. */
export interface TermVectors {
  readonly keys: KeyTable;
  readonly idf: Float64Array;
  readonly dimensions: number;
  readonly values: Float64Array;
}

/**
 * The features that texts are described by: stems and pairs of stems, then character n-grams, then the dimensions of the
 * vectors, then the hints.
 */
export interface FeatureSpace {
  /** Columns of stems, pairs and n-grams. */
  readonly keys: KeyTable;
  readonly idf: Float64Array;
  /** Columns below this are stems and pairs. */
  readonly words: number;
  readonly vectors: TermVectors | null;
  /** How many numbers more describe each text. */
  readonly hints: number;
}

/** A linear model of several classes: class k of column c is `weights[c * classes + k]`. */
export interface ClassWeights {
  readonly classes: number;
  readonly weights: Float64Array;
  readonly biases: Float64Array;
}
