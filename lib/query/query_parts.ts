/** What a query is made of. @module */
import type { Field, FieldIs, Query, Term } from "./types.ts";

/** All clauses of a query that look at the text or a field, in the order in which they are written. */
export function clausesOf(query: Query): (Term | FieldIs)[] {
  if (query.type === "term" || query.type === "field") return [query];
  if (query.type === "not") return clausesOf(query.part);
  if (query.type === "near") return [query.left, query.right].flatMap(clausesOf);
  return query.parts.flatMap(clausesOf);
}

/** The words and phrases of a query. */
export function termsOf(query: Query): Term[] {
  return clausesOf(query).filter((clause) => clause.type === "term");
}

/**
 * The fields that some queries ask for, each once: the columns that a matcher needs beside the text.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseQuery } from "./parse_query.ts";
 * import { fieldsOf } from "./query_parts.ts";
 *
 * assert.deepEqual(fieldsOf([parseQuery("тариф source:vk"), parseQuery("-source:ok lang:ru")]), ["source", "lang"]);
 * ```
 */
export function fieldsOf(queries: readonly Query[]): Field[] {
  const fields = queries.flatMap(clausesOf).flatMap((clause) => clause.type === "field" ? [clause.field] : []);
  return [...new Set(fields)];
}
