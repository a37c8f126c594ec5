/** Failures that are nobody's mistake in the code: the disk's. @module */
import { PartError } from "../tables/parquet.ts";

/**
 * What to say of a failure that needs no stack: the disk is full or may not be written, a file stands where a folder is
 * wanted, a table is damaged. Null for any other: a mistake of ours.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { plainFailure } from "./plain_failure.ts";
 *
 * assert.equal(
 *   plainFailure(new Error("No space left on device (os error 28): write '/s/out/x'")),
 *   "Cannot go on: No space left on device (os error 28): write '/s/out/x'",
 * );
 * assert.equal(plainFailure(new TypeError("x is not a function")), null);
 * ```
 */
export function plainFailure(error: unknown): string | null {
  if (error instanceof PartError) return error.message;
  return error instanceof Error && /\(os error \d+\)/.test(error.message) ? `Cannot go on: ${error.message}` : null;
}
