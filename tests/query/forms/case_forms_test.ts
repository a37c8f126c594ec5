import assert from "node:assert/strict";
import fc from "fast-check";
import { caseForms } from "../../../lib/query/mod.ts";

Deno.test("caseForms() declines as words with that ending do", () => {
  // Endings by Зализняк's types 1–5 of nouns and 1 of adjectives; Ukrainian -і, -ові, -ів beside them
  const declined = {
    "северлинк": "северлинка северлинку северлинком северлинке северлинки северлинков",
    "гудлайн": "гудлайна гудлайном гудлайны гудлайні гудлайнові",
    "северика": "северики северике северику северикой",
    "пачка": "пачки пачке пачку пачек",
    "технодача": "технодачи технодаче технодачей",
    "экомарь": "экомаря экомарю экомарем экомари",
    "волгафлай": "волгафлая волгафлаю волгафлаем волгафлае",
    "мегасвязия": "мегасвязии мегасвязию мегасвязией",
    // Ukrainian nouns of the second declension whose vowel is fleeting, by the orthography of 2019, and a Russian one
    "барвінок": "барвінка барвінку барвінком барвінки барвінків барвінкам барвінкові",
    "промінець": "промінця промінцю промінцем промінці промінців",
    "домашек": "домашка домашку домашком домашки",
    "полюсный": "полюсного полюсному полюсная полюсные полюсных",
  };
  for (const [word, expected] of Object.entries(declined)) {
    const forms = caseForms(word);
    for (const form of [word, ...expected.split(" ")]) assert(forms.includes(form), `${form} of ${word}`);
  }
});

Deno.test("caseForms() leaves short words and most words in vowels as they are", () => {
  for (const word of ["вк", "ё", "авито", "рено", "гугли", ""]) assert.deepEqual(caseForms(word), [word]);
});

Deno.test("caseForms() begins with the word, repeats none and keeps the beginning of the word", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[а-яіїєґ]{0,10}$/), (word) => {
      const forms = caseForms(word);
      assert.equal(forms[0], word);
      assert.equal(new Set(forms).size, forms.length);
      for (const form of forms) assert(form.startsWith(word.slice(0, -2)));
    }),
    { seed: 1 },
  );
});

Deno.test("caseForms() knows Ukrainian words whose i turns into another vowel before endings", () => {
  for (
    const [word, ...forms] of [["швидкість", "швидкості", "швидкістю", "швидкостей"], ["київ", "києва", "києві"], [
      "харків",
      "харкова",
      "харкові",
    ]]
  ) {
    for (const form of forms) assert.ok(caseForms(word).includes(form), form);
  }
});
