/** The words that evaluation speaks. @module */
import type { SeenText } from "../../coding/learned/types.ts";

/** A text and what a person said of it. */
export interface LabelledText extends SeenText {
  readonly subject: string | null;
  readonly labels: readonly string[];
  readonly weight: number;
  readonly time: number | null;
}

/** What to evaluate. */
export interface EvaluateOptions {
  /** Files of labelled texts to learn from. */
  readonly train: readonly string[];
  /** A file of labelled texts to test on; or `folds`. */
  readonly test?: string;
  /** So many times a part of the training texts is put aside and the rest learnt; equal texts stay together. */
  readonly folds?: number;
  /** Column of the labels. */
  readonly column?: string;
  /** Column of what each training text counts. */
  readonly weight?: string;
  /** Files of texts without labels, for the vectors of words. */
  readonly unlabelled?: readonly string[];
  readonly coder?: string;
  /** Learn from 100, 200, 400 … of the texts too. */
  readonly curve?: boolean;
  readonly seed?: number;
}

/** A figure and where 95 of 100 samples of the test texts would put it. */
export interface Figure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How well codes agree with what people said. */
export interface Scores {
  /** Texts that were tested. */
  readonly n: number;
  readonly accuracy: Figure;
  /** Mean F1 of the labels. */
  readonly macro_f1: Figure;
  /** Mean F1 of positive and negative; tone alone. */
  readonly macro_f1_pos_neg?: Figure;
  /** Of each label: F1, and how many texts have it. */
  readonly f1: Readonly<Record<string, { readonly value: number | null; readonly n: number }>>;
  /** By label as people gave it, then by label as the coder gave it; null where texts have several. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>> | null;
}

/** A point of a learning curve. */
export interface CurvePoint {
  readonly n_train: number;
  readonly accuracy: number | null;
  readonly macro_f1: number | null;
  readonly macro_f1_pos_neg?: number | null;
}

/** What an evaluation found. */
export interface Evaluation extends Scores {
  readonly kind: string;
  readonly coder: string;
  /** Texts that were learnt; with folds, those of all of them together. */
  readonly n_train: number;
  readonly folds: number | null;
  /** Strengths that the training texts chose, fold by fold. */
  readonly strengths: readonly number[];
  readonly curve: readonly CurvePoint[] | null;
  /** What a person should know of the files. */
  readonly notes: readonly string[];
}
