/** How good a coder is at a codebook. @module */
import { learned } from "./coders.ts";
import { evaluateCodes } from "./evaluate_codes.ts";
import type { EvaluateOptions, Evaluation } from "./types.ts";

/**
 * Trains a coder on texts with codes (columns text and, unless named otherwise, code; several codes as `a;b`) and tests it
 * on others.
 *
 * @throws {StudyError} if a file cannot be used, or the options do not fit together
 */
export function evaluateCoding(options: EvaluateOptions): Promise<Evaluation> {
  return evaluateCodes({ kind: "coding", column: "code", per_subject: false, coders: { learned } }, options);
}
