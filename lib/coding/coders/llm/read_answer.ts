/** Reads what a model answered, and believes nothing. @module */
import { withParents } from "../../codebook/with_parents.ts";
import { type Codebook, NONE } from "../../types.ts";

/**
 * The codes of each message of a call, in order.
 *
 * @param text the answer; words or a code fence around the JSON are passed over
 * @param count messages that were asked about
 * @returns for each message its codes, none where nothing fits; null where the answer is missing, given twice, holds a code
 *   that the codebook lacks, or several codes where it allows one
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseCodebook } from "../../codebook/parse_codebook.ts";
 * import { readAnswer } from "./read_answer.ts";
 *
 * const codebook = parseCodebook("codes: [{ code: help }, { code: vent }]", "motives.yml");
 * const text = '{"answers":[{"n":1,"codes":["vent"]},{"n":2,"codes":["rage"]},{"n":3,"codes":[]}]}';
 * assert.deepEqual(readAnswer(text, 4, codebook), [["vent"], null, [], null]);
 * ```
 */
export function readAnswer(text: string, count: number, codebook: Codebook): (readonly string[] | null)[] {
  const answers = new Map<number, readonly string[] | null>();
  for (const answer of answersIn(text)) {
    const { n, codes } = Object(answer) as { n?: unknown; codes?: unknown };
    if (typeof n !== "number") continue;
    answers.set(n, answers.has(n) ? null : codesIn(codes, codebook));
  }
  return Array.from({ length: count }, (_, i) => answers.get(i + 1) ?? null);
}

function answersIn(text: string): readonly unknown[] {
  try {
    const data = JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
    return Array.isArray(data.answers) ? data.answers : [];
  } catch {
    return [];
  }
}

function codesIn(codes: unknown, codebook: Codebook): readonly string[] | null {
  if (!Array.isArray(codes)) return null;
  const given = codes.filter((code) => code !== NONE);
  const known = new Map(codebook.codes.map(({ code, parent }) => [code, parent ?? code]));
  if (!given.every((code) => known.has(code))) return null;
  if (!codebook.multiple && new Set(given.map((code) => known.get(code))).size > 1) return null;
  return withParents(given, codebook);
}
