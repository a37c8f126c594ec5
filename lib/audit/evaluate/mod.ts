/** What `evaluate` can measure. @module */
import { evaluateCoding } from "./evaluate_coding.ts";
import { evaluateTone } from "./evaluate_tone.ts";
import type { EvaluateOptions, Evaluation } from "./types.ts";

export { evaluateCoding } from "./evaluate_coding.ts";
export { evaluateTone } from "./evaluate_tone.ts";
export { scoreLabels } from "./score_labels.ts";
export type { CurvePoint, EvaluateOptions, Evaluation, Figure, Scores } from "./types.ts";

/** Kinds that are trained on labelled texts. A new one is a file in this folder and its name here. */
export const EVALUATIONS: Readonly<Record<string, (options: EvaluateOptions) => Promise<Evaluation>>> = {
  tone: evaluateTone,
  coding: evaluateCoding,
};
