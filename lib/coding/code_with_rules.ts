/** Codes texts by rules, on plain arrays. @module */
import { TextBuilder } from "../tables/columns.ts";
import { type Texts, textsOf } from "../tables/columns/given_texts.ts";
import { Frame } from "../tables/frame.ts";
import { cannotTake, hasNames } from "../tables/require_text.ts";
import { StudyError } from "../tables/study_error.ts";
import { rule } from "./coders/rule.ts";
import type { Codebook } from "./types.ts";

/**
 * Codes texts with a codebook's queries, without a study, subjects or accounts. All texts count as written by people.
 *
 * Codes that depend on the author (`author: official`, `behaviour`) or on the number of subjects (`several`) are never
 * given.
 *
 * @param texts an array, a polars column, or a polars frame with a column `clean_text` or `text`
 * @param codebook `await readCodebook("motives")`, or your own from `parseCodebook`
 * @returns the codes of each text, in the codebook's order; empty if none applies
 * @throws {StudyError} if no code of the codebook has a query
 *
 * @example Why people write
 * ```ts
 * import assert from "node:assert/strict";
 * import { readCodebook } from "./codebook/read_codebook.ts";
 * import { codeWithRules } from "./code_with_rules.ts";
 *
 * const texts = ["Спасибо мастеру, починил за час", "Достали! Верните деньги за эти дни", "Вторник"];
 * const codes = await codeWithRules(texts, await readCodebook("motives"));
 * assert.deepEqual(codes, [["thank"], ["help", "vent", "justice"], []]);
 * ```
 */
export async function codeWithRules(texts: Texts, codebook: Codebook): Promise<(readonly string[])[]> {
  if (!hasNames(codebook)) throw cannotTake(codebook, "a codebook", 'await readCodebook("motives")');
  const refusal = rule.refuses!(codebook);
  if (refusal !== null) throw new StudyError(`Cannot code codebook ${codebook.name} with rules: ${refusal}`);
  const all = textsOf(texts), rows = all.map((_, row) => row);
  const nobody = new Uint8Array(all.length);
  const mentions = { frame: frameOf(all), rows, about: [], official: nobody, outside_hours: nobody };
  const [judgements] = await rule.code(mentions, [{ ...codebook, per_subject: false }], null);
  return Array.from(judgements, ({ codes }) => codes);
}

/** The fields that a query may name, all empty. */
function frameOf(texts: readonly string[]): Frame {
  const columns = rule.needs.map((name) => {
    const column = new TextBuilder();
    for (const text of texts) column.add(name === "clean_text" ? text : null);
    return [name, column.build()] as const;
  });
  return new Frame(columns);
}
