/** Where people's decisions lie. @module */

/** What was settled, of all codebooks. */
export const ADJUDICATED_FILE = "coding/adjudicated.csv";

/**
 * The files that may hold hand codes of a codebook, relative to the study. The second is for a codebook whose first is
 * taken by something else: `coding/tone.csv` may be a file of examples (text, subject, tone).
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { handFiles } from "./hand_files.ts";
 *
 * assert.deepEqual(handFiles("tone"), ["coding/tone.csv", "coding/tone-codes.csv"]);
 * ```
 */
export function handFiles(codebook: string): readonly [string, string] {
  return [`coding/${codebook}.csv`, `coding/${codebook}-codes.csv`];
}
