/** Writes `extra` from bytes, making no strings. @module */
import { type CsvRecord, fieldText } from "../../csv/csv_fields.ts";
import { byteMemo, isSame } from "./byte_memo.ts";
import { isPerson } from "../extra.ts";
import type { Plan } from "../plan.ts";
import type { PlainTextWriter } from "../text_column_writer.ts";

const SPACE = 32, QUOTE = 34, ZERO = 48, BACKSLASH = 92;
const encoder = new TextEncoder();
const HEX = encoder.encode("0123456789abcdef");

/** A function that adds a row: JSON of some columns as `JSON.stringify` writes it, people hidden; null if all are empty. */
export function extraWriter(
  columns: readonly { readonly i: number; readonly name: string }[],
  plan: Plan,
): (record: CsvRecord, column: PlainTextWriter) => void {
  const personJson = byteMemo((text) => JSON.stringify(hiddenName(text)));
  const keys = columns.map(({ i, name }) => ({
    i,
    key: encoder.encode(JSON.stringify(name) + ":"),
    person: isPerson(name, plan),
  }));
  const nothing = plan.nothing ? encoder.encode(plan.nothing) : null;
  let scratch = new Uint8Array(1 << 12);

  return (record, column) => {
    const { starts, ends } = record;
    let n = 0;
    for (const { i, key, person } of keys) {
      if (starts[i] === ends[i] || nothing !== null && isSame(nothing, record.bytes, starts[i], ends[i])) continue;
      reserve(n + key.length + (ends[i] - starts[i]) * 6 + 24);
      scratch[n] = n === 0 ? 123 : 44;
      scratch.set(key, n + 1);
      n += key.length + 1;
      if (person) {
        const name = record.escaped[i] === 0
          ? personJson(record.bytes, starts[i], ends[i])
          : encoder.encode(JSON.stringify(hiddenName(fieldText(record, i))));
        reserve(n + name.length + 1);
        scratch.set(name, n);
        n += name.length;
      } else n = writeJson(record, i, n);
    }
    if (n === 0) return column.add(null);
    scratch[n] = 125;
    column.addBytes(scratch, 0, n + 1);
  };

  function hiddenName(value: string): string {
    const name = value.replace(/^@/, "").trim();
    return name === "" ? value : plan.name(name);
  }

  function writeJson(record: CsvRecord, i: number, start: number): number {
    const { bytes, starts, ends, escaped } = record;
    let n = start;
    scratch[n++] = QUOTE;
    for (let at = starts[i]; at < ends[i]; at++) {
      const byte = bytes[at];
      if (byte === QUOTE && escaped[i] !== 0 && bytes[at + 1] === QUOTE && at + 1 < ends[i]) at++;
      else if (byte === BACKSLASH && escaped[i] === 2 && at + 1 < ends[i] && isEscapable(bytes[at + 1])) {
        scratch[n++] = BACKSLASH;
        scratch[n++] = bytes[++at];
        continue;
      }
      if (byte === QUOTE || byte === BACKSLASH) scratch[n++] = BACKSLASH;
      else if (byte < SPACE) {
        n = writeControl(byte, n);
        continue;
      }
      scratch[n++] = byte;
    }
    scratch[n++] = QUOTE;
    return n;
  }

  function writeControl(byte: number, n: number): number {
    const letter = { 8: 98, 9: 116, 10: 110, 12: 102, 13: 114 }[byte];
    scratch[n++] = BACKSLASH;
    if (letter) scratch[n++] = letter;
    else {
      for (const b of [117, ZERO, ZERO, HEX[byte >> 4], HEX[byte & 15]]) scratch[n++] = b;
    }
    return n;
  }

  function reserve(bytes: number): void {
    if (bytes <= scratch.length) return;
    const grown = new Uint8Array(bytes * 2);
    grown.set(scratch);
    scratch = grown;
  }
}

/** What a backslash before it makes plain: it is written in JSON as it stands in the file. */
function isEscapable(byte: number): boolean {
  return byte === QUOTE || byte === BACKSLASH;
}
