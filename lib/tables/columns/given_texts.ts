/** Texts and rows as researchers have them: plain arrays, columns and frames of polars. @module */
import { cannotTake } from "../require_text.ts";

/** A frame as polars has it, as far as it is read. */
export interface FrameLike {
  /** Names of its columns. */
  readonly columns: readonly string[];
  /** A column's values. */
  getColumn(name: string): Iterable<unknown>;
  /** Its rows as plain objects. */
  toRecords(): readonly object[];
}

/** Texts: an array of them, a polars column, or a polars frame whose column `clean_text` or else `text` holds them. */
export type Texts = Iterable<string | null> | FrameLike;

/** Columns that hold a mention's text, the likeliest first. */
const TEXT_COLUMNS = ["clean_text", "text"];

/**
 * The texts as an array. In a column of polars null is a text that is not there: an empty one.
 *
 * @throws {TypeError} if there are no texts in what is given
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import pl from "nodejs-polars";
 * import { textsOf } from "./given_texts.ts";
 *
 * const frame = pl.DataFrame({ id: ["1", "2"], text: ["Связь", null] });
 * assert.deepEqual(textsOf(frame), ["Связь", ""]);
 * assert.deepEqual(textsOf(frame.getColumn("text")), ["Связь", ""]);
 * assert.throws(() => textsOf(frame.select("id")), /Cannot take a frame with id for texts: hand over one with a column text/);
 * ```
 */
export function textsOf(given: Texts): readonly string[] {
  if (Array.isArray(given)) return given;
  if (isFrame(given)) {
    const column = TEXT_COLUMNS.find((name) => given.columns.includes(name));
    if (column !== undefined) return filled(given.getColumn(column));
    throw new TypeError(
      `Cannot take a frame with ${
        given.columns.join(", ") || "no columns"
      } for texts: hand over one with a column text`,
    );
  }
  if (isList(given)) return filled(given);
  throw cannotTake(given, "texts", "a list of strings, or a polars frame with a column text");
}

/** The rows of a polars frame as plain objects, in which a moment is its milliseconds; of anything else what it is. */
export function rowsOf<T>(given: T | FrameLike): T {
  if (!isFrame(given)) return given;
  const plain = ([name, value]: [string, unknown]) => [name, value instanceof Date ? value.getTime() : value];
  return given.toRecords().map((row) => Object.fromEntries(Object.entries(row).map(plain))) as T;
}

function filled(values: Iterable<unknown>): string[] {
  return Array.from(values, (value) => value ?? "") as string[]; // who reads them says what is no text
}

function isList(given: unknown): given is Iterable<unknown> {
  return typeof given === "object" && given !== null && Symbol.iterator in given;
}

/** Polars' frames are proxies that say of their columns alone that they have them: what is wanted is asked for. */
function isFrame(given: unknown): given is FrameLike {
  const { getColumn, toRecords } = (given ?? {}) as Partial<FrameLike>;
  return typeof getColumn === "function" && typeof toRecords === "function";
}
