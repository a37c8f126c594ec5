/** Reads any text as terms, letter by letter: what the reader of plain texts gives up at. @module */
import { createTokens, DIGIT, tokenise, type Tokens } from "../../text/tokenise.ts";
import type { WordIds } from "../../text/word_ids.ts";
import type { WordNumbers } from "./_plain_reader.ts";
import { type Gaps, readGap } from "./_signs.ts";
import { NUMBER_TERM, URL_TERM, WWW } from "./_stand_ins.ts";

const SLASH = 0x2f, FULL_STOP = 0x2e, AT_SIGN = 0x40, SPACE = 0x20;

/** Reads texts of all letters there are. */
export class AnyReader {
  /** Of the text read last: see `TermReader`. */
  count = 0;
  ids: Int32Array = new Int32Array(256);
  at: Int32Array = new Int32Array(256);
  handles: Uint8Array = new Uint8Array(256);
  readonly #words: WordIds;
  readonly #http: number;
  readonly #tokens = createTokens();
  readonly #gaps: Gaps;

  constructor(words: WordIds, { http, signs }: Pick<WordNumbers, "http" | "signs">) {
    this.#words = words;
    this.#http = http;
    this.#gaps = { open: 0, step: 0, emit: (id) => this.#emit(id, false), ids: signs };
  }

  /** The number of the term of the word in `bytes[start]` up to `bytes[end]`. */
  learn(bytes: Uint8Array, start: number, end: number, isHandle: boolean): number {
    tokenise(bytes, start, end, this.#tokens);
    return this.#idOf(0, isHandle);
  }

  /** Reads the text in `bytes[start]` up to `bytes[end]`. */
  read(bytes: Uint8Array, start: number, end: number): this {
    this.#reserve(end - start);
    const tokens = this.#tokens, gaps = this.#gaps;
    this.count = gaps.open = gaps.step = 0;
    tokenise(bytes, start, end, tokens);
    let from = start;
    for (let k = 0; k < tokens.count; k++) {
      readGap(bytes, from, tokens.starts[k], gaps);
      from = tokens.ends[k];
      const isHandle = tokens.sigils[k] === AT_SIGN, id = this.#idOf(k, isHandle);
      if (this.#beginsAddress(id, bytes, from, end)) {
        k = lastOfAddress(bytes, tokens, k, end);
        from = tokens.ends[k];
        this.#emit(URL_TERM, false);
      } else this.#emit(id, isHandle);
    }
    readGap(bytes, from, end, gaps);
    return this;
  }

  /** Room for as many terms as there are bytes. */
  #reserve(bytes: number): void {
    if (this.ids.length >= bytes + 8) return;
    this.ids = new Int32Array(bytes * 2);
    this.at = new Int32Array(bytes * 2);
    this.handles = new Uint8Array(bytes * 2);
  }

  #emit(id: number, isHandle: boolean): void {
    const k = this.count++;
    this.ids[k] = id;
    this.handles[k] = isHandle ? 1 : 0;
    this.at[k] = this.#gaps.step++;
  }

  #idOf(k: number, isHandle: boolean): number {
    return this.#tokens.kinds[k] === DIGIT && !isHandle ? NUMBER_TERM : this.#words.add(this.#tokens, k);
  }

  #beginsAddress(id: number, bytes: Uint8Array, after: number, end: number): boolean {
    const www = this.#http + WWW;
    if (id < this.#http || id > www) return false;
    if (id === www) return after < end && bytes[after] === FULL_STOP;
    return after + 2 < end && bytes[after + 1] === SLASH && bytes[after + 2] === SLASH;
  }
}

/** The last word before white space or a character beyond ASCII. */
function lastOfAddress(bytes: Uint8Array, { starts, ends, count }: Tokens, k: number, end: number): number {
  while (k + 1 < count && isWithin(bytes, ends[k], Math.min(starts[k + 1], end))) k++;
  return k;
}

function isWithin(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] <= SPACE || bytes[i] >= 0x80) return false;
  return true;
}
