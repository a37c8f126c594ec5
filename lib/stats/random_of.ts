/** Randomness that is the same in every run. @module */
import { xoshiro128 } from "./_xoshiro.ts";
import { seedOf } from "./seed_of.ts";

/**
 * A seeded stand-in for `Math.random`: the same seed gives the same numbers on every machine.
 *
 * @param seed a whole number, or a text such as "topics"
 * @returns a function that draws a number from 0 (included) to 1 (excluded), with 53 random bits
 * @throws {RangeError} if a number is given that is not whole
 * @see Blackman and Vigna (2021): xoshiro128**, its state filled by {@linkcode seedOf}
 *
 * @example The same draw twice
 * ```ts
 * import assert from "node:assert/strict";
 * import { randomOf } from "./random_of.ts";
 *
 * const first = randomOf(1), second = randomOf(1);
 * assert.equal(first(), second());
 * assert.notEqual(randomOf(1)(), randomOf(2)());
 * ```
 */
export function randomOf(seed: number | string): () => number {
  const state = Uint32Array.from(
    ["a", "b", "c", "d"],
    (word) => typeof seed === "string" ? seedOf(`${word} ${seed}`, 0) : seedOf(word, seed),
  );
  if (state.every((word) => word === 0)) state[0] = 1; // the one state that the generator cannot leave
  const draw = xoshiro128(state);
  return () => ((draw() >>> 5) * 2 ** 26 + (draw() >>> 6)) / 2 ** 53;
}
