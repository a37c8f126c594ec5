/** Frames to Arrow's IPC bytes and back: the bridge to polars that makes no string. @module */
import * as arrow from "apache-arrow";
import { type Column, ListColumn, NumberColumn, TextColumn } from "./columns.ts";
import { Frame } from "./frame.ts";
import type { ColumnSpec, ColumnType, Schema } from "./schemas.ts";

/** Up to this length an Arrow view holds the text itself, in its bytes 4 to 16. */
const INLINE_BYTES = 12;
const VIEW_BYTES = 16;

/** The frame as an Arrow IPC file, its columns in the schema's order. */
export function toIpc(frame: Frame, schema: Schema): Uint8Array {
  const vectors: Record<string, arrow.Vector> = {};
  for (const spec of schema) {
    const column = frame.columns.get(spec.name);
    if (!column) {
      throw new TypeError(
        `Cannot write a frame: column "${spec.name}" is missing`,
      );
    }
    vectors[spec.name] = new arrow.Vector([toData(column, spec)]);
  }
  return arrow.tableToIPC(new arrow.Table(vectors), "file");
}

/** The frame of an Arrow IPC file. */
export function fromIpc(ipc: Uint8Array): Frame {
  const table = arrow.tableFromIPC(ipc);
  return new Frame(
    table.schema.fields.map((
      field,
    ) => [field.name, fromVector(table.getChild(field.name)!)]),
  );
}

function toData(column: Column, spec: ColumnSpec): arrow.Data {
  if (column instanceof ListColumn) return listData(column, spec.type);
  const nulls = nullsOf(column.valid);
  if (column instanceof TextColumn) {
    const { length, offsets: valueOffsets, bytes: data } = column;
    return arrow.makeData({ type: new arrow.Utf8(), length, ...nulls, valueOffsets, data });
  }
  const { length, values } = column;
  if (spec.type === "number") {
    return arrow.makeData({ type: new arrow.Float64(), length, ...nulls, data: values });
  }
  if (spec.type === "boolean") {
    return arrow.makeData({ type: new arrow.Bool(), length, ...nulls, data: bitsOf(values) });
  }
  const type = spec.type === "time" ? new arrow.TimestampMillisecond() : new arrow.Int64();
  return arrow.makeData({ type: type as arrow.Int64, length, ...nulls, data: toInt64(values) });
}

function listData(column: ListColumn, type: ColumnType): arrow.Data {
  const valueOffsets = new Int32Array(column.length + 1);
  column.rows.forEach((row, i) => valueOffsets[i + 1] = valueOffsets[i] + row.length);
  const item = type === "texts" ? new arrow.Utf8() : new arrow.Float64();
  const child = arrow.vectorFromArray(column.rows.flat() as string[], item as arrow.Utf8)
    .data[0] ??
    arrow.makeData({ type: new arrow.Float64(), length: 0, nullCount: 0, data: new Float64Array() });
  const list = new arrow.List(new arrow.Field("item", item as arrow.DataType, true));
  return new arrow.Data<arrow.List>(list, 0, column.length, 0, [valueOffsets] as never, [child]);
}

function nullsOf(
  valid?: Uint8Array,
): { nullCount: number; nullBitmap?: Uint8Array } {
  if (!valid) return { nullCount: 0 };
  let nullCount = 0;
  for (const mark of valid) if (mark === 0) nullCount++;
  return { nullCount, nullBitmap: bitsOf(valid) };
}

function bitsOf(marks: ArrayLike<number>): Uint8Array {
  const bits = new Uint8Array((marks.length + 7) >> 3);
  for (let i = 0; i < marks.length; i++) {
    if (marks[i] !== 0) bits[i >> 3] |= 1 << (i & 7);
  }
  return bits;
}

/** Whole numbers as 64-bit integers by their halves: ten times faster than a BigInt each. */
function toInt64(values: Float64Array): BigInt64Array {
  const halves = new Int32Array(values.length * 2);
  for (let i = 0; i < values.length; i++) {
    const high = Math.floor(values[i] / 2 ** 32);
    halves[i * 2] = values[i] - high * 2 ** 32;
    halves[i * 2 + 1] = high;
  }
  return new BigInt64Array(halves.buffer);
}

function fromVector(vector: arrow.Vector): Column {
  const type = vector.type as arrow.DataType;
  if (arrow.DataType.isUtf8(type) || arrow.DataType.isUtf8View(type)) {
    return textOf(vector);
  }
  if (arrow.DataType.isList(type) || arrow.DataType.isLargeList(type)) {
    return listOf(vector);
  }
  const values = new Float64Array(vector.length);
  const valid = vector.nullCount > 0 ? new Uint8Array(vector.length) : undefined;
  let row = 0;
  for (const data of vector.data) {
    copyNumbers(data, values, row);
    if (valid) copyValidity(data, valid, row);
    row += data.length;
  }
  return new NumberColumn(values, valid);
}

function copyNumbers(
  data: arrow.Data,
  values: Float64Array,
  row: number,
): void {
  const source = data.values as Float64Array | BigInt64Array | Uint8Array;
  if (arrow.DataType.isBool(data.type)) {
    for (let i = 0; i < data.length; i++) {
      const bit = data.offset + i;
      values[row + i] = (source as Uint8Array)[bit >> 3] >> (bit & 7) & 1;
    }
  } else if (source instanceof BigInt64Array) {
    const halves = new Int32Array(
      source.buffer,
      source.byteOffset,
      source.length * 2,
    );
    for (let i = 0; i < data.length; i++) {
      values[row + i] = (halves[i * 2] >>> 0) + halves[i * 2 + 1] * 2 ** 32;
    }
  } else {
    values.set((source as Float64Array).subarray(0, data.length), row);
  }
}

function copyValidity(data: arrow.Data, valid: Uint8Array, row: number): void {
  const bits = data.nullCount > 0 ? data.nullBitmap : undefined;
  for (let i = 0; i < data.length; i++) {
    const bit = data.offset + i;
    valid[row + i] = bits ? bits[bit >> 3] >> (bit & 7) & 1 : 1;
  }
}

function textOf(vector: arrow.Vector): TextColumn {
  const valid = vector.nullCount > 0 ? new Uint8Array(vector.length) : undefined;
  const offsets = new Int32Array(vector.length + 1);
  let row = 0;
  for (const data of vector.data) {
    if (valid) copyValidity(data, valid, row);
    for (let i = 0; i < data.length; i++, row++) {
      offsets[row + 1] = offsets[row] +
        (valid?.[row] === 0 ? 0 : textLength(data, i));
    }
  }
  const bytes = new Uint8Array(offsets[vector.length]);
  row = 0;
  for (const data of vector.data) row = copyTexts(data, bytes, offsets, row);
  return new TextColumn(bytes, offsets, valid);
}

function viewsOf(data: arrow.Data): Int32Array {
  const { buffer, byteOffset, byteLength } = data.values as Uint8Array;
  return new Int32Array(buffer, byteOffset, byteLength >> 2);
}

function textLength(data: arrow.Data, i: number): number {
  if (arrow.DataType.isUtf8(data.type)) {
    return data.valueOffsets[i + 1] - data.valueOffsets[i];
  }
  return viewsOf(data)[i * 4];
}

/** Copies a chunk's texts to where `offsets` says; short ones byte by byte, which beats a call for each. */
function copyTexts(
  data: arrow.Data,
  bytes: Uint8Array,
  offsets: Int32Array,
  row: number,
): number {
  const inline = data.values as Uint8Array;
  if (arrow.DataType.isUtf8(data.type)) {
    bytes.set(
      inline.subarray(data.valueOffsets[0], data.valueOffsets[data.length]),
      offsets[row],
    );
    return row + data.length;
  }
  const views = viewsOf(data);
  const buffers = (data as unknown as { variadicBuffers: Uint8Array[] }).variadicBuffers;
  for (let i = 0; i < data.length; i++, row++) {
    const at = offsets[row], length = offsets[row + 1] - at;
    if (length === 0) continue;
    if (length <= INLINE_BYTES) {
      for (let k = 0; k < length; k++) {
        bytes[at + k] = inline[i * VIEW_BYTES + 4 + k];
      }
    } else {
      const from = views[i * 4 + 3];
      bytes.set(buffers[views[i * 4 + 2]].subarray(from, from + length), at);
    }
  }
  return row;
}

function listOf(vector: arrow.Vector): ListColumn {
  return new ListColumn(
    Array.from(
      vector,
      (row) => row ? Array.from(row as Iterable<string | number>) : [],
    ),
  );
}
