/** Reads a file of examples for a learned coder. @module */
import { parse } from "../../tables/csv.ts";
import { StudyError } from "../../tables/study_error.ts";
import { nearest } from "../../text/nearest.ts";
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

type Cells = Readonly<Record<string, string>>;

const BETWEEN = ";";

/**
 * Examples are rows of `text` (or `mention`, an id), `subject` where the codebook asks for one, and the code in a column
 * of the codebook's name or named `code`; several codes are `a;b`, or rows of their own. `none` says that nothing fits.
 *
 * Of what people coded (columns `coder`, `at`) the latest row of a mention and subject counts, and rows of one moment are
 * several codes; a row without a code takes the decision back.
 *
 * @param file as it stands in messages
 * @throws {StudyError} if a column is missing, or a code is not one of the codebook
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
  const latest = new Map<string, { at: string; coder: string; rows: Cells[] }>();
  for (const row of rows) {
    const key = JSON.stringify([row.mention ?? "", row.text ?? "", row.subject ?? ""]);
    const at = row.at ?? "", coder = coderKey(row.coder ?? ""), before = latest.get(key);
    if (!before || at > before.at) latest.set(key, { at, coder, rows: [row] });
    else if (at === before.at && coder === before.coder) before.rows.push(row);
  }
  return [...latest.values()].flatMap(({ rows }) => exampleOf(rows, column, codebook) ?? []);
}

function readRows(csv: string, { name, codes }: Codebook, file: string): { rows: Cells[]; column: string } {
  let rows: Cells[];
  try {
    rows = parse(csv, { skipFirstRow: true }) as Cells[];
  } catch (error) {
    throw new StudyError(`${file}: Cannot read examples: ${(error as Error).message}`);
  }
  const columns = Object.keys(rows[0] ?? {}), column = [name, "code"].find((column) => columns.includes(column));
  if (!column || !(columns.includes("text") || columns.includes("mention"))) {
    const found = columns.length === 0 ? "no rows" : `columns ${columns.join(", ")}`;
    throw new StudyError(`${file}:1: Cannot read examples: found ${found}; text (or mention) and ${name} are needed`);
  }
  const names = codes.map(({ code }) => code);
  const isOwn = (row: Cells) => (row.codebook ?? "") === "" || row.codebook === name;
  rows.forEach((row, i) => {
    if (!isOwn(row)) return;
    const wrong = splitCodes(row[column]).find((code) => code !== NONE && !names.includes(code));
    if (wrong === undefined) return;
    const near = nearest(wrong, names), right = near ? `did you mean "${near}"?` : `codes are ${names.join(", ")}`;
    throw new StudyError(
      `${file}: Cannot use code "${wrong}" of row ${i + 1}: codebook ${name} has none such; ${right}`,
    );
  });
  return { rows: rows.filter(isOwn), column };
}

function exampleOf(rows: readonly Cells[], column: string, codebook: Codebook): WrittenExample | null {
  const given = new Set(rows.flatMap((row) => splitCodes(row[column])));
  if (given.size === 0) return null;
  const [{ text, mention, subject, published_at, at }] = rows;
  const time = Date.parse(published_at ?? at ?? "");
  return {
    text: text?.trim() || null,
    mention: mention?.trim() || null,
    subject: codebook.per_subject ? subject?.trim() || null : null,
    codes: codebook.codes.map(({ code }) => code).filter((code) => given.has(code)),
    time: published_at === undefined || Number.isNaN(time) ? null : time,
  };
}

function splitCodes(written: string): string[] {
  return written.split(BETWEEN).map((code) => code.trim()).filter((code) => code !== "");
}
