/** Frames as the bytes of a Parquet file. @module */
import type { ChunkColumn } from "../columns.ts";
import type { Frame } from "../frame.ts";
import type { ColumnSpec, Schema } from "../schemas.ts";
import { encodeColumn } from "./_encode_column.ts";
import {
  DICTIONARY,
  elementsOf,
  encodingOf,
  MAGIC,
  pathOf,
  physicalType,
  PLAIN,
  RLE,
  WRITER,
  ZSTD,
} from "./_format.ts";
import { encodeStruct, type Fields, type Typed } from "./_thrift.ts";

const FORMAT_VERSION = 2, LENGTH_BYTES = 4;

/** The file's bytes: one row group, zstd, texts as lengths and bytes. The same frame gives the same bytes. */
export function encodeFrame(frame: Frame, schema: Schema): Uint8Array<ArrayBuffer> {
  const chunks = schema.map((spec) => ({ spec, chunk: encodeColumn(columnOf(frame, spec.name), spec) }));
  let at = MAGIC.length;
  const columns = chunks.map(({ spec, chunk }) => {
    const entry = entryOf(spec, chunk, at);
    at += chunk.bytes;
    return entry;
  });
  const footer = encodeStruct(footerOf(schema, frame.length, columns, chunks));
  const file = new Uint8Array(at + footer.length + LENGTH_BYTES + MAGIC.length);
  file.set(MAGIC);
  at = MAGIC.length;
  for (const { chunk } of chunks) {
    for (const piece of chunk.pieces) {
      file.set(piece, at);
      at += piece.length;
    }
  }
  file.set(footer, at);
  new DataView(file.buffer).setInt32(at + footer.length, footer.length, true);
  file.set(MAGIC, at + footer.length + LENGTH_BYTES);
  return file;
}

function columnOf(frame: Frame, name: string) {
  const column = frame.columns.get(name);
  if (!column) throw new TypeError(`Cannot write a frame: column "${name}" is missing`);
  return column;
}

/** A column's entry in the row group. */
function entryOf(spec: ColumnSpec, chunk: ChunkColumn, at: number): Typed {
  return {
    struct: [[2, { i64: at }], [3, {
      struct: [
        [1, { i32: physicalType(spec.type) }],
        [2, { list: encodingsOf(spec, chunk).map((i32) => ({ i32 })) }],
        [3, { list: pathOf(spec).map((text) => ({ text })) }],
        [4, { i32: ZSTD }],
        [5, { i64: chunk.values }],
        [6, { i64: chunk.plain }],
        [7, { i64: chunk.bytes }],
        [9, { i64: at + chunk.dictionary }],
        ...chunk.dictionary > 0 ? [[11, { i64: at }] as const] : [],
        [12, { struct: [[3, { i64: chunk.nulls }]] }],
      ],
    }]],
  };
}

function encodingsOf({ type }: ColumnSpec, { dictionary }: ChunkColumn): number[] {
  return dictionary > 0 ? [PLAIN, RLE, DICTIONARY] : [encodingOf(type), RLE];
}

function footerOf(
  schema: Schema,
  rows: number,
  columns: readonly Typed[],
  chunks: readonly { readonly chunk: ChunkColumn }[],
): Fields {
  const root: Fields = [[4, { text: "root" }], [5, { i32: schema.length }]];
  const elements = [root, ...schema.flatMap(elementsOf)].map((struct) => ({ struct }));
  const bytes = chunks.reduce((sum, { chunk }) => sum + chunk.plain, 0);
  return [
    [1, { i32: FORMAT_VERSION }],
    [2, { list: elements }],
    [3, { i64: rows }],
    [4, { list: [{ struct: [[1, { list: columns }], [2, { i64: bytes }], [3, { i64: rows }]] }] }],
    [6, { text: WRITER }],
  ];
}
