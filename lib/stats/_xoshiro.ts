/** The generator behind seeded randomness. @module */

/**
 * xoshiro128** 1.1: whole numbers from 0 to 2^32 − 1, period 2^128 − 1.
 *
 * @param state four 32-bit words, not all 0; they are changed
 * @see Blackman and Vigna (2021), "Scrambled linear pseudorandom number generators"; public domain code at
 *   prng.di.unimi.it/xoshiro128starstar.c
 */
export function xoshiro128(state: Uint32Array): () => number {
  return () => {
    const drawn = Math.imul(rotate(Math.imul(state[1], 5), 7), 9) >>> 0;
    const shifted = state[1] << 9;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotate(state[3], 11);
    return drawn;
  };
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
