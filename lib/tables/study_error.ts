/** The error for mistakes that a user can correct. @module */

/**
 * A study, an input or an argument is wrong, and the user can correct it (exit status 2).
 *
 * The message names the place, the action, what was found and what would be correct. Mistakes that are found together
 * make one error with one line each.
 *
 * @example A message that says where and what
 * ```ts
 * import assert from "node:assert/strict";
 * import { StudyError } from "./study_error.ts";
 *
 * const error = new StudyError("study.yml:5: Cannot read period: to must be later than from");
 * assert.equal(error.name, "StudyError");
 * ```
 */
export class StudyError extends Error {
  /** Distinguishes it from errors in the code. */
  override readonly name = "StudyError";
}
