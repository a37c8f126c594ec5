/** Reposts by their prefix: `RT @name: …`. @module */

/**
 * As networks write it and as people type it: in any case, with letters of either script, behind characters that cannot be
 * seen, with a colon or without, the name with its server or not.
 */
const PREFIX =
  /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]*[RР][TТ](?::\s*|\s*)[@＠]([\p{L}\p{N}_.]+)(?:@[\p{L}\p{N}.-]+)?\s*:?\s*/iu;

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

const QUOTED = /\s(?:RT|РТ)(?::\s*|\s*)[@＠][\p{L}\p{N}_]/iu;
const OWN_WORD = /(?<![#@＠\p{L}\p{N}_])[\p{L}\p{N}]/u;
const ADDRESSES = /https?:\/\/\S+|www\.\S+/gi;

/** What a text says before it quotes a post, `Согласен!` of `Согласен! RT @anna: нет связи`; empty if it quotes none. */
export function commentOf(text: string): string {
  const quoted = QUOTED.exec(text);
  return quoted === null ? "" : text.slice(0, quoted.index);
}

/**
 * True for a text that says something of its own before it quotes a post. Tags, handles, addresses and emoji say
 * nothing of their own.
 *
 * @param text without a repost's prefix, see {@linkcode readRepost}
 */
export function isQuote(text: string): boolean {
  return OWN_WORD.test(commentOf(text).replace(ADDRESSES, " "));
}
