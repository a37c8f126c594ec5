/** The buckets of MinHash that some rows fall into, and what else falls into them. @module */
import { KeySet } from "../duplicates/key_set.ts";
import { bandWindow, PAIR_NUMBERS } from "../near/band_window.ts";
import { marksOfRows } from "../near/marks.ts";
import { type BandKeys, bandKeys, BANDS, wholeKeys } from "../near/min_hash.ts";
import type { Evidence } from "../types.ts";

/** Bands, and the words of a text in their order as one more. */
const ALL_BANDS = BANDS + 1;

/** Keys of consecutive rows in one band: the halves of key k at `at + k * step`. */
type Look = (band: number, numbers: Int32Array, at: number, step: number) => void;

/** What to look for, and whom to tell. */
interface Wanted {
  /** 1 for each asked row that is later than all others: of a bucket in which all are, the first and last others tell. */
  readonly isLate: Uint8Array;
  /** Which rows are looked at, the asked ones among them. */
  readonly isIn: (row: number) => boolean;
  readonly order: (a: number, b: number) => number;
  /** Told of each late row what it is held against, in a bucket into which none but late ones fell. */
  readonly onLate: (row: number, earliest: number, last: number) => void;
  /** Told of all rows of any other bucket, in no order. */
  readonly onMixed: (rows: number[]) => void;
}

/** Goes through the buckets into which the asked rows fall. */
export function eachBucket({ marks }: Pick<Evidence, "marks">, asked: Int32Array, wanted: Wanted): void {
  if (asked.length === 0) return;
  const { isLate, isIn, order, onLate, onMixed } = wanted, buckets = new Buckets(marks, asked);
  const bands = buckets.of.map((of, band) => {
    const count = buckets.count(band),
      none = () => new Int32Array(count).fill(-1),
      mixed: (number[] | undefined)[] = [];
    mixed.length = count;
    for (let k = 0; k < asked.length; k++) if (isLate[asked[k]] === 0) mixed[of[k]] ??= [];
    return { of, mixed, earliest: none(), last: none() };
  });
  buckets.eachRow((band, place, row) => {
    if (!isIn(row)) return;
    const { mixed, earliest, last } = bands[band], list = mixed[place];
    if (list) list.push(row);
    else if (isLate[row] === 1) return;
    else if (earliest[place] < 0) earliest[place] = last[place] = row;
    else if (order(row, earliest[place]) < 0) earliest[place] = row;
    else if (order(row, last[place]) > 0) last[place] = row;
  });
  const rising = Int32Array.from(asked.keys()).sort((a, b) => order(asked[a], asked[b]));
  for (const { of, mixed, earliest, last } of bands) {
    for (const k of rising) {
      const row = asked[k], place = of[k];
      if (mixed[place]) continue;
      if (earliest[place] < 0) earliest[place] = row;
      else onLate(row, earliest[place], last[place]);
      last[place] = row;
    }
    for (const rows of mixed) if (rows) onMixed(rows);
  }
}

/** The buckets of all bands into which one of the asked rows falls. In its band a bucket is known by its place. */
class Buckets {
  /** For each band the bucket of each asked row. */
  readonly of: readonly Int32Array[];
  readonly #marks: Evidence["marks"];
  readonly #keys = Array.from({ length: ALL_BANDS }, () => new KeySet());

  constructor(marks: Evidence["marks"], asked: Int32Array) {
    this.#marks = marks;
    const window = bandWindow(),
      values = marksOfRows(marks, asked),
      of = this.#keys.map(() => new Int32Array(asked.length));
    for (let from = 0; from < asked.length;) {
      const end = window.enterValues(values, from, asked.length), next = Math.max(end, from + 1);
      const take: Look = (band, numbers, at, step) => {
        for (let k = from; k < next; k++, at += step) of[band][k] = this.#keys[band].add(numbers[at], numbers[at + 1]);
      };
      if (end > from) lookAtWindow(end - from, take);
      else lookAtRow(marks, asked[from], take);
      from = next;
    }
    this.of = of;
  }

  /** Buckets of a band. */
  count(band: number): number {
    return this.#keys[band].size;
  }

  /** Calls with each row that falls into one of the buckets, the asked ones too. All rows are hashed: 0.1 s a million. */
  eachRow(call: (band: number, place: number, row: number) => void): void {
    const window = bandWindow(), marks = this.#marks;
    for (let from = 0; from < marks.length;) {
      const first = from, end = window.enterMarks(marks, from, marks.length);
      const look: Look = (band, numbers, at, step) =>
        this.#keys[band].eachIn(numbers, at, step, (k, place) => call(band, place, first + k));
      if (end > from) lookAtWindow(end - from, look);
      else lookAtRow(marks, from, look);
      from = Math.max(end, from + 1);
    }
  }
}

/** The keys of the rows in the window. */
function lookAtWindow(rows: number, look: Look): void {
  const window = bandWindow();
  for (const [pair, keys] of window.pairs(rows).entries()) {
    look(pair * 2, keys, 0, PAIR_NUMBERS);
    look(pair * 2 + 1, keys, 2, PAIR_NUMBERS);
  }
  look(BANDS, window.whole(rows), 0, 2);
}

/** The keys of a row that is too long for the window. */
function lookAtRow(marks: Evidence["marks"], row: number, look: Look): void {
  const values = marksOfRows(marks, Int32Array.of(row));
  const key: BandKeys = { high: new Int32Array(1), low: new Int32Array(1) };
  for (let band = 0; band < ALL_BANDS; band++) {
    if (band < BANDS) bandKeys(values, band, key);
    else wholeKeys(values, key);
    look(band, Int32Array.of(key.high[0], key.low[0]), 0, 2);
  }
}
