import assert from "node:assert/strict";
import fc from "fast-check";
import { CodedBuilder, TextBuilder } from "../../../lib/tables/columns.ts";
import { ByteIndex } from "../../../lib/tables/lookup/byte_index.ts";

const encoder = new TextEncoder();

function add(index: ByteIndex, text: string, guess?: number): number {
  const bytes = encoder.encode(`–${text}–`), edge = encoder.encode("–").length;
  return index.add(bytes, edge, bytes.length - edge, guess);
}

function find(index: ByteIndex, text: string, guess?: number): number {
  const bytes = encoder.encode(text);
  return index.find(bytes, 0, bytes.length, guess);
}

Deno.test("ByteIndex numbers texts in the order in which they come, as a Map would", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "b", "ж", "😀"), maxLength: 3 })), (texts) => {
      const index = new ByteIndex(), known = new Map<string, number>();
      for (const text of texts) {
        if (!known.has(text)) known.set(text, known.size);
        assert.equal(add(index, text, index.length - 1), known.get(text));
      }
      index.trim();
      for (const [text, number] of known) {
        assert.deepEqual([find(index, text), index.at(number)], [number, text]);
      }
      assert.equal(find(index, "not among them"), -1);
      assert.equal(index.length, known.size);
    }),
    { seed: 1 },
  );
});

Deno.test("ByteIndex grows through many texts, goes on after a trim, and does not trust a wrong guess", () => {
  const index = new ByteIndex();
  for (let i = 0; i < 5000; i++) assert.equal(add(index, `vk:${i}`), i);
  index.trim();
  assert.equal(add(index, "тариф"), 5000);
  for (let i = 0; i < 5000; i++) assert.equal(find(index, `vk:${i}`, 4999), i);
  assert.equal(find(index, "тариф", 6000), 5000);
  assert.equal(index.size(5000), 10); // bytes
});

Deno.test("ByteIndex compares texts by their bytes", () => {
  const index = new ByteIndex();
  for (const text of ["b", "a", "ab", "я"]) add(index, text);
  const order = [0, 1, 2, 3].sort((i, j) => index.compare(i, j)).map((i) => index.at(i));
  assert.deepEqual(order, ["a", "ab", "b", "я"]);
  assert.equal(index.compare(2, 2), 0);
});

Deno.test("ByteIndex numbers the rows of a column, whether its texts recur or not", () => {
  const texts = ["vk", "vk", "forum", "vk", "telegram", "forum"],
    builder = new TextBuilder(),
    coded = new CodedBuilder();
  for (const text of texts) {
    builder.add(text);
    coded.add(text);
  }
  for (const column of [builder.build(), coded.build()]) {
    const index = new ByteIndex();
    assert.equal(index.findAt(column, 2), -1);
    assert.deepEqual(texts.map((_, row) => index.addAt(column, row)), [0, 0, 1, 0, 2, 1]);
    assert.deepEqual(texts.map((_, row) => index.findAt(column, row)), [0, 0, 1, 0, 2, 1]);
    const other = new ByteIndex();
    assert.deepEqual([other.addFrom(index, 2), other.findFrom(index, 2), other.findFrom(index, 0)], [0, 0, -1]);
  }
});
