/** The whole words of texts that were cut short, and which texts begin with them. @module */
import { KeySet } from "../duplicates/key_set.ts";
import type { Evidence } from "../types.ts";
import { MIN_NEAR_WORDS } from "./near_duplicates.ts";
import { MARK_BYTES, markAt, markCount } from "./word_marks.ts";

/** Fewer whole words before the cut say too little to know a text by. */
const MIN_HEAD_WORDS = 4;

/** In a text of six words and more, handles and addresses among them, one less will do. */
const MIN_LONG_HEAD_WORDS = 3;

/** Some heads, each known by its place in the order in which they came. */
export class Heads {
  /** For each of the cut rows its head; -1: it has none. */
  readonly of: Int32Array;
  readonly #marks: Evidence["marks"];
  readonly #keys = new KeySet();
  /** The first three words of all heads: most rows begin with other ones. */
  readonly #beginnings = new KeySet();

  constructor({ marks, words }: Evidence, cut: Int32Array) {
    this.#marks = marks;
    this.of = cut.map((row) => {
      const count = markCount(marks, row), least = words[row] >= MIN_NEAR_WORDS ? MIN_LONG_HEAD_WORDS : MIN_HEAD_WORDS;
      if (count < least) return -1;
      let head = -1;
      eachHead(marks, row, (length, high, low) => {
        if (length === MIN_LONG_HEAD_WORDS) this.#beginnings.add(high, low);
        if (length === count) head = this.#keys.add(high, low);
      });
      return head;
    });
  }

  get count(): number {
    return this.#keys.size;
  }

  /** False for a row that begins with no head. */
  mayBegin(row: number): boolean {
    const { bytes, offsets } = this.#marks, at = offsets[row];
    if (offsets[row + 1] - at < MIN_LONG_HEAD_WORDS * MARK_BYTES) return false;
    let high = HIGH, low = LOW;
    for (let k = 0; k < MIN_LONG_HEAD_WORDS; k++) {
      const mark = markAt(bytes, at + k * MARK_BYTES);
      high = nextHigh(high, mark);
      low = nextLow(low, mark);
    }
    return this.#beginnings.place(high >>> 0, low >>> 0) >= 0;
  }

  /** Calls with each head that a row begins with, and the mark of the word that follows there; -1: none does. */
  each(row: number, call: (head: number, next: number) => void): void {
    eachHead(this.#marks, row, (_, high, low, next) => {
      const head = this.#keys.place(high, low);
      if (head >= 0) call(head, next);
    });
  }
}

const HIGH = 0x9e3779b9, LOW = 0x85ebca6b;

function nextHigh(high: number, mark: number): number {
  return Math.imul(high ^ mark, 0x01000193) ^ (high >>> 15);
}

function nextLow(low: number, mark: number): number {
  return Math.imul(low + mark, 0xcc9e2d51) ^ (low >>> 13);
}

/** Calls with the hash of the first 3, 4, 5 … words of a row, and the mark of the word that follows; -1: none does. */
function eachHead(
  { bytes, offsets }: Evidence["marks"],
  row: number,
  call: (length: number, high: number, low: number, next: number) => void,
): void {
  let high = HIGH, low = LOW, length = 0;
  const end = offsets[row + 1];
  for (let at = offsets[row]; at < end; at += MARK_BYTES) {
    const mark = markAt(bytes, at), after = at + MARK_BYTES;
    high = nextHigh(high, mark);
    low = nextLow(low, mark);
    if (++length < MIN_LONG_HEAD_WORDS) continue;
    call(length, high >>> 0, low >>> 0, after < end ? markAt(bytes, after) : -1);
  }
}
