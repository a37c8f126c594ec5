import assert from "node:assert/strict";
import { NumberBuilder, TextBuilder } from "../../lib/tables/columns.ts";
import { selectTexts } from "../../lib/tables/select_rows.ts";

Deno.test("NumberBuilder adds many numbers as one by one, NaN for none", () => {
  const one = new NumberBuilder(2), many = new NumberBuilder();
  for (const value of [1, null, 3, null, null, 6]) one.add(value);
  many.addAll(Float64Array.of(1, NaN, 3));
  many.addNulls(2);
  many.addAll(Float64Array.of(6));
  const [expected, found] = [one.build(), many.build()];
  assert.deepEqual(Array.from({ length: found.length }, (_, i) => found.at(i)), [1, null, 3, null, null, 6]);
  assert.deepEqual([...found.values], [...expected.values]);
  assert.deepEqual([...found.valid!], [...expected.valid!]);
});

Deno.test("selectTexts() takes rows in any order, nulls and long texts too", () => {
  const texts = new TextBuilder(), long = "длинный текст ".repeat(9);
  for (const text of ["а", null, "", long]) texts.add(text);
  const column = texts.build();
  assert.deepEqual(selectTexts(column, [3, 1, 0, 3, 2]).toArray(), [long, null, "а", long, ""]);
  assert.equal(selectTexts(column, [0, 2]).valid, undefined);
});
