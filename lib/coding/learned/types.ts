/** The words that learning a codebook speaks. @module */

/** A text and the pieces of it that name the subject it is seen from, and others. */
export interface SeenText {
  readonly text: string;
  readonly own: readonly string[];
  readonly others: readonly string[];
}

/** A text whose codes are known. */
export interface Example extends SeenText {
  /** Codes of the codebook; none: nothing fits. */
  readonly codes: readonly string[];
  /** What it counts. Default 1. */
  readonly weight?: number;
  /** When it was written, in ms; null: not known. */
  readonly time?: number | null;
}

/** What was learnt of a codebook, as plain data. */
export interface CodebookModel {
  readonly codes: readonly string[];
  /** One code a mention at most. */
  readonly exclusive: boolean;
  /** A packed `TextModel`. */
  readonly packed: string;
  /** Short stand-in for all of it: equal models have equal keys. */
  readonly key: string;
  /** Texts that were learnt, by signature, and their probabilities out of fold, in the codes' order. */
  readonly known: readonly (readonly [signature: number, p: readonly number[]])[];
  readonly strength: number;
  /** How many examples it learnt from. */
  readonly examples: number;
}
