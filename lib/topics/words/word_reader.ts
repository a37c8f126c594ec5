/** Reads the words that topics can be made of. @module */
import { createTokens, DIGIT, tokenise, type Tokens, WordIds } from "../../text/mod.ts";
import type { TextColumn } from "../../tables/columns.ts";

const SHORTEST_LETTERS = 2;
const LONGEST_LETTERS = 40;
const SPACE = 0x20, AT_SIGN = 0x40, COLON = 0x3a, SLASH = 0x2f;
const ADDRESS_BEGINS = ["http", "https", "www"];

/**
 * Reads texts as numbers of words, from UTF-8 bytes. Addresses, e-mail addresses, handles, numbers and single letters
 * are left out; a tag is its word.
 *
 * @example A complaint with a tag, a handle and an address
 * ```ts
 * import assert from "node:assert/strict";
 * import { TextBuilder } from "../../tables/columns.ts";
 * import { WordReader } from "./word_reader.ts";
 *
 * const column = new TextBuilder();
 * column.add("@support Опять нет LTE! #Связь https://t.co/a 5");
 * const reader = new WordReader();
 * reader.add(column.build(), 0);
 * const { ids } = reader.texts();
 * assert.deepEqual(Array.from(ids, (id) => reader.words.word(id)), ["опять", "нет", "lte", "связь"]);
 * ```
 */
export class WordReader {
  /** The words met so far and their numbers. */
  readonly words = new WordIds();
  readonly #tokens = createTokens();
  readonly #starts = [0];
  #ids = new Int32Array(1 << 12);

  /** Reads row i of a column as the next text. */
  add({ bytes, offsets }: TextColumn, i: number): void {
    const end = offsets[i + 1];
    const tokens = this.#tokens;
    tokenise(bytes, offsets[i], end, tokens);
    let at = this.#starts[this.#starts.length - 1], passed = -1;
    this.#reserve(at + tokens.count);
    for (let k = 0; k < tokens.count; k++) {
      if (tokens.starts[k] < passed) continue;
      if (beginsAddress(bytes, tokens, k, end)) passed = endOfRun(bytes, tokens.ends[k], end);
      else if (isTopicWord(tokens, k)) this.#ids[at++] = this.words.add(tokens, k);
    }
    this.#starts.push(at);
  }

  /** Text i has the words `ids[starts[i]]` up to `ids[starts[i + 1]]`. */
  texts(): { starts: Int32Array; ids: Int32Array } {
    const starts = Int32Array.from(this.#starts);
    return { starts, ids: this.#ids.slice(0, starts[starts.length - 1]) };
  }

  #reserve(size: number): void {
    if (size <= this.#ids.length) return;
    const larger = new Int32Array(Math.max(size, this.#ids.length * 2));
    larger.set(this.#ids);
    this.#ids = larger;
  }
}

function isTopicWord({ sigils, kinds, letterStarts }: Tokens, k: number): boolean {
  if (sigils[k] === AT_SIGN || kinds[k] === DIGIT) return false;
  const letters = letterStarts[k + 1] - letterStarts[k];
  return letters >= SHORTEST_LETTERS && letters <= LONGEST_LETTERS;
}

/** `http://…`, `www.…`, `name@host`: everything up to the next space is one address. */
function beginsAddress(bytes: Uint8Array, tokens: Tokens, k: number, end: number): boolean {
  const after = tokens.ends[k];
  if (after >= end) return false;
  if (bytes[after] === AT_SIGN) return bytes[after + 1] > SPACE && after + 1 < end;
  if (bytes[after] === COLON) return bytes[after + 1] === SLASH && bytes[after + 2] === SLASH && isOneOf(tokens, k, 2);
  return isOneOf(tokens, k, 3) && bytes[after] > SPACE && tokens.letterStarts[k + 1] - tokens.letterStarts[k] === 3;
}

/** Whether word k is one of the first `most` beginnings of an address. */
function isOneOf({ letters, letterStarts }: Tokens, k: number, most: number): boolean {
  const from = letterStarts[k], length = letterStarts[k + 1] - from;
  return ADDRESS_BEGINS.slice(0, most).some((word) => {
    if (word.length !== length) return false;
    for (let j = 0; j < length; j++) if (letters[from + j] !== word.charCodeAt(j)) return false;
    return true;
  });
}

function endOfRun(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] > SPACE) at++;
  return at;
}
