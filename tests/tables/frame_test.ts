import assert from "node:assert/strict";
import { Frame, FrameBuilder } from "../../lib/tables/frame.ts";
import { NumberColumn, TextBuilder } from "../../lib/tables/columns.ts";
import { SCHEMAS } from "../../lib/tables/schemas.ts";

Deno.test("FrameBuilder names the column that has no value", () => {
  const codes = new FrameBuilder(SCHEMAS.codes);
  assert.throws(() => codes.add({ mention: "vk:1", codebook: "tone", coder: "words" }), {
    name: "TypeError",
    message: 'Cannot add row 0: column "code" has no value',
  });
});

Deno.test("Frame refuses columns of different lengths", () => {
  const text = new TextBuilder();
  text.add("а");
  const columns = [["a", text.build()], ["b", new NumberColumn(new Float64Array(2))]] as const;
  assert.throws(() => new Frame(columns), /column "b" has 2 rows, not 1/);
});

Deno.test("Frame says what a column holds when another kind is asked for", () => {
  const codes = new FrameBuilder(SCHEMAS.codes).build();
  assert.throws(() => codes.number("code"), /column "code": it holds texts/);
  assert.throws(() => codes.text("tone"), /column "tone": there is none/);
});

Deno.test("TextBuilder keeps empty texts, nulls, emoji and turns half an emoji into U+FFFD", () => {
  const texts = new TextBuilder();
  for (const text of ["", null, "👍🏽 ё", "\ud83d!", "x".repeat(10_000)]) texts.add(text);
  const column = texts.build();
  assert.deepEqual(column.toArray().slice(0, 4), ["", null, "👍🏽 ё", "\ufffd!"]);
  assert.equal(column.at(4)!.length, 10_000);
});

Deno.test("TextBuilder.addBytes() copies a slice of another buffer", () => {
  const bytes = new TextEncoder().encode("один два");
  const texts = new TextBuilder();
  texts.addBytes(bytes, 0, 8);
  assert.equal(texts.build().at(0), "один");
});
