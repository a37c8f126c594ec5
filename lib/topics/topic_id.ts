/** Names a new topic. @module */
import { contentHash } from "../text/mod.ts";

const TERMS = 5;

/**
 * An id for a topic that was not there before: `t` and eight characters of a hash of its most telling words.
 *
 * @param terms the topic's words, the most telling first
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
  return `t${contentHash(terms.slice(0, TERMS).join("\n")).slice(0, 8)}`;
}
