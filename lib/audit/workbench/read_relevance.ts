/** What people said of whether a mention is about a subject. @module */
import { join } from "node:path";
import { readPeopleFileIfThere } from "../../tables/people/people_text.ts";
import { peopleTable } from "../../tables/people/people_table.ts";
import { StudyError } from "../../tables/study_error.ts";
import type { Labels } from "./inspect_queries.ts";

/** A codebook like any other, of two codes. */
const FILE = "coding/relevance.csv", ABOUT = "about", NOT_ABOUT = "not about";
/** The columns that are read. */
const COLUMNS = ["mention", "subject", "code"] as const;

/**
 * Reads `coding/relevance.csv` (mention, subject, codebook, code, coder, at; the code is `about` or `not about`); the later
 * row of a mention and subject counts.
 *
 * @returns by subject; nothing where there is no such file
 * @throws {StudyError} if it lacks a column or has another code
 */
export async function readRelevance(folder: string): Promise<Labels> {
  const text = await readPeopleFileIfThere(join(folder, FILE));
  if (text === null) return new Map();
  const { rows, missing } = peopleTable(text, COLUMNS, []);
  if (missing) throw new StudyError(`${FILE}:1: Cannot read what is relevant: it has no column ${missing.join(", ")}`);
  const labels = new Map<string, Map<string, boolean>>();
  for (const { cells: { mention, subject, code }, line } of rows) {
    if (code !== ABOUT && code !== NOT_ABOUT) {
      throw new StudyError(
        `${FILE}:${line}: Cannot read code "${code}": of relevance it is "${ABOUT}" or "${NOT_ABOUT}"`,
      );
    }
    labels.set(subject, (labels.get(subject) ?? new Map()).set(mention, code === ABOUT));
  }
  return labels;
}
