/** A frame: named columns of equal length, and a builder that adds row by row. @module */
import { type Column, ListColumn, NumberBuilder, NumberColumn, TextBuilder, TextColumn } from "./columns.ts";
import type { ColumnSpec, Schema } from "./schemas.ts";

/** Columns of equal length, by name. */
export class Frame {
  /** Rows. */
  readonly length: number;
  /** The columns by name, in the given order. */
  readonly columns: ReadonlyMap<string, Column>;

  /**
   * A frame of named columns.
   *
   * @throws {RangeError} if their lengths differ
   */
  constructor(columns: Iterable<readonly [string, Column]>) {
    this.columns = new Map(columns);
    this.length = this.columns.values().next().value?.length ?? 0;
    for (const [name, column] of this.columns) {
      if (column.length !== this.length) {
        throw new RangeError(
          `Cannot make a frame: column "${name}" has ${column.length} rows, not ${this.length}`,
        );
      }
    }
  }

  /** The text column of that name. */
  text(name: string): TextColumn {
    return this.#column(name, TextColumn);
  }

  /** The column of numbers, times (ms) or booleans (0, 1) of that name. */
  number(name: string): NumberColumn {
    return this.#column(name, NumberColumn);
  }

  /** The column of lists of that name. */
  list(name: string): ListColumn {
    return this.#column(name, ListColumn);
  }

  /** Rows as plain objects: for small tables, tests and notebooks. */
  rows(): Record<string, unknown>[] {
    return Array.from({ length: this.length }, (_, i) => {
      const row: Record<string, unknown> = {};
      for (const [name, column] of this.columns) row[name] = column.at(i);
      return row;
    });
  }

  #column<C extends Column>(
    name: string,
    kind: new (...args: never[]) => C,
  ): C {
    const column = this.columns.get(name);
    if (column instanceof kind) return column;
    throw new TypeError(
      `Cannot read column "${name}": ${column ? `it holds ${column.type}s` : "there is none"}`,
    );
  }
}

/** A row to add: one value per column; nullable columns may be left out. */
export type Row = Readonly<
  Record<
    string,
    string | number | boolean | readonly (string | number)[] | null | undefined
  >
>;

/**
 * Builds a frame of a known schema row by row.
 *
 * @example Two codes
 * ```ts
 * import assert from "node:assert/strict";
 * import { FrameBuilder } from "./frame.ts";
 * import { SCHEMAS } from "./schemas.ts";
 *
 * const codes = new FrameBuilder(SCHEMAS.codes);
 * codes.add({ mention: "vk:1", codebook: "tone", code: "negative", coder: "words" });
 * assert.equal(codes.build().text("code").at(0), "negative");
 * assert.throws(() => codes.add({ mention: "vk:1" }), /codebook/);
 * ```
 */
export class FrameBuilder {
  readonly #columns: {
    spec: ColumnSpec;
    text?: TextBuilder;
    number?: NumberBuilder;
    lists?: (readonly (string | number)[])[];
  }[];
  #rows = 0;

  /** An empty builder for the columns of a schema: one of {@linkcode SCHEMAS}, or your own. */
  constructor(schema: Schema) {
    this.#columns = schema.map((spec) => {
      if (spec.type === "text") return { spec, text: new TextBuilder() };
      if (spec.type === "texts" || spec.type === "numbers") {
        return { spec, lists: [] };
      }
      return { spec, number: new NumberBuilder() };
    });
  }

  /** Rows so far. */
  get length(): number {
    return this.#rows;
  }

  /** The builder of one text column, to add rows as bytes. If you use it, fill every other column the same way. */
  text(name: string): TextBuilder {
    const builder = this.#columns.find((c) => c.spec.name === name)?.text;
    if (!builder) {
      throw new TypeError(
        `Cannot build column "${name}": the schema has no text column of that name`,
      );
    }
    return builder;
  }

  /**
   * Adds a row. Times are milliseconds since 1970 in UTC.
   *
   * @throws {TypeError} if a column that is not nullable has no value
   */
  add(row: Row): void {
    for (const { spec } of this.#columns) {
      if (
        !spec.nullable &&
        (row[spec.name] === null || row[spec.name] === undefined)
      ) {
        throw new TypeError(
          `Cannot add row ${this.#rows}: column "${spec.name}" has no value`,
        );
      }
    }
    for (const column of this.#columns) {
      const value = row[column.spec.name];
      if (column.text) column.text.add(value as string | null);
      else if (column.number) {
        column.number.add(
          typeof value === "boolean" ? Number(value) : value as number | null,
        );
      } else column.lists!.push(value as readonly (string | number)[]);
    }
    this.#rows++;
  }

  /** The rows so far as a frame. */
  build(): Frame {
    return new Frame(this.#columns.map(({ spec, text, number, lists }) => {
      const column = text?.build() ?? number?.build() ??
        new ListColumn(lists!);
      return [spec.name, column] as const;
    }));
  }
}
