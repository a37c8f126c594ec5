/** Finds mistakes in the columns that a study names. @module */
import { StudyError } from "../../tables/study_error.ts";
import { nearest } from "../../text/nearest.ts";
import { foldHeader } from "../mapping/header_names.ts";
import { namesOf } from "../mapping/plan.ts";
import { partsAmong } from "../formats/review_parts.ts";
import type { Source, Task } from "../reading/task.ts";
import type { From } from "../types.ts";

const SHOWN = 30;

/**
 * Checks that a table has the columns that the study names.
 *
 * @param names the file's columns or keys
 * @throws {StudyError} with a line for each that it has not
 */
export function checkColumns(names: readonly string[], file: string, source: Source): void {
  const { columns, column_lines, line } = source;
  const known = new Set(names.map(foldHeader));
  const missing = Object.entries(columns).filter(([, name]) => !known.has(foldHeader(name)));
  if (missing.length === 0) return;
  const shown = names.filter((name) => name !== "").slice(0, SHOWN).map((name) => JSON.stringify(name)).join(", ");
  const none = missing.length === Object.keys(columns).length, hint = none ? layoutHint(source) : "";
  const messages = missing.map(([target, name]) => {
    const meant = nearest(name, names);
    return `study.yml:${column_lines[target] ?? line}: Cannot find column ${
      JSON.stringify(name)
    } for ${target} in ${file}: ` +
      `columns are ${shown}${meant ? `; did you mean ${JSON.stringify(meant)}?` : ""}${hint}`;
  });
  throw new StudyError(messages.join("\n"));
}

/** What the study says of a file's layout, which may be wrong where no column at all is found; empty if it says nothing. */
export function layoutHint(source: Pick<Source, "encoding" | "delimiter" | "sheet" | "header_row">): string {
  const said = (["encoding", "delimiter", "sheet", "header_row"] as const).filter((key) => source[key] !== undefined);
  if (said.length === 0) return "";
  const shown = said.map((key) => `${key}: ${JSON.stringify(source[key])}`).join(", ");
  return `; the study says ${shown}: without that it is found in the file`;
}

/** The task with its columns written as the file writes its keys: `ID` finds `id`, unless there is an `ID` as well. */
export function withKeysOf<T extends { readonly source: Source }>(task: T, names: Iterable<string>): T {
  const all = new Set(names), written = new Map([...all].reverse().map((name) => [foldHeader(name), name]));
  const columns = Object.entries(task.source.columns).map((
    [target, name],
  ) => [target, all.has(name) ? name : written.get(foldHeader(name)) ?? name]);
  return { ...task, source: { ...task.source, columns: Object.fromEntries(columns) } };
}

/** Says that the study takes one column of a review whose text stands in two. */
export function noteParts(
  names: readonly string[],
  file: string,
  { source, note }: Pick<Task, "source" | "note">,
): void {
  const { format, columns: { text } } = source, parts = partsAmong(names);
  const taken = parts?.find((name) =>
    format === undefined && text !== undefined && foldHeader(name) === foldHeader(text)
  );
  if (!parts || taken === undefined) return;
  const other = parts.find((name) => name !== taken);
  note(
    `${file}: text is column ${JSON.stringify(taken)} alone, column ${JSON.stringify(other)} goes to extra; ` +
      `for a text of both write format: otzovik and leave text out of columns`,
  );
}

/** Says of a column that is read and stands twice in the header which of them is read. */
export function noteTwice(
  header: readonly string[],
  from: Readonly<Partial<Record<string, From>>>,
  file: string,
  note: (text: string) => void,
): void {
  const folded = header.map(foldHeader), read = new Set(Object.values(from).flatMap(namesOf).map(foldHeader));
  for (const name of read) {
    const first = folded.indexOf(name);
    if (first < 0 || folded.indexOf(name, first + 1) < 0) continue;
    const shown = header[first].trim();
    note(`${file}: the header names ${JSON.stringify(shown)} twice; the first is read, the other is "${shown} (2)"`);
  }
}
