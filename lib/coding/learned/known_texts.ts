/** Texts that were learnt, found by their signatures. @module */

/** The probabilities of a text that was learnt; undefined: it was not. */
export type KnownTexts = (signature: number) => readonly number[] | undefined;

/** A power of two; most texts that were not learnt are told by these, small enough to stay near. */
const MARKS = 1 << 16;

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
  const all = new Map(texts), marks = new Uint8Array(MARKS);
  for (const signature of all.keys()) marks[signature & (MARKS - 1)] = 1;
  return (signature) => marks[signature & (MARKS - 1)] === 0 ? undefined : all.get(signature);
}
