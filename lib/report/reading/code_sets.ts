/** Which codes of a codebook each mention has. @module */
import { type NarrowArray, NarrowNumbers } from "../../tables/columns/narrow_numbers.ts";
import { Dictionary } from "./dictionary.ts";

/**
 * The codes of mentions, as numbers of sets: mentions have few codes, and the same ones together again and again, so that a
 * byte or two a mention hold any codes of a codebook of any size.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { CodeSets } from "./code_sets.ts";
 *
 * const codes = new CodeSets(2);
 * for (const [row, code] of [[0, 7], [1, 3], [1, 7], [0, 3], [0, 3]]) codes.add(row, code);
 * assert.deepEqual([codes.at(0), codes.of[0] === codes.of[1]], [[3, 7], true]);
 * ```
 */
export class CodeSets {
  readonly names: Dictionary = new Dictionary();
  /** Numbers of codes, rising. */
  readonly sets: (readonly number[])[] = [[]];
  /** Of each set, by the number of a code: the place of the set that has that code, too. */
  readonly #joined: number[][] = [[]];
  readonly #places = new Map<string, number>([["", 0]]);

  readonly #of: NarrowNumbers;

  /** @param rows mentions, none of which has a code yet */
  constructor(rows: number) {
    this.#of = new NarrowNumbers(rows);
  }

  /** Of each mention its place in `sets`; 0: it has no code. */
  get of(): NarrowArray {
    return this.#of.values;
  }

  /** Numbers of a mention's codes. */
  at(row: number): readonly number[] {
    return this.sets[this.of[row]];
  }

  /** Gives a mention a code; one that it has already changes nothing. */
  add(row: number, code: number): void {
    const place = this.of[row],
      joined = this.#joined[place][code] ??= this.#placeOf(new Set([...this.sets[place], code]));
    this.#of.put(row, joined);
  }

  #placeOf(codes: ReadonlySet<number>): number {
    const set = [...codes].sort((a, b) => a - b), key = set.join();
    const known = this.#places.get(key) ?? this.sets.length;
    if (known === this.sets.length) {
      this.#places.set(key, known);
      this.sets.push(set);
      this.#joined.push([]);
    }
    return known;
  }
}
