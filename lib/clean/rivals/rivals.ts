/** Words that stand in each other's place: a text that has one where another text has the other is no copy. @module */
import { mixed } from "../near/marks.ts";
import { marksOf } from "../near/word_marks.ts";
import { KINDS } from "./kinds.ts";

/** By a word's mixed mark, for each kind that it is of, the values of that kind that it may stand for. */
export interface Rivals {
  readonly kinds: number;
  readonly of: ReadonlyMap<number, readonly (ReadonlySet<number> | undefined)[]>;
  /** Most words are of no kind: 1 for the last bits of each that is. */
  readonly maybe: Uint8Array;
}

const LAST_BITS = 0x3fff;

/**
 * Makes ready to compare texts by some kinds of words.
 *
 * @param kinds kind by kind its values, of each the words that stand for it, parted by spaces. A word of two values of one kind
 *   rivals the others alone
 */
export function rivalsOf(kinds: readonly (readonly string[])[]): Rivals {
  const of = new Map<number, Set<number>[]>(), maybe = new Uint8Array(LAST_BITS + 1);
  for (const [kind, values] of kinds.entries()) {
    for (const [value, words] of values.entries()) {
      for (const mark of marksOf(words)) {
        const word = mixed(mark), own = of.get(word) ?? [];
        (own[kind] ??= new Set()).add(value);
        of.set(word, own);
        maybe[word & LAST_BITS] = 1;
      }
    }
  }
  return { kinds: kinds.length, of, maybe };
}

/** Those of every text: days, months, numbers written out, which way somebody went. */
export const COMMON_RIVALS: Rivals = rivalsOf(KINDS);

/**
 * Whether two texts have, of one kind, different words that the other one lacks: `monday` here, `friday` there. Forms of one
 * value are the same (`день`, `дней`), and what one text only says besides makes no rival.
 *
 * @param a a text's words, mixed
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { mixed } from "../near/marks.ts";
 * import { marksOf } from "../near/word_marks.ts";
 * import { areRivals, rivalsOf } from "./rivals.ts";
 *
 * const words = (text: string) => marksOf(text).map(mixed), days = rivalsOf([["monday", "friday"]]);
 * assert(areRivals(words("down since Monday"), words("down since Friday"), days));
 * assert(!areRivals(words("down since Monday"), words("down since Monday, not Friday"), days));
 * ```
 */
export function areRivals(a: Int32Array, b: Int32Array, rivals: Rivals): boolean {
  const inA = ownWords(a, b, rivals);
  if (inA.length === 0) return false;
  const inB = ownWords(b, a, rivals);
  if (inB.length === 0) return false;
  for (let kind = 0; kind < rivals.kinds; kind++) {
    const valuesA = valuesIn(inA, kind, rivals), valuesB = valuesIn(inB, kind, rivals);
    if (withoutShared(valuesA, valuesB) > 0 && valuesB.length > 0) return true;
  }
  return false;
}

/** The words of a text that are of some kind and that the other text lacks. */
function ownWords(words: Int32Array, others: Int32Array, { of, maybe }: Rivals): number[] {
  const found: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (maybe[word & LAST_BITS] === 1 && of.has(word) && !others.includes(word)) found.push(word);
  }
  return found;
}

function valuesIn(words: readonly number[], kind: number, { of }: Rivals): ReadonlySet<number>[] {
  return words.flatMap((word) => of.get(word)![kind] ?? []);
}

/** Takes out of both lists what the other has, too; gives how many are left in the first. */
function withoutShared(a: readonly ReadonlySet<number>[], b: ReadonlySet<number>[]): number {
  return a.filter((values) => {
    const same = b.findIndex((other) => !values.isDisjointFrom(other));
    if (same >= 0) b.splice(same, 1);
    return same < 0;
  }).length;
}
