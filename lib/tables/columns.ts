/** Columns in memory: texts as UTF-8 bytes with offsets, all else as typed arrays. @module */
import type { TextColumn } from "./columns/text_column.ts";
import { fitted } from "./columns/fitted.ts";

export { CodedBuilder } from "./columns/coded_builder.ts";
export { TextBuilder } from "./columns/text_builder.ts";
export { type CodedTexts, TextColumn } from "./columns/text_column.ts";

/** A column of numbers: counts and floats, times as milliseconds since 1970 in UTC, booleans as 0 and 1. */
export class NumberColumn {
  /** Tells it from the other kinds of columns. */
  readonly type = "number";
  /** One number per row; meaningless in null rows. */
  readonly values: Float64Array<ArrayBuffer>;
  /** 1 if the row has a value, 0 if it is null; absent if every row has a value. */
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

/** A column of lists (terms of a topic, probabilities of a codebook). For short tables only: rows are plain arrays. */
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
  /** Values and empty lists; in a column of lists, more than rows. */
  readonly values: number;
  /** Null rows; a column of lists has none. */
  readonly nulls: number;
  /** Its size in bytes when unpacked. */
  readonly plain: number;
  /** How many of its first bytes are a dictionary: the distinct texts of a column that has few. */
  readonly dictionary: number;
}

/** A packed column of a Parquet file, copied from one table to another without unpacking. */
export class ChunkColumn implements ChunkFacts {
  /** Tells it from the other kinds of columns. */
  readonly type = "chunk";
  /** Rows. */
  readonly length: number;
  readonly values: number;
  readonly nulls: number;
  readonly plain: number;
  readonly dictionary: number;
  /** Its bytes as in the file, piece by piece. */
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

  /** Its size in a file, in bytes. */
  get bytes(): number {
    return this.pieces.reduce((sum, { length }) => sum + length, 0);
  }

  /**
   * Cannot be used: rows of a packed column cannot be read.
   *
   * @throws {TypeError} always
   */
  at(_row: number): never {
    throw new TypeError("Cannot read a row of a column that is only handed on: leave it out of carry");
  }
}

/** A column of any kind; `type` says which. */
export type Column = TextColumn | NumberColumn | ListColumn | ChunkColumn;

/** Builds a column of numbers row by row. */
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

  /** Adds this many null rows. */
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
