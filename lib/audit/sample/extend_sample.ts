/** Draws a sample of a study into `coding/`, or goes on with one. @module */
import { join } from "node:path";
import { appendRows } from "../../tables/people/append_rows.ts";
import { readPeopleFileIfThere } from "../../tables/people/people_text.ts";
import { parseSample, SAMPLE_COLUMNS } from "../../tables/people/sample.ts";
import { StudyError } from "../../tables/study_error.ts";
import { studyTables } from "../study_tables.ts";
import { type By, drawSample, STRATA } from "./draw_sample.ts";
import { populationOf } from "./population_of.ts";

/** What became of a sample. */
export interface SampleDrawn {
  /** Relative to the study: `coding/sample-may.csv`. */
  readonly file: string;
  /** Rows it had before, and rows that were added. */
  readonly before: number;
  readonly added: number;
  /** Mentions × subjects it is drawn from, and the strata they are divided into. */
  readonly population: number;
  readonly strata: readonly { readonly stratum: string; readonly chance: number; readonly rows: number }[];
}

export interface SampleOptions {
  readonly name: string;
  readonly size: number;
  readonly by: readonly string[];
}

const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_. -]*$/u;

/**
 * Draws a random sample with known chances into `coding/sample-NAME.csv`; run again, it adds the new mentions that the
 * same rule draws, and leaves every row that is there as it is.
 *
 * @param folder of a study that was run
 * @throws {StudyError} if the name cannot be a file's, strata are unknown or other than before, or there is nothing to
 *   draw from
 */
export async function extendSample(folder: string, { name, size, by }: SampleOptions): Promise<SampleDrawn> {
  const file = `coding/sample-${checkedName(name)}.csv`, path = join(folder, file);
  const unknown = by.find((word) => !(STRATA as readonly string[]).includes(word));
  if (unknown !== undefined) {
    throw new StudyError(`Cannot draw a sample by "${unknown}": strata are ${STRATA.join(", ")}`);
  }
  const before = parseSample(await readPeopleFileIfThere(path) ?? SAMPLE_COLUMNS.join(","), file);
  const units = populationOf(studyTables(folder));
  if (units.length === 0) {
    throw new StudyError("Cannot draw a sample: the study holds no kept mention about a subject");
  }
  const inOrder = STRATA.filter((word) => by.includes(word)) as By[];
  const added = drawSample(units, before, { name, size, by: inOrder });
  const rows = added.map((
    { mention, subject, stratum, chance, text },
  ) => [mention, subject, stratum, `${chance}`, text]);
  if (rows.length > 0 || before.length === 0) await appendRows(path, SAMPLE_COLUMNS, rows);
  const strata = new Map<string, { stratum: string; chance: number; rows: number }>();
  for (const { stratum, chance } of [...before, ...added]) {
    const seen = strata.get(stratum) ?? { stratum, chance, rows: 0 };
    strata.set(stratum, { ...seen, rows: seen.rows + 1 });
  }
  const sorted = [...strata.values()].sort((a, b) => a.stratum < b.stratum ? -1 : 1);
  return { file, before: before.length, added: added.length, population: units.length, strata: sorted };
}

/** @throws {StudyError} if it cannot be part of a file's name */
export function checkedName(name: string): string {
  if (NAME.test(name)) return name;
  throw new StudyError(
    `Cannot name a sample "${name}": a name has letters, digits, spaces and . _ - and begins with a letter or digit`,
  );
}
