/** Reads the words that topics can be made of. @module */
import { addressEnd, createTokens, DIGIT, joinDivided, tokenise, type Tokens, WordIds } from "../../text/mod.ts";
import type { TextColumn } from "../../tables/columns.ts";

const SHORTEST_LETTERS = 2;
const LONGEST_LETTERS = 40;
const AT_SIGN = 0x40;

/** Texts as numbers of words. */
export interface ReadTexts {
  /** The words that the numbers stand for. */
  readonly words: Pick<WordIds, "size" | "word">;
  /** Text i has the words `ids[starts[i]]` up to `ids[starts[i + 1]]`. */
  texts(): { readonly starts: Int32Array; readonly ids: Int32Array };
}

/**
 * Reads texts as numbers of words, from UTF-8 bytes. Addresses, e-mail addresses, handles, numbers and single letters
 * are left out; a tag is its word, and Cyrillic words that an apostrophe divides (`зв'язок`) are one.
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
export class WordReader implements ReadTexts {
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
    joinDivided(bytes, tokens);
    let at = this.#starts[this.#starts.length - 1], passed = -1;
    this.#reserve(at + tokens.count);
    for (let k = 0; k < tokens.count; k++) {
      if (tokens.starts[k] < passed) continue;
      const address = addressEnd(bytes, tokens, k, end);
      if (address >= 0) passed = address;
      else if (isTopicWord(tokens, k)) this.#ids[at++] = this.words.add(tokens, k);
    }
    this.#starts.push(at);
  }

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
