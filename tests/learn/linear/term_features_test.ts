/** What a term is made of. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { pairKey, termFeatures } from "../../../lib/learn/linear/mod.ts";

const LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz";

Deno.test("termFeatures() gives no stem and no pair the key of an n-gram, whatever the words", () => {
  // Beginnings of keys that differ in a bit or two made a stem one with the n-grams of words that begin with another letter.
  const ngrams = new Set<number>(), stems: number[] = [];
  for (const first of LETTERS) {
    for (const second of LETTERS) {
      for (const rest of ["", "о", "т", "et", "ра"]) {
        const { stem, ngrams: own } = termFeatures(`${first}${second}${rest}`);
        stems.push(stem);
        for (const ngram of own) ngrams.add(ngram);
      }
    }
  }
  const keys = new Set([...stems, ...stems.flatMap((stem, i) => i > 0 ? [pairKey(stems[i - 1], stem)] : [])]);
  const shared = [...keys].filter((key) => ngrams.has(key)).length;
  // Of chance: keys have 32 bits.
  assert.ok(shared <= 1, `${shared} of ${keys.size} keys are also those of ${ngrams.size} n-grams`);
});

Deno.test("termFeatures() counts each n-gram of a word once, and how often it occurs", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("а", "б", "n"), minLength: 1, maxLength: 12 }), (word) => {
      const { ngrams, counts } = termFeatures(word), length = word.replace(/(.)\1{2,}/gu, "$1$1").length + 2;
      const all = [2, 3, 4, 5].reduce((sum, size) => sum + Math.max(0, length - size + 1), 0);
      assert.equal(new Set(ngrams).size, ngrams.length);
      assert.equal(counts.reduce((sum, count) => sum + count, 0), all);
    }),
    { seed: 1 },
  );
});
