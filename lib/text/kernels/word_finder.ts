/** Follows the words that may be looked for through many texts, by WebAssembly. @module */
import type { TextColumn } from "../../tables/columns.ts";
import { PRIME, scatter, SEED } from "../_tokens.ts";
import { tableOfBeginnings } from "./_word_beginnings.ts";
import { SCANNED_BYTES, SCANNER_BYTES, WordScanner } from "./word_scanner.ts";

/** So much text is looked at together: it stays in a core's cache. */
const WINDOW_BYTES = 1 << 16, WINDOW_ROWS = 1 << 10;
/** Places in a filter: the last bits of a hash. */
const PLACES = 1 << 14;
const PREFIX = 3, PAGE = 1 << 16, SLACK = 64;

/** A search as the kernel has it; see there. */
const LEARN = 0x80, NODES = 0x1000, WANTED = 0x4000, BEGUN = 0x8000, PIECES = 0x10000, STEPS = 0x90000;
const LETTERS = 0x290000, LETTERS_BYTES = 0x80000, PIECE_PLACES = 0x8000, STEP_PLACES = 0x40000;
/** Half of the places at the most are taken. */
const MOST_PIECES = PIECE_PLACES / 2, MOST_STEPS = STEP_PLACES / 2, MOST_NODES = 1 << 16;

const TEXTS = SLACK, OFFSETS = TEXTS + WINDOW_BYTES + SLACK;
const SCANNER = OFFSETS + (WINDOW_ROWS + 4) * 4, SEARCH = SCANNER + SCANNER_BYTES;
const END = SEARCH + LETTERS + LETTERS_BYTES + SLACK;

/** The node of a text that has none of the words, and in place of one what says that the text itself is to be asked. */
export const ROOT = 0, ASK = -1;
/** In place of a piece's number: it is not looked for. */
export const NOT_WANTED = -1;

/** Which words are looked for, more or less: none that is looked for is missed. */
export interface WordFilter {
  readonly wanted: Uint8Array;
  readonly begun: Uint8Array;
  /** Folded letters with which they begin, by themselves. */
  readonly beginnings: Map<string, readonly number[]>;
}

/** An empty filter. */
export function wordFilter(): WordFilter {
  return { wanted: new Uint8Array(PLACES), begun: new Uint8Array(PLACES), beginnings: new Map() };
}

/** Looks for the word of these folded letters as well. */
export function addWord({ wanted, beginnings }: WordFilter, letters: readonly number[]): void {
  wanted[hashOf(letters) & (PLACES - 1)] = 1;
  addLetters(beginnings, letters);
}

/** Looks for words that begin with these folded letters, three or more, as well. */
export function addBeginning({ begun, beginnings }: WordFilter, letters: readonly number[]): void {
  begun[hashOf(letters.slice(0, PREFIX)) & (PLACES - 1)] = 1;
  addLetters(beginnings, letters.slice(0, PREFIX));
}

function addLetters(beginnings: WordFilter["beginnings"], letters: readonly number[]): void {
  const first = letters.slice(0, PREFIX + 1);
  beginnings.set(first.join(), first);
}

function hashOf(letters: readonly number[]): number {
  return scatter(letters.reduce((hash, letter) => Math.imul(hash ^ letter, PRIME), SEED));
}

/** Says what pieces, words as they stand in texts, and sequences of them mean. */
export interface Guide {
  /** The number of a piece, 0 upward with none left out; {@linkcode NOT_WANTED}. It is asked once for each. */
  numberOf(piece: Uint8Array): number;
  /** The node after a node and a piece: one that was given before, or a number higher by one; {@linkcode ASK}. It is asked
   * once for each pair. */
  after(node: number, piece: number): number;
}

/** What is told of some rows. */
export interface Followed {
  /** The node of each; good until the next are followed. */
  readonly nodes: Int32Array;
  /** The first row that was not looked at. */
  readonly next: number;
  /** Whether there is no room for more pieces or nodes: {@linkcode WordFinder.forget} them, and number anew. */
  readonly isFull: boolean;
}

/** Texts in memory of its own, for one filter and one guide. */
export class WordFinder {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #offsets: Int32Array<ArrayBuffer>;
  readonly #nodes: Int32Array<ArrayBuffer>;
  readonly #learn: Int32Array<ArrayBuffer>;
  readonly #pieces: Int32Array<ArrayBuffer>;
  readonly #steps: Int32Array<ArrayBuffer>;
  readonly #scanner: WordScanner;
  readonly #guide: Guide;
  #known = 0;
  #taken = 0;
  #letters = 0;
  #last = ROOT;

  constructor({ wanted, begun, beginnings }: WordFilter, guide: Guide) {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(END / PAGE) }), buffer = memory.buffer as ArrayBuffer;
    this.#bytes = new Uint8Array(buffer);
    this.#offsets = new Int32Array(buffer, OFFSETS, WINDOW_ROWS + 1);
    this.#nodes = new Int32Array(buffer, SEARCH + NODES, WINDOW_ROWS);
    this.#learn = new Int32Array(buffer, SEARCH + LEARN, 4);
    this.#pieces = new Int32Array(buffer, SEARCH + PIECES, PIECE_PLACES * 4);
    this.#steps = new Int32Array(buffer, SEARCH + STEPS, STEP_PLACES * 2);
    this.#bytes.set(tableOfBeginnings(beginnings.values()), SEARCH);
    this.#bytes.set(wanted, SEARCH + WANTED);
    this.#bytes.set(begun, SEARCH + BEGUN);
    this.#scanner = new WordScanner(memory, SCANNER);
    this.#guide = guide;
  }

  /**
   * The nodes of some rows from `row` on, up to `rows`: where the guide came by the pieces of a row that are wanted, in
   * their order. {@linkcode ASK} where the guide says so, and for texts whose words are not told: too long ones, or with
   * characters that need a second look.
   *
   * @param textsOf in which column to read a row
   */
  follow(textsOf: (row: number) => TextColumn, row: number, rows: number): Followed {
    const count = this.#enter(textsOf, row, rows) - row;
    if (count === 0) {
      this.#nodes[0] = ASK;
      return { nodes: this.#nodes, next: row + 1, isFull: false };
    }
    let k = 0, isFull = false;
    while ((k = this.#scanner.follow(k, count, OFFSETS, SEARCH)) < count && !(isFull = this.#isFull())) {
      this.#learnMore();
    }
    return { nodes: this.#nodes, next: row + k, isFull };
  }

  /** Forgets all pieces and nodes. */
  forget(): void {
    this.#pieces.fill(0);
    this.#steps.fill(0);
    this.#known = this.#taken = this.#letters = 0;
    this.#last = ROOT;
  }

  #isFull(): boolean {
    return this.#known === MOST_PIECES || this.#taken === MOST_STEPS || this.#last === MOST_NODES - 1 ||
      this.#letters + SCANNED_BYTES > LETTERS_BYTES;
  }

  /** Asks the guide for what the kernel lacks. */
  #learnMore(): void {
    const [what, ...of] = this.#learn;
    if (what === 0) this.#learnPiece(of[0], of[1], of[2]);
    else this.#learnStep(of[0], of[1]);
  }

  #learnPiece(hash: number, start: number, end: number): void {
    const length = end - start, pieces = this.#pieces, at = SEARCH + LETTERS + this.#letters;
    let slot = (hash ^ Math.imul(length, 0x9e3779b1)) & (PIECE_PLACES - 1);
    while (pieces[slot * 4 + 2] !== 0) slot = (slot + 1) & (PIECE_PLACES - 1);
    this.#bytes.copyWithin(at, start, end);
    pieces.set([hash, at, length, this.#guide.numberOf(this.#bytes.slice(start, end))], slot * 4);
    this.#letters += length;
    this.#known++;
  }

  #learnStep(node: number, piece: number): void {
    const key = (node << 14 | piece) + 1, steps = this.#steps, next = this.#guide.after(node, piece);
    let slot = (Math.imul(node, 0x3779b1) + piece) & (STEP_PLACES - 1);
    while (steps[slot * 2] !== 0) slot = (slot + 1) & (STEP_PLACES - 1);
    steps[slot * 2] = key;
    steps[slot * 2 + 1] = next;
    this.#last = Math.max(this.#last, next);
    this.#taken++;
  }

  /** Copies texts in; gives how far: not beyond a window, nor to a text that is too long. */
  #enter(textsOf: (row: number) => TextColumn, first: number, rows: number): number {
    const last = Math.min(rows, first + WINDOW_ROWS);
    const ends = this.#offsets;
    let texts = textsOf(first), { offsets } = texts, from = offsets[first], to = from, at = TEXTS, row = first;
    ends[0] = TEXTS;
    for (; row < last; row++) {
      const column = textsOf(row), isOther = column !== texts;
      if (isOther) offsets = column.offsets;
      const start = offsets[row], end = offsets[row + 1];
      if (end - start > SCANNED_BYTES || at + to - from + end - start > TEXTS + WINDOW_BYTES) break;
      if (isOther || start !== to) { // texts that follow each other are copied as one
        this.#bytes.set(texts.bytes.subarray(from, to), at);
        at += to - from;
        texts = column;
        from = start;
      }
      to = end;
      ends[row - first + 1] = at + to - from;
    }
    this.#bytes.set(texts.bytes.subarray(from, to), at);
    return row;
  }
}
