/** A seed of its own for each step. @module */

const encoder = new TextEncoder();

/**
 * The seed of a named step, from the step's name and the study's seed, never from the order in which steps run: a step
 * that is added, or runs alone, leaves the others' chance as it was.
 *
 * @param name the step: "topics", "sample autumn"
 * @param seed the study's seed, a whole number, or another step's seed
 * @returns a whole number from 0 to 2^32 − 1
 * @throws {RangeError} if seed is not a whole number
 * @see FNV-1a (Fowler, Noll, Vo) over the name's UTF-8 and the seed, then the 32-bit finaliser of MurmurHash3 (Appleby)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { seedOf } from "./seed_of.ts";
 *
 * assert.equal(seedOf("topics", 1), seedOf("topics", 1));
 * assert.notEqual(seedOf("topics", 1), seedOf("sample", 1));
 * ```
 */
export function seedOf(name: string, seed: number): number {
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(`Cannot make a seed for "${name}" from ${seed}: a whole number is needed`);
  }
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(`${seed} ${name}`)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
