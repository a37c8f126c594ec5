/** A Parquet column chunk of ours as a column. @module */
import { constants, zstdDecompressSync } from "node:zlib";
import { type ChunkColumn, type Column, ListColumn, NumberColumn, TextColumn } from "../columns.ts";
import type { ColumnType } from "../schemas.ts";
import { readCodes, readTexts } from "./_dictionary.ts";
import { isList } from "./_format.ts";
import { readOffsets } from "./_lengths.ts";
import { readLevels } from "./_levels.ts";
import { type Cursor, readStruct, type Struct } from "./_thrift.ts";
import { concatBytes } from "../columns/concat_bytes.ts";

/** The chunk's rows, whose values are of this type. */
export function decodeColumn(chunk: ChunkColumn, type: ColumnType): Column {
  if (isList(type)) return lists(chunk, type);
  return type === "text" ? texts(chunk) : numbers(chunk, type);
}

interface Page {
  readonly values: number;
  readonly body: Cursor;
}

/** The chunk's pages, one after the other. */
function* pagesOf({ pieces }: ChunkColumn): Generator<Page> {
  for (const piece of pieces) {
    const cursor: Cursor = { bytes: piece, at: 0 };
    while (cursor.at < piece.length) {
      const header = readStruct(cursor);
      const packed = piece.subarray(cursor.at, cursor.at += header.get(3) as number);
      const size = header.get(2) as number;
      // In one piece: it is not copied. With room for a byte more, or zlib makes room for a second.
      const plain = zstdDecompressSync(packed, {
        chunkSize: Math.max(constants.Z_MIN_CHUNK, size + 1),
        maxOutputLength: Math.max(1, size),
      });
      yield {
        values: (header.get(header.has(7) ? 7 : 5) as Struct).get(1) as number,
        body: { bytes: new Uint8Array(plain.buffer as ArrayBuffer, plain.byteOffset, plain.byteLength), at: 0 },
      };
    }
  }
}

/** Few texts: the dictionary, then pages of numbers. */
function fewTexts(chunk: ChunkColumn): TextColumn {
  const pages = pagesOf(chunk), dictionary = pages.next().value as Page, marks: Validity = { row: 0 };
  const values = readTexts(dictionary.body, dictionary.values), codes = new Int32Array(chunk.length);
  for (const { values: count, body } of pages) {
    const levels = readLevels(body, count, 1), start = marks.row;
    const present = readCodes(body, levels ? levels.reduce((sum, level) => sum + level, 0) : count);
    if (!levels) codes.set(present, start);
    else for (let i = 0, k = 0; i < count; i++) if (levels[i] === 1) codes[start + i] = present[k++];
    markRows(marks, levels, count, chunk.length);
  }
  return TextColumn.ofCodes({ values, codes }, marks.valid);
}

function texts(chunk: ChunkColumn): TextColumn {
  if (chunk.dictionary > 0) return fewTexts(chunk);
  const offsets = new Int32Array(chunk.length + 1), marks: Validity = { row: 0 };
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (const { values, body } of pagesOf(chunk)) {
    const levels = readLevels(body, values, 1), start = marks.row;
    const ends = offsets.subarray(start);
    readOffsets(body, ends);
    if (levels) spread(ends, levels);
    markRows(marks, levels, values, chunk.length);
    pieces.push((body.bytes as Uint8Array<ArrayBuffer>).subarray(body.at));
  }
  return new TextColumn(pieces.length === 1 ? pieces[0] : concatBytes(pieces), offsets, marks.valid);
}

/** Moves the ends of the texts that are there to their rows; a null row ends where it begins. */
function spread(ends: Int32Array, levels: Uint8Array): void {
  let text = levels.reduce((sum, level) => sum + level, 0);
  for (let row = levels.length; row > 0; row--) {
    ends[row] = ends[text];
    text -= levels[row - 1];
  }
}

/** Which rows have a value, grown page by page; absent as long as all have one. */
interface Validity {
  row: number;
  valid?: Uint8Array<ArrayBuffer>;
}

function markRows(marks: Validity, levels: Uint8Array | undefined, values: number, rows: number): void {
  if (levels?.includes(0)) marks.valid ??= new Uint8Array(rows).fill(1);
  if (levels) marks.valid?.set(levels, marks.row);
  marks.row += values;
}

function numbers(chunk: ChunkColumn, type: ColumnType): NumberColumn {
  const values = new Float64Array(chunk.length), marks: Validity = { row: 0 };
  for (const { values: count, body } of pagesOf(chunk)) {
    const levels = readLevels(body, count, 1), start = marks.row;
    const read = reader(body, type);
    if (!levels) { for (let i = 0; i < count; i++) values[start + i] = read(i); }
    else for (let i = 0, k = 0; i < count; i++) if (levels[i] === 1) values[start + i] = read(k++);
    markRows(marks, levels, count, chunk.length);
  }
  return new NumberColumn(values, marks.valid);
}

/** Gives the k-th stored value. */
function reader({ bytes, at }: Cursor, type: ColumnType): (k: number) => number {
  if (type === "boolean") return (k) => bytes[at + (k >> 3)] >> (k & 7) & 1;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  if (type === "number" || type === "numbers") return (k) => view.getFloat64(k * 8, true);
  return (k) => view.getUint32(k * 8, true) + view.getInt32(k * 8 + 4, true) * 2 ** 32;
}

function lists(chunk: ChunkColumn, type: ColumnType): ListColumn {
  const rows: (string | number)[][] = [];
  for (const { values, body } of pagesOf(chunk)) {
    const begins = readLevels(body, values, 1), levels = readLevels(body, values, 2);
    const items = itemsOf(body, levels, type);
    let k = 0;
    for (let i = 0; i < values; i++) {
      if (begins?.[i] === 0) rows.push([]);
      if (levels?.[i] === 3) rows[rows.length - 1].push(items(k++));
    }
  }
  return new ListColumn(rows);
}

function itemsOf(body: Cursor, levels: Uint8Array | undefined, type: ColumnType): (k: number) => string | number {
  if (type === "numbers") return reader(body, type);
  const count = levels?.reduce((sum, level) => sum + (level === 3 ? 1 : 0), 0) ?? 0;
  const offsets = new Int32Array(count + 1);
  readOffsets(body, offsets);
  const column = new TextColumn((body.bytes as Uint8Array<ArrayBuffer>).subarray(body.at), offsets);
  return (k) => column.at(k)!;
}
