/** Reposts by their prefix: `RT @name: …`. @module */

/** As networks write it and as people type it: in any case, with a colon or without, the name with its server or not. */
const PREFIX = /^(?:RT|РТ)(?::\s*|\s*)[@＠]([\p{L}\p{N}_.]+)(?:@[\p{L}\p{N}.-]+)?\s*:?\s*/iu;

/** Whose post it repeats and the text it repeats. */
export interface Repost {
  readonly of: string;
  readonly text: string;
}

/**
 * Reads a repost's prefix, repeated where a repost was reposted: the last name is the one who wrote.
 *
 * @returns null for a text that only speaks of reposts or quotes one in its middle
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readRepost } from "./repost.ts";
 *
 * assert.deepEqual(readRepost("RT @anna: нет связи"), { of: "anna", text: "нет связи" });
 * assert.equal(readRepost("сделайте RT @anna"), null);
 * ```
 */
export function readRepost(text: string): Repost | null {
  let of: string | null = null;
  for (let match = PREFIX.exec(text); match; match = PREFIX.exec(text)) {
    of = match[1];
    text = text.slice(match[0].length);
  }
  return of === null ? null : { of, text };
}
