/** The buckets of MinHash that some rows fall into, and what else falls into them. @module */
import { KeySet } from "../duplicates/key_set.ts";
import { marksOfRows } from "../near/marks.ts";
import { type BandKeys, bandKeys, BANDS, wholeKeys } from "../near/min_hash.ts";
import type { Evidence } from "../types.ts";

/** Rows whose keys are made at a time: they stay in a core's cache. */
const BLOCK_ROWS = 2048;

/**
 * Calls with the rows of each bucket, in each band, into which one of the asked rows falls: these and the others that
 * do, in no order. The array is only good until the next call.
 *
 * @param others rows; none of those that are asked
 */
export function eachBucket(
  marks: Evidence["marks"],
  asked: Int32Array,
  others: Int32Array,
  call: (rows: Int32Array) => void,
): void {
  if (asked.length === 0) return;
  const bands = Array.from({ length: BANDS + 1 }, (): Band => ({ keys: new KeySet(), places: [], rows: [] }));
  eachBlock(marks, asked, (band, row, high, low) => add(bands[band], bands[band].keys.add(high, low), row));
  eachBlock(marks, others, (band, row, high, low) => {
    const place = bands[band].keys.place(high, low);
    if (place >= 0) add(bands[band], place, row);
  });
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

function eachBlock(
  marks: Evidence["marks"],
  rows: Int32Array,
  call: (band: number, row: number, high: number, low: number) => void,
): void {
  const room: BandKeys = { high: new Int32Array(BLOCK_ROWS), low: new Int32Array(BLOCK_ROWS) };
  for (let start = 0; start < rows.length; start += BLOCK_ROWS) {
    const block = rows.subarray(start, start + BLOCK_ROWS), values = marksOfRows(marks, block);
    const keys = { high: room.high.subarray(0, block.length), low: room.low.subarray(0, block.length) };
    for (let band = 0; band <= BANDS; band++) {
      if (band < BANDS) bandKeys(values, band, keys);
      else wholeKeys(values, keys);
      for (let k = 0; k < block.length; k++) call(band, block[k], keys.high[k], keys.low[k]);
    }
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
