import assert from "node:assert/strict";
import { stemWord } from "../../lib/text/stem_word.ts";

Deno.test("stemWord() takes Russian endings off as the Snowball stemmer does", () => {
  // Sample of snowballstem.org/algorithms/russian/stemmer.html
  const sample = {
    вавиловка: "вавиловк",
    вагнера: "вагнер",
    вагонов: "вагон",
    важная: "важн",
    важнейшими: "важн",
    важничал: "важнича",
    валандался: "валанда",
  };
  for (const [word, stem] of Object.entries(sample)) assert.equal(stemWord(word), stem);
});

Deno.test("stemWord() brings Ukrainian and English forms together", () => {
  assert.equal(stemWord("зв'язків"), stemWord("зв'язкові"));
  assert.equal(stemWord("flights"), stemWord("flight"));
  assert.equal(stemWord("cancelled"), stemWord("cancelling"));
});

Deno.test("stemWord() leaves short words and words without vowels alone", () => {
  for (const word of ["", "я", "ну", "мтс", "is"]) assert.equal(stemWord(word), word);
});
