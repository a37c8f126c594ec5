/** Judgements of many mentions, kept column by column. @module */
import type { Judgement } from "./types.ts";

/**
 * Judgements kept as columns of numbers; each becomes an object only while the list is iterated. A million objects that stay
 * would take half the time of coding, most of it for garbage collection, and ten times the memory.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { JudgedRows } from "./judged_rows.ts";
 *
 * const judged = new JudgedRows(2, 2);
 * judged.add(7, "МТС", ["good"], 1, [0.25, 0.75]);
 * judged.add(8, "МТС", []);
 * assert.deepEqual([...judged], [
 *   { row: 7, subject: "МТС", codes: ["good"], confidence: 0.75, p: [0.25, 0.75] },
 *   { row: 8, subject: "МТС", codes: [] },
 * ]);
 * ```
 */
export class JudgedRows implements Iterable<Judgement> {
  /** A list as long as the probabilities of a judgement: copying it is faster than making a new one. */
  readonly #blank: readonly number[];
  /** How many probabilities are kept of each. */
  readonly #width: number;
  readonly #subjects: (string | null)[];
  readonly #codes: (readonly string[])[];
  #count = 0;
  #rows: Int32Array;
  /** Which of the probabilities is the confidence. */
  #firsts: Int32Array;
  #p: Float64Array;

  /**
   * @param shown how many probabilities a judgement shows
   * @param width how many it is given: one more where none of the codes may fit
   * @param room how many judgements are expected
   */
  constructor(shown: number, width: number, room = 1 << 10) {
    this.#blank = new Array(shown).fill(0.5);
    this.#width = width;
    this.#subjects = new Array(room);
    this.#codes = new Array(room);
    this.#rows = new Int32Array(room);
    this.#firsts = new Int32Array(room);
    this.#p = new Float64Array(width * room);
  }

  /**
   * Adds a judgement.
   *
   * @param first number of its first code; −1: it has none
   * @param p its probabilities; none: the coder did not look at the mention, or cannot say how sure it is
   */
  add(
    row: number,
    subject: string | null,
    codes: readonly string[],
    first = -1,
    p: ArrayLike<number> | null = null,
  ): void {
    const i = this.#count++, width = this.#width;
    if (i === this.#rows.length) this.#grow();
    this.#subjects[i] = subject;
    this.#codes[i] = codes;
    this.#rows[i] = row;
    this.#firsts[i] = p ? first : WITHOUT_P;
    if (p) { for (let k = 0; k < width; k++) this.#p[i * width + k] = p[k]; }
  }

  *[Symbol.iterator](): Iterator<Judgement> {
    for (let i = 0; i < this.#count; i++) yield this.#at(i);
  }

  #at(i: number): Judgement {
    const first = this.#firsts[i];
    if (first === WITHOUT_P) return { row: this.#rows[i], subject: this.#subjects[i], codes: this.#codes[i] };
    const p = this.#blank.slice(), at = i * this.#width;
    for (let k = 0; k < p.length; k++) p[k] = this.#p[at + k];
    const confidence = first < 0 ? undefined : this.#p[at + first];
    return { row: this.#rows[i], subject: this.#subjects[i], codes: this.#codes[i], confidence, p };
  }

  #grow(): void {
    this.#rows = larger(this.#rows, new Int32Array(this.#rows.length * 2 + 8));
    this.#firsts = larger(this.#firsts, new Int32Array(this.#rows.length));
    this.#p = larger(this.#p, new Float64Array(this.#rows.length * this.#width));
  }
}

const WITHOUT_P = -2;

function larger<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
