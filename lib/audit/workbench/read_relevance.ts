/** What people said of whether a mention is about a subject. @module */
import { join } from "node:path";
import { parse } from "../../tables/csv.ts";
import { StudyError } from "../../tables/study_error.ts";
import type { Labels } from "./inspect_queries.ts";

/** `coding/relevance.csv`: a codebook like any other, of two codes. */
const FILE = "coding/relevance.csv", ABOUT = "about", NOT_ABOUT = "not about";

/**
 * Reads `coding/relevance.csv` (mention, subject, codebook, code, coder, at; the code is `about` or `not about`); the later
 * row of a mention and subject counts.
 *
 * @returns by subject; nothing where there is no such file
 * @throws {StudyError} if it has another code
 */
export async function readRelevance(folder: string): Promise<Labels> {
  const labels: Record<string, Map<string, boolean>> = {};
  for (const [line, { mention, subject, code }] of (await rowsOf(join(folder, FILE))).entries()) {
    if (code !== ABOUT && code !== NOT_ABOUT) {
      throw new StudyError(
        `${FILE}:${line + 2}: Cannot read code "${code}": of relevance it is "${ABOUT}" or "${NOT_ABOUT}"`,
      );
    }
    (labels[subject] ??= new Map()).set(mention, code === ABOUT);
  }
  return labels;
}

async function rowsOf(path: string): Promise<Record<string, string>[]> {
  try {
    const [header, ...rows] = parse((await Deno.readTextFile(path)).replace(/^\ufeff/, "")) as string[][];
    return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
