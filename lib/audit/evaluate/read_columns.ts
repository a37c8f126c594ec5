/** Rows of a CSV of labelled texts, by the names of its columns. @module */
import { csvRecords, OPEN_QUOTE } from "../../tables/people/csv_records.ts";
import { readPeopleFile } from "../../tables/people/people_text.ts";
import { StudyError } from "../../tables/study_error.ts";
import { nearest } from "../../text/nearest.ts";

/** Columns of what the hand-coding page writes: codes, and no texts. */
const PEOPLE = ["mention", "codebook", "code"];
const OF_PEOPLE =
  "; the hand-coding page wrote it, and it holds no texts: how well machines agree with it is told by " +
  "deno task code FOLDER --agreement";

/** A row: what stands under each column asked for, as written; empty where the file lacks the column. */
export interface ColumnRow<C extends string> {
  readonly cells: Readonly<Record<C, string>>;
  /** Line on which it begins, from 1. */
  readonly line: number;
}

/**
 * Reads the rows of a CSV in any encoding and with any delimiter that a spreadsheet writes.
 *
 * @param columns those that are read; names are compared as they are written
 * @param optional those of them that may be missing
 * @throws {StudyError} if the file cannot be read, lacks a column, or has a row of another width than its first
 */
export async function readColumns<const C extends string>(
  path: string,
  columns: readonly C[],
  optional: readonly C[] = [],
): Promise<ColumnRow<C>[]> {
  const [head, ...records] = csvRecords(withLineFeeds(await textOf(path)));
  const names = (head?.fields ?? []).map((name) => name.trim()), places = columns.map((name) => names.indexOf(name));
  const missing = columns.find((name, i) => places[i] < 0 && !optional.includes(name));
  if (missing !== undefined) throw noColumn(path, missing, names);
  return records.map(({ fields, line, open }) => {
    if (open) throw new StudyError(`${path}:${line}: ${OPEN_QUOTE}`);
    if (fields.length !== names.length) {
      throw new StudyError(
        `${path}:${line}: Cannot read the row: found ${fields.length} fields, and the first row has ${names.length}`,
      );
    }
    const cells = columns.map((name, i) => [name, fields[places[i]] ?? ""]);
    return { cells: Object.fromEntries(cells) as Record<C, string>, line };
  });
}

/** Lines that end by CR alone, as old programs write them, where no line ends otherwise. */
function withLineFeeds(text: string): string {
  return text.includes("\n") ? text : text.replaceAll("\r", "\n");
}

function noColumn(path: string, name: string, names: readonly string[]): StudyError {
  const near = nearest(name, names), isPeoples = PEOPLE.every((column) => names.includes(column));
  return new StudyError(
    `${path}:1: Cannot find column "${name}": columns are ${names.map((other) => `"${other}"`).join(", ")}${
      isPeoples ? OF_PEOPLE : near ? `; did you mean "${near}"?` : ""
    }`,
  );
}

async function textOf(path: string): Promise<string> {
  try {
    return await readPeopleFile(path);
  } catch (error) {
    const why = error instanceof Deno.errors.NotFound ? "there is no such file" : (error as Error).message;
    throw new StudyError(`Cannot read ${path}: ${why}`);
  }
}
