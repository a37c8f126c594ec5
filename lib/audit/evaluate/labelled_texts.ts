/** Labelled rows seen from their subjects. @module */
import { subjectSpellings } from "../../coding/learned/subject_spellings.ts";
import { createTermReader } from "../../learn/terms/mod.ts";
import type { LabelledRow } from "./read_labelled.ts";
import type { LabelledText } from "./types.ts";

/** How subjects are named in texts, by subject. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** The names of the rows' subjects, found in the rows: the files say whom a text is about, not how it is named there. */
export function namesIn(rows: readonly LabelledRow[]): Names {
  const reader = createTermReader(), encoder = new TextEncoder();
  const about = rows.flatMap(({ text, subject }) => {
    if (subject === null) return [];
    const bytes = encoder.encode(text);
    reader.read(bytes, 0, bytes.length);
    const ids = new Set(reader.ids.subarray(0, reader.count));
    return [{ subject, terms: Array.from(ids, (id) => reader.term(id)).filter((term) => /^\p{L}{2,}/u.test(term)) }];
  });
  return subjectSpellings(about);
}

/** Rows with their subject's names and those of the others. */
export function labelledTexts(rows: readonly LabelledRow[], names: Names): LabelledText[] {
  return rows.map((row) => ({ ...row, ...namesFrom(row.subject, names) }));
}

/** The subject's own names, and those of all others. */
function namesFrom(subject: string | null, names: Names): { own: readonly string[]; others: readonly string[] } {
  if (subject === null || names.size === 0) return { own: [], others: [] };
  const own = names.get(subject) ?? [subject];
  return { own, others: [...names].flatMap(([other, list]) => other === subject ? [] : list) };
}
