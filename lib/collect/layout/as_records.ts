/** Turns a JSON document that holds its records in another shape than a list into a list of them. @module */
import { parseJson } from "../input/parse_json.ts";
import { closingBracket } from "../input/json_spans.ts";
import { isObject, keyPaths, ownPaths } from "../mapping/key_paths.ts";
import type { TextInput } from "../reading/task.ts";
import type { JsonObject } from "../types.ts";
import { rewritten, wholeText } from "./whole_text.ts";

/** Objects are looked into so deep. */
const DEPTH = 4;

/** Whether keys are those of a record. */
type IsRecord = (names: readonly string[]) => boolean;

/**
 * The document as a list, where its records are the values of an object (`{ "a1": { … }, "a2": { … } }`), lie column
 * by column (as pandas writes them, in any of its orientations), in lists of cells below a list of names, or are one
 * inside another object; any other as it is.
 */
export async function asRecords(input: TextInput, isRecord: IsRecord): Promise<TextInput> {
  const value = await documentOf(input);
  if (value === undefined || isObject(value) && isRecord([...keyPaths(value)]) && !isByColumn(value)) return input;
  const records = recordsIn(value, isRecord);
  if (!records) return input;
  return rewritten(input, JSON.stringify(records));
}

/**
 * Whether a document begins as an object does whose values are records: `{ "a1": { … }, "a2": { … } }`. A record may hold
 * lists, and so its document is not known by having none.
 */
export function isByKey(sample: string, isRecord: IsRecord): boolean {
  const first = valueBehindKey(sample, sample.search(/\S/)), second = first && valueBehindKey(sample, first.end);
  return [first, second].every((one) => one && isRecord([...ownPaths(one.value)]));
}

/** The object that stands behind the next key, and where it ends; null where another value does, or it is cut. */
function valueBehindKey(text: string, from: number): { readonly value: JsonObject; readonly end: number } | null {
  KEY.lastIndex = from;
  if (!KEY.test(text)) return null;
  const start = KEY.lastIndex - 1, end = closingBracket(text, start);
  if (end < 0) return null;
  try {
    const value = parseJson(text.slice(start, end + 1));
    return isObject(value) ? { value, end: end + 1 } : null;
  } catch {
    return null;
  }
}

const KEY = /\s*[{,]\s*"(?:[^"\\]|\\.)*"\s*:\s*\{/y;

async function documentOf(input: TextInput): Promise<unknown> {
  const text = await wholeText(input);
  if (text === null) return undefined;
  try {
    return parseJson(text.trim());
  } catch {
    return undefined;
  }
}

/** The records of a document's value in one of these shapes; null where it has none. */
export function recordsIn(value: unknown, isRecord: IsRecord, depth = 0): readonly JsonObject[] | null {
  if (Array.isArray(value)) return belowNames(value[0], value.slice(1), isRecord);
  if (!isObject(value) || depth > DEPTH) return null;
  if (Array.isArray(value.columns) && Array.isArray(value.data)) return belowNames(value.columns, value.data, isRecord);
  const keys = Object.keys(value), inside = Object.values(value).filter(isObject);
  if (isRecord(keys) && isByColumn(value)) return byColumn(value);
  const records = inside.filter((one) => isRecord([...keyPaths(one)]));
  // Among records one may lack its text: it is rejected by name, not left out.
  if (records.length > 0) return records.length * 2 > inside.length ? inside : records;
  for (const one of inside) {
    const found = recordsIn(one, isRecord, depth + 1);
    if (found) return found;
  }
  return null;
}

function belowNames(names: unknown, rows: readonly unknown[], isRecord: IsRecord): readonly JsonObject[] | null {
  if (!Array.isArray(names) || !names.every((name) => typeof name === "string") || !isRecord(names)) return null;
  return rows.map((row) => {
    const cells: readonly unknown[] = Array.isArray(row) ? row : [row];
    const width = Math.max(names.length, cells.length);
    return Object.fromEntries(
      Array.from({ length: width }, (_, i) => [names[i] ?? `column ${i + 1}`, cells[i] ?? null]),
    );
  });
}

/** Whether every key holds a list of cells, or cells by the number of their row. */
function isByColumn(value: JsonObject): boolean {
  const columns = Object.values(value);
  return columns.length > 1 &&
    columns.every((column) =>
      column !== null && typeof column === "object" && Object.keys(column).length > 0 &&
      Object.keys(column).every((key) => /^\d+$/.test(key))
    );
}

function byColumn(value: JsonObject): JsonObject[] {
  const columns = Object.entries(value) as [string, JsonObject][];
  const rows = Object.keys(columns[0][1]);
  return rows.map((row) => Object.fromEntries(columns.map(([name, cells]) => [name, cells[row] ?? null])));
}
