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
  const bands = Array.from({ length: BANDS + 1 }, (): Band => ({ keys: new KeySet(), places: [], rows: [] }));
  const isAsked = new Uint8Array(marks.length);
  for (const row of asked) {
    isAsked[row] = 1;
    eachKey(marks, row, (band, high, low) => add(bands[band], bands[band].keys.add(high, low), row));
  }
  const window = bandWindow(),
    take = (band: Band, place: number, row: number) => {
      if (isAsked[row] === 0 && isOther(row)) add(band, place, row);
    };
  for (let from = 0; from < marks.length;) {
    const end = window.enterMarks(marks, from, marks.length), first = from;
    const found = (band: number, numbers: Int32Array, at: number, step: number) =>
      bands[band].keys.eachIn(numbers, at, step, (k, place) => take(bands[band], place, first + k));
    for (const [pair, keys] of window.pairs(end - from).entries()) {
      found(pair * 2, keys, 0, PAIR_NUMBERS);
      found(pair * 2 + 1, keys, 2, PAIR_NUMBERS);
    }
    found(BANDS, window.whole(end - from), 0, 2);
    if (end === from) {
      eachKey(marks, from, (band, high, low) => {
        const place = bands[band].keys.place(high, low);
        if (place >= 0) take(bands[band], place, first);
      });
    }
    from = Math.max(end, from + 1);
  }
  for (const band of bands) eachGroup(band, call);
}

/** Rows in the buckets of one band. */
interface Band {
  readonly keys: KeySet;
  readonly places: number[];
  readonly rows: number[];
}

function add({ places, rows }: Band, place: number, row: number): void {
  places.push(place);
  rows.push(row);
}

/** The keys of one row, in each band. */
function eachKey(
  marks: Evidence["marks"],
  row: number,
  call: (band: number, high: number, low: number) => void,
): void {
  const values = marksOfRows(marks, Int32Array.of(row)),
    key: BandKeys = { high: new Int32Array(1), low: new Int32Array(1) };
  for (let band = 0; band <= BANDS; band++) {
    if (band < BANDS) bandKeys(values, band, key);
    else wholeKeys(values, key);
    call(band, key.high[0], key.low[0]);
  }
}

function eachGroup({ keys, places, rows }: Band, call: (rows: Int32Array) => void): void {
  const ends = new Int32Array(keys.size + 1), grouped = new Int32Array(rows.length);
  for (const place of places) ends[place + 1]++;
  for (let place = 0; place < keys.size; place++) ends[place + 1] += ends[place];
  const at = ends.slice();
  for (let k = 0; k < rows.length; k++) grouped[at[places[k]]++] = rows[k];
  for (let place = 0; place < keys.size; place++) call(grouped.subarray(ends[place], ends[place + 1]));
}
