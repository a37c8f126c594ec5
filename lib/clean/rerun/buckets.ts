/** The buckets of MinHash that some rows fall into, and what else falls into them. @module */
import { KeySet } from "../duplicates/key_set.ts";
import { bandWindow, PAIR_NUMBERS } from "../near/band_window.ts";
import { marksOfRows } from "../near/marks.ts";
import { type BandKeys, bandKeys, BANDS, wholeKeys } from "../near/min_hash.ts";
import type { Evidence } from "../types.ts";

/**
 * Calls with the rows of each bucket, in each band, into which one of the asked rows falls: these and the others that
 * do, in no order. The array is only good until the next call. All rows are hashed: 0.15 s a million.
 *
 * @param isOther which rows to look for; of those that are asked it may say either
 */
export function eachBucket(
  marks: Evidence["marks"],
  asked: Int32Array,
  isOther: (row: number) => boolean,
  call: (rows: Int32Array) => void,
): void {
  if (asked.length === 0) return;
  const isAsked = new Uint8Array(marks.length);
  for (const row of asked) isAsked[row] = 1;
  const bands = Array.from(
    { length: BANDS + 1 },
    (): Band => ({ keys: new KeySet(), places: new Rows(), rows: new Rows() }),
  );
  addAsked(bands, marks, asked);
  const window = bandWindow(), rows = marks.length;
  for (let from = 0; from < rows;) {
    const first = from, end = window.enterMarks(marks, from, rows);
    const look = (band: Band, numbers: Int32Array, at: number, step: number) =>
      band.keys.eachIn(numbers, at, step, (k, place) => {
        if (isAsked[first + k] === 0 && isOther(first + k)) add(band, place, first + k);
      });
    for (const [pair, keys] of window.pairs(end - from).entries()) {
      look(bands[pair * 2], keys, 0, PAIR_NUMBERS);
      look(bands[pair * 2 + 1], keys, 2, PAIR_NUMBERS);
    }
    look(bands[BANDS], window.whole(end - from), 0, 2);
    if (end === from) eachKey(marks, from, (band, keys) => look(bands[band], keys, 0, 2)); // too long for a window
    from = Math.max(end, from + 1);
  }
  for (const band of bands) eachGroup(band, call);
}

/** Rows in the buckets of one band. */
interface Band {
  readonly keys: KeySet;
  readonly places: Rows;
  readonly rows: Rows;
}

function add({ places, rows }: Band, place: number, row: number): void {
  places.push(place);
  rows.push(row);
}

function addAsked(bands: readonly Band[], marks: Evidence["marks"], asked: Int32Array): void {
  const window = bandWindow(), values = marksOfRows(marks, asked);
  for (let from = 0; from < asked.length;) {
    const end = window.enterValues(values, from, asked.length);
    const take = (band: Band, numbers: Int32Array, at: number, step: number) => {
      for (let k = from; k < Math.max(end, from + 1); k++, at += step) {
        add(band, band.keys.add(numbers[at], numbers[at + 1]), asked[k]);
      }
    };
    for (const [pair, keys] of end === from ? [] : window.pairs(end - from).entries()) {
      take(bands[pair * 2], keys, 0, PAIR_NUMBERS);
      take(bands[pair * 2 + 1], keys, 2, PAIR_NUMBERS);
    }
    if (end > from) take(bands[BANDS], window.whole(end - from), 0, 2);
    else eachKey(marks, asked[from], (band, keys) => take(bands[band], keys, 0, 2));
    from = Math.max(end, from + 1);
  }
}

/** The key of one row in each band, as two numbers. */
function eachKey(marks: Evidence["marks"], row: number, call: (band: number, key: Int32Array) => void): void {
  const values = marksOfRows(marks, Int32Array.of(row)),
    key: BandKeys = { high: new Int32Array(1), low: new Int32Array(1) };
  for (let band = 0; band <= BANDS; band++) {
    if (band < BANDS) bandKeys(values, band, key);
    else wholeKeys(values, key);
    call(band, Int32Array.of(key.high[0], key.low[0]));
  }
}

function eachGroup({ keys, places, rows }: Band, call: (rows: Int32Array) => void): void {
  const ends = new Int32Array(keys.size + 1), grouped = new Int32Array(rows.length), own = places.values;
  for (let k = 0; k < rows.length; k++) ends[own[k] + 1]++;
  for (let place = 0; place < keys.size; place++) ends[place + 1] += ends[place];
  const at = ends.slice();
  for (let k = 0; k < rows.length; k++) grouped[at[own[k]]++] = rows.values[k];
  for (let place = 0; place < keys.size; place++) call(grouped.subarray(ends[place], ends[place + 1]));
}

/** A list of numbers that grows. */
class Rows {
  values = new Int32Array(1 << 10);
  length = 0;

  push(row: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(this.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = row;
  }
}
