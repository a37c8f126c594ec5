/** Numbers that Parquet's format gives names to, and how our columns stand in it. @module */
import type { ColumnSpec, ColumnType } from "../schemas.ts";
import type { Fields, Typed } from "./_thrift.ts";

/** First and last bytes of a file. */
export const MAGIC = Uint8Array.from("PAR1", (letter) => letter.charCodeAt(0));

/** Named as the writer in a file: only such files are read here, all others by polars. */
export const WRITER = "Earshot";

export const ZSTD = 6, PLAIN = 0, RLE = 3, DELTA_LENGTH = 6, DICTIONARY = 8;

const BOOLEAN = 0, INT64 = 2, DOUBLE = 5, BYTES = 6;
const OPTIONAL = 1, REPEATED = 2, UTF8 = 0, LIST = 3;
const NOTHING: Typed = { struct: [] };
const STRING: Typed = { struct: [[1, NOTHING]] };
const LISTED: Typed = { struct: [[3, NOTHING]] };
const MILLISECONDS: Typed = {
  struct: [[8, { struct: [[1, { flag: false }], [2, { struct: [[1, NOTHING]] }]] }]],
};

/** The stored type of a column's values. */
export function physicalType(type: ColumnType): number {
  if (type === "text" || type === "texts") return BYTES;
  if (type === "number" || type === "numbers") return DOUBLE;
  return type === "boolean" ? BOOLEAN : INT64;
}

/** How a column's values are encoded. */
export function encodingOf(type: ColumnType): number {
  return physicalType(type) === BYTES ? DELTA_LENGTH : PLAIN;
}

export function isList(type: ColumnType): boolean {
  return type === "texts" || type === "numbers";
}

/** From the root to the values. */
export function pathOf({ name, type }: ColumnSpec): string[] {
  return isList(type) ? [name, "list", "element"] : [name];
}

/** The schema's elements of a column: one, or three for a list. */
export function elementsOf({ name, type }: ColumnSpec): Fields[] {
  if (!isList(type)) return [leaf(name, type)];
  return [
    [[3, { i32: OPTIONAL }], [4, { text: name }], [5, { i32: 1 }], [6, { i32: LIST }], [10, LISTED]],
    [[3, { i32: REPEATED }], [4, { text: "list" }], [5, { i32: 1 }]],
    leaf("element", type === "texts" ? "text" : "number"),
  ];
}

function leaf(name: string, type: ColumnType): Fields {
  const fields: (readonly [number, Typed])[] = [
    [1, { i32: physicalType(type) }],
    [3, { i32: OPTIONAL }],
    [4, { text: name }],
  ];
  if (type === "text") fields.push([6, { i32: UTF8 }], [10, STRING]);
  if (type === "time") fields.push([10, MILLISECONDS]);
  return fields;
}
