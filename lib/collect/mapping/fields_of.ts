/** Records' fields by name, for rows of a table and for objects. @module */
import type { Fields, JsonObject } from "../types.ts";
import { saysNothing } from "../values/says_nothing.ts";
import { dottedPath, foldHeader } from "./header_names.ts";

/** A record with the names it has: what is not mapped goes to `extra`. */
export interface NamedFields extends Fields {
  /** Every name with its value, in the record's order. */
  entries(): Iterable<readonly [string, unknown]>;
  /** Names beside those of the entries: columns of a row whose cells say nothing are left out of what it is made into. */
  readonly more?: () => Iterable<string>;
}

/**
 * A row's fields; cells are read by `cell` as they are asked for.
 *
 * @param nothing the word that the table's program writes for an empty cell
 */
export function rowFields(
  names: readonly string[],
  cell: (i: number) => string,
  nothing: string | null = null,
): NamedFields {
  const indexes = indexesOf(names);
  const filled = (i: number) => nothing !== null && cell(i) === nothing ? "" : cell(i);
  const value = (name: string) => {
    const i = indexes.get(foldHeader(name));
    return i === undefined ? null : filled(i);
  };
  return {
    value,
    text: (...wanted) => firstText(wanted, value),
    *entries() {
      for (let i = 0; i < names.length; i++) if (foldHeader(names[i]) !== "") yield [names[i], filled(i)];
    },
  };
}

/** An object's fields; a name may be a path: `author.handle`; a key that holds points wins over a path. */
export function objectFields(record: JsonObject): NamedFields {
  const value = (name: string) => valueAt(record, name);
  return { value, text: (...wanted) => firstText(wanted, value), entries: () => Object.entries(record) };
}

/** An object's fields by a study's names, which are compared as headers are: files put one behind another differ in case. */
export function anyCaseFields(record: JsonObject): NamedFields {
  const inside = objectFields(record);
  const value = (name: string) => inside.value(name) ?? inside.value(pathIn(record, name));
  return { ...inside, value, text: (...wanted) => firstText(wanted, value) };
}

/** A path in the record's own spelling, as far as it has one. */
function pathIn(record: JsonObject, path: string): string {
  let value: unknown = record;
  return path.split(".").map((name) => {
    const keys = value !== null && typeof value === "object" ? Object.keys(value) : [];
    const key = keys.find((key) => key.length === name.length && foldHeader(key) === foldHeader(name)) ?? name;
    value = keys.length > 0 ? (value as JsonObject)[key] : null;
    return key;
  }).join(".");
}

/** Fields of a table's row that was saved as an object, its keys compared as headers are. */
export function rowObjectFields(record: JsonObject): NamedFields {
  const names = Object.keys(record), indexes = indexesOf(names), inside = objectFields(record);
  const value = (name: string) => {
    const i = indexes.get(foldHeader(name));
    return i === undefined ? inside.value(name) : record[names[i]] ?? null;
  };
  return { ...inside, value, text: (...wanted) => firstText(wanted, value) };
}

/** Where each folded name stands; the first of several. */
export function indexesOf(names: readonly string[]): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  names.forEach((name, i) => {
    for (const key of [foldHeader(name), foldHeader(dottedPath(name))]) {
      if (key !== "" && !indexes.has(key)) indexes.set(key, i);
    }
  });
  return indexes;
}

/** Fields for a rule that asks whether there is a value: words for nothing (`NA`, `None`) are none. */
export function tellingFields({ text, value }: Fields): Fields {
  const told = (one: unknown) => typeof one === "string" && saysNothing(one.trim()) ? null : one;
  return { value: (name) => told(value(name)), text: (...names) => told(text(...names)) as string | null };
}

/** Where the columns of those names stand. */
export function placesOf(names: readonly string[], wanted: readonly string[]): number[] {
  const folded = new Set(wanted.map(foldHeader));
  return names.flatMap((name, i) => folded.has(foldHeader(name)) ? [i] : []);
}

/** A scalar as text; null for what is no scalar or says nothing. */
export function scalarText(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  return null;
}

function valueAt(record: JsonObject, path: string): unknown {
  if (Object.hasOwn(record, path)) return plainValue(record[path] ?? null);
  let value: unknown = record;
  for (const key of path.split(".")) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, key)) return null;
    value = (value as JsonObject)[key];
  }
  return plainValue(value ?? null);
}

/** A value that MongoDB's export says the type of: `{"$date": "…"}`, `{"$date": {"$numberLong": "…"}}`, `{"$oid": "…"}`. */
function plainValue(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const keys = Object.keys(value);
  if (keys.length !== 1 || !/^\$(?:date|oid|number(?:Long|Int|Double|Decimal))$/.test(keys[0])) return value;
  return plainValue((value as JsonObject)[keys[0]]);
}

/** A word for nothing (`N/A`) counts only where no later name holds more. */
function firstText(names: readonly string[], value: (name: string) => unknown): string | null {
  let nothing: string | null = null;
  for (const name of names) {
    const text = scalarText(value(name));
    if (text === null || text.trim() === "") continue;
    if (names.length === 1 || !saysNothing(text.trim())) return text;
    nothing ??= text;
  }
  return nothing;
}
