/** Names a new topic. @module */

const TERMS = 5;
const PRIME = 0x100000001b3n;
const OFFSET = 0xcbf29ce484222325n;

/**
 * An id for a topic that was not there before: `t` and eight characters of a hash of its most telling words.
 *
 * @param terms the topic's words, the most telling first
 * @see Fowler, Noll, Vo, "FNV-1a", 64 bits
 *
 * @example Same words, same id
 * ```ts
 * import assert from "node:assert/strict";
 * import { topicId } from "./topic_id.ts";
 *
 * assert.equal(topicId(["связь", "обрыв"]), topicId(["связь", "обрыв"]));
 * assert.match(topicId(["связь"]), /^t[0-9a-f]{8}$/);
 * ```
 */
export function topicId(terms: readonly string[]): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(terms.slice(0, TERMS).join("\n"))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return `t${hash.toString(16).padStart(16, "0").slice(0, 8)}`;
}
