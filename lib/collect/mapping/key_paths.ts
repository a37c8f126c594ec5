/** Names of an object's keys as paths. @module */
import type { JsonObject } from "../types.ts";

/** Objects inside objects are followed so deep. */
const DEPTH = 4;

/**
 * Every key of an object and of the objects in it, as paths: `author`, `author.handle`; of a list its first object.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { keyPaths } from "./key_paths.ts";
 *
 * assert.deepEqual([...keyPaths({ a: 1, b: { c: 2 } })], ["a", "b", "b.c"]);
 * ```
 */
export function keyPaths(record: JsonObject): Iterable<string> {
  return pathsIn(record, (list) => list.find(isObject));
}

/** The same without what lies in lists: keys of the record itself, not of a list of records in it. */
export function ownPaths(record: JsonObject): Iterable<string> {
  return pathsIn(record, () => undefined);
}

function* pathsIn(
  record: JsonObject,
  within: (list: readonly unknown[]) => unknown,
  prefix = "",
  depth = 0,
): Iterable<string> {
  for (const [key, value] of Object.entries(record)) {
    yield prefix + key;
    const inner = Array.isArray(value) ? within(value) : value;
    if (depth < DEPTH && isObject(inner)) yield* pathsIn(inner, within, `${prefix}${key}.`, depth + 1);
  }
}

/** Whether a value is an object with keys. */
export function isObject(value: unknown): value is JsonObject {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
