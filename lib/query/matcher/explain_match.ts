/** Explains why a query matches a text or not. @module */
import { TextBuilder } from "../../tables/columns.ts";
import type { Frame } from "../../tables/frame.ts";
import { compileQueries } from "./compile_queries.ts";
import type { WordForms } from "../forms/word_forms.ts";
import { formatQuery } from "../format_query.ts";
import type { Query } from "../types.ts";

/** A clause of a query and its result. */
export interface ClauseMatch {
  /** The clause, as `formatQuery` writes it. */
  readonly clause: string;
  /** Whether it is under a NOT and must not be found. */
  readonly negated: boolean;
  /** Whether the clause itself holds, ignoring a NOT over it. */
  readonly found: boolean;
  /** The matched pieces, as in the text. */
  readonly pieces: readonly string[];
}

/**
 * Every clause of a query (word, phrase, field, NEAR) in written order, and what it found in a text.
 *
 * @param fields one row with source, author …; needed if the query tests fields
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { explainMatch } from "./explain_match.ts";
 * import { NO_FORMS } from "../forms/word_forms.ts";
 * import { parseQuery } from "../parse_query.ts";
 *
 * const clauses = explainMatch(parseQuery('цена AND NOT "старая цена"'), "Старая цена", NO_FORMS);
 * assert.deepEqual(clauses[1], { clause: '"старая цена"', negated: true, found: true, pieces: ["Старая цена"] });
 * ```
 */
export function explainMatch(
  query: Query,
  text: string,
  forms: WordForms,
  fields?: Pick<Frame, "text">,
): ClauseMatch[] {
  const clauses = split(query, false);
  const texts = new TextBuilder();
  texts.add(text);
  const matches = compileQueries(clauses.map(({ query }) => query), forms).match(texts.build(), 0, fields);
  return clauses.map(({ query, negated }, i) => ({
    clause: formatQuery(query),
    negated,
    found: matches[i] !== null,
    pieces: matches[i] ?? [],
  }));
}

function split(query: Query, negated: boolean): { readonly query: Query; readonly negated: boolean }[] {
  if (query.type === "not") return split(query.part, !negated);
  if (query.type === "and" || query.type === "or") return query.parts.flatMap((part) => split(part, negated));
  return [{ query, negated }];
}
