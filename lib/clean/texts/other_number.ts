/** Numbers that are written together with their unit: another one is another text. @module */

import { comparedWords } from "./cut_short.ts";

/** `500р`, `5g`, `iphone14`: digits on one side of a word. */
const NUMBER_WITH_UNIT = /^(?:\d+(\p{L}+)|(\p{L}+)\d+)$/u;
/** What every text with one holds; most texts do not. */
const BESIDE = /\d\p{L}|\p{L}\d/u;

/**
 * Whether each of two texts has a number with a unit that the other lacks, both of one unit: another price, another model.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { isOtherNumber } from "./other_number.ts";
 *
 * assert(isOtherNumber("тариф за 500р", "тариф за 900р"));
 * assert(!isOtherNumber("тариф за 500р", "тариф 5G"));
 * assert(!isOtherNumber("тариф за 500р", "тариф"));
 * ```
 */
export function isOtherNumber(a: string, b: string): boolean {
  if (!BESIDE.test(a) || !BESIDE.test(b)) return false;
  const inA = comparedWords(a), inB = comparedWords(b), units = new Set(ownUnits(inA, inB));
  return units.size > 0 && ownUnits(inB, inA).some((unit) => units.has(unit));
}

/** The units of numbers that the other text lacks; before or behind the number are two. */
function ownUnits(words: readonly string[], other: readonly string[]): string[] {
  return words.flatMap((word) => {
    const found = NUMBER_WITH_UNIT.exec(word);
    return found === null || other.includes(word) ? [] : [found[1] === undefined ? `${found[2]}#` : `#${found[1]}`];
  });
}
