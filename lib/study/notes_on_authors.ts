/** Queries that ask for an author whom the tables do not name. @module */
import { clausesOf, parseQuery } from "../query/mod.ts";
import { quoted } from "./problems.ts";
import type { Study } from "./types.ts";

/** A pseudonym as the tables have it: people may ask for one. */
const PSEUDONYM = /^[0-9a-f]{16}$/;

/**
 * A note for each author that a subject's query or `exclude` asks for by name, where authors are under pseudonyms: the name
 * stands in no table, so such a clause finds nobody, and a NOT before it shuts nobody out. The subjects' own accounts keep
 * their names.
 *
 * @param study one whose queries can be read
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { notesOnAuthors } from "./notes_on_authors.ts";
 *
 * const study = { subjects: [], exclude: "author:bot", pseudonyms: true };
 * assert.match(notesOnAuthors(study).join(), /^exclude asks for author:bot, but authors are under pseudonyms/);
 * assert.deepEqual(notesOnAuthors({ ...study, pseudonyms: false }), []);
 * ```
 */
export function notesOnAuthors(
  { subjects, exclude, pseudonyms }: Pick<Study, "subjects" | "exclude" | "pseudonyms">,
): string[] {
  if (!pseudonyms) return [];
  const accounts = new Set(subjects.flatMap(({ accounts }) => accounts.map(asCompared)));
  const queries = subjects.map(({ name, query }) => ({ of: `subject ${quoted(name)}`, query }));
  if (exclude !== null) queries.push({ of: "exclude", query: exclude });
  return queries.flatMap(({ of, query }) =>
    authorsIn(query).filter((author) => !accounts.has(asCompared(author)) && !PSEUDONYM.test(author)).map((author) =>
      `${of} asks for author:${author}, but authors are under pseudonyms: it finds nobody; ` +
      "name the account under accounts of a subject, or write pseudonyms: false"
    )
  );
}

function authorsIn(query: string): string[] {
  const clauses = clausesOf(parseQuery(query));
  return [
    ...new Set(clauses.flatMap((clause) => clause.type === "field" && clause.field === "author" ? clause.value : [])),
  ];
}

/** Without @, in lower case. */
function asCompared(author: string): string {
  return author.trim().toLowerCase().replace(/^[@＠]/, "");
}
