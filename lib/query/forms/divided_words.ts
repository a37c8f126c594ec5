/** Words that an apostrophe divides: of Cyrillic letters they are one word, as in Ukrainian. @module */
import { foldWord } from "../../text/words.ts";
import type { Term } from "../types.ts";

/** Between the parts of a divided word. */
export const APOSTROPHE = "'";

const CYRILLIC = /^[а-яіїєґ]+$/;

/**
 * The words of a term as a reader counts them, folded: for each of its words null, unless it ends a word; then that word with
 * the parts that apostrophes divide it into.
 *
 * `кур'єр` is one word, and so takes the endings of one; `don't` stays two, for English takes none behind an apostrophe.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseQuery } from "../parse_query.ts";
 * import type { Term } from "../types.ts";
 * import { wholeWords } from "./divided_words.ts";
 *
 * assert.deepEqual(wholeWords(parseQuery("кур’єр") as Term), [null, "кур'єр"]);
 * assert.deepEqual(wholeWords(parseQuery("don't") as Term), ["don", "t"]);
 * ```
 */
export function wholeWords({ words, joints }: Pick<Term, "words" | "joints">): (string | null)[] {
  const isPart = words.map((word) => CYRILLIC.test(word.toLowerCase()));
  const isDivided = (k: number) => joints[k] === APOSTROPHE && isPart[k] && isPart[k + 1];
  let begun = "";
  return words.map((word, k) => {
    const whole = begun + foldWord(word);
    begun = isDivided(k) ? whole + APOSTROPHE : "";
    return begun === "" ? whole : null;
  });
}

/** The forms of a divided word, divided in the same place, by those of its letters. */
export function dividedForms(word: string, formsOf: (word: string) => readonly string[]): string[] {
  const at = word.lastIndexOf(APOSTROPHE) + 1, before = word.slice(0, at).replaceAll(APOSTROPHE, "");
  return formsOf(word.replaceAll(APOSTROPHE, ""))
    .filter((form) => form.startsWith(before) && form.length > before.length)
    .map((form) => word.slice(0, at) + form.slice(before.length));
}
