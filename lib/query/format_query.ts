/** Writes a query as text. @module */
import type { Query, Term } from "./types.ts";

/** Operator precedence. */
const RANK = { or: 1, and: 2, not: 3, near: 4, term: 5, field: 5 } as const;

/**
 * A query as text, with explicit AND and without redundant parentheses. `parseQuery` reads it as the same query.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { formatQuery } from "./format_query.ts";
 * import { parseQuery } from "./parse_query.ts";
 *
 * assert.equal(formatQuery(parseQuery("(мтс  OR (beeline)) -«спам»")), '(мтс OR beeline) AND NOT "спам"');
 * ```
 */
export function formatQuery(query: Query): string {
  if (query.type === "term") return formatTerm(query);
  if (query.type === "field") return `${query.field}:${formatValue(query.value)}`;
  if (query.type === "not") return `NOT ${inside(query.part, RANK.not)}`;
  if (query.type === "near") {
    const operator = `${query.ordered ? "ONEAR" : "NEAR"}/${query.within}`;
    return `${inside(query.left, RANK.near)} ${operator} ${inside(query.right, RANK.term)}`;
  }
  return query.parts.map((part) => inside(part, RANK[query.type] + 1)).join(query.type === "and" ? " AND " : " OR ");
}

function inside(part: Query, rank: number): string {
  return RANK[part.type] < rank ? `(${formatQuery(part)})` : formatQuery(part);
}

function formatTerm({ words, joints, quoted, beginning }: Term): string {
  const text = words.map((word, k) => word + (joints[k] ?? "")).join("");
  if (!quoted) return beginning ? `${text}*` : text;
  return text.includes('"') ? `«${text}»` : `"${text}"`;
}

function formatValue(value: string): string {
  if (!/[\s()（）"«»“”„‟＂\u0085\u200B]/.test(value)) return value;
  return /["＂]/.test(value) ? `«${value}»` : `"${value}"`;
}
