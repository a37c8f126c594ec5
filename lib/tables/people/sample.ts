/** A random sample as it lies in `coding/sample-NAME.csv`. @module */
import { StudyError } from "../study_error.ts";
import { peopleTable } from "./people_table.ts";

/** Columns of the file, in their order. */
export const SAMPLE_COLUMNS = ["mention", "subject", "stratum", "chance", "text"] as const;

/** One drawn mention × subject. */
export interface Sampled {
  readonly mention: string;
  readonly subject: string;
  /** Part of the population it was drawn from: `all`, or `subject=МТС;source=vk`. */
  readonly stratum: string;
  /** With which it was to be drawn, above 0 up to 1. */
  readonly chance: number;
  readonly text: string;
}

/**
 * Reads a sample.
 *
 * One number in [0, 1) belongs to each mention; each of its rows (a row a subject) is in the sample if that number is below
 * the chance of the row's stratum. So the chance of a mention, whatever the subject, is the largest of its rows' chances.
 *
 * @param file as it stands in messages: `coding/sample-may.csv`
 * @throws {StudyError} if a column is missing, or a chance is none; with the line
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseSample } from "./sample.ts";
 *
 * const [row] = parseSample("mention,subject,stratum,chance,text\nvk:1,МТС,all,0.25,ловит\n", "coding/sample-may.csv");
 * assert.deepEqual(row, { mention: "vk:1", subject: "МТС", stratum: "all", chance: 0.25, text: "ловит" });
 * ```
 */
export function parseSample(text: string, file: string): Sampled[] {
  const { rows, missing } = peopleTable(text, SAMPLE_COLUMNS, ["text"]);
  if (missing) {
    throw new StudyError(
      `${file}:1: Cannot read the sample: it has no column ${missing.join(", ")}; columns are ${
        SAMPLE_COLUMNS.join(", ")
      }`,
    );
  }
  return rows.map(({ cells: { mention, subject, stratum, chance, text }, line }) => {
    if (`${subject}${stratum}`.includes("\ufffd")) {
      throw new StudyError(
        `${file}:${line}: Cannot read the sample: its letters are not UTF-8; save the file as "CSV UTF-8"`,
      );
    }
    const number = Number(chance);
    if (chance === "" || !(number > 0 && number <= 1)) {
      const found = JSON.stringify(chance);
      throw new StudyError(`${file}:${line}: Cannot read chance: found ${found}; a number above 0 up to 1 is needed`);
    }
    return { mention, subject, stratum, chance: number, text };
  });
}

/** The name of a sample by its file, or null where the file holds none: `may` of `sample-may.csv`. */
export function sampleName(file: string): string | null {
  return /^(?:.*[/\\])?sample-(.+)\.csv$/.exec(file)?.[1] ?? null;
}
