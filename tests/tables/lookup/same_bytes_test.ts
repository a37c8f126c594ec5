import assert from "node:assert/strict";
import { TextBuilder } from "../../../lib/tables/columns.ts";
import { rowHolds, sameBytes } from "../../../lib/tables/lookup/same_bytes.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

Deno.test("sameBytes() compares stretches of the same length byte by byte", () => {
  const bytes = utf8("vk:1 vk:2 vk:12");
  assert.equal(sameBytes(bytes, 0, 3, bytes, 5, 8), true);
  assert.equal(sameBytes(bytes, 0, 4, bytes, 5, 9), false);
  assert.equal(sameBytes(bytes, 0, 4, bytes, 10, 15), false);
  assert.equal(sameBytes(bytes, 2, 2, bytes, 9, 9), true);
});

Deno.test("rowHolds() tells an empty text from a row that is null", () => {
  const column = new TextBuilder();
  for (const text of ["Связь", "", null]) column.add(text);
  const texts = column.build(), holds = (text: string) => [0, 1, 2].map((row) => rowHolds(texts, row, utf8(text)));
  assert.deepEqual(holds("Связь"), [true, false, false]);
  assert.deepEqual(holds(""), [false, true, false]);
  assert.deepEqual(holds("Связ"), [false, false, false]);
});
