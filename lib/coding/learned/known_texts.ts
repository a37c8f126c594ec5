/** Texts that were learnt, found by their signatures. @module */

/** The probabilities of a text that was learnt; undefined: it was not. */
export type KnownTexts = (signature: number) => readonly number[] | undefined;

/** A power of two. A bit by the signature tells most texts that were not learnt; so many bits stay in the cache. */
const BITS = 1 << 19;

/**
 * The texts by signature.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { knownTexts } from "./known_texts.ts";
 *
 * const known = knownTexts([[7, [0.2, 0.8]]]);
 * assert.deepEqual(known(7), [0.2, 0.8]);
 * assert.equal(known(8), undefined);
 * ```
 */
export function knownTexts(texts: Iterable<readonly [signature: number, p: readonly number[]]>): KnownTexts {
  const all = new Map(texts), bits = new Int32Array(BITS >> 5);
  for (const signature of all.keys()) bits[(signature & (BITS - 1)) >> 5] |= 1 << (signature & 31);
  return (signature) => {
    const isMarked = bits[(signature & (BITS - 1)) >> 5] & (1 << (signature & 31));
    return isMarked ? all.get(signature) : undefined;
  };
}
