/** Parquet files that we wrote, read column by column. @module */
import { ChunkColumn, type Column } from "../columns.ts";
import { Frame } from "../frame.ts";
import type { ColumnType } from "../schemas.ts";
import { decodeColumn } from "./_decode_column.ts";
import { MAGIC, WRITER } from "./_format.ts";
import { readStruct, type Struct } from "./_thrift.ts";

const TAIL_BYTES = 4 + MAGIC.length;
const BOOLEAN = 0, DOUBLE = 5, BYTES = 6;

const decoder = new TextDecoder();

/**
 * The named columns (default: all) of a file's bytes; those of `carry` are not decoded but handed on as they lie.
 *
 * @throws {RangeError} if a named column is not there, or the file is another program's
 */
export function decodeFrame(bytes: Uint8Array, columns?: readonly string[], carry: readonly string[] = []): Frame {
  const footer = footerOf(bytes);
  const [group] = footer.get(4) as Struct[];
  const rows = footer.get(3) as number;
  const types = typesOf((footer.get(2) as Struct[]).slice(1));
  const entries = new Map<string, Struct>();
  for (const entry of group.get(1) as Struct[]) {
    const meta = entry.get(3) as Struct;
    entries.set(textOf((meta.get(3) as Uint8Array[])[0]), meta);
  }
  return new Frame((columns ?? [...entries.keys()]).map((name): readonly [string, Column] => {
    const meta = entries.get(name);
    if (!meta) throw new RangeError(`Cannot read column "${name}": columns are ${[...entries.keys()].join(", ")}`);
    const from = meta.get(9) as number, size = meta.get(7) as number;
    const pieces = size > 0 ? [bytes.subarray(from, from + size)] : [];
    const chunk = new ChunkColumn(rows, meta.get(5) as number, meta.get(6) as number, pieces);
    return [name, carry.includes(name) ? chunk : decodeColumn(chunk, types.get(name)!)];
  }));
}

function footerOf(bytes: Uint8Array): Struct {
  const end = bytes.length - TAIL_BYTES;
  if (end >= MAGIC.length && MAGIC.every((byte, i) => bytes[i] === byte)) {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getInt32(end, true);
    const footer = readStruct({ bytes, at: end - length });
    if (textOf(footer.get(6)) === WRITER) return footer;
  }
  throw new RangeError("Cannot read a table's part: another program or an older toolkit wrote it; run the study again");
}

function textOf(value: unknown): string {
  return value instanceof Uint8Array ? decoder.decode(value) : "";
}

/** Types of the top columns, from the schema's elements in their order. */
function typesOf(elements: readonly Struct[]): Map<string, ColumnType> {
  const types = new Map<string, ColumnType>();
  for (let i = 0; i < elements.length; i++) {
    const name = textOf(elements[i].get(4));
    if (!elements[i].has(5)) types.set(name, typeOf(elements[i]));
    else types.set(name, typeOf(elements[i += 2]) === "text" ? "texts" : "numbers"); // a list and its two levels
  }
  return types;
}

function typeOf(element: Struct): ColumnType {
  const stored = element.get(1);
  if (stored === BYTES) return "text";
  if (stored === DOUBLE) return "number";
  if (stored === BOOLEAN) return "boolean";
  return element.has(10) ? "time" : "integer";
}
