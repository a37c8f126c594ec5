/** Thrift's compact protocol, as far as Parquet's headers and footer use it. @module */

/** What a struct's field holds: a whole number, a flag, bytes, a list or a struct. */
export type Value = number | boolean | Uint8Array | readonly Value[] | Struct;

/** Fields of a struct by their number. */
export type Struct = ReadonlyMap<number, Value>;

/** How a value to write is marked: whole numbers have two widths, and an empty list still has a kind. */
export type Typed =
  | { readonly i32: number }
  | { readonly i64: number }
  | { readonly flag: boolean }
  | { readonly text: string }
  | { readonly list: readonly Typed[] }
  | { readonly struct: Fields };

/** Fields to write, by their number in rising order. */
export type Fields = readonly (readonly [field: number, value: Typed])[];

const TRUE = 1, FALSE = 2, I32 = 5, I64 = 6, BINARY = 8, LIST = 9, STRUCT = 12, STOP = 0;
const SHORT_LIST = 15, BYTE_VALUES = 0x80;

const encoder = new TextEncoder();

/** A struct's bytes. */
export function encodeStruct(fields: Fields): Uint8Array<ArrayBuffer> {
  const out: number[] = [];
  writeStruct(fields, out);
  return Uint8Array.from(out);
}

/** Adds a whole number of any size up to 2^53, seven bits a byte. */
export function writeVarint(value: number, out: number[]): void {
  for (; value >= BYTE_VALUES; value = Math.floor(value / BYTE_VALUES)) out.push((value % BYTE_VALUES) | BYTE_VALUES);
  out.push(value);
}

function writeStruct(fields: Fields, out: number[]): void {
  let last = 0;
  for (const [field, value] of fields) {
    out.push((field - last) << 4 | kindOf(value)); // our structs have no gap over 15
    writeValue(value, out);
    last = field;
  }
  out.push(STOP);
}

function kindOf(value: Typed): number {
  if ("i32" in value) return I32;
  if ("i64" in value) return I64;
  if ("flag" in value) return value.flag ? TRUE : FALSE;
  if ("text" in value) return BINARY;
  return "list" in value ? LIST : STRUCT;
}

function writeValue(value: Typed, out: number[]): void {
  if ("i32" in value) writeVarint(value.i32 * 2, out); // zigzag; nothing here is negative
  else if ("i64" in value) writeVarint(value.i64 * 2, out);
  else if ("text" in value) {
    const bytes = encoder.encode(value.text);
    writeVarint(bytes.length, out);
    out.push(...bytes);
  } else if ("list" in value) {
    const kind = value.list.length > 0 ? kindOf(value.list[0]) : STRUCT;
    if (value.list.length < SHORT_LIST) out.push(value.list.length << 4 | kind);
    else {
      out.push(SHORT_LIST << 4 | kind);
      writeVarint(value.list.length, out);
    }
    for (const item of value.list) writeValue(item, out);
  } else if ("struct" in value) writeStruct(value.struct, out);
}

/** A place in bytes that moves on as it is read. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/**
 * The struct that begins at the cursor.
 *
 * @throws {RangeError} if the bytes end before it does
 */
export function readStruct(cursor: Cursor): Struct {
  const fields = new Map<number, Value>();
  let field = 0;
  for (let head = byteAt(cursor); head !== STOP; head = byteAt(cursor)) {
    const step = head >> 4;
    field = step > 0 ? field + step : readSigned(cursor);
    fields.set(field, readValue(cursor, head & 15));
  }
  return fields;
}

function byteAt(cursor: Cursor): number {
  if (cursor.at >= cursor.bytes.length) throw new RangeError("Cannot read a struct: the bytes end within it");
  return cursor.bytes[cursor.at++];
}

/** The unsigned whole number at the cursor. */
export function readVarint(cursor: Cursor): number {
  let value = 0;
  for (let scale = 1;; scale *= BYTE_VALUES) {
    const byte = byteAt(cursor);
    value += (byte & 127) * scale;
    if (byte < BYTE_VALUES) return value;
  }
}

/** The signed (zigzag) whole number at the cursor. */
export function readSigned(cursor: Cursor): number {
  const value = readVarint(cursor);
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

function readValue(cursor: Cursor, kind: number): Value {
  if (kind === TRUE || kind === FALSE) return kind === TRUE;
  if (kind === STRUCT) return readStruct(cursor);
  if (kind === LIST) {
    const head = byteAt(cursor), long = head >> 4 === SHORT_LIST;
    const length = long ? readVarint(cursor) : head >> 4;
    if (length > cursor.bytes.length) throw new RangeError("Cannot read a list: it is longer than the bytes");
    return Array.from({ length }, () => readValue(cursor, head & 15));
  }
  if (kind !== BINARY) return readSigned(cursor);
  const length = readVarint(cursor);
  return cursor.bytes.subarray(cursor.at, cursor.at += length);
}
