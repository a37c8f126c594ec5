/** Matches queries on plain arrays, without a study. @module */
import { TextBuilder, type TextColumn } from "../../tables/columns.ts";
import { type Texts, textsOf } from "../../tables/columns/given_texts.ts";
import { Frame } from "../../tables/frame.ts";
import { cannotTake, hasNames } from "../../tables/require_text.ts";
import { compileQueries } from "./compile_queries.ts";
import { loadWordForms } from "../forms/word_forms.ts";
import { parseQuery } from "../parse_query.ts";
import type { Field } from "../types.ts";

/** A match of a query in a text. */
export interface MentionMatch {
  /** Index of the text. */
  readonly mention: number;
  /** Name of the query. */
  readonly query: string;
  /** The matched pieces, as in the text. */
  readonly matched: readonly string[];
}

/**
 * Finds the texts that each query matches.
 *
 * @param texts an array, a polars column, or a polars frame with a column `clean_text` or `text`
 * @param queries queries by name
 * @param fields for queries such as `source:vk`: one value per text, null if unknown
 * @returns one row per text × matching query, in the order of the texts, then of the queries
 * @throws {QueryError} if a query cannot be read
 * @throws {TypeError} if the queries have no names
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { matchMentions } from "./match_mentions.ts";
 *
 * const texts = ["Северлинк поднял цены", "Нет связи"];
 * const found = await matchMentions(texts, { Северлинк: "северлинк OR severlink", Цена: "цена" });
 * assert.deepEqual(found, [
 *   { mention: 0, query: "Северлинк", matched: ["Северлинк"] },
 *   { mention: 0, query: "Цена", matched: ["цены"] },
 * ]);
 * ```
 */
export async function matchMentions(
  texts: Texts,
  queries: Readonly<Record<string, string>>,
  fields: Readonly<Partial<Record<Field, readonly (string | null)[]>>> = {},
): Promise<MentionMatch[]> {
  if (!hasNames(queries)) throw cannotTake(queries, "queries", '{ price: "цена OR дорого" }');
  const names = Object.keys(queries);
  const parsed = names.map((name) => parseQuery(queries[name]));
  const matcher = compileQueries(parsed, await loadWordForms(parsed));
  const all = textsOf(texts), column = columnOf(all);
  const frame = new Frame(Object.entries(fields).map(([field, values]) => [field, columnOf(values)] as const));
  return all.flatMap((_, mention) =>
    matcher.match(column, mention, frame).flatMap((matched, q) =>
      matched === null ? [] : [{ mention, query: names[q], matched }]
    )
  );
}

function columnOf(values: readonly (string | null)[]): TextColumn {
  const column = new TextBuilder();
  for (const value of values) column.add(value);
  return column.build();
}
