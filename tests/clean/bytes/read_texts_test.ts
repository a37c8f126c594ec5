import assert from "node:assert/strict";
import fc from "fast-check";
import { readTexts } from "../../../lib/clean/bytes/read_texts.ts";
import { textReader } from "../../../lib/clean/bytes/text_reader.ts";
import { marksInto } from "../../../lib/clean/near/word_marks.ts";
import { CUT, NO_TEXT, QUOTE, REPOST } from "../../../lib/clean/types.ts";
import { TextBuilder, type TextColumn } from "../../../lib/tables/columns.ts";
import { hashBytes } from "../../../lib/text/content_hash.ts";
import { PIECES } from "./_pieces.ts";

function columnOf(texts: readonly string[]): TextColumn {
  const column = new TextBuilder();
  for (const text of texts) column.add(text);
  return column.build();
}

/** The rows of the table, as plain values. */
function fromColumn(texts: readonly string[]): unknown[] {
  const { clean, marks, words, flags, high, low } = readTexts(columnOf(texts));
  return texts.map((_, i) => [clean.at(i), marks.at(i), words[i], flags[i], high[i], low[i]]);
}

/** The same, text by text and without WebAssembly. */
function fromReader(texts: readonly string[]): unknown[] {
  const read = textReader(), decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return texts.map((text) => {
    const bytes = new TextEncoder().encode(text), facts = read(bytes, 0, bytes.length);
    const { clean, compared, spoken, words, isRepost, isCut, isQuote } = facts;
    const isEmpty = compared.start === compared.end, into = new Uint8Array((spoken.end - spoken.start) * 2 + 4);
    const [high, low] = isEmpty ? [0, 0] : hashBytes(compared.bytes, compared.start, compared.end);
    const marks = into.subarray(0, marksInto(spoken.bytes, spoken.start, spoken.end, into, 0));
    const flags = (isEmpty ? NO_TEXT : 0) + (isRepost ? REPOST : 0) + (isCut ? CUT : 0) + (isQuote ? QUOTE : 0);
    return [
      decoder.decode(clean.bytes.subarray(clean.start, clean.end)),
      decoder.decode(marks),
      words,
      flags,
      high,
      low,
    ];
  });
}

const text = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join("")) },
  fc.string({ unit: "grapheme", maxLength: 60 }),
).map((text) => text.toWellFormed());

Deno.test("readTexts() gives of many texts what a reader gives of each", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
      assert.deepEqual(fromColumn(texts), fromReader(texts));
    }),
    { seed: 1, numRuns: 2000 },
  );
});

Deno.test("readTexts() goes from window to window, around texts that are too long for one", () => {
  const texts = Array.from(
    { length: 6000 },
    (_, i) => PIECES[i % PIECES.length] + ` слово ${i} www.Example.org/${i} &amp;`,
  );
  texts.splice(100, 0, "Ещё ".repeat(40_000), "Ё &amp; ".repeat(1500), "", "нет связи ".repeat(700) + "…");
  assert.deepEqual(fromColumn(texts), fromReader(texts));
});
