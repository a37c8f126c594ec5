/**
 * CSV under the names and options of `@std/csv`, by csv-parse.
 *
 * Where JSR can be reached, one line of deno.json's import map puts the real one in its place.
 *
 * @module
 */
import { type Options, parse as parseSync } from "csv-parse/sync";
import { parse as parseStream, type Parser } from "csv-parse";

/** Options of {@linkcode parse}. */
export interface ParseOptions {
  /** Default `,`. */
  readonly separator?: string;
  /** Lines that begin with it are no records. */
  readonly comment?: string;
  readonly trimLeadingSpace?: boolean;
  /** Quotes inside bare fields are text. */
  readonly lazyQuotes?: boolean;
  /** Fields a record must have: 0 as many as the first has, −1 (default) any number. */
  readonly fieldsPerRecord?: number;
  /** Rows become objects; the first row gives their keys unless `columns` does. */
  readonly skipFirstRow?: boolean;
  /** Keys of the objects that rows become. */
  readonly columns?: readonly string[];
}

/** A parsed row: an object where there are keys, else a list. */
export type ParseResult<T extends ParseOptions | undefined> = T extends { columns: readonly string[] }
  ? Record<string, string>[]
  : T extends { skipFirstRow: true } ? Record<string, string>[]
  : string[][];

/**
 * Parses CSV text. Lines end with LF or CRLF, inside quotes as well: a field's CRLF becomes LF.
 *
 * @throws {SyntaxError} if a quote does not close, or a row has another number of fields than its keys
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parse } from "./csv.ts";
 *
 * assert.deepEqual(parse("a,b\n1,2\n"), [["a", "b"], ["1", "2"]]);
 * assert.deepEqual(parse("a;b\n1;2\n", { skipFirstRow: true, separator: ";" }), [{ a: "1", b: "2" }]);
 * ```
 */
export function parse<const T extends ParseOptions | undefined = undefined>(text: string, options?: T): ParseResult<T> {
  try {
    const rows = parseSync(text.replaceAll("\r\n", "\n"), parserOptions(options)) as unknown as string[][];
    return named(rows, options) as ParseResult<T>;
  } catch (error) {
    throw error instanceof SyntaxError ? error : new SyntaxError(`Cannot parse CSV: ${messageOf(error)}`);
  }
}

/** A column to write: a key, a path of keys, or either with a name of its own. */
export type Column = string | number | readonly (string | number)[] | ColumnDetails;

export interface ColumnDetails {
  /** Default: the last key. */
  readonly header?: string;
  readonly prop: string | number | readonly (string | number)[];
}

/** Options of {@linkcode stringify}. */
export interface StringifyOptions {
  /** What to write, in this order; needed where rows are objects. */
  readonly columns?: readonly Column[];
  /** Whether the first row holds the columns' names; default true where there are columns. */
  readonly headers?: boolean;
  readonly separator?: string;
  readonly bom?: boolean;
}

/**
 * Writes rows as CSV, lines ended by CRLF as RFC 4180 has it.
 *
 * @throws {TypeError} if rows are objects and no columns are given
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { stringify } from "./csv.ts";
 *
 * assert.equal(stringify([{ a: 1, b: 'x "y"' }], { columns: ["a", "b"] }), 'a,b\r\n1,"x ""y"""\r\n');
 * ```
 */
export function stringify(data: readonly unknown[], options: StringifyOptions = {}): string {
  const { columns = [], headers = true, separator = ",", bom = false } = options;
  if (separator.includes('"') || separator.includes("\r\n")) {
    throw new TypeError(`Cannot write CSV: separator ${JSON.stringify(separator)} must hold no quote and no line end`);
  }
  const line = (cells: readonly unknown[]) => cells.map((cell) => quoted(cell, separator)).join(separator) + "\r\n";
  const paths = columns.map(pathOf);
  const lines = data.map((row) => line(cellsOf(row, paths)));
  if (headers && columns.length > 0) lines.unshift(line(columns.map(headerOf)));
  return (bom ? "\ufeff" : "") + lines.join("");
}

/** A stream of CSV text in, of rows out. */
export class CsvParseStream<const T extends ParseOptions | undefined = undefined>
  implements TransformStream<string, ParseResult<T>[number]> {
  readonly readable: ReadableStream<ParseResult<T>[number]>;
  readonly writable: WritableStream<string>;

  constructor(options?: T) {
    const parser: Parser = parseStream(parserOptions(options));
    let keys: readonly string[] | undefined = options?.columns;
    let skip = options?.skipFirstRow ?? false;
    const rows = new TransformStream<string[], ParseResult<T>[number]>({
      transform(row, controller) {
        if (skip) {
          skip = false;
          keys ??= row;
        } else controller.enqueue((keys ? asObject(row, keys, 0) : row) as ParseResult<T>[number]);
      },
    });
    let held = "";
    const ended = pump(parser, rows.writable.getWriter());
    ended.catch(() => {}); // the reader is told
    this.readable = rows.readable;
    this.writable = new WritableStream({
      write(chunk) {
        const text = (held + chunk).replaceAll("\r\n", "\n");
        held = text.endsWith("\r") ? "\r" : ""; // the LF may come with the next chunk
        return new Promise((resolve) => parser.write(held ? text.slice(0, -1) : text, () => resolve()));
      },
      async close() {
        parser.end(held);
        await ended;
      },
      abort: (reason) => void parser.destroy(reason),
    });
  }
}

async function pump(parser: Parser, writer: WritableStreamDefaultWriter<string[]>): Promise<void> {
  try {
    for await (const row of parser) await writer.write(row);
    await writer.close();
  } catch (error) {
    const wrapped = new SyntaxError(`Cannot parse CSV: ${messageOf(error)}`);
    await writer.abort(wrapped);
    throw wrapped;
  }
}

function parserOptions(options: ParseOptions = {}): Options {
  const { separator = ",", comment, trimLeadingSpace = false, lazyQuotes = false, fieldsPerRecord = -1 } = options;
  return {
    delimiter: separator,
    bom: true,
    skip_empty_lines: true,
    ltrim: trimLeadingSpace,
    relax_quotes: lazyQuotes,
    relax_column_count: fieldsPerRecord < 0,
    ...(comment === undefined ? {} : { comment, comment_no_infix: true }),
  } as Options;
}

function named(rows: string[][], options: ParseOptions | undefined): string[][] | Record<string, string>[] {
  if (!options?.skipFirstRow && !options?.columns) return rows;
  const keys = options.columns ?? rows[0] ?? [];
  return rows.slice(options.skipFirstRow ? 1 : 0).map((row, i) => asObject(row, keys, i));
}

function asObject(row: readonly string[], keys: readonly string[], index: number): Record<string, string> {
  if (row.length !== keys.length) {
    throw new SyntaxError(
      `Cannot parse CSV: record ${index} has ${row.length} fields, but the header has ${keys.length} fields`,
    );
  }
  return Object.fromEntries(row.map((cell, i) => [keys[i], cell]));
}

function isDetails(column: Column): column is ColumnDetails {
  return typeof column === "object" && "prop" in column;
}

function pathOf(column: Column): readonly (string | number)[] {
  const prop = isDetails(column) ? column.prop : column;
  return typeof prop === "object" ? prop : [prop];
}

function headerOf(column: Column): string {
  return (isDetails(column) ? column.header : undefined) ?? String(pathOf(column).at(-1));
}

function cellsOf(row: unknown, paths: readonly (readonly (string | number)[])[]): readonly unknown[] {
  if (paths.length > 0) return paths.map((path) => path.reduce<unknown>(valueIn, row));
  if (Array.isArray(row)) return row;
  throw new TypeError("Cannot write CSV: no columns were given for objects; give columns");
}

function valueIn(value: unknown, key: string | number): unknown {
  return (value as Record<string | number, unknown> | null | undefined)?.[key];
}

function quoted(cell: unknown, separator: string): string {
  const text = cell === null || cell === undefined
    ? ""
    : typeof cell === "object"
    ? JSON.stringify(cell)
    : String(cell);
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
