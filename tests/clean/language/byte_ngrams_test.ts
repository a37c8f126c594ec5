import assert from "node:assert/strict";
import { eachByteNgram } from "../../../lib/clean/language/byte_ngrams.ts";

/** The n-grams of a text, and the ends of its long words; bytes as Latin letters. */
function ngramsOf(text: string): { ngrams: string[]; tails: readonly string[] } {
  const ngrams: string[] = [];
  const tails = eachByteNgram(text, (high, low) => {
    const bytes = [high >> 16, high >> 8, high, low >> 16, low >> 8, low].map((byte) => byte & 0xff);
    ngrams.push(String.fromCharCode(...bytes).replace(/\0+$/, ""));
  });
  return { ngrams, tails };
}

Deno.test("eachByteNgram() takes four bytes at every third, spaces at both ends of a word", () => {
  assert.deepEqual(ngramsOf("internet").ngrams, [" inte", "erne", "rnet "]);
  assert.deepEqual(ngramsOf("a to the down").ngrams, [" a ", " to ", " the ", " down "]);
  assert.deepEqual(ngramsOf("again").ngrams, [" agai", "gain "]);
});

Deno.test("eachByteNgram() looks at letters alone, small ones, and at apostrophes that begin a word or stand in it", () => {
  assert.deepEqual(ngramsOf("42: No! 👍").ngrams, [" no "]);
  assert.deepEqual(ngramsOf("don't").ngrams, [" don'", "on't "]);
  assert.deepEqual(ngramsOf("a 'b' c").ngrams, [" a ", " 'b ", " c "]);
  assert.deepEqual(ngramsOf("да").ngrams, [" \u00d0\u00b4\u00d0\u00b0 "]); // D0 B4, D0 B0
});

Deno.test("eachByteNgram() leaves off after 350 bytes, and of a word of over 70 hands back the end", () => {
  assert.equal(ngramsOf("ab ".repeat(200)).ngrams.length, 118); // the 118th begins at byte 351
  const { ngrams, tails } = ngramsOf("x".repeat(80));
  assert.equal(ngrams.length, 22); // at 0, 3 … 63
  assert.deepEqual(tails, ["x".repeat(14)]); // from byte 66 on
});

Deno.test("eachByteNgram() finds nothing in a text without letters", () => {
  for (const text of ["", " ", "12 + 30", "👍👍👍"]) assert.deepEqual(ngramsOf(text), { ngrams: [], tails: [] });
});
