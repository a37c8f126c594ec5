/** Columns in memory: texts as UTF-8 bytes with offsets, all else as typed arrays. @module */
import { TextColumn } from "./columns/text_column.ts";
import { requireText } from "./require_text.ts";

export { CodedBuilder } from "./columns/coded_builder.ts";
export { type CodedTexts, TextColumn } from "./columns/text_column.ts";

const encoder = new TextEncoder();

/** Up to so many bytes a loop copies faster than a call. */
const SHORT_BYTES = 32;
/** Up to so many letters are encoded here: the platform's encoder costs more to call. */
const SHORT_TEXT = 32, NOT_ENCODED = -1;

/** A column of numbers: counts and floats, times as milliseconds since 1970 in UTC, booleans as 0 and 1. */
export class NumberColumn {
  /** Tells it from the other kinds of columns. */
  readonly type = "number";
  /** A number a row; of a null row it says nothing. */
  readonly values: Float64Array<ArrayBuffer>;
  /** 1 where the row has a value, 0 where it is null; absent where every row has one. */
  readonly valid?: Uint8Array<ArrayBuffer>;

  /** Takes the arrays as they are, without a copy. */
  constructor(
    values: Float64Array<ArrayBuffer>,
    valid?: Uint8Array<ArrayBuffer>,
  ) {
    this.values = values;
    this.valid = valid;
  }

  /** Rows. */
  get length(): number {
    return this.values.length;
  }

  /** Row i, or null. */
  at(i: number): number | null {
    return this.valid?.[i] === 0 ? null : this.values[i];
  }
}

/** A column of lists (terms of a topic, probabilities of a codebook). Short tables only: rows are plain arrays. */
export class ListColumn<T extends string | number = string | number> {
  /** Tells it from the other kinds of columns. */
  readonly type = "list";
  /** The lists, by row; none is null. */
  readonly rows: readonly (readonly T[])[];

  /** Takes the rows as they are, without a copy. */
  constructor(rows: readonly (readonly T[])[]) {
    this.rows = rows;
  }

  /** Rows. */
  get length(): number {
    return this.rows.length;
  }

  /** Row i. */
  at(i: number): readonly T[] {
    return this.rows[i];
  }
}

/** What is known of a column without unpacking it. */
export interface ChunkFacts {
  /** Rows. */
  readonly length: number;
  /** Values and empty lists: in a column of lists, more than rows. */
  readonly values: number;
  /** Rows that are null; of a column of lists none is. */
  readonly nulls: number;
  /** Bytes it takes when it is unpacked. */
  readonly plain: number;
  /** So many of its first bytes are a dictionary: the different texts of a column that has few. */
  readonly dictionary: number;
}

/** A column as it lies in a Parquet file, handed from one table to another without a look inside. */
export class ChunkColumn implements ChunkFacts {
  /** Tells it from the other kinds of columns. */
  readonly type = "chunk";
  /** Rows. */
  readonly length: number;
  readonly values: number;
  readonly nulls: number;
  readonly plain: number;
  readonly dictionary: number;
  /** Its bytes as they lie in the file, one piece after the other. */
  readonly pieces: readonly Uint8Array[];

  /** Takes the pieces as they are, without a copy. */
  constructor(pieces: readonly Uint8Array[], { length, values, nulls, plain, dictionary }: ChunkFacts) {
    this.pieces = pieces;
    this.length = length;
    this.values = values;
    this.nulls = nulls;
    this.plain = plain;
    this.dictionary = dictionary;
  }

  /** Bytes it takes in a file. */
  get bytes(): number {
    return this.pieces.reduce((sum, { length }) => sum + length, 0);
  }

  /**
   * Rows cannot be read.
   *
   * @throws {TypeError} always: it was not unpacked
   */
  at(_row: number): never {
    throw new TypeError("Cannot read a row of a column that is only handed on: leave it out of carry");
  }
}

/** A column of any kind; `type` says which. */
export type Column = TextColumn | NumberColumn | ListColumn | ChunkColumn;

/** The first `length` elements, copied only where more than half of the array is not used. */
function fitted<A extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(
  array: A,
  length: number,
): A {
  return (length * 2 < array.length ? array.slice(0, length) : array.subarray(0, length)) as A;
}

/** Writes a text's UTF-8 and gives its end; `NOT_ENCODED` where a character takes two units of a string. */
function encodeShort(text: string, into: Uint8Array, start: number): number {
  let at = start;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) into[at++] = unit;
    else if (unit < 0x800) {
      into[at++] = 0xc0 | unit >> 6;
      into[at++] = 0x80 | unit & 63;
    } else if (unit >= 0xd800 && unit < 0xe000) return NOT_ENCODED;
    else {
      into[at++] = 0xe0 | unit >> 12;
      into[at++] = 0x80 | unit >> 6 & 63;
      into[at++] = 0x80 | unit & 63;
    }
  }
  return at;
}

/** Grows a text column row by row, from strings or from bytes as they lie in another buffer. */
export class TextBuilder {
  #bytes: Uint8Array<ArrayBuffer>;
  #offsets = new Int32Array(1 << 8);
  #valid = new Uint8Array(1 << 8);
  #rows = 0;
  #nulls = 0;

  /**
   * A builder without rows.
   *
   * @param bytes how many there will be, if that is known: growing costs twice
   */
  constructor(bytes = 1 << 12) {
    this.#bytes = new Uint8Array(bytes);
  }

  /** Rows so far. */
  get length(): number {
    return this.#rows;
  }

  /** Adds a row. Half an emoji (a lone surrogate) becomes U+FFFD, for UTF-8 has no place for it. */
  add(text: string | null | undefined): void {
    if (text === null || text === undefined) {
      return this.#close(false, this.#offsets[this.#rows]);
    }
    if (typeof text !== "string") requireText(text, "a text");
    const start = this.#offsets[this.#rows];
    this.#reserve(start + text.length * 3);
    let end = text.length <= SHORT_TEXT ? encodeShort(text, this.#bytes, start) : NOT_ENCODED;
    if (end === NOT_ENCODED) end = start + encoder.encodeInto(text, this.#bytes.subarray(start)).written;
    this.#close(true, end);
  }

  /** Adds a row from `bytes[start]` up to `bytes[end]`, which must be UTF-8. */
  addBytes(bytes: Uint8Array, start: number, end: number): void {
    const from = this.#offsets[this.#rows];
    this.#reserve(from + end - start);
    // A view costs more than copying a word.
    if (end - start > SHORT_BYTES) this.#bytes.set(bytes.subarray(start, end), from);
    else for (let i = start, to = from; i < end;) this.#bytes[to++] = bytes[i++];
    this.#close(true, from + end - start);
  }

  /** The rows so far. They lie in the builder's own memory unless half of that would be wasted. */
  build(): TextColumn {
    const offsets = fitted(this.#offsets, this.#rows + 1);
    const valid = this.#nulls > 0 ? fitted(this.#valid, this.#rows) : undefined;
    return new TextColumn(fitted(this.#bytes, offsets[this.#rows]), offsets, valid);
  }

  #reserve(bytes: number): void {
    if (bytes <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(bytes, this.#bytes.length * 2));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }

  #close(valid: boolean, end: number): void {
    if (this.#rows + 2 > this.#offsets.length) {
      const offsets = new Int32Array(this.#offsets.length * 2);
      offsets.set(this.#offsets);
      this.#offsets = offsets;
      const marks = new Uint8Array(this.#valid.length * 2);
      marks.set(this.#valid);
      this.#valid = marks;
    }
    this.#valid[this.#rows] = valid ? 1 : 0;
    if (!valid) this.#nulls++;
    this.#offsets[++this.#rows] = end;
  }
}

/** Grows a number column row by row. */
export class NumberBuilder {
  #values: Float64Array<ArrayBuffer>;
  #valid: Uint8Array<ArrayBuffer>;
  #rows = 0;
  #nulls = 0;

  /**
   * A builder without rows.
   *
   * @param rows how many there will be, if that is known
   */
  constructor(rows = 1 << 8) {
    this.#values = new Float64Array(rows);
    this.#valid = new Uint8Array(rows);
  }

  get length(): number {
    return this.#rows;
  }

  add(value: number | null | undefined): void {
    if (this.#rows === this.#values.length) this.#reserve(this.#rows + 1);
    const missing = value === null || value === undefined;
    if (missing) this.#nulls++;
    else this.#values[this.#rows] = value;
    this.#valid[this.#rows++] = missing ? 0 : 1;
  }

  /** Adds all of some numbers; NaN is null. */
  addAll(values: Float64Array): void {
    this.#reserve(this.#rows + values.length);
    this.#values.set(values, this.#rows);
    for (let i = 0, row = this.#rows; i < values.length; i++, row++) {
      const missing = Number.isNaN(values[i]);
      if (missing) this.#nulls++, this.#values[row] = 0;
      this.#valid[row] = missing ? 0 : 1;
    }
    this.#rows += values.length;
  }

  /** Adds so many rows without a value. */
  addNulls(count: number): void {
    this.#reserve(this.#rows + count);
    this.#rows += count;
    this.#nulls += count;
  }

  #reserve(rows: number): void {
    if (rows <= this.#values.length) return;
    const room = Math.max(rows, this.#values.length * 2), values = new Float64Array(room), marks = new Uint8Array(room);
    values.set(this.#values);
    marks.set(this.#valid);
    this.#values = values;
    this.#valid = marks;
  }

  build(): NumberColumn {
    const valid = this.#nulls > 0 ? fitted(this.#valid, this.#rows) : undefined;
    return new NumberColumn(fitted(this.#values, this.#rows), valid);
  }
}
