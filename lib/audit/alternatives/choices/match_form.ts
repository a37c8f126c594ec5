/** Words as written instead of all their forms. @module */
import { formatQuery, parseQuery, type Query } from "../../../query/mod.ts";
import type { Choice } from "../types.ts";

/** What if the queries matched the words exactly as they are written? */
export const matchForm: Choice = {
  name: "match form",
  alternative({ study }) {
    const subjects = study.subjects.map((subject) => ({ ...subject, query: asWritten(subject.query) }));
    if (subjects.every(({ query }, i) => query === formatQuery(parseQuery(study.subjects[i].query)))) {
      return "every word of the subjects' queries is quoted, a tag, a handle or a beginning";
    }
    return {
      says: "subjects matched by their words as written, not by all their forms",
      how: { way: "rerun", study: { ...study, subjects }, from: "match" },
    };
  },
};

/**
 * A query that matches the words as they are written; tags, handles and beginnings stay as they are.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { asWritten } from "./match_form.ts";
 *
 * assert.equal(asWritten("билайн OR @beeline AND NOT вин*"), '"билайн" OR @beeline AND NOT вин*');
 * ```
 */
export function asWritten(query: string): string {
  return formatQuery(quoted(parseQuery(query)));
}

function quoted(query: Query): Query {
  if (query.type === "field") return query;
  if (query.type === "not") return { ...query, part: quoted(query.part) };
  if (query.type === "near") return { ...query, left: quoted(query.left), right: quoted(query.right) };
  if (query.type !== "term") return { ...query, parts: query.parts.map(quoted) };
  return query.beginning || query.words.some((word) => /^[#@]/.test(word)) ? query : { ...query, quoted: true };
}
