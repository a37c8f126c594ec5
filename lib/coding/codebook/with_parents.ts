/** Codes with the parents that they bring. @module */
import type { Codebook } from "../types.ts";

/**
 * Codes in the codebook's order, each once, with the parent of every child among them.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseCodebook } from "./parse_codebook.ts";
 * import { withParents } from "./with_parents.ts";
 *
 * const codebook = parseCodebook("codes:\n  - { code: help, children: [{ code: help_bill }] }\n  - { code: vent }", "own.yml");
 * assert.deepEqual(withParents(["vent", "help_bill"], codebook), ["help", "help_bill", "vent"]);
 * ```
 */
export function withParents(codes: Iterable<string>, codebook: Codebook): string[] {
  const given = new Set(codes);
  for (const { code, parent } of codebook.codes) if (parent !== null && given.has(code)) given.add(parent);
  return codebook.codes.flatMap(({ code }) => given.has(code) ? [code] : []);
}
