/** Records of a CSV that a person keeps, each with its line. @module */

/** A record and where it stands. */
export interface CsvRecord {
  readonly fields: readonly string[];
  /** Line on which it begins, from 1. */
  readonly line: number;
  /** False where the file ends before the record's line does: it may be half written. */
  readonly ended: boolean;
  /** True where a quote never closes and so takes in the lines after it. */
  readonly open: boolean;
}

/** What to say of a record that is {@linkcode CsvRecord.open}. */
export const OPEN_QUOTE =
  "Cannot read the row: a quote in it never closes, and takes in all rows after it; close it, or write it twice";

const DELIMITERS = [",", ";", "\t"];

/**
 * Records of a small CSV, with the line of each for messages.
 *
 * The delimiter is the first of comma, semicolon and tab that the first line has, since spreadsheets write any of them.
 * A byte order mark and empty lines are no records. A quote that never closes runs to the end of the text.
 *
 * @example A field of two lines, and a line that was being written when the power went
 * ```ts
 * import assert from "node:assert/strict";
 * import { csvRecords } from "./csv_records.ts";
 *
 * const records = csvRecords('mention,text\r\nvk:1,"two\nlines"\r\nvk:2,hal');
 * assert.deepEqual(records.map(({ line, ended }) => [line, ended]), [[1, true], [2, true], [4, false]]);
 * assert.equal(records[1].fields[1], "two\nlines");
 * ```
 */
export function csvRecords(text: string): CsvRecord[] {
  const plain = text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  const delimiter = delimiterOf(plain), records: CsvRecord[] = [];
  for (let at = 0, line = 1; at < plain.length;) {
    const { fields, end, ended, closed } = recordAt(plain, at, delimiter);
    const open = !closed && plain.indexOf("\n", at) >= 0;
    if (fields.length > 1 || fields[0].trim() !== "") records.push({ fields, line, ended, open });
    for (let i = at; i < end; i++) if (plain[i] === "\n") line++;
    at = end;
  }
  return records;
}

/** What stands between the fields of a CSV, by its first line. */
export function delimiterOf(text: string): string {
  const [head] = text.split("\n", 1);
  return DELIMITERS.find((mark) => head.includes(mark)) ?? ",";
}

interface Field {
  readonly field: string;
  readonly end: number;
  /** False where a quote opens and never closes. */
  readonly closed: boolean;
}

function recordAt(
  text: string,
  start: number,
  delimiter: string,
): Pick<CsvRecord, "fields" | "ended"> & Omit<Field, "field"> {
  const fields: string[] = [];
  for (let at = start;;) {
    const { field, end, closed } = text[at] === '"' ? quotedAt(text, at, delimiter) : bareAt(text, at, delimiter);
    fields.push(field);
    if (end >= text.length) return { fields, end: text.length, ended: false, closed };
    if (text[end] === "\n") return { fields, end: end + 1, ended: true, closed };
    at = end + 1;
  }
}

function bareAt(text: string, start: number, delimiter: string): Field {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n") end++;
  return { field: text.slice(start, end), end, closed: true };
}

/** What follows a closing quote up to the delimiter belongs to the field. */
function quotedAt(text: string, start: number, delimiter: string): Field {
  let field = "";
  for (let from = start + 1;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return { field: field + text.slice(from), end: text.length, closed: false };
    field += text.slice(from, close);
    if (text[close + 1] !== '"') {
      const rest = bareAt(text, close + 1, delimiter);
      return { ...rest, field: field + rest.field };
    }
    field += '"';
    from = close + 2;
  }
}
