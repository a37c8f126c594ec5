/** Words that say the opposite of one another: a text that has one in the other's place is no copy. @module */
import { OPPOSITES } from "./_opposite_words.ts";
import { mixed } from "./marks.ts";
import { marksOf } from "./word_marks.ts";

const SIDES = new Map<number, 1 | -1>([
  ...OPPOSITES.flatMap(([one]) => Array.from(marksOf(one), (mark) => [mixed(mark), 1] as const)),
  ...OPPOSITES.flatMap(([, other]) => Array.from(marksOf(other), (mark) => [mixed(mark), -1] as const)),
]);

/** Most words are on no side: a mark for the last bits of each that is tells so at once. */
const LAST_BITS = 0x3fff, maybe = new Uint8Array(LAST_BITS + 1);
for (const mark of SIDES.keys()) maybe[mark & LAST_BITS] = 1;

/** 1, −1, or 0: on no side. */
function sideOf(mark: number): number {
  return maybe[mark & LAST_BITS] === 1 ? SIDES.get(mark) ?? 0 : 0;
}

/**
 * Whether one text has more words of one side and the other more of the opposite one, as where one has been put in the
 * other's place; what one of them only says besides is no opposite.
 *
 * @param a a text's words, mixed
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { mixed } from "./marks.ts";
 * import { areOpposite } from "./opposites.ts";
 * import { marksOf } from "./word_marks.ts";
 *
 * const words = (text: string) => marksOf(text).map(mixed);
 * assert(areOpposite(words("Северлинк поднял цену"), words("Северлинк снизил цену")));
 * assert(!areOpposite(words("Северлинк поднял цену"), words("Северлинк поднял цену, это плохо")));
 * ```
 */
export function areOpposite(a: Int32Array, b: Int32Array): boolean {
  let one = 0, other = 0;
  for (let i = 0; i < a.length; i++) {
    const side = sideOf(a[i]);
    if (side > 0) one++;
    else if (side < 0) other++;
  }
  for (let i = 0; i < b.length; i++) {
    const side = sideOf(b[i]);
    if (side > 0) one--;
    else if (side < 0) other--;
  }
  return one * other < 0;
}
