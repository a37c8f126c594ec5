/** What a codebook is called in tables. @module */

/**
 * The name of a codebook by what the study file says of it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { codebookName } from "./codebook_name.ts";
 *
 * assert.deepEqual(["tone", "coding/own.yml", "OWN.YML"].map(codebookName), ["tone", "own", "OWN"]);
 * ```
 */
export function codebookName(use: string): string {
  return use.replace(/^.*[/\\]/, "").replace(/\.ya?ml$/i, "");
}
