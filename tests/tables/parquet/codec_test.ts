import assert from "node:assert/strict";
import fc from "fast-check";
import { type Column, ListColumn, NumberBuilder, TextBuilder } from "../../../lib/tables/columns.ts";
import { Frame } from "../../../lib/tables/frame.ts";
import { openParquet } from "../../../lib/tables/data_frame.ts";
import { decodeParquet, readParquet } from "../../../lib/tables/parquet.ts";
import { encodeFrame } from "../../../lib/tables/parquet/encode.ts";
import type { ColumnType, Schema } from "../../../lib/tables/schemas.ts";

const TYPES: Record<string, ColumnType> = {
  text: "text",
  number: "number",
  count: "integer",
  time: "time",
  flag: "boolean",
  words: "texts",
  shares: "numbers",
};
const SCHEMA: Schema = Object.entries(TYPES).map(([name, type]) => ({ name, type, nullable: true }));

interface Row {
  readonly text: string | null;
  readonly number: number | null;
  readonly count: number | null;
  readonly time: number | null;
  readonly flag: number | null;
  readonly words: readonly string[];
  readonly shares: readonly number[];
}

const word = fc.string({ unit: "grapheme", maxLength: 300 });
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const anyRow: fc.Arbitrary<Row> = fc.record({
  text: fc.option(word),
  number: fc.option(number),
  count: fc.option(fc.maxSafeInteger()),
  time: fc.option(fc.integer({ min: -60_000_000_000_000, max: 4_000_000_000_000 })),
  flag: fc.option(fc.constantFrom(0, 1)),
  words: fc.array(word, { maxLength: 4 }),
  shares: fc.array(number, { maxLength: 4 }),
});

function frameOf(rows: readonly Row[]): Frame {
  const text = new TextBuilder();
  for (const row of rows) text.add(row.text);
  const columns: [string, Column][] = [["text", text.build()]];
  for (const name of ["number", "count", "time", "flag"] as const) {
    const builder = new NumberBuilder();
    for (const row of rows) builder.add(row[name]);
    columns.push([name, builder.build()]);
  }
  columns.push(["words", new ListColumn(rows.map(({ words }) => words))]);
  columns.push(["shares", new ListColumn(rows.map(({ shares }) => shares))]);
  return new Frame(columns);
}

Deno.test("encodeFrame() writes what polars reads, whatever the values: nulls, lists, times, whole numbers", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 200 }), (rows) => {
      const read = openParquet(encodeFrame(frameOf(rows), SCHEMA)).toRecords();
      const time = (value: number | null) => value === null ? null : new Date(value);
      const expected = rows.map((row) => ({
        ...row,
        time: time(row.time),
        flag: row.flag === null ? null : row.flag === 1,
      }));
      assert.deepEqual(read.map((row) => ({ ...row, count: row.count === null ? null : Number(row.count) })), expected);
    }),
    { seed: 1, numRuns: 60 },
  );
});

Deno.test("decodeParquet() gives back every frame that encodeFrame() wrote", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 200 }), (rows) => {
      assert.deepEqual(decodeParquet(encodeFrame(frameOf(rows), SCHEMA)).rows(), frameOf(rows).rows());
    }),
    { seed: 2, numRuns: 60 },
  );
});

Deno.test("a column of several pages and texts of any length come back, in polars too", () => {
  const lengths = [0, 1, 17_000_000, 3, ...Array.from({ length: 300_000 }, (_, i) => i % 97)];
  const schema: Schema = [{ name: "text", type: "text", nullable: true }];
  const text = new TextBuilder();
  for (const [i, length] of lengths.entries()) text.add(i % 11 === 5 ? null : "ы".repeat(length));
  const bytes = encodeFrame(new Frame([["text", text.build()]]), schema);
  const sizes = (texts: readonly (string | null)[]) => texts.map((text) => text?.length ?? null);
  const expected = lengths.map((length, i) => i % 11 === 5 ? null : length);
  assert.deepEqual(sizes(decodeParquet(bytes).text("text").toArray()), expected);
  assert.deepEqual(sizes(openParquet(bytes).getColumn("text").toArray() as (string | null)[]), expected);
});

Deno.test("a carried column is written again byte for byte, and cannot be read", () => {
  const bytes = encodeFrame(frameOf(fc.sample(anyRow, { seed: 3, numRuns: 50 })), SCHEMA);
  const carried = decodeParquet(bytes, undefined, Object.keys(TYPES));
  assert.deepEqual(encodeFrame(carried, SCHEMA), bytes);
  assert.throws(() => carried.columns.get("words")!.at(0), TypeError);
});

Deno.test("decodeParquet() refuses a file of another program, and a column that is not there", () => {
  const bytes = encodeFrame(frameOf([]), SCHEMA);
  assert.throws(() => decodeParquet(bytes, ["tone"]), /columns are text, number/);
  const foreign = openParquet(bytes).writeParquet() as Uint8Array;
  assert.throws(() => decodeParquet(foreign), /another program or an older toolkit wrote it/);
  assert.throws(() => decodeParquet(Uint8Array.of(1, 2, 3)), RangeError);
});

Deno.test("readParquet() reads from a file what decodeParquet() reads from its bytes", async () => {
  const bytes = encodeFrame(frameOf(fc.sample(anyRow, { seed: 4, numRuns: 50 })), SCHEMA);
  const path = await Deno.makeTempFile();
  await Deno.writeFile(path, bytes);
  assert.deepEqual(readParquet(path, ["words", "text"]).rows(), decodeParquet(bytes, ["words", "text"]).rows());
  await Deno.writeFile(path, bytes.subarray(0, 40));
  assert.throws(() => readParquet(path), RangeError);
});

Deno.test("decodeParquet() throws PartError for bytes cut short or changed anywhere, or reads on; never anything else", () => {
  const bytes = encodeFrame(frameOf(fc.sample(anyRow, { seed: 5, numRuns: 4 })), SCHEMA);
  for (let at = bytes.length - 1; at >= 0; at--) {
    const changed = bytes.slice();
    changed[at] ^= 0xff;
    for (const some of [changed, bytes.subarray(0, at)]) {
      try {
        decodeParquet(some);
      } catch (error) {
        assert.equal((error as Error).name, "PartError", `${at}: ${error}`);
      }
    }
  }
});
