/** The number that decides whether a mention is drawn. @module */
import { seedOf } from "../../stats/seed_of.ts";

/**
 * The lot of a mention: a number in [0, 1) that depends on its id and the seed alone, so that a mention that comes with
 * next week's data is drawn by the rule that drew the others.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { lotOf } from "./lot_of.ts";
 *
 * const lot = lotOf("vk:1", 7);
 * assert.ok(lot >= 0 && lot < 1);
 * assert.equal(lotOf("vk:1", 7), lot);
 * assert.notEqual(lotOf("vk:1", 8), lot);
 * ```
 */
export function lotOf(id: string, seed: number): number {
  return seedOf(id, seed) / 2 ** 32;
}
