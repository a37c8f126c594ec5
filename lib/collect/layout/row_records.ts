/** Makes records of rows whose headers are paths into objects. @module */
import { cellValue } from "../input/cell_value.ts";
import { type NamedFields, objectFields } from "../mapping/fields_of.ts";
import { dottedPath, foldHeader } from "../mapping/header_names.ts";
import { plainId } from "../values/own_id.ts";
import { namesIn } from "../recognise.ts";
import { saysNothing } from "../values/says_nothing.ts";
import type { Document, Format, JsonObject } from "../types.ts";

const NO_DOCUMENT: Document = { head: {}, lists: {} };
/** Names of ids: a program that has gaps in such a column writes 7 as `7.0`. */
const ID = /(?:^|[._])id(?:_str)?$|Id$/;

/** The records that a row holds: itself, or what the format makes of the object that it was before it was laid flat. */
export function rowRecords(row: NamedFields, format: Format | null): readonly NamedFields[] {
  if (format?.tables !== "nested") return [row];
  const record = nested(row.entries(), keysOf(format));
  const records = format.expand?.(record, NO_DOCUMENT) ?? [record];
  if (records.length === 1) return [withColumns(objectFields(records[0]), row)];
  // The row's columns say nothing of an answer that lay in one of its cells.
  return records.map((one) => one.id === record.id ? withColumns(objectFields(one), row) : objectFields(one));
}

/** Columns that the study names are found as the file writes them, too. */
function withColumns(fields: NamedFields, row: NamedFields): NamedFields {
  const value = (name: string) => {
    const cell = fields.value(name) ?? row.value(name);
    return typeof cell === "string" && saysNothing(cell.trim() || "-") ? null : cell;
  };
  const more = () => Array.from(row.entries(), ([name]) => name);
  return { ...fields, value, text: (...names) => fields.text(...names) ?? row.text(...names), more };
}

/**
 * The object of cells whose names are paths; JSON in a cell is read, cells that say nothing are left out.
 *
 * @param keys how keys are written, by the key in lower case: a spreadsheet's user may have written `ID`
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { nested } from "./row_records.ts";
 *
 * const cells = [["id", "7.0"], ["user.name", "anna"], ["user.age", ""], ["tags", '["a"]']] as const;
 * assert.deepEqual(nested(cells, new Map()), { id: "7", user: { name: "anna" }, tags: ["a"] });
 * ```
 */
export function nested(
  cells: Iterable<readonly [string, unknown]>,
  keys: ReadonlyMap<string, string>,
): JsonObject {
  const record: Record<string, unknown> = {};
  for (const [header, cell] of cells) {
    const text = typeof cell === "object" ? "" : String(cell),
      path = dottedPath(header).split(".").map((key) => keys.get(foldHeader(key)) ?? key);
    const name = path.join(".");
    if (foldHeader(name) === "" || path.includes("__proto__") || cell === null || cell === undefined) continue;
    if (typeof cell === "object") put(record, path, cell);
    else if (text.trim() !== "" && !saysNothing(text.trim())) {
      put(record, path, ID.test(name) ? plainId(text) : cellValue(text));
    }
  }
  return record;
}

const known = new WeakMap<Format, ReadonlyMap<string, string>>();

/** The keys that a format's declaration names, by the key in lower case. */
function keysOf(format: Format): ReadonlyMap<string, string> {
  let keys = known.get(format);
  if (!keys) {
    const all = namesIn(format).flatMap((name) => name.split("."));
    known.set(format, keys = new Map(all.map((key) => [foldHeader(key), key])));
  }
  return keys;
}

/** Where a value stands already in a parent's place, the name is kept whole. */
function put(record: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = record;
  for (const key of path.slice(0, -1)) {
    const next = Object.hasOwn(at, key) ? at[key] : at[key] = {};
    if (next === null || typeof next !== "object" || Array.isArray(next)) return void (record[path.join(".")] = value);
    at = next as Record<string, unknown>;
  }
  at[path.at(-1)!] = value;
}
