/** The query workbench on plain arrays: the researcher's way in. @module */
import { TextBuilder } from "../../tables/columns.ts";
import { type Texts, textsOf } from "../../tables/columns/given_texts.ts";
import { inspectQueries } from "./inspect_queries.ts";
import type { QueryReport } from "./types.ts";

/**
 * Looks at a query from all sides over some texts; see {@linkcode inspectQueries}.
 *
 * @param texts an array, a polars column, or a polars frame with a column `clean_text` or `text`
 * @param labels for each text whether people found it to be about the query's subject; null: nobody has looked
 * @throws {QueryError} if the query cannot be read
 *
 * @example What each clause adds and removes
 * ```ts
 * import assert from "node:assert/strict";
 * import { inspectQuery } from "./inspect_query.ts";
 *
 * const texts = ["МТС поднял цены", "трактор МТС-80", "у мтса новый тариф", "mts is down", "мегафон"];
 * const { matched, clauses, score } = await inspectQuery("(мтс OR mts) -трактор", texts, [true, false, true, true, false]);
 * assert.equal(matched, 3);
 * assert.deepEqual(clauses.map(({ clause, adds, removes }) => [clause, adds, removes]), [
 *   ["мтс", 2, 0], ["mts", 1, 0], ["трактор", 0, 1],
 * ]);
 * assert.deepEqual(clauses[0].forms, [{ form: "мтс", texts: 2 }, { form: "мтса", texts: 1 }]);
 * assert.deepEqual([score!.precision, score!.recall], [1, 1]);
 * ```
 */
export async function inspectQuery(
  query: string,
  texts: Texts,
  labels: readonly (boolean | null)[] = [],
): Promise<QueryReport> {
  const column = new TextBuilder(), ids = new TextBuilder(), all = textsOf(texts), rows = all.map((_, i) => i);
  for (const [i, text] of all.entries()) {
    column.add(text);
    ids.add(String(i));
  }
  const known = labels.flatMap((about, i) => about === null ? [] : [[String(i), about] as const]);
  const parts = [{ texts: column.build(), ids: ids.build(), rows }];
  const found = await inspectQueries({ query }, parts, new Map([["query", new Map(known)]]));
  return found.query;
}
