import assert from "node:assert/strict";
import fc from "fast-check";
import { BandWindow, PAIR_NUMBERS, WINDOW_ROWS } from "../../../lib/clean/near/band_window.ts";
import { type Marks, marksOfRows } from "../../../lib/clean/near/marks.ts";
import { bandKeys, BANDS, wholeKeys } from "../../../lib/clean/near/min_hash.ts";
import { MARK_BYTES } from "../../../lib/clean/near/word_marks.ts";
import { TextBuilder, type TextColumn } from "../../../lib/tables/columns.ts";

const row = fc.uint8Array({ max: 127, maxLength: 60 }).map((bytes) =>
  bytes.subarray(0, bytes.length - bytes.length % 3)
);

function columnOf(rows: readonly Uint8Array[]): TextColumn {
  const column = new TextBuilder();
  for (const bytes of rows) column.addBytes(bytes, 0, bytes.length);
  return column.build();
}

/** Keys of all bands and of the whole, by the plain way. */
function plainKeys(marks: Marks): number[][] {
  const rows = marks.offsets.length - 1, keys = { high: new Int32Array(rows), low: new Int32Array(rows) };
  return Array.from({ length: BANDS + 1 }, (_, band) => {
    if (band < BANDS) bandKeys(marks, band, keys);
    else wholeKeys(marks, keys);
    return Array.from(keys.high).flatMap((high, k) => [high, keys.low[k]]);
  });
}

/** The same from a window. */
function keysIn(window: BandWindow, rows: number): number[][] {
  const bands = window.pairs(rows).flatMap((keys) => [0, 2].map((at) => halves(keys, at, PAIR_NUMBERS)));
  return [...bands, halves(window.whole(rows), 0, 2)];
}

function halves(keys: Int32Array, at: number, step: number): number[] {
  const found: number[] = [];
  for (; at < keys.length; at += step) found.push(keys[at], keys[at + 1]);
  return found;
}

Deno.test("BandWindow gives the keys of bandKeys() and wholeKeys(), from marks as they lie and from numbers, for any rows", () => {
  const window = new BandWindow();
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.nat(12), (rows, skipped) => {
      const column = columnOf(rows), from = Math.min(skipped, rows.length), count = rows.length - from;
      const marks = marksOfRows(column, Int32Array.from({ length: count }, (_, k) => from + k));
      assert.equal(window.enterMarks(column, from, rows.length), rows.length);
      assert.deepEqual(keysIn(window, count), plainKeys(marks));
      assert.equal(window.enterValues(marks, 0, count), count);
      assert.deepEqual(keysIn(window, count), plainKeys(marks));
      for (let pair = 0; pair < BANDS / 2; pair++) {
        assert.deepEqual(halves(window.pair(pair, count), 0, PAIR_NUMBERS), plainKeys(marks)[pair * 2]);
      }
    }),
    { seed: 1, numRuns: 100 },
  );
});

Deno.test("BandWindow takes in no more rows than it holds, and none that is longer than it", () => {
  const window = new BandWindow(), short = new Uint8Array(MARK_BYTES);
  const many = columnOf(new Array(WINDOW_ROWS + 9).fill(short));
  assert.equal(window.enterMarks(many, 0, many.length), WINDOW_ROWS);
  assert.equal(window.enterMarks(many, WINDOW_ROWS, many.length), many.length);
  const long = columnOf([short, new Uint8Array(MARK_BYTES * 40_000), short]);
  assert.deepEqual([0, 1, 2].map((from) => window.enterMarks(long, from, 3)), [1, 1, 3]);
});
