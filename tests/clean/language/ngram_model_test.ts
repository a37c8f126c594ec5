/** The yardstick is eld itself: what its `detect()` says, with its smallest but one set of n-grams. */
import assert from "node:assert/strict";
import { eld } from "eld/small";
import fc from "fast-check";
import { languageModel, type RankedLanguage } from "../../../lib/clean/language/ngram_model.ts";
import { NGRAMS, packedLanguages } from "../../pack_languages.ts";

/** What eld ranks, likeliest first; nothing where it is not sure. */
function rankedByEld(text: string): RankedLanguage[] {
  const said = eld.detect(text);
  if (said.language === "" || !said.isReliable()) return [];
  const scores = Object.entries(said.getScores()).sort(([, a], [, b]) => b - a);
  return scores.map(([language, score]) => ({ language, score }));
}

const PHRASES = [
  "опять нет интернета, когда почините?",
  "Дякую за швидку допомогу",
  "Пайшоў дадому, там інтэрнэт",
  "no signal at all, where are you",
  "İnternet yine kesildi, 'ne zaman' düzelecek",
  "Đường truyền lại bị ngắt",
  "网络又断了，客服不回复",
  "また繋がらないよ",
  "네트워크가 또 끊겼어요",
  "القناة لا تعمل منذ الصباح",
  "ΤΟ ΔΙΚΤΥΟ ΔΕΝ ΛΕΙΤΟΥΡΓΕΙ ΣΑΣ",
  "ცუდი კავშირია ისევ",
  "Ǹjẹ́ ẹ ń gbọ́",
  "l'opérateur n’a `rien` dit",
];

Deno.test("rank() gives eld's scores to the last bit", () => {
  const model = languageModel();
  for (const text of PHRASES) {
    const expected = rankedByEld(text);
    assert.deepEqual(model.rank(text), expected, text);
  }
  assert.ok(PHRASES.filter((text) => model.rank(text).length > 0).length > PHRASES.length / 2);
});

Deno.test("rank() never differs from eld, whatever the text", () => {
  const model = languageModel();
  const piece = fc.oneof(
    fc.constantFrom(...PHRASES, " ", "'", "’", "`", "\n", "x".repeat(75), "щ".repeat(36)),
    fc.string({ unit: "grapheme-composite", maxLength: 40 }),
    fc.string({ unit: "binary", maxLength: 40 }),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(text, (text) => assert.deepEqual(model.rank(text), rankedByEld(text))),
    { seed: 1, numRuns: 3_000 },
  );
});

Deno.test("rank() is not sure of a text with too few n-grams, and of what is no language", () => {
  for (const text of ["", "ok", "12345", "qzxv wvkj qqq zzx"]) assert.deepEqual(languageModel().rank(text), [], text);
});

Deno.test("the packed model is eld's: else run deno task languages", async () => {
  assert.deepEqual(Deno.readFileSync(NGRAMS), await packedLanguages());
});
