/** Reads the text of a file of hand codes. @module */
import { OPEN_QUOTE } from "../../tables/people/csv_records.ts";
import { peopleTable } from "../../tables/people/people_table.ts";
import { coderKey } from "./coder_key.ts";
import { ADJUDICATED, HAND_COLUMNS, type HandCode, MACHINES } from "./types.ts";

/** A file as it was read. */
export interface HandFile {
  readonly rows: readonly HandCode[];
  /** A line each: `coding/motives.csv:7: Cannot …`. */
  readonly mistakes: readonly string[];
  /** Line of a last row that was not written to its end, and so is left out; null: there is none. */
  readonly half: number | null;
}

export interface HandFileOptions {
  /** Of rows that name no codebook. */
  readonly codebook?: string;
  /** The file holds what was settled: its rows are of no single coder. */
  readonly adjudicated?: boolean;
}

const MOMENT = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)?)?$/;
const ZONED = /(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Reads hand codes row by row. Whether the codes are codes of the codebook is for {@linkcode checkHandCode}.
 *
 * `at` is an ISO date or moment, in UTC where it names no zone. A last line without an end counts where it is whole.
 *
 * @param file as it stands in messages
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseHandCodes } from "./parse_hand_codes.ts";
 *
 * const text = "mention,subject,codebook,code,coder,at\nvk:1,,motives,vent,AK,2026-03-02T10:00:00Z\nvk:2,,moti";
 * const { rows, mistakes, half } = parseHandCodes(text, "coding/motives.csv");
 * assert.equal(rows[0].code, "vent");
 * assert.deepEqual([mistakes, half], [[], 3]);
 * ```
 */
export function parseHandCodes(text: string, file: string, options: HandFileOptions = {}): HandFile {
  const { rows, missing, found } = peopleTable(text, HAND_COLUMNS, ["subject", "codebook"]);
  if (missing) {
    const columns = found.map((name) => `"${name}"`).join(", ");
    const mistake = `${file}:1: Cannot read hand codes: there is no column ${
      missing.join(", ")
    }; columns are ${columns}`;
    return { rows: [], mistakes: found.length > 0 ? [mistake] : [], half: null };
  }
  const mistakes: string[] = [], codes: HandCode[] = [];
  let half: number | null = null;
  for (const { cells, line, ended, open } of rows) {
    const at = momentOf(cells.at);
    if (open) mistakes.push(`${file}:${line}: ${OPEN_QUOTE}`);
    else if (!ended && (at === null || !ZONED.test(cells.at))) half = line;
    else {
      const mistake = mistakeOf(cells, at);
      if (mistake) mistakes.push(`${file}:${line}: ${mistake}`);
      else codes.push(rowOf(cells, at!, { file, line, ...options }));
    }
  }
  return { rows: codes, mistakes, half };
}

type Cells = Readonly<Record<(typeof HAND_COLUMNS)[number], string>>;

function momentOf(text: string): number | null {
  if (!MOMENT.test(text)) return null;
  const zoned = ZONED.test(text) || text.length === 10 ? text : `${text}Z`;
  const at = Date.parse(zoned.replace(" ", "T"));
  return Number.isNaN(at) ? null : at;
}

function mistakeOf({ mention, coder, at: written }: Cells, at: number | null): string | null {
  if (mention === "") return "Cannot read mention: found nothing; the id of a mention is needed, such as vk:1";
  if (coder === "") return "Cannot read coder: found nothing; the coder's initials are needed";
  if (MACHINES.some((name) => coderKey(name) === coderKey(coder))) {
    return `Cannot read coder: found "${coder}", which is a machine's name; the initials of a person are needed`;
  }
  if (at !== null) return null;
  return `Cannot read at: found "${written}"; a moment such as 2026-03-02T10:00:00Z is needed`;
}

function rowOf(
  cells: Cells,
  at: number,
  { file, line, codebook = "", adjudicated = false }: HandFileOptions & { file: string; line: number },
): HandCode {
  return {
    mention: cells.mention,
    subject: cells.subject === "" ? null : cells.subject,
    codebook: cells.codebook === "" ? codebook : cells.codebook,
    code: cells.code === "" ? null : cells.code,
    coder: adjudicated || coderKey(cells.coder) === coderKey(ADJUDICATED) ? ADJUDICATED : cells.coder,
    at,
    file,
    line,
  };
}
