import assert from "node:assert/strict";
import fc from "fast-check";
import { languageByLetters } from "../../../lib/clean/language/language.ts";
import { languageByBytes } from "../../../lib/clean/language/language_by_bytes.ts";

const encoder = new TextEncoder();

function byBytes(text: string): string | null {
  const bytes = encoder.encode(`ї${text}ы`); // neighbours in the column, which must not be looked at
  return languageByBytes(bytes, 2, bytes.length - 2);
}

Deno.test("languageByBytes() tells what letters tell without a look at words", () => {
  const texts = {
    "ru": ["Это уже третий сбой", "ПОДЪЕЗД", "связь… «Лето» — 👍❤️ вы", "объект", "не\u00a0мы"],
    "uk": ["Це вже третій збій, а є ще й інший", "моє", "ЇЖА"],
    "und": ["", "ок", "👍👍👍", "https://example.org/длинный-адрес", "@severika #тариф", "www.пример.рф"],
  };
  for (const [language, list] of Object.entries(texts)) {
    for (const text of list) assert.equal(byBytes(text), language, text);
  }
  assert.equal(byBytes("опять нет интернета весь вечер и никто из поддержки не отвечает на вопросы"), "ru");
});

Deno.test("languageByBytes() leaves open what words decide", () => {
  const texts = [
    "Зв'язок зник",
    "зв’язок",
    "вiйна мы",
    "Сувязь прыйшла ў",
    "Интернетът",
    "no signal at all, where are you",
    "Мені вы",
    "Хто там на лініі", // of three languages
  ];
  for (const text of [...texts, "Опять нет интернета", "қазақ ы", "ј ы", "naïve ы"]) {
    assert.equal(byBytes(text), null, text);
  }
});

Deno.test("languageByBytes() never differs from languageByLetters()", () => {
  const pieces = [
    ..."абыэёъЪіїєґўјқщСВЫІiIhw'’`ʼ @#/.…—«👍❤️ßé\u00a0\u2028\n1_",
    "http://",
    "https://",
    "www.",
    "интернет ",
    "работает ",
    "signal ",
    "объ",
    "RT ",
    "#ы",
    "@ї",
    "🄀",
    "²",
    "❶",
    "ª",
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((all) => all.join(""));
  fc.assert(
    fc.property(text, (text) => {
      const told = byBytes(text);
      if (told !== null) assert.equal(told, languageByLetters(text));
    }),
    { seed: 1, numRuns: 20_000 },
  );
});
