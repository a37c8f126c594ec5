/** Columns of few texts: the texts once, then a number of few bits for each row (Parquet's dictionary encoding). @module */
import { type CodedTexts, TextBuilder, type TextColumn } from "../columns.ts";
import { ByteIndex } from "../lookup/byte_index.ts";
import { type Cursor, readVarint, writeVarint } from "./_thrift.ts";

/** A column of more different texts is written row by row. A coded one, whose texts need not be looked for, may have more. */
const MOST = 256, MOST_CODED = 1 << 16;
/** Of a coded column's texts each has so many rows at least. */
const LEAST_ROWS = 2;
const LENGTH_BYTES = 4;

/** The column by its different texts in the order in which they first come; null if they are none, or too many. */
export function fewTexts(column: TextColumn): CodedTexts | null {
  return column.coded ? renumbered(column, column.coded) : found(column);
}

function renumbered({ valid }: TextColumn, { values, codes }: CodedTexts): CodedTexts | null {
  const numbers = new Int32Array(values.length).fill(-1), order: number[] = [], of = new Int32Array(codes.length);
  const most = Math.max(MOST, Math.min(MOST_CODED, codes.length / LEAST_ROWS));
  for (let row = 0; row < codes.length; row++) {
    if (valid?.[row] === 0) continue;
    if (numbers[codes[row]] < 0) {
      if (order.length >= most) return null;
      numbers[codes[row]] = order.push(codes[row]) - 1;
    }
    of[row] = numbers[codes[row]];
  }
  if (order.length === 0) return null;
  const kept = new TextBuilder();
  for (const value of order) kept.addBytes(values.bytes, values.offsets[value], values.offsets[value + 1]);
  return { values: kept.build(), codes: of };
}

function found(column: TextColumn): CodedTexts | null {
  const index = new ByteIndex(), codes = new Int32Array(column.length);
  for (let row = 0; row < codes.length; row++) {
    if (column.valid?.[row] === 0) continue;
    codes[row] = index.addAt(column, row);
    if (index.length > MOST) return null;
  }
  if (index.length === 0) return null;
  const values = new TextBuilder();
  for (let number = 0; number < index.length; number++) values.add(index.at(number));
  return { values: values.build(), codes };
}

/** The texts, each with its length before it. */
export function encodeTexts({ bytes, offsets, length }: TextColumn): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(offsets[length] + length * LENGTH_BYTES), view = new DataView(out.buffer);
  for (let i = 0, at = 0; i < length; i++) {
    view.setInt32(at, offsets[i + 1] - offsets[i], true);
    out.set(bytes.subarray(offsets[i], offsets[i + 1]), at + LENGTH_BYTES);
    at += LENGTH_BYTES + offsets[i + 1] - offsets[i];
  }
  return out;
}

/** The texts of a dictionary page. */
export function readTexts({ bytes, at }: Cursor, count: number): TextColumn {
  const texts = new TextBuilder(bytes.length), view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = 0; i < count; i++) {
    const start = at + LENGTH_BYTES, end = start + view.getInt32(at, true);
    texts.addBytes(bytes, start, end);
    at = end;
  }
  return texts.build();
}

/** Numbers of rows that have a text: their width, then one run where all are the same, else packed bits. */
export function encodeCodes(codes: Int32Array, values: number): Uint8Array {
  const bits = Math.max(1, 32 - Math.clz32(values - 1)), head: number[] = [bits];
  if (codes.every((code) => code === codes[0])) {
    writeVarint(codes.length * 2, head);
    const code = codes[0] ?? 0;
    return Uint8Array.from(bits > 8 ? [...head, code & 0xff, code >> 8] : [...head, code]);
  }
  const eights = Math.ceil(codes.length / 8);
  writeVarint(eights * 2 + 1, head);
  const out = new Uint8Array(head.length + eights * bits);
  out.set(head);
  let rest = 0, held = 0, at = head.length;
  for (let i = 0; i < codes.length; i++) {
    rest |= codes[i] << held;
    for (held += bits; held >= 8; held -= 8, rest >>>= 8) out[at++] = rest;
  }
  if (held > 0) out[at] = rest;
  return out;
}

/** Reads what {@linkcode encodeCodes} wrote. */
export function readCodes(cursor: Cursor, count: number): Int32Array {
  const { bytes } = cursor, bits = bytes[cursor.at++], mask = (1 << bits) - 1, head = readVarint(cursor);
  const codes = new Int32Array(count);
  if (head % 2 === 0) {
    const code = bytes[cursor.at++];
    return codes.fill(bits > 8 ? code | bytes[cursor.at++] << 8 : code);
  }
  let rest = 0, held = 0, at = cursor.at;
  for (let i = 0; i < count; i++) {
    for (; held < bits; held += 8) rest |= bytes[at++] << held;
    codes[i] = rest & mask;
    rest >>>= bits;
    held -= bits;
  }
  cursor.at = at;
  return codes;
}
