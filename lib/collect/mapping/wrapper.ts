/** Records that lie one inside another object each: `{"_source": {…}}`, `{"node": {…}}`. @module */
import type { JsonObject } from "../types.ts";
import { isObject, keyPaths } from "./key_paths.ts";

/** Keys from the outer object to the record in it; none where records stand by themselves. */
export type Wrapper = readonly string[];

/** Objects are looked into so deep. */
const DEPTH = 3;

/**
 * The keys under which each of some objects holds a record, the outermost that do; none where the objects are records
 * themselves, or hold none. Databases, GraphQL and saved answers wrap records so.
 *
 * @param isKnown whether paths of keys are those of a record
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { inside, wrapperIn } from "./wrapper.ts";
 *
 * const hits = [{ _id: "a", _source: { text: "x", at: 1 } }, { _id: "b", _source: { text: "y", at: 2 } }];
 * const wrapper = wrapperIn(hits, (names) => new Set(names).has("text"));
 * assert.deepEqual(wrapper, ["_source"]);
 * assert.deepEqual(inside(hits[0], wrapper), { _id: "a", text: "x", at: 1 });
 * ```
 */
export function wrapperIn(
  records: readonly JsonObject[],
  isKnown: (names: Iterable<string>) => boolean,
  depth = 0,
): Wrapper {
  if (depth === 0 && isKnown(pathsOf(records))) return [];
  const keys = [...new Set(records.flatMap((record) => Object.keys(record).filter((key) => isObject(record[key]))))];
  const inner = keys.map((key) => ({ key, records: records.map((record) => record[key]).filter(isObject) }))
    .filter((one) => one.records.length * 2 >= records.length);
  const found = inner.find((one) => isKnown(pathsOf(one.records)));
  if (found) return [found.key];
  if (depth + 1 === DEPTH) return [];
  for (const { key, records } of inner) {
    const deeper = wrapperIn(records, isKnown, depth + 1);
    if (deeper.length > 0) return [key, ...deeper];
  }
  return [];
}

/** The record inside an object, with what stands beside it; an object that holds none as it is. */
export function inside(record: JsonObject, wrapper: Wrapper): JsonObject {
  let current = record;
  for (const key of wrapper) {
    const { [key]: inner, ...beside } = current;
    if (!isObject(inner)) return record;
    current = { ...beside, ...inner };
  }
  return current;
}

/** An object without the lists in it, however deep: what it says of itself. */
export function withoutLists(value: JsonObject): JsonObject {
  const entries = Object.entries(value).filter(([, inner]) => !Array.isArray(inner));
  return Object.fromEntries(entries.map(([key, inner]) => [key, isObject(inner) ? withoutLists(inner) : inner]));
}

/** Paths of keys as they are within. */
export function namesInside(names: readonly string[], wrapper: Wrapper): string[] {
  if (wrapper.length === 0) return [...names];
  const start = `${wrapper.join(".")}.`;
  return names.map((name) => name.startsWith(start) ? name.slice(start.length) : name);
}

function pathsOf(records: readonly JsonObject[]): ReadonlySet<string> {
  return new Set(records.flatMap((record) => [...keyPaths(record)]));
}
