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

/** The bytes are no part of a table as we write them: another program's, cut short, or damaged. */
export class PartError extends RangeError {
  override readonly name = "PartError";
}

/** A file's bytes, in memory or on disk. */
export interface Source {
  readonly size: number;
  /** The bytes from `from` up to `to`. */
  slice(from: number, to: number): Uint8Array;
}

/**
 * The named columns (default: all) of a file's bytes; those of `carry` are not decoded but handed on as they lie.
 *
 * @throws {RangeError} if a named column is not there
 * @throws {PartError} if the file is another program's, or damaged
 */
export function decodeFrame(source: Source, columns?: readonly string[], carry: readonly string[] = []): Frame {
  try {
    return decoded(source, columns, carry);
  } catch (error) {
    const isOurs = error instanceof PartError || error instanceof NoColumn;
    if (isOurs || /allocation|\(os error/.test(String(error))) throw error; // no memory, no file
    throw new PartError("Cannot read a table's part: it is damaged; run the study again", { cause: error });
  }
}

/** A column is asked for that is not there. */
class NoColumn extends RangeError {}

/** The bytes of each column as they lie in a file that we wrote: equal bytes hold equal values. */
export function columnBytes(file: Uint8Array): Map<string, Uint8Array> {
  const footer = footerOf({ size: file.length, slice: (from, to) => file.subarray(from, to) });
  return new Map([...entriesOf(footer)].map(([name, entry]) => [name, file.subarray(...placeOf(entry))]));
}

function decoded(source: Source, columns: readonly string[] | undefined, carry: readonly string[]): Frame {
  const footer = footerOf(source);
  const rows = footer.get(3) as number;
  const types = typesOf((footer.get(2) as Struct[]).slice(1));
  const entries = entriesOf(footer);
  return new Frame((columns ?? [...entries.keys()]).map((name): readonly [string, Column] => {
    const meta = entries.get(name);
    if (!meta) throw new NoColumn(`Cannot read column "${name}": columns are ${[...entries.keys()].join(", ")}`);
    const [from, to] = placeOf(meta);
    const pieces = to > from ? [source.slice(from, to)] : [];
    const chunk = new ChunkColumn(pieces, {
      length: rows,
      values: meta.get(5) as number,
      nulls: (meta.get(12) as Struct | undefined)?.get(3) as number ?? 0,
      plain: meta.get(6) as number,
      dictionary: (meta.get(9) as number) - from,
    });
    return [name, carry.includes(name) ? chunk : decodeColumn(chunk, types.get(name)!)];
  }));
}

/** What the footer says of each column, by name. */
function entriesOf(footer: Struct): Map<string, Struct> {
  const [group] = footer.get(4) as Struct[];
  const entries = new Map<string, Struct>();
  for (const entry of group.get(1) as Struct[]) {
    const meta = entry.get(3) as Struct;
    entries.set(textOf((meta.get(3) as Uint8Array[])[0]), meta);
  }
  return entries;
}

/** Where a column's bytes begin, those of its dictionary if it has one, and end. */
function placeOf(entry: Struct): [number, number] {
  const from = (entry.get(11) ?? entry.get(9)) as number;
  return [from, from + (entry.get(7) as number)];
}

function footerOf(source: Source): Struct {
  const end = source.size - TAIL_BYTES;
  const tail = end >= MAGIC.length ? source.slice(end, source.size) : new Uint8Array();
  if (tail.length === TAIL_BYTES && MAGIC.every((byte, i) => tail[TAIL_BYTES - MAGIC.length + i] === byte)) {
    const length = new DataView(tail.buffer, tail.byteOffset).getInt32(0, true);
    const isWithin = length > 0 && length <= end - MAGIC.length;
    const footer = isWithin ? readStruct({ bytes: source.slice(end - length, end), at: 0 }) : new Map();
    if (textOf(footer.get(6)) === WRITER) return footer;
  }
  throw new PartError("Cannot read a table's part: another program or an older toolkit wrote it; run the study again");
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
