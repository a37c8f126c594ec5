/** Fields of a delimited record as they lie in the bytes. @module */

const QUOTE = 34;
const BACKSLASH = 92;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Why a record is none: a quote that does not close, on its line or in the file. */
export type CsvDamage = "quote" | "end of file";

/**
 * A record as a view into the scanner's buffer: field i is `bytes[starts[i]]` up to `bytes[ends[i]]`, and
 * `escaped[i]` is 1 where `""` still stands for a quote (2: `\"` as well). Valid until the scanner's callback returns.
 */
export interface CsvRecord {
  bytes: Uint8Array;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  escaped: Uint8Array;
  /** The physical line where it begins, from 1. */
  line: number;
  /** The whole of it, line end left out. */
  from: number;
  to: number;
  damage: CsvDamage | null;
}

/** A record with no field yet. */
export function emptyRecord(): CsvRecord {
  const [starts, ends, escaped] = [new Int32Array(64), new Int32Array(64), new Uint8Array(64)];
  return { bytes: new Uint8Array(0), count: 0, starts, ends, escaped, line: 1, from: 0, to: 0, damage: null };
}

/** Makes room for more fields. */
export function widen(record: CsvRecord): void {
  const { starts, ends, escaped } = record;
  record.starts = new Int32Array(starts.length * 2);
  record.starts.set(starts);
  record.ends = new Int32Array(ends.length * 2);
  record.ends.set(ends);
  record.escaped = new Uint8Array(escaped.length * 2);
  record.escaped.set(escaped);
}

/** Field i as a string; "" where the record has no such field. */
export function fieldText(record: CsvRecord, i: number): string {
  if (i >= record.count) return "";
  const { bytes, starts, ends, escaped } = record;
  const text = decoder.decode(bytes.subarray(starts[i], ends[i]));
  if (escaped[i] === 0) return text;
  return text.replaceAll(escaped[i] === 2 ? /""|\\(["\\])/g : '""', (found) => found === '""' ? '"' : found[1]);
}

/** All fields as strings. */
export function fieldTexts(record: CsvRecord): string[] {
  return Array.from({ length: record.count }, (_, i) => fieldText(record, i));
}

/** The record as it stands in the file. */
export function rawText(record: CsvRecord): string {
  return decoder.decode(record.bytes.subarray(record.from, record.to));
}

/**
 * Splits the bytes from `record.from` up to `to` into fields, quotes heeded but held to the end.
 *
 * @param bare whether a field that begins with a quote and closes none before its delimiter is taken as it stands:
 *   `"Max" is gone`
 * @returns whether a quote is still open at the end
 */
export function splitLine(record: CsvRecord, to: number, delimiter: number, bare = false): boolean {
  const { bytes } = record;
  let at = record.from, open = false;
  record.count = 0;
  while (at <= to) {
    if (record.count === record.starts.length) widen(record);
    const opens = at < to && bytes[at] === QUOTE, close = opens ? closing(bytes, at + 1, to, delimiter) : -1;
    const quoted = opens && !(bare && close < 0);
    let end = quoted ? close : at;
    record.starts[record.count] = quoted ? at + 1 : at;
    open = quoted && end < 0;
    if (end < 0) end = to;
    record.ends[record.count] = end;
    while (end < to && bytes[end] !== delimiter) end++;
    if (!quoted) record.ends[record.count] = end;
    record.escaped[record.count++] = quoted ? 1 : 0;
    at = end + 1;
  }
  return open;
}

/** The quote before a delimiter or the end; −1 if there is none. */
function closing(bytes: Uint8Array, start: number, to: number, delimiter: number): number {
  for (let i = start; i < to; i++) {
    if (bytes[i] !== QUOTE) continue;
    if (i + 1 < to && bytes[i + 1] === QUOTE) i++;
    else if (i + 1 >= to || bytes[i + 1] === delimiter) return i;
  }
  return -1;
}

/** Copies bytes from `start` up to `end` into `into` with `""` undone; returns how many were written. */
export function unescapeInto(record: CsvRecord, i: number, into: Uint8Array): number {
  const { bytes, starts, ends } = record, backslash = record.escaped[i] === 2;
  let n = 0;
  for (let at = starts[i]; at < ends[i]; at++) {
    const next = bytes[at + 1];
    if (
      at + 1 < ends[i] &&
      (bytes[at] === QUOTE
        ? next === QUOTE
        : backslash && bytes[at] === BACKSLASH && (next === QUOTE || next === BACKSLASH))
    ) at++;
    into[n++] = bytes[at];
  }
  return n;
}
