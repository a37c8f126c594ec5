import assert from "node:assert/strict";
import fc from "fast-check";
import { TextBuilder } from "../../../lib/tables/columns.ts";
import { addBeginning, addHash, wordFilter, WordFinder } from "../../../lib/text/kernels/word_finder.ts";
import { createTokens, tokenise, words } from "../../../lib/text/mod.ts";
import { anyCharacters } from "../_texts.ts";

const finder = new WordFinder(), encoder = new TextEncoder();
const text = fc.oneof(
  anyCharacters,
  fc.array(
    fc.constantFrom("тариф", "Тарифы ", " ", "#", "@", "/#", "Wi‑Fi", "ﬁ", "＠", "＃", "й", "👍", "❤️", "таp", "5g"),
  ).map(
    (pieces) => pieces.join(""),
  ),
).map((text) => text.toWellFormed());

Deno.test("WordFinder finds the words of tokenise() that are looked for, or tells that it cannot", () => {
  let told = 0;
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 9 }), text, (texts, wanted) => {
      const column = new TextBuilder(), filter = wordFilter(), tokens = createTokens();
      for (const text of texts) column.add(text);
      const asked = new Set(words(wanted).map(({ folded }) => folded));
      const bytes = encoder.encode(wanted);
      tokenise(bytes, 0, bytes.length, tokens);
      for (let k = 0; k < tokens.count; k++) addHash(filter, tokens.hashes[k]);
      addBeginning(filter, Array.from("тариф", (letter) => letter.codePointAt(0)!));
      const all = column.build(), found = finder.find(filter, () => all, 0, texts.length);
      assert.equal(found.next, texts.length);
      const hits = Array.from({ length: found.count }, (_, k) => [...found.words.subarray(k * 4, k * 4 + 4)]);
      for (const [row, text] of texts.entries()) {
        const own = hits.filter(([of]) => of === row), bytes = encoder.encode(text);
        if (own.some(([, start]) => start < 0)) continue;
        told++;
        tokenise(bytes, 0, bytes.length, tokens);
        const places = own.map(([, ...place]) => place.join());
        for (const [k, { folded }] of words(text).entries()) {
          const place = [tokens.starts[k], tokens.ends[k], tokens.hashes[k]].join();
          if (asked.has(folded) || /^тариф/.test(folded)) assert(places.includes(place), `${folded} in ${text}`);
        }
      }
    }),
    { seed: 1, numRuns: 3000 },
  );
  assert(told > 1000, `${told} texts were told`);
});
