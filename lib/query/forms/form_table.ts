/** The forms of some queries' words as plain data: looked up once, handed to every worker. @module */
import { termsOf } from "../query_parts.ts";
import type { Query } from "../types.ts";
import { inflected, loadWordForms, type WordForms } from "./word_forms.ts";

/** Forms by word, both folded; a word that is not there has no other forms. */
export type FormTable = Readonly<Record<string, readonly string[]>>;

/**
 * Looks up what {@linkcode loadWordForms} knows of the queries' words. A dictionary takes 0.5 s of CPU and 100 MB to
 * load, its table for a study some kilobytes.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { formTable, formsInTable } from "./form_table.ts";
 * import { parseQuery } from "../parse_query.ts";
 *
 * const forms = formsInTable(await formTable([parseQuery("тариф")]));
 * assert(forms.formsOf("тариф").includes("тарифами"));
 * assert.deepEqual(forms.formsOf("банк"), ["банк"]);
 * ```
 */
export async function formTable(queries: readonly Query[]): Promise<FormTable> {
  const forms = await loadWordForms(queries);
  const words = new Set(queries.flatMap(termsOf).flatMap(inflected));
  return Object.fromEntries([...words].sort().map((word) => [word, forms.formsOf(word)]));
}

/** The table as word forms. */
export function formsInTable(table: FormTable): WordForms {
  return { formsOf: (word) => Object.hasOwn(table, word) ? table[word] : [word] };
}
