/** The one error a person can mend. @module */

/**
 * A study, an input or an argument is wrong: a person can mend it (exit status 2).
 *
 * The message names the place, the action, what was found and what would be right. Several mistakes found
 * together are one error with a line each.
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
  /** Tells it from errors that are mistakes of the code. */
  override readonly name = "StudyError";
}
