/** A query without one of its clauses. @module */
import type { Query } from "../../query/mod.ts";

/** A clause and the query without it; null: nothing is left. */
export interface Without {
  readonly clause: Query;
  /** Under a NOT. */
  readonly negated: boolean;
  readonly rest: Query | null;
}

/**
 * Every clause of a query (word, phrase, field, NEAR) in the order in which it is written, with the query that is left if
 * one strikes it out.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { formatQuery, parseQuery } from "../../query/mod.ts";
 * import { clausesWithout } from "./clauses_without.ts";
 *
 * const all = clausesWithout(parseQuery("(мтс OR mts) AND NOT трактор"));
 * assert.deepEqual(all.map(({ rest }) => rest && formatQuery(rest)), [
 *   "mts AND NOT трактор", "мтс AND NOT трактор", "мтс OR mts",
 * ]);
 * ```
 */
export function clausesWithout(query: Query, negated = false): Without[] {
  if (query.type === "not") {
    return clausesWithout(query.part, !negated).map((one) => ({
      ...one,
      rest: one.rest && { type: "not", part: one.rest },
    }));
  }
  if (query.type !== "and" && query.type !== "or") return [{ clause: query, negated, rest: null }];
  const { type, parts } = query;
  return parts.flatMap((part, i) =>
    clausesWithout(part, negated).map((one) => {
      const left = parts.flatMap((other, k) => k === i ? flat(one.rest, type) : [other]);
      return { ...one, rest: left.length > 1 ? { type, parts: left } : left[0] ?? null };
    })
  );
}

/** A group in a group of its type is its parts. */
function flat(query: Query | null, type: "and" | "or"): readonly Query[] {
  if (query === null) return [];
  return query.type === type ? query.parts : [query];
}
