import assert from "node:assert/strict";
import { readCodebook } from "../../../lib/coding/mod.ts";
import { WORDS } from "../../../lib/report/words/mod.ts";

/** All texts of a language by their path; functions are left out. */
function texts(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}/${key}`));
}

Deno.test("WORDS say the same things in each language, and none is left in another", () => {
  const english = new Map(texts(WORDS.en));
  for (const language of ["ru", "uk"] as const) {
    const own = texts(WORDS[language]);
    assert.deepEqual(own.map(([path]) => path).sort(), [...english.keys()].sort(), language);
    assert.deepEqual(own.filter(([path, text]) => text.length > 3 && text === english.get(path)), [], language);
  }
});

Deno.test("WORDS of Russian and Ukrainian do not borrow each other's letters", () => {
  assert.deepEqual(texts(WORDS.ru).filter(([, text]) => /[іїєґ]/i.test(text)), []);
  assert.deepEqual(texts(WORDS.uk).filter(([, text]) => /[ыэъё]/i.test(text)), []);
});

Deno.test("WORDS count in the right forms", () => {
  assert.equal(WORDS.ru.counted.mentions(21, "21"), "21 упоминание");
  assert.equal(WORDS.uk.counted.mentions(22, "22"), "22 згадки");
  assert.equal(WORDS.en.counted.mentions(1, "1"), "1 mention");
  assert.equal(WORDS.ru.counted.files(21, "21"), "21 файла"); // прочитано из 21 файла
});

Deno.test("WORDS call the codes of built-in codebooks as the hand-coding page does, by the codebooks' own labels", async () => {
  for (const book of ["tone", "mention_type", "motives", "journey", "expectations"] as const) {
    const { label, codes } = await readCodebook(book);
    for (const language of ["en", "ru", "uk"] as const) {
      const words = WORDS[language], named = new Map<string, string>(Object.entries(words.codes[book]));
      const [own, shown] = [codes.map((code) => code.label[language]), codes.map(({ code }) => named.get(code))];
      assert.deepEqual(own.map((text) => text?.toLowerCase()), shown.map((text) => text?.toLowerCase()));
      if (language !== "en") assert.equal(label[language], words.tables.books[book]);
    }
  }
});
