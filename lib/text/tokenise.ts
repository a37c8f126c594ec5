/** The words of a text, found in its UTF-8 bytes without making a string. @module */
import { tokeniseAny } from "./_tokenise_any.ts";
import { tokenisePlain } from "./_tokenise_plain.ts";
import { hashOf, OTHER_LETTER, reserve, type Tokens } from "./_tokens.ts";

export { ASCII_LETTER, DIGIT, OTHER_LETTER, type Tokens } from "./_tokens.ts";

/** Room for the words of a text; it grows as needed. */
export function createTokens(): Tokens {
  const none = new Int32Array();
  const tokens: Tokens = {
    count: 0,
    starts: none,
    ends: none,
    sigils: new Uint8Array(),
    kinds: new Uint8Array(),
    hashes: none,
    letterStarts: none,
    letters: none,
  };
  reserve(tokens, 256);
  return tokens;
}

/**
 * Finds the words of a text: runs of letters, digits and underscores in any script.
 *
 * Letters are folded so that what a reader takes for the same word is the same: case, ё and е, full width, a letter
 * and its mark in two characters or one, invisible characters, and letters of another script that look alike
 * (a Latin `a` in a Cyrillic word). A # or @ that no letter stands before makes the word after it a tag or a handle.
 *
 * @param bytes UTF-8, as in a column of texts; the text lies from `start` up to `end`
 * @param tokens filled anew
 *
 * @example A tag, and a word written with a Latin a
 * ```ts
 * import assert from "node:assert/strict";
 * import { createTokens, tokenise } from "./tokenise.ts";
 *
 * const tokens = createTokens();
 * const bytes = new TextEncoder().encode("Новый #Тaриф");
 * tokenise(bytes, 0, bytes.length, tokens);
 * assert.equal(tokens.count, 2);
 * assert.equal(String.fromCharCode(tokens.sigils[1]), "#");
 * const letters = tokens.letters.subarray(tokens.letterStarts[1], tokens.letterStarts[2]);
 * assert.equal(String.fromCodePoint(...letters), "тариф");
 * ```
 */
export function tokenise(bytes: Uint8Array, start: number, end: number, tokens: Tokens): void {
  reserve(tokens, end - start);
  if (!tokenisePlain(bytes, start, end, tokens)) tokeniseAny(bytes, start, end, tokens);
}

const APOSTROPHE = 0x27;
/** What people type for an apostrophe: ' ` ´ ʹ ʻ ʼ ʽ ‘ ’ ‛ ′ ＇, as numbers of their bytes. */
const APOSTROPHES = new Set(Array.from("'`´ʹʻʼʽ‘’‛′＇", (sign) => numberOf(new TextEncoder().encode(sign), 0, 3)));

/**
 * Makes one word of two Cyrillic ones that an apostrophe divides, as Ukrainian and Belarusian are read (`зв'язок`); the
 * apostrophe is a letter of it. For who shows words to people: what compares texts takes them as they are found. A text
 * without such words costs a look at each word's end.
 *
 * @param bytes the text that `tokens` were found in
 * @param tokens changed
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { createTokens, joinDivided, tokenise } from "./tokenise.ts";
 * import { lettersOf } from "./word_ids.ts";
 *
 * const tokens = createTokens(), bytes = new TextEncoder().encode("Зв’язок зник, don't");
 * tokenise(bytes, 0, bytes.length, tokens);
 * joinDivided(bytes, tokens);
 * assert.deepEqual([0, 1, 2, 3].map((k) => lettersOf(tokens, k)), ["зв'язок", "зник", "don", "t"]);
 * ```
 */
export function joinDivided(bytes: Uint8Array, tokens: Tokens): void {
  const { starts, ends, sigils, letterStarts, letters, hashes } = tokens;
  for (let k = tokens.count - 2; k >= 0; k--) {
    const gap = starts[k + 1] - ends[k];
    if (gap === 0 || gap > 3 || sigils[k + 1] !== 0 || !isCyrillic(tokens, k) || !isCyrillic(tokens, k + 1)) continue;
    if (!APOSTROPHES.has(numberOf(bytes, ends[k], ends[k] + gap))) continue;
    const { count } = tokens, divided = letterStarts[k + 1];
    letters.copyWithin(divided + 1, divided, letterStarts[count]);
    letters[divided] = APOSTROPHE;
    ends[k] = ends[k + 1];
    for (const column of [starts, ends, sigils, tokens.kinds, hashes]) column.copyWithin(k + 1, k + 2, count);
    for (let next = k + 1; next < count; next++) letterStarts[next] = letterStarts[next + 1] + 1;
    hashes[k] = hashOf(letters, letterStarts[k], letterStarts[k + 1]);
    tokens.count--;
  }
}

/** True for a word of Cyrillic letters alone; its last letter tells of all but a few. */
function isCyrillic({ kinds, letterStarts, letters }: Tokens, k: number): boolean {
  return kinds[k] === OTHER_LETTER && (letters[letterStarts[k + 1] - 1] & ~0xff) === 0x400;
}

function numberOf(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end && i < bytes.length; i++) number = number << 8 | bytes[i];
  return number;
}
