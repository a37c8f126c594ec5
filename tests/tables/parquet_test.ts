import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import fc from "fast-check";
import { openParquet } from "../../lib/tables/data_frame.ts";
import { columnBytes, decodeParquet, encodeParquet } from "../../lib/tables/parquet.ts";
import { FrameBuilder, type Row } from "../../lib/tables/frame.ts";
import { SCHEMAS } from "../../lib/tables/schemas.ts";

const text = fc.string({ unit: "grapheme", maxLength: 40 });
const count = fc.option(fc.integer({ min: -5_000_000_000, max: 5_000_000_000 }));
const mention = fc.record({
  id: text,
  published_at: fc.integer({ min: -62_000_000_000_000, max: 4_000_000_000_000 }),
  date_guessed: fc.boolean(),
  source: text,
  kind: fc.constant("post"),
  text,
  url: fc.option(text),
  rating: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  likes: count,
  views: count,
  batch: text,
  line: fc.integer({ min: 1, max: 2_000_000_000 }),
});

function frameOf(rows: readonly Row[]) {
  const builder = new FrameBuilder(SCHEMAS.collected);
  for (const row of rows) builder.add(row);
  return builder.build();
}

Deno.test("encodeParquet() and decodeParquet() give back every row of any collected table", () => {
  fc.assert(
    fc.property(fc.array(mention, { maxLength: 30 }), (rows) => {
      const frame = frameOf(rows);
      assert.deepEqual(decodeParquet(encodeParquet(frame, SCHEMAS.collected)).rows(), frame.rows());
    }),
    { seed: 1, numRuns: 100 },
  );
});

Deno.test("encodeParquet() writes the same bytes twice", () => {
  const rows = fc.sample(mention, { seed: 1, numRuns: 50 });
  assert.deepEqual(encodeParquet(frameOf(rows), SCHEMAS.collected), encodeParquet(frameOf(rows), SCHEMAS.collected));
});

Deno.test("decodeParquet() reads only the columns it is asked for", () => {
  const bytes = encodeParquet(frameOf(fc.sample(mention, { seed: 1, numRuns: 3 })), SCHEMAS.collected);
  assert.deepEqual([...decodeParquet(bytes, ["id", "likes"]).columns.keys()], ["id", "likes"]);
});

Deno.test("encodeParquet() keeps lists, an empty table and an empty list", () => {
  const topics = new FrameBuilder(SCHEMAS.topics);
  assert.equal(decodeParquet(encodeParquet(topics.build(), SCHEMAS.topics)).length, 0);
  topics.add({ topic: "t1", label: "связь", terms: ["связь", "сеть"], size: 2, examples: [] });
  const [row] = decodeParquet(encodeParquet(topics.build(), SCHEMAS.topics)).rows();
  const { topic, terms, examples, near } = row;
  assert.deepEqual([topic, terms, examples, near], ["t1", ["связь", "сеть"], [], null]);
});

Deno.test("encodeParquet() stores times as timestamps, so that polars shows dates", () => {
  const [row] = fc.sample(mention, { seed: 1, numRuns: 1 });
  const frame = openParquet(encodeParquet(frameOf([{ ...row, published_at: 1_435_697_999_000 }]), SCHEMAS.collected));
  assert.deepEqual(frame.toRecords()[0].published_at, new Date("2015-06-30T20:59:59Z"));
});

Deno.test("columnBytes() are the same for the same values, whatever the columns beside them hold", () => {
  const [row] = fc.sample(mention, { seed: 1, numRuns: 1 });
  const [one, other] = [{ ...row, likes: 1 }, { ...row, likes: 2 }].map((row) =>
    columnBytes(encodeParquet(frameOf([row]), SCHEMAS.collected))
  );
  assert.deepEqual([...one.keys()], SCHEMAS.collected.map(({ name }) => name));
  const differ = [...one.keys()].filter((name) => Buffer.compare(one.get(name)!, other.get(name)!) !== 0);
  assert.deepEqual(differ, ["likes"]);
});
