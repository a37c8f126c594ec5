/** Finds in many texts the words that may be looked for, by WebAssembly. @module */
import type { TextColumn } from "../../tables/columns.ts";
import { PRIME, scatter, SEED } from "../_tokens.ts";
import { SCANNED_BYTES, SCANNER_BYTES, WordScanner } from "./word_scanner.ts";

/** So much text is looked at together: it stays in a core's cache. */
const WINDOW_BYTES = 1 << 16, WINDOW_ROWS = 1 << 10;
/** Places in a filter: the last bits of a hash. */
const PLACES = 1 << 14;
const PREFIX = 3, PAGE = 1 << 16, SLACK = 64, HIT = 4;

const TEXTS = SLACK, OFFSETS = TEXTS + WINDOW_BYTES + SLACK;
const WANTED = OFFSETS + (WINDOW_ROWS + 4) * 4, BEGUN = WANTED + PLACES;
const FOUND = BEGUN + PLACES, SCANNER = FOUND + (WINDOW_BYTES / 2 + WINDOW_ROWS) * HIT * 4;

/** Which words are looked for, more or less: none that is looked for is missed. */
export interface WordFilter {
  readonly wanted: Uint8Array;
  readonly begun: Uint8Array;
}

/** An empty filter. */
export function wordFilter(): WordFilter {
  return { wanted: new Uint8Array(PLACES), begun: new Uint8Array(PLACES) };
}

/** Looks for a word with that hash (see `Tokens`) as well. */
export function addHash({ wanted }: WordFilter, hash: number): void {
  wanted[hash & (PLACES - 1)] = 1;
}

/** Looks for words that begin with these folded letters, three or more, as well. */
export function addBeginning({ begun }: WordFilter, letters: readonly number[]): void {
  const hash = letters.slice(0, PREFIX).reduce((hash, letter) => Math.imul(hash ^ letter, PRIME), SEED);
  begun[scatter(hash) & (PLACES - 1)] = 1;
}

/** What is told of some rows, in their order. */
export interface FoundWords {
  /** Of word k: its row, where in the row's text it begins and ends, its hash; of row whose words are not told, -1 for where. */
  readonly words: Int32Array;
  /** How many. */
  readonly count: number;
  /** The first row that was not looked at. */
  readonly next: number;
}

/** Texts in memory of its own; made for one caller at a time. */
export class WordFinder {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #offsets: Int32Array<ArrayBuffer>;
  readonly #found: Int32Array<ArrayBuffer>;
  readonly #scanner: WordScanner;

  constructor() {
    const memory = new WebAssembly.Memory({ initial: Math.ceil((SCANNER + SCANNER_BYTES) / PAGE) });
    const buffer = memory.buffer as ArrayBuffer;
    this.#bytes = new Uint8Array(buffer);
    this.#offsets = new Int32Array(buffer, OFFSETS, WINDOW_ROWS + 1);
    this.#found = new Int32Array(buffer, FOUND, (SCANNER - FOUND) / 4);
    this.#scanner = new WordScanner(memory, SCANNER);
  }

  /**
   * The words in some rows from `row` on, up to `rows`.
   *
   * @param textsOf in which column to read a row
   */
  find(filter: WordFilter, textsOf: (row: number) => TextColumn, row: number, rows: number): FoundWords {
    this.#bytes.set(filter.wanted, WANTED);
    this.#bytes.set(filter.begun, BEGUN);
    const next = this.#enter(textsOf, row, rows), words = this.#found;
    if (next === row) {
      words.set([row, -1]);
      return { words, count: 1, next: row + 1 };
    }
    const count = this.#scanner.hits(next - row, OFFSETS, WANTED, BEGUN, FOUND);
    for (let k = 0; k < count; k++) words[k * HIT] += row;
    return { words, count, next };
  }

  /** Copies texts in; gives how far: not beyond a window, nor to a text that is too long. */
  #enter(textsOf: (row: number) => TextColumn, first: number, rows: number): number {
    const last = Math.min(rows, first + WINDOW_ROWS);
    let texts = textsOf(first), from = texts.offsets[first], to = from, at = TEXTS, row = first;
    this.#offsets[0] = TEXTS;
    for (; row < last; row++) {
      const column = textsOf(row), start = column.offsets[row], end = column.offsets[row + 1];
      if (end - start > SCANNED_BYTES || at + to - from + end - start > TEXTS + WINDOW_BYTES) break;
      if (column !== texts || start !== to) { // texts that follow each other are copied as one
        this.#bytes.set(texts.bytes.subarray(from, to), at);
        at += to - from;
        [texts, from] = [column, start];
      }
      to = end;
      this.#offsets[row - first + 1] = at + to - from;
    }
    this.#bytes.set(texts.bytes.subarray(from, to), at);
    return row;
  }
}
