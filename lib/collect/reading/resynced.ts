/** Finds where a list of JSON objects is sound again after damage. @module */
import { jsonSpans } from "../input/json_spans.ts";

/** So many places are tried: each costs a look at one record. */
const PLACES_TRIED = 100;
const BOUNDARY = /\}\s*,\s*(?=\{)/g;
/** A record is not looked for beyond this length. */
const WINDOW_CHARACTERS = 1 << 17;

/**
 * Where the next sound record begins in a damaged piece of a list: after `},`, an object that parses and has half of
 * the keys that records have.
 *
 * @param keys keys of a sound record; empty: any object will do
 * @returns 0 if there is none
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { resynced } from "./resynced.ts";
 *
 * assert.equal(resynced('{"id": 1, "a": "x}, {"id": 2, "a": "y"}', new Set(["id", "a"])), 20);
 * ```
 */
export function resynced(text: string, keys: ReadonlySet<string>): number {
  let tried = 0;
  for (const { 0: found, index } of text.matchAll(BOUNDARY)) {
    if (tried++ >= PLACES_TRIED) break;
    const at = index + found.length, end = closing(text, at);
    if (end > 0 && isRecord(text.slice(at, end), keys)) return at;
  }
  return 0;
}

function closing(text: string, at: number): number {
  const window = text.slice(at, at + WINDOW_CHARACTERS);
  for (let end = window.indexOf("}"); end >= 0; end = window.indexOf("}", end + 1)) {
    if (jsonSpans(window.slice(0, end + 1))?.length === 1) return at + end + 1;
    if (end > 1 << 14) return -1;
  }
  return -1;
}

function isRecord(text: string, keys: ReadonlySet<string>): boolean {
  try {
    const own = Object.keys(JSON.parse(text));
    return own.filter((key) => keys.has(key)).length * 2 >= keys.size;
  } catch {
    return false;
  }
}
