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

/** A bucket into which only late rows came. */
export interface LateBucket {
  /** The first and the last of those that were there; -1: none was. */
  readonly earliest: number;
  readonly last: number;
  /** In order. */
  readonly late: readonly number[];
}

/** What to look for. */
interface Wanted {
  /** 1 for each asked row that is later than all others: of a bucket in which all are, the first and last others tell. */
  readonly isLate: Uint8Array;
  /** Which rows are looked at, the asked ones among them. */
  readonly isIn: (row: number) => boolean;
  readonly order: (a: number, b: number) => number;
}

/** The buckets into which some rows fall; those into which not only late ones do with all their rows, in no order. */
export function bucketsOf(
  { marks }: Pick<Evidence, "marks">,
  asked: Int32Array,
  { isLate, isIn, order }: Wanted,
): { late: LateBucket[]; mixed: number[][] } {
  if (asked.length === 0) return { late: [], mixed: [] };
  const buckets = new Buckets(marks, asked),
    rising = Int32Array.from(asked.keys()).sort((a, b) => order(asked[a], asked[b]));
  const bands = buckets.of.map((of, band) => {
    const count = buckets.count(band),
      late = Array.from({ length: count }, (): number[] => []),
      isMixed = new Uint8Array(count);
    for (const k of rising) {
      late[of[k]].push(asked[k]);
      if (isLate[asked[k]] === 0) isMixed[of[k]] = 1;
    }
    return { late, isMixed, mixed: late.map((): number[] => []), earliest: noRows(count), last: noRows(count) };
  });
  buckets.eachRow((band, place, row) => {
    if (!isIn(row)) return;
    const { isMixed, mixed, earliest, last } = bands[band];
    if (isMixed[place] === 1) mixed[place].push(row);
    else if (isLate[row] === 1) return;
    else if (earliest[place] < 0) earliest[place] = last[place] = row;
    else if (order(row, earliest[place]) < 0) earliest[place] = row;
    else if (order(row, last[place]) > 0) last[place] = row;
  });
  return {
    late: bands.flatMap(({ late, isMixed, earliest, last }) =>
      late.map((rows, k) => ({ earliest: earliest[k], last: last[k], late: rows })).filter((_, k) => isMixed[k] === 0)
    ),
    mixed: bands.flatMap(({ mixed, isMixed }) => mixed.filter((_, k) => isMixed[k] === 1)),
  };
}

function noRows(count: number): Int32Array {
  return new Int32Array(count).fill(-1);
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
