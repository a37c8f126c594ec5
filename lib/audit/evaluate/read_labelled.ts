/** Reads labelled texts from CSV files. @module */
import { normalise } from "../../clean/mod.ts";
import { StudyError } from "../../tables/study_error.ts";
import { parseTime, zoneOf } from "../../time/mod.ts";
import { readColumns } from "./read_columns.ts";

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
/** Columns that are read where they are there. */
const OPTIONAL = ["subject", "published_at"] as const;
/** Between several labels of one text. */
const BETWEEN = ";";
/** Only which was written before which matters, so any zone will do, but the machine's. */
const UTC = zoneOf("UTC");

/**
 * Rows with a label; several are written `a;b`. Those without are left out. A weight that is not given counts half, one
 * of less than a fifth a fifth.
 *
 * @throws {StudyError} if the file cannot be read or lacks a column, or a weight is no number of 0 or more
 */
export async function readLabelled(path: string, { column, weight }: LabelColumns): Promise<LabelledRow[]> {
  const columns = ["text", column, ...(weight === undefined ? [] : [weight])];
  const rows = await readColumns(path, [...columns, ...OPTIONAL], OPTIONAL);
  return rows.flatMap(({ cells, line }) => {
    const labels = cells[column].split(BETWEEN).map((label) => label.trim()).filter((label) => label !== "");
    if (labels.length === 0) return [];
    return [{
      text: normalise(cells.text),
      subject: cells.subject.trim() || null,
      labels: [...new Set(labels)],
      weight: weight === undefined ? 1 : weightOf(cells[weight], `${path}:${line}`),
      time: parseTime(cells.published_at, "iso", UTC),
    }];
  });
}

/** Texts alone. */
export async function readUnlabelled(path: string): Promise<string[]> {
  return (await readColumns(path, ["text"])).map(({ cells }) => normalise(cells.text));
}

/** @param place for the message */
function weightOf(written: string, place: string): number {
  if (written.trim() === "") return UNKNOWN_WEIGHT;
  const weight = Number(written.replace(",", "."));
  if (Number.isFinite(weight) && weight >= 0) return Math.max(weight, LEAST_WEIGHT);
  throw new StudyError(`${place}: Cannot read weight "${written}": a number of 0 or more is needed, or nothing`);
}
