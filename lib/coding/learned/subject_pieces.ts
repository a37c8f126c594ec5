/** Where texts name the subjects of a study. @module */
import { type Field, FIELDS, matchMentions } from "../../query/mod.ts";
import type { Subject } from "../../tables/subject.ts";

/** What each text says of each subject: pieces as they stand in it; a subject that is not there has no entry. */
export type Pieces = ReadonlyMap<string, readonly string[]>;

/** Asks the subjects' queries of texts, as the study asks them of mentions; fields are not known here. */
export async function subjectPieces(texts: readonly string[], subjects: readonly Subject[]): Promise<Pieces[]> {
  const queries = Object.fromEntries(subjects.map(({ name, query }) => [name, query]));
  const unknown = texts.map(() => null);
  const fields = Object.fromEntries(FIELDS.map((field) => [field, unknown])) as Partial<Record<Field, null[]>>;
  const pieces = texts.map(() => new Map<string, readonly string[]>());
  for (const { mention, query, matched } of await matchMentions(texts, queries, fields)) {
    pieces[mention].set(query, matched);
  }
  return pieces;
}

/** The pieces that name a subject, and those that name others; without a subject all pieces are its own. */
export function seenFrom(
  pieces: Pieces,
  subject: string | null,
): { own: readonly string[]; others: readonly string[] } {
  if (subject === null) return { own: [...pieces.values()].flat(), others: [] };
  const others = [...pieces].flatMap(([name, list]) => name === subject ? [] : list);
  return { own: pieces.get(subject) ?? [subject], others };
}
