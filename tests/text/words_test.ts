import assert from "node:assert/strict";
import fc from "fast-check";
import { foldWord, words } from "../../lib/text/mod.ts";
import { anyCharacters } from "./_texts.ts";

function folded(text: string): string[] {
  return words(text).map(({ folded }) => folded);
}

Deno.test("words() cuts at what is no letter, digit or underscore, in any script", () => {
  assert.deepEqual(folded("Wi-Fi, 5G и sever_help!"), ["wi", "fi", "5g", "и", "sever_help"]);
  assert.deepEqual(folded("हिन्दी में, שָׁלוֹם, 日本語"), ["हिन्दी", "में", "שלום", "日本語"]);
  assert.deepEqual(folded(""), []);
  assert.deepEqual(folded("😀👩‍💻 — \0"), []);
});

Deno.test("words() treats every apostrophe alike, also those that Unicode calls letters", () => {
  for (const apostrophe of ["'", "’", "ʼ", "`"]) assert.deepEqual(folded(`зв${apostrophe}язок`), ["зв", "язок"]);
});

Deno.test("words() knows tags and handles from addresses and leftovers", () => {
  const sigils = (text: string) => words(text).map(({ sigil, folded }) => sigil + folded).join(" ");
  assert.equal(sigils("#тег @имя ##a #@b"), "#тег @имя #a @b");
  assert.equal(sigils("info@x.org a#b x.org/#c x.org/@d &#39;"), "info x org a b x org c x org @d 39");
});

Deno.test("words() gives back the text as it stands: gaps and words make it whole", () => {
  fc.assert(
    fc.property(anyCharacters.map((text) => text.toWellFormed()), (text) => {
      const found = words(text);
      const whole = found.map(({ gap, text }) => gap + text).join("");
      assert(text.startsWith(whole));
      assert(
        !/[\p{L}\p{N}_]/u.test(
          text.slice(whole.length).normalize("NFKC").replace(/[ʹ-ʿˈˮ]|\p{Default_Ignorable_Code_Point}|ـ/gu, ""),
        ),
      );
    }),
    { seed: 1, numRuns: 1000 },
  );
});

Deno.test("foldWord() folds case, ё, width, superscripts, marks, invisible and look-alike letters", () => {
  const pairs = {
    "ЁЖ": "еж",
    "ＭＴＳ": "mts",
    "м²": "м2",
    "и\u0306": "й",
    "а\u0301": "а", // a stress mark
    "т\u200bа\u00adр": "тар",
    "İ": "i",
    "Οδός": "οδόσ",
    "ｶﾞ": "ガ",
    "𝐀𝐛": "ab",
    "кoфe": "кофе", // Latin o and e
    "Мeгaфoн": "мегафон",
    "MТС": "мтс", // Latin M alone is the rarer
    "BКC": "bkc", // Cyrillic К alone is
    "Яndex": "яndex", // я has no look-alike
  };
  for (const [written, expected] of Object.entries(pairs)) assert.equal(foldWord(written), expected);
});

Deno.test("foldWord() changes nothing more when applied twice", () => {
  const check = (text: string) => {
    const once = foldWord(text);
    assert.equal(foldWord(once), once, text);
  };
  fc.assert(fc.property(anyCharacters, check), { seed: 1, numRuns: 2000 });
  for (let c = 0; c < 0x20000; c++) check(String.fromCodePoint(c));
});

Deno.test("foldWord() folds composed and decomposed letters alike", () => {
  const letters = fc.stringMatching(/^[а-яёЁa-zÀ-ÖØ-öø-ÿĀ-ſїґўЇЎ]{1,12}$/);
  fc.assert(
    fc.property(letters, (word) => assert.equal(foldWord(word.normalize("NFD")), foldWord(word.normalize("NFC")))),
    { seed: 1, numRuns: 500 },
  );
});

Deno.test("words() takes null for no word, but for a mistake", () => {
  assert.throws(() => words(null as unknown as string), /Cannot take null for a text to be read word by word/);
});
