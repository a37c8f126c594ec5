/** Reads all that people decided in a study. @module */
import { join } from "node:path";
import { csvRecords } from "../../tables/people/csv_records.ts";
import { readPeopleFileIfThere } from "../../tables/people/people_text.ts";
import { StudyError } from "../../tables/study_error.ts";
import type { Codebook } from "../types.ts";
import { checkHandCode } from "./check_hand_code.ts";
import { decisionsOf } from "./decisions_of.ts";
import { ADJUDICATED_FILE, handFiles } from "./hand_files.ts";
import { type HandFile, parseHandCodes } from "./parse_hand_codes.ts";
import { severalAtOnce } from "./several_at_once.ts";
import type { HandCode, HandDecision } from "./types.ts";

/** Mistakes that are told of a study at most: the rest is mended with them. */
const TOLD = 20;

/** What people decided, and what a person should know of the files. */
export interface HandCodes {
  /** What each coder says in the end; that of coder `adjudicated` goes before the others'. */
  readonly decisions: readonly HandDecision[];
  readonly notes: readonly string[];
}

/**
 * Reads `coding/CODEBOOK.csv` of each codebook and `coding/adjudicated.csv`.
 *
 * A file that is not there holds nothing; one that has no column `mention` holds something else (examples), and is left
 * to whom it belongs. A last line that was not written to its end is left out, with a note.
 *
 * @param folder of the study
 * @param codebooks those that the study uses
 * @throws {StudyError} with file and line of each mistake: an unknown code, a codebook that is not the file's, a subject
 *   that is missing or too many, two codes at once where one is asked for
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readCodebook } from "../codebook/read_codebook.ts";
 * import { readHandCodes } from "./read_hand_codes.ts";
 *
 * const folder = await Deno.makeTempDir();
 * await Deno.mkdir(`${folder}/coding`);
 * const text = "mention,subject,codebook,code,coder,at\nvk:1,,motives,vent,AK,2026-03-02T10:00:00Z\n";
 * await Deno.writeTextFile(`${folder}/coding/motives.csv`, text);
 * const { decisions } = await readHandCodes(folder, [await readCodebook("motives")]);
 * assert.deepEqual(decisions.map(({ mention, coder, codes }) => [mention, coder, ...codes]), [["vk:1", "AK", "vent"]]);
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function readHandCodes(folder: string, codebooks: readonly Codebook[]): Promise<HandCodes> {
  const mistakes: string[] = [], notes: string[] = [], rows: HandCode[] = [];
  const take = (file: string, { rows: read, mistakes: wrong, half }: HandFile, own: Codebook | null) => {
    mistakes.push(...wrong);
    if (half !== null) notes.push(`${file}:${half}: the last row was not written to its end; it is left out`);
    rows.push(...checked(read, own, codebooks, mistakes, notes));
  };
  for (const codebook of codebooks) {
    for (const file of handFiles(codebook.name)) {
      const text = await readPeopleFileIfThere(join(folder, file));
      if (text !== null && holdsHandCodes(text)) {
        take(file, parseHandCodes(text, file, { codebook: codebook.name }), codebook);
      }
    }
  }
  const settled = await readPeopleFileIfThere(join(folder, ADJUDICATED_FILE));
  if (settled !== null) take(ADJUDICATED_FILE, parseHandCodes(settled, ADJUDICATED_FILE, { adjudicated: true }), null);
  mistakes.push(...severalAtOnce(rows, codebooks));
  if (mistakes.length > 0) throw new StudyError(told(mistakes));
  return { decisions: decisionsOf(rows, codebooks), notes };
}

/** False for a file of examples: a table without a column `mention`. */
export function holdsHandCodes(text: string): boolean {
  return csvRecords(text.split("\n", 1)[0])[0]?.fields.some((name) => name.trim().toLowerCase() === "mention") ?? true;
}

function checked(
  rows: readonly HandCode[],
  own: Codebook | null,
  codebooks: readonly Codebook[],
  mistakes: string[],
  notes: string[],
): HandCode[] {
  const unused = new Map<string, HandCode>();
  const right = rows.filter((row) => {
    const codebook = codebooks.find(({ name }) => name === row.codebook);
    if (own && codebook !== own) {
      const found = `Cannot use codebook "${row.codebook}": the file holds codes of ${own.name}`;
      mistakes.push(`${row.file}:${row.line}: ${found}`);
    } else if (!codebook) unused.set(row.codebook, unused.get(row.codebook) ?? row);
    else {
      const wrong = checkHandCode(row, codebook);
      if (wrong !== null) mistakes.push(wrong);
      return wrong === null;
    }
    return false;
  });
  for (const [name, { file, line }] of unused) {
    notes.push(`${file}:${line}: the study uses no codebook "${name}"; its codes are left out`);
  }
  return right;
}

function told(mistakes: readonly string[]): string {
  const more = mistakes.length - TOLD;
  return [...mistakes.slice(0, TOLD), ...(more > 0 ? [`and ${more} more`] : [])].join("\n");
}
