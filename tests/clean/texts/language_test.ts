import assert from "node:assert/strict";
import { languageByLetters, languageOf, UNDETERMINED } from "../../../lib/clean/texts/language.ts";

Deno.test("languageByLetters() goes by letters that one language has", () => {
  assert.equal(languageByLetters("Это уже третий сбой"), "ru");
  assert.equal(languageByLetters("Це вже третій збій"), "uk");
  assert.equal(languageByLetters("Гэта ўжо трэці збой"), "be");
});

Deno.test("languageByLetters() asks the model for a text with letters of both or of none", () => {
  assert.equal(languageByLetters("Мені сказали: вы ошиблись"), null);
  assert.equal(languageByLetters("Опять нет интернета, спасибо"), null);
});

Deno.test("languageByLetters() leaves open what is too short or only a link", () => {
  for (const text of ["", "ок", "👍👍👍", "https://example.org/длинный-адрес", "@severika #тариф"]) {
    assert.equal(languageByLetters(text), UNDETERMINED);
  }
});

Deno.test("languageOf() tells Russian, Ukrainian and English apart", async () => {
  assert.equal(await languageOf("Опять нет интернета весь вечер"), "ru");
  assert.equal(await languageOf("Дякую за швидку допомогу, ви молодці"), "uk");
  assert.equal(await languageOf("internet is down again, please help"), "en");
});

Deno.test("languageOf() does not take a short Russian text for Bulgarian, nor Kazakh for Ukrainian", async () => {
  for (const text of ["Билайн, верните мои деньги", "Отличная связь в метро", "Когда наконец починят интернет"]) {
    assert.equal(await languageOf(text), "ru");
  }
  assert.equal(languageByLetters("Берілген сымсыз интернет барлық жағынан да қолайлы"), null);
});
