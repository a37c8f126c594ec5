/** Splits a text into the words a topic can be made of. @module */

/** What is no word: addresses, e-mail addresses, handles. */
const NO_WORDS = /https?:\/\/\S*|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|@\w+/giu;
/** A run of letters, marks and digits, with inner hyphens and apostrophes; "c++", "c#" keep their signs. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*(?:['-][\p{L}\p{N}][\p{L}\p{M}\p{N}_]*)*(?:\+\+|#)?/gu;
const SHORTEST_LETTERS = 2;
const LONGEST_LETTERS = 40;

/**
 * The words of a text in order, folded: lower case, ё as е, one kind of apostrophe. Addresses, handles, numbers and
 * single letters are left out; a tag is its word.
 *
 * @example A complaint with a tag, a handle and an address
 * ```ts
 * import assert from "node:assert/strict";
 * import { topicWords } from "./topic_words.ts";
 *
 * assert.deepEqual(topicWords("@support Опять нет LTE! #Связь https://t.co/a 5"), ["опять", "нет", "lte", "связь"]);
 * ```
 */
export function topicWords(text: string): string[] {
  const words = foldTopicWord(text.replace(NO_WORDS, " ")).match(WORD) ?? [];
  return words.filter((word) =>
    word.length >= SHORTEST_LETTERS && word.length <= LONGEST_LETTERS && /\p{L}/u.test(word)
  );
}

/** Folds a word or a text as topics see it. */
export function foldTopicWord(text: string): string {
  return text.normalize("NFC").toLowerCase().replaceAll("ё", "е").replaceAll(/[’ʼ`]/g, "'").replaceAll(/[‐‑]/g, "-");
}
