/** Reads labelled texts from CSV files. @module */
import { normalise } from "../../clean/mod.ts";
import { parse } from "../../tables/csv.ts";
import { readPeopleFile } from "../../tables/people/people_text.ts";
import { StudyError } from "../../tables/study_error.ts";
import { nearest } from "../../text/nearest.ts";
import { parseTime, zoneOf } from "../../time/mod.ts";

/** A row of a file, its text cleaned as a study cleans it. */
export interface LabelledRow {
  readonly text: string;
  readonly subject: string | null;
  readonly labels: readonly string[];
  readonly weight: number;
  readonly time: number | null;
}

export interface LabelColumns {
  readonly column: string;
  readonly weight?: string;
}

/** What a weight is that is not given, and the least that counts. */
const UNKNOWN_WEIGHT = 0.5, LEAST_WEIGHT = 0.2;
/** Columns of what the hand-coding page writes: codes, and no texts. */
const PEOPLE = ["mention", "codebook", "code"];
const OF_PEOPLE =
  "; the hand-coding page wrote it, and it holds no texts: how well machines agree with it is told by " +
  "deno task code FOLDER --agreement";
/** Between several labels of one text. */
const BETWEEN = ";";
/** Only which was written before which matters, so any zone will do, but the machine's. */
const UTC = zoneOf("UTC");

/**
 * Rows with a label; several are written `a;b`. Those without are left out.
 *
 * @throws {StudyError} if the file cannot be read or lacks a column
 */
export async function readLabelled(path: string, { column, weight }: LabelColumns): Promise<LabelledRow[]> {
  const records = await readRecords(path, ["text", column, ...(weight ? [weight] : [])]);
  return records.flatMap((record) => {
    const labels = record[column].split(BETWEEN).map((label) => label.trim()).filter((label) => label !== "");
    if (labels.length === 0) return [];
    return [{
      text: normalise(record.text),
      subject: record.subject?.trim() || null,
      labels,
      weight: weight === undefined ? 1 : weightOf(record[weight]),
      time: parseTime(record.published_at ?? "", "iso", UTC),
    }];
  });
}

/** Texts alone. */
export async function readUnlabelled(path: string): Promise<string[]> {
  return (await readRecords(path, ["text"])).map(({ text }) => normalise(text));
}

async function readRecords(path: string, columns: readonly string[]): Promise<Record<string, string>[]> {
  const text = await textOf(path);
  const [head = []] = text === "" ? [] : parse(text.split("\n", 1)[0].replace(/^\ufeff|\r$/g, "")) as string[][];
  for (const column of columns) {
    if (head.includes(column)) continue;
    const near = PEOPLE.every((name) => head.includes(name)) ? null : nearest(column, head);
    throw new StudyError(
      `${path}:1: Cannot find column "${column}": columns are ${head.map((name) => `"${name}"`).join(", ")}${
        near ? `; did you mean "${near}"?` : PEOPLE.every((name) => head.includes(name)) ? OF_PEOPLE : ""
      }`,
    );
  }
  try {
    return parse(text, { skipFirstRow: true }) as Record<string, string>[];
  } catch (error) {
    throw new StudyError(`${path}: ${(error as Error).message}`);
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readPeopleFile(path);
  } catch (error) {
    throw new StudyError(`Cannot read ${path}: ${(error as Error).message}`);
  }
}

function weightOf(written: string): number {
  const weight = written.trim() === "" ? UNKNOWN_WEIGHT : Number(written);
  return Number.isNaN(weight) ? UNKNOWN_WEIGHT : Math.max(weight, LEAST_WEIGHT);
}
