/** Reads a file of examples for a learned coder. @module */
import { csvRecords, OPEN_QUOTE } from "../../tables/people/csv_records.ts";
import { plainCell } from "../../tables/people/plain_cell.ts";
import { StudyError } from "../../tables/study_error.ts";
import { nearest } from "../../text/nearest.ts";
import { parseTime, zoneOf } from "../../time/mod.ts";
import { coderKey } from "../people/coder_key.ts";
import { type Codebook, NONE } from "../types.ts";

/** An example as it stands in the file: a text, or the id of a mention. */
export interface WrittenExample {
  readonly text: string | null;
  readonly mention: string | null;
  readonly subject: string | null;
  /** Codes of the codebook; none: looked at, and nothing fits. */
  readonly codes: readonly string[];
  readonly time: number | null;
}

/** A row by its columns; a column that the file lacks is empty. */
interface Row {
  readonly cell: (column: string) => string;
  readonly line: number;
}

const BETWEEN = ";";
/** Only which was written before which matters, so any zone will do, but the machine's. */
const UTC = zoneOf("UTC");

/**
 * Examples are rows of `text` (or `mention`, an id), `subject` where the codebook asks for one, and the code in a column
 * of the codebook's name or named `code`; several codes are `a;b`, or rows of their own. `none` says that nothing fits.
 *
 * Of what people coded (columns `coder`, `at`) the latest row of a mention and subject counts (of two coders at one moment
 * the first by letters, of a coder's moments that cannot be read the last row), and rows of one moment are several codes; a
 * row without a code takes the decision back. Commas, semicolons and tabs are read, as in all files of people.
 *
 * @param file as it stands in messages
 * @throws {StudyError} with the line, if a column is missing, a row has more or fewer cells, or a code is not one of the
 *   codebook
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseCodebook } from "../codebook/parse_codebook.ts";
 * import { parseExamples } from "./parse_examples.ts";
 *
 * const codebook = parseCodebook("codes: [{ code: thank }, { code: help }]", "motives.yml");
 * const [{ text, codes }] = parseExamples("text,motives\nспасибо,thank\n", codebook, "coding/motives.csv");
 * assert.deepEqual([text, codes], ["спасибо", ["thank"]]);
 * ```
 */
export function parseExamples(csv: string, codebook: Codebook, file: string): WrittenExample[] {
  const { rows, column } = readRows(csv, codebook, file);
  const latest = new Map<string, { written: string; at: number; coder: string; rows: Row[] }>();
  for (const row of rows) {
    const key = JSON.stringify(["mention", "text", "subject"].map(row.cell)), before = latest.get(key);
    const written = row.cell("at"), at = timeIn(row, "at") ?? -Infinity, coder = coderKey(row.cell("coder"));
    const isSame = coder === before?.coder && at === before.at && (at > -Infinity || written === before.written);
    if (isSame) before.rows.push(row);
    else if (!before || at > before.at || (at === before.at && coder <= before.coder)) {
      latest.set(key, { written, at, coder, rows: [row] });
    }
  }
  return [...latest.values()].flatMap(({ rows }) => exampleOf(rows, column, codebook) ?? []);
}

function readRows(csv: string, codebook: Codebook, file: string): { rows: Row[]; column: string } {
  const [head, ...records] = csvRecords(csv), { name } = codebook;
  const columns = (head?.fields ?? []).map((column) => column.trim().toLowerCase());
  const column = [name.toLowerCase(), "code"].find((column) => columns.includes(column));
  if (!column || !(columns.includes("text") || columns.includes("mention"))) {
    const found = columns.length === 0 ? "nothing" : `columns ${columns.join(", ")}`;
    throw new StudyError(`${file}:1: Cannot read examples: found ${found}; text (or mention) and ${name} are needed`);
  }
  const rows = records.map(({ fields, line, open }): Row => {
    const wrong = open ? OPEN_QUOTE : whyNotAll(fields, columns);
    if (wrong !== null) throw new StudyError(`${file}:${line}: ${wrong}`);
    return { cell: (column) => plainCell(fields[columns.indexOf(column)] ?? "").trim(), line };
  }).filter(({ cell }) => cell("codebook") === "" || cell("codebook") === name);
  for (const { cell, line } of rows) {
    const wrong = wrongCode(cell(column), codebook);
    if (wrong !== null) throw new StudyError(`${file}:${line}: ${wrong}`);
  }
  return { rows, column };
}

function whyNotAll(fields: readonly string[], columns: readonly string[]): string | null {
  if (fields.length === columns.length) return null;
  const right = "a text with a comma, a quote or a line break in it is put in quotes";
  return `Cannot read the example: found ${fields.length} cells for ${columns.length} columns; ${right}`;
}

function wrongCode(written: string, { name, codes }: Codebook): string | null {
  const names = codes.map(({ code }) => code);
  const wrong = splitCodes(written).find((code) => code !== NONE && !names.includes(code));
  if (wrong === undefined) return null;
  const near = nearest(wrong, names), right = near ? `did you mean "${near}"?` : `codes are ${names.join(", ")}`;
  return `Cannot use code "${wrong}": codebook ${name} has none such; ${right}`;
}

function exampleOf(rows: readonly Row[], column: string, codebook: Codebook): WrittenExample | null {
  const given = new Set(rows.flatMap(({ cell }) => splitCodes(cell(column)))), [{ cell }] = rows;
  if (given.size === 0) return null;
  return {
    text: cell("text") || null,
    mention: cell("mention") || null,
    subject: codebook.per_subject ? cell("subject") || null : null,
    codes: codebook.codes.map(({ code }) => code).filter((code) => given.has(code)),
    time: timeIn(rows[0], "published_at"),
  };
}

function timeIn({ cell }: Row, column: string): number | null {
  return parseTime(cell(column), "iso", UTC);
}

function splitCodes(written: string): string[] {
  return written.split(BETWEEN).map((code) => code.trim()).filter((code) => code !== "");
}
