/** A column as the bytes of a Parquet column chunk. @module */
import { constants, zstdCompressSync } from "node:zlib";
import {
  ChunkColumn,
  type ChunkFacts,
  type CodedTexts,
  type Column,
  ListColumn,
  type NumberColumn,
  TextBuilder,
  TextColumn,
} from "../columns.ts";
import type { ColumnSpec, ColumnType } from "../schemas.ts";
import { encodeCodes, encodeTexts, fewTexts } from "./_dictionary.ts";
import { DICTIONARY, encodingOf, PLAIN, RLE } from "./_format.ts";
import { encodeLengths, lengthsOf } from "./_lengths.ts";
import { encodeLevels } from "./_levels.ts";
import { encodeStruct } from "./_thrift.ts";

/** Rows of a page, and bytes of text that close one: a page is compressed and read as a whole. */
const PAGE_ROWS = 1 << 17, PAGE_BYTES = 1 << 25;

/** The column's chunk; one that was read without being decoded is taken as it is. */
export function encodeColumn(column: Column, { type }: ColumnSpec): ChunkColumn {
  if (column instanceof ChunkColumn) return column;
  if (column instanceof ListColumn) return encodeLists(column, type);
  const few = column instanceof TextColumn ? fewTexts(column) : null;
  if (few) return encodeFew(few, column.valid);
  const pages: Page[] = [];
  for (let from = 0; from < column.length;) {
    const to = pageEnd(column, from);
    const rows = column.valid?.subarray(from, to);
    const body = column instanceof TextColumn ? textBody(column, from, to) : numberBody(column, type, from, to);
    pages.push(page([encodeLevels(rows, to - from, 1), ...body], to - from, encodingOf(type)));
    from = to;
  }
  return chunk(pages, { length: column.length, nulls: nullsOf(column.valid) });
}

/**
 * zstd's own first level: a third less time than its third, which it takes if not told, for a sixth more bytes. It hands
 * them over in pieces, for nobody knows how many there will be.
 */
const COMPRESSION = { chunkSize: 1 << 16, params: { [constants.ZSTD_c_compressionLevel]: 1 } };

interface Page {
  readonly header: Uint8Array;
  readonly body: Uint8Array;
  readonly plain: number;
}

function pageEnd(column: TextColumn | NumberColumn, from: number): number {
  let to = Math.min(column.length, from + PAGE_ROWS);
  if (column instanceof TextColumn) {
    while (to > from + 1 && column.offsets[to] - column.offsets[from] > PAGE_BYTES) to = (from + to) >> 1;
  }
  return to;
}

/** A dictionary, then pages of numbers. */
function encodeFew({ values, codes }: CodedTexts, valid: Uint8Array | undefined): ChunkColumn {
  const dictionary = dictionaryPage(values), pages: Page[] = [];
  for (let from = 0; from < codes.length; from += PAGE_ROWS) {
    const to = Math.min(codes.length, from + PAGE_ROWS), rows = valid?.subarray(from, to);
    const present = presentOf(codes.subarray(from, to), rows);
    pages.push(page([encodeLevels(rows, to - from, 1), encodeCodes(present, values.length)], to - from, DICTIONARY));
  }
  const { header, body } = dictionary;
  const facts = { length: codes.length, nulls: nullsOf(valid), dictionary: header.length + body.length };
  return chunk([dictionary, ...pages], facts);
}

function dictionaryPage(values: TextColumn): Page {
  const { body, plain } = packed([encodeTexts(values)]);
  const header = encodeStruct([[1, { i32: 2 }], [2, { i32: plain }], [3, { i32: body.length }], [7, {
    struct: [[1, { i32: values.length }], [2, { i32: PLAIN }]],
  }]]);
  return { header, body, plain };
}

function chunk(pages: readonly Page[], facts: Partial<ChunkFacts> & Pick<ChunkFacts, "length">): ChunkColumn {
  const plain = pages.reduce((sum, { header, plain }) => sum + header.length + plain, 0);
  const pieces = pages.flatMap(({ header, body }) => [header, body]);
  return new ChunkColumn(pieces, { values: facts.length, nulls: 0, dictionary: 0, plain, ...facts });
}

function nullsOf(valid: Uint8Array | undefined): number {
  return valid ? valid.reduce((nulls, mark) => nulls + 1 - mark, 0) : 0;
}

function page(pieces: readonly Uint8Array[], values: number, encoding: number): Page {
  const { body, plain } = packed(pieces);
  const header = encodeStruct([[1, { i32: 0 }], [2, { i32: plain }], [3, { i32: body.length }], [5, {
    struct: [[1, { i32: values }], [2, { i32: encoding }], [3, { i32: RLE }], [4, { i32: RLE }]],
  }]]);
  return { header, body, plain };
}

function packed(pieces: readonly Uint8Array[]): { body: Uint8Array; plain: number } {
  const plain = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const scratch = scratchOf(plain);
  let at = 0;
  for (const piece of pieces) {
    scratch.set(piece, at);
    at += piece.length;
  }
  return { body: zstdCompressSync(scratch.subarray(0, plain), COMPRESSION), plain };
}

let held = new Uint8Array(0);

/** Memory that is used again and again: fresh pages cost more than the copy into them. */
function scratchOf(bytes: number): Uint8Array {
  if (held.length < bytes) held = new Uint8Array(bytes + (bytes >> 1));
  return held;
}

function textBody({ bytes, offsets, valid }: TextColumn, from: number, to: number): Uint8Array[] {
  return [encodeLengths(lengthsOf(offsets, from, to, valid)), bytes.subarray(offsets[from], offsets[to])];
}

function numberBody({ values, valid }: NumberColumn, type: ColumnType, from: number, to: number): Uint8Array[] {
  const present = presentOf(values.subarray(from, to), valid?.subarray(from, to));
  if (type === "boolean") return [bitsOf(present)];
  const stored = type === "number" ? present : toInt64(present);
  return [new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength)];
}

/** The values of the rows that have one; all of them where it is not said which have. */
function presentOf<T extends Int32Array | Float64Array>(values: T, valid: Uint8Array | undefined): T {
  if (!valid) return values;
  const present = values.slice() as T;
  let count = 0;
  for (let i = 0; i < valid.length; i++) if (valid[i] === 1) present[count++] = values[i];
  return present.subarray(0, count) as T;
}

function bitsOf(values: Float64Array): Uint8Array {
  const bits = new Uint8Array((values.length + 7) >> 3);
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) bits[i >> 3] |= 1 << (i & 7);
  return bits;
}

/** Whole numbers as 64-bit integers by their halves: ten times faster than a BigInt each. */
function toInt64(values: Float64Array): Int32Array {
  const halves = new Int32Array(values.length * 2);
  for (let i = 0; i < values.length; i++) {
    const high = Math.floor(values[i] / 2 ** 32);
    halves[i * 2] = values[i] - high * 2 ** 32;
    halves[i * 2 + 1] = high;
  }
  return halves;
}

/** A list has levels for each of its items: 3 for an item, 1 for the empty list; a list begins where 0 stands. */
function encodeLists({ rows, length }: ListColumn, type: ColumnType): ChunkColumn {
  let slots = 0, items = 0;
  for (const row of rows) {
    slots += Math.max(row.length, 1);
    items += row.length;
  }
  const levels = new Uint8Array(slots).fill(3), begins = new Uint8Array(slots).fill(1);
  let at = 0;
  for (const row of rows) {
    begins[at] = 0;
    if (row.length === 0) levels[at++] = 1;
    at += row.length;
  }
  const body = type === "texts" ? textsBody(rows as string[][]) : numbersBody(rows as number[][], items);
  const head = [encodeLevels(begins, slots, 1), encodeLevels(levels, slots, 2)];
  const pages = length === 0 ? [] : [page([...head, ...body], slots, encodingOf(type))];
  return chunk(pages, { length, values: slots });
}

function textsBody(rows: readonly (readonly string[])[]): Uint8Array[] {
  const texts = new TextBuilder();
  for (const row of rows) for (const item of row) texts.add(item);
  const built = texts.build();
  return textBody(built, 0, built.length);
}

function numbersBody(rows: readonly (readonly number[])[], items: number): Uint8Array[] {
  const numbers = new Float64Array(items);
  let at = 0;
  for (const row of rows) for (let k = 0; k < row.length; k++) numbers[at++] = row[k];
  return [new Uint8Array(numbers.buffer)];
}
