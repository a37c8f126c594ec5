import assert from "node:assert/strict";
import fc from "fast-check";
import { tokeniseAny } from "../../lib/text/_tokenise_any.ts";
import { tokenisePlain } from "../../lib/text/_tokenise_plain.ts";
import { createTokens, tokenise, type Tokens } from "../../lib/text/mod.ts";

const LETTERS = ["а", "б", "Ж", "ё", "a", "B", "x", "с", "5", "_", "ö", "ї", "日", "Ａ", "🅰", "𝐀"];
const OTHERS = [
  " ",
  ".",
  "-",
  "#",
  "@",
  "/",
  "&",
  "«",
  "—",
  "＃",
  "😀",
  "👍🏽",
  "❤️",
  "\u200b",
  "\u00ad",
  "\u0301",
  "\u0306",
  "ﬁ",
  "ʼ",
  "\0",
];

const anyText = fc.array(fc.constantFrom(...LETTERS, ...LETTERS, ...OTHERS), { maxLength: 30 }).map((all) =>
  all.join("")
);

function wordsOf({ count, starts, ends, sigils, kinds, hashes, letters, letterStarts }: Tokens): unknown[] {
  return Array.from({ length: count }, (_, k) => [
    starts[k],
    ends[k],
    sigils[k],
    kinds[k],
    hashes[k],
    ...letters.subarray(letterStarts[k], letterStarts[k + 1]),
  ]);
}

Deno.test("tokenisePlain() finds what the plain way for any text finds, where it does not give up", () => {
  let plain = 0;
  fc.assert(
    fc.property(anyText, (text) => {
      const bytes = new TextEncoder().encode(text);
      const [any, fast] = [createTokens(), createTokens()];
      tokeniseAny(bytes, 0, bytes.length, any);
      if (!tokenisePlain(bytes, 0, bytes.length, fast)) return;
      plain++;
      assert.deepEqual(wordsOf(fast), wordsOf(any));
    }),
    { seed: 1, numRuns: 5000 },
  );
  assert(plain > 500, `${plain} of 5,000 texts were plain`);
});

Deno.test("tokenisePlain() takes emoji and typographic punctuation, once they are known", () => {
  const bytes = new TextEncoder().encode("«Тариф» — 😀 #5g…");
  tokenise(bytes, 0, bytes.length, createTokens());
  assert(tokenisePlain(bytes, 0, bytes.length, createTokens()));
});
