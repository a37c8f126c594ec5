/** The words of a text, found in its UTF-8 bytes without making a string. @module */
import { tokeniseAny } from "./_tokenise_any.ts";
import { tokenisePlain } from "./_tokenise_plain.ts";
import { reserve, type Tokens } from "./_tokens.ts";

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
