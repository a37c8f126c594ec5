/** How much two texts have in common, as cleaning compares them. @module */
import { marksOf } from "../../clean/near/word_marks.ts";
import { comparable, wholeWords } from "../../clean/texts/comparable.ts";

/** Two texts held against each other. */
export interface SharedWords {
  /** Equal when they are compared: case, ё and the spelling of addresses aside. */
  readonly equal: boolean;
  /** One of them was cut short with `…`. */
  readonly cut: boolean;
  /** Different words in both. */
  readonly shared: number;
  /** Different words in either. */
  readonly either: number;
}

/**
 * The different words that two clean texts share: Jaccard's index is `shared ÷ either`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { sharedWords } from "./shared_words.ts";
 *
 * assert.deepEqual(sharedWords("нет связи второй день", "нет связи третий день"), {
 *   equal: false, cut: false, shared: 3, either: 5,
 * });
 * ```
 */
export function sharedWords(a: string, b: string): SharedWords {
  const wholes = [a, b].map((text) => wholeWords(text)),
    [first, second] = wholes.map(({ words }) => new Set(marksOf(words)));
  const shared = [...first].filter((mark) => second.has(mark)).length;
  return {
    equal: comparable(a) === comparable(b),
    cut: wholes.some(({ isCut }) => isCut),
    shared,
    either: first.size + second.size - shared,
  };
}
