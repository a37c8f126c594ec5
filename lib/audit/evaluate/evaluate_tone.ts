/** How good a coder is at tone. @module */
import { TONES } from "../../coding/mod.ts";
import { learned, words } from "./coders.ts";
import { evaluateCodes } from "./evaluate_codes.ts";
import type { EvaluateOptions, Evaluation } from "./types.ts";

/**
 * Trains a tone coder on labelled texts (columns text, subject, tone) and tests it on others, each text seen from its
 * subject. The figure of SentiRuEval, the mean F1 of positive and negative, is `macro_f1_pos_neg`.
 *
 * @throws {StudyError} if a file cannot be used, or the options do not fit together
 */
export function evaluateTone(options: EvaluateOptions): Promise<Evaluation> {
  const kind = {
    kind: "tone",
    column: "tone",
    per_subject: true,
    labels: TONES,
    chosen: ["negative", "positive"],
    coders: { learned, words },
  };
  return evaluateCodes(kind, options);
}
