/** Copies and reposts: which mention each of them repeats. @module */
import { firstOf, hasHash, joinKey, type KeyOf } from "./first_of.ts";
import { type Evidence, REPOST } from "../types.ts";

/** Below this many words equal texts by different known authors are separate voices, not copies. */
export const MIN_COPY_WORDS = 6;

/**
 * For each row the row whose text it repeats, or -1: the earliest of those with an equal text, of reposts the
 * original where it is there, else the earliest repost.
 */
export function copies(evidence: Evidence, among: (i: number) => boolean): Int32Array {
  const { text, author, words, flags } = evidence;
  const isRepost = (i: number) => (flags[i] & REPOST) !== 0;
  const isPost = (i: number) => !isRepost(i);
  const byText: KeyOf = (i, key) => among(i) && joinKey(i, key, text);
  const post = firstOf(evidence, byText, isPost);
  const repost = firstOf(evidence, byText, isRepost);
  const ownVoice = firstOf(evidence, (i, key) => among(i) && joinKey(i, key, text, author), isPost);
  return post.map((first, i) => {
    if (isRepost(i)) return first >= 0 ? first : other(repost[i], i);
    const isShort = words[i] < MIN_COPY_WORDS && hasHash(author, i);
    return other(isShort ? ownVoice[i] : first, i);
  });
}

/** A row does not repeat itself. */
function other(first: number, i: number): number {
  return first === i ? -1 : first;
}
