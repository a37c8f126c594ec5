import assert from "node:assert/strict";
import fc from "fast-check";
import { type ChunkColumn, CodedBuilder, TextBuilder, type TextColumn } from "../../../lib/tables/columns.ts";
import { openParquet } from "../../../lib/tables/data_frame.ts";
import { Frame } from "../../../lib/tables/frame.ts";
import { decodeParquet } from "../../../lib/tables/parquet.ts";
import { encodeFrame } from "../../../lib/tables/parquet/encode.ts";
import { selectTexts } from "../../../lib/tables/select_rows.ts";
import type { Schema } from "../../../lib/tables/schemas.ts";

const SCHEMA: Schema = [{ name: "text", type: "text", nullable: true }];

const bytesOf = (column: TextColumn) => encodeFrame(new Frame([["text", column]]), SCHEMA);
const textsOf = (frame: Frame) => frame.text("text").toArray();

function plain(texts: readonly (string | null)[]): TextColumn {
  const builder = new TextBuilder();
  for (const text of texts) builder.add(text);
  return builder.build();
}

function coded(texts: readonly (string | null)[]): TextColumn {
  const builder = new CodedBuilder();
  for (const text of texts) builder.add(text);
  return builder.build();
}

Deno.test("few texts that recur are written once, the same bytes however the column is held", () => {
  const some = fc.array(fc.option(fc.constantFrom("vk", "форум", "", "telegram", "x".repeat(70))), { maxLength: 300 });
  fc.assert(
    fc.property(some, (texts) => {
      const bytes = bytesOf(plain(texts));
      assert.deepEqual(bytesOf(coded(texts)), bytes);
      const read = decodeParquet(bytes);
      assert.deepEqual(textsOf(read), texts);
      assert.deepEqual(bytesOf(read.text("text")), bytes, "what was read is written as it was");
      if (texts.length > 0) assert.deepEqual(openParquet(bytes).getColumn("text").toArray(), texts);
    }),
    { seed: 1, numRuns: 60 },
  );
});

Deno.test("a number takes as many bits as there are texts: one, eight, sixteen; more than half of the rows are no few", () => {
  for (
    const [different, rows, isCoded] of [[1, 9, true], [256, 600, true], [300, 900, true], [300, 500, false]] as const
  ) {
    const texts = Array.from({ length: rows }, (_, i) => `text ${i * 7 % different}`);
    const read = decodeParquet(bytesOf(coded(texts)));
    assert.deepEqual(textsOf(read), texts);
    assert.equal(read.text("text").coded !== undefined, isCoded, `${different} of ${rows}`);
    assert.deepEqual(openParquet(bytesOf(coded(texts))).getColumn("text").toArray(), texts);
  }
});

Deno.test("few texts of several pages come back, those without a null and those with nulls alone", () => {
  const texts = Array.from({ length: 300_000 }, (_, i) => i < 140_000 ? null : i < 280_000 ? "kept" : `no ${i % 5}`);
  const bytes = bytesOf(plain(texts));
  assert.deepEqual(textsOf(decodeParquet(bytes)), texts);
  assert.deepEqual(openParquet(bytes).getColumn("text").toArray(), texts);
  const carried = decodeParquet(bytes, ["text"], ["text"]);
  assert.deepEqual(encodeFrame(carried, SCHEMA), bytes);
});

Deno.test("a column of codes lays its texts out where bytes are asked for; a null row has none", () => {
  const column = coded(["a", null, "bc", "a"]);
  assert.deepEqual([...column.offsets], [0, 1, 1, 3, 4]);
  assert.equal(new TextDecoder().decode(column.bytes), "abca");
  assert.equal(column.length, 4);
  const some = selectTexts(column, [2, 1, 0]);
  assert.deepEqual([some.toArray(), some.coded?.values.length], [["bc", null, "a"], 2]);
});

Deno.test("a column that is only handed on says how many of its rows are null", () => {
  for (
    const texts of [
      ["a", null, "b"],
      [null, null],
      Array.from({ length: 300 }, (_, i) => i % 3 ? `text ${i}` : null),
    ]
  ) {
    const carried = decodeParquet(bytesOf(plain(texts)), ["text"], ["text"]).columns.get("text") as ChunkColumn;
    assert.equal(carried.nulls, texts.filter((text) => text === null).length);
    assert.equal(openParquet(bytesOf(plain(texts))).getColumn("text").nullCount(), carried.nulls);
  }
});
