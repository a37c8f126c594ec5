/** The keys of all rows, band after band. @module */
import { bandWindow, PAIR_NUMBERS } from "./band_window.ts";
import type { Marks } from "./marks.ts";
import { type BandKeys, bandKeys, BANDS, wholeKeys } from "./min_hash.ts";

/** Calls with the keys of all rows for each band, then with those of all words; they are only good until the next call. */
export function eachBand(marks: Marks, call: (keys: BandKeys) => void): void {
  const rows = marks.offsets.length - 1;
  const empty = (): BandKeys => ({ high: new Int32Array(rows), low: new Int32Array(rows) });
  const both = [empty(), empty()];
  for (let pair = 0; pair < BANDS / 2; pair++) {
    pairKeys(marks, pair, both);
    for (const keys of both) call(keys);
  }
  wholeKeys(marks, both[0]);
  call(both[0]);
}

/** Writes the keys of two bands: by WebAssembly, but for rows of more words than its window takes. */
function pairKeys(marks: Marks, pair: number, both: readonly BandKeys[]): void {
  const window = bandWindow(), rows = marks.offsets.length - 1;
  for (let from = 0; from < rows;) {
    const end = window.enterValues(marks, from, rows), keys = window.pair(pair, end - from);
    for (const [k, { high, low }] of both.entries()) {
      for (let row = from, at = k * 2; row < end; row++, at += PAIR_NUMBERS) {
        high[row] = keys[at];
        low[row] = keys[at + 1];
      }
    }
    if (end === from) longKeys(marks, from, pair, both);
    from = Math.max(end, from + 1);
  }
}

function longKeys({ values, offsets }: Marks, row: number, pair: number, both: readonly BandKeys[]): void {
  const one = { values, offsets: offsets.subarray(row, row + 2) };
  for (const [k, { high, low }] of both.entries()) {
    bandKeys(one, pair * 2 + k, { high: high.subarray(row, row + 1), low: low.subarray(row, row + 1) });
  }
}
