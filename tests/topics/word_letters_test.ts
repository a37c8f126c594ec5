import assert from "node:assert/strict";
import fc from "fast-check";
import { TextBuilder } from "../../lib/tables/columns.ts";
import { LetterWriter, readLetters } from "../../lib/topics/reading/word_letters.ts";

/** The last letter before the surrogates, the first after them, and the last number of one letter: U+FFFFF less their 2,048. */
const BEFORE = 0xd7ff, AFTER = 0xd800, LAST = 0xfffff - 0x800;

function thereAndBack(rows: readonly (readonly number[])[]) {
  const writer = new LetterWriter(), builder = new TextBuilder();
  for (const row of rows) {
    writer.write(Int32Array.from(row), 0, row.length);
    builder.addBytes(writer.bytes, 0, writer.end);
  }
  const column = builder.build(), most = Math.max(0, ...rows.flat());
  const same = Int32Array.from({ length: most + 1 }, (_, i) => i), into = new Int32Array(column.bytes.length);
  let at = 0;
  const read = rows.map((_, i) => [...into.subarray(at, at = readLetters(column, i, same, into, at))]);
  return { column, read };
}

Deno.test("readLetters() gives back any numbers that LetterWriter wrote, also those that take two letters", () => {
  const number = fc.oneof(fc.nat(200), fc.nat(70_000), fc.integer({ min: LAST - 3, max: LAST + 3 }), fc.nat(3 * LAST));
  fc.assert(
    fc.property(fc.array(fc.array(number, { maxLength: 9 }), { maxLength: 5 }), (rows) => {
      assert.deepEqual(thereAndBack(rows).read, rows);
    }),
    { seed: 1, numRuns: 30 },
  );
});

Deno.test("LetterWriter writes a letter a word, in UTF-8 that any reader takes", () => {
  const { column } = thereAndBack([[0, 0x41, 0x44f, BEFORE, AFTER, LAST], [LAST + 1]]);
  const strict = new TextDecoder("utf-8", { fatal: true });
  const texts = [0, 1].map((i) => strict.decode(column.bytes.subarray(column.offsets[i], column.offsets[i + 1])));
  assert.deepEqual(texts, ["\0Aя\ud7ff\ue000\u{fffff}", "\u{100001}\0"]);
});
