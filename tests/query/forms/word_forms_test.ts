import assert from "node:assert/strict";
import { loadWordForms, parseQuery } from "../../../lib/query/mod.ts";

const forms = await loadWordForms();

function assertForms(word: string, some: string, none = ""): void {
  const found = forms.formsOf(word);
  assert.equal(found[0], word);
  for (const form of some.split(" ")) assert(found.includes(form), `${word} stands for ${form}`);
  for (const form of none.split(" ")) assert(!found.includes(form), `${word} does not stand for ${form}`);
}

Deno.test("formsOf() gives the forms of a Russian word by the dictionary, ё as е", () => {
  assertForms("тариф", "тарифа тарифу тарифом тарифе тарифы тарифов тарифам тарифами тарифах", "тарифный");
  assertForms("уйти", "ушел ушла уйду уйдите уйдя");
  assertForms("ушел", "уйти ушли");
  assertForms("деньги", "денег деньгам деньгами");
  assertForms("лучший", "хороший лучше хорошего");
  assertForms("москва", "москве москвой");
});

Deno.test("formsOf() takes a word that is a dictionary form for that word alone", () => {
  assertForms("мой", "мои моего", "мыть моет");
  assertForms("банк", "банка банки банков", "банкой");
  assertForms("для", "для", "длить");
  assertForms("стали", "сталь сталью стать стал"); // a form of both
});

Deno.test("formsOf() leaves short ways of writing a word out, which are other words as well", () => {
  assertForms("век", "века веков", "в вв");
  assertForms("имя", "имени именем", "им");
  assertForms("им", "они", "имя имени");
  assertForms("дом", "дома домом", "д");
  assertForms("год", "года лет", "г гг");
  assertForms("наш", "нашего", "н");
  assert.deepEqual(forms.formsOf("руб"), ["руб"]);
  assertForms("вуз", "вуза вузов"); // short by itself: a word
});

Deno.test("formsOf() puts case endings to a Cyrillic word that the dictionary lacks", () => {
  assertForms("северлинк", "северлинка северлинку северлинком северлинке", "северлинковый");
  assertForms("симка", "симки симке симку симкой симок симками");
  assertForms("роутер", "роутера роутером роутеры");
  assertForms("мтс", "мтса мтсу мтсом"); // in the dictionary, but as never changing
  assertForms("кофе", "кофе", "кофа кофя");
  assertForms("не", "не", "ней неа");
});

Deno.test("formsOf() leaves Ukrainian words to themselves and the regular case endings", () => {
  assertForms("київстар", "київстару київстаром київстарі київстарів");
  assertForms("мережі", "мережі", "мережа");
  assertForms("мережа", "мережі мережу"); // a Russian noun as well; і is no letter of Russian
  assertForms("банк", "банкові банків", "банкі");
});

Deno.test("formsOf() leaves words with digits and of other scripts as they are", () => {
  for (const word of ["теле2", "5g", "24", "日本", "café", "қазақ"]) {
    assert.deepEqual(forms.formsOf(word), [word]);
  }
});

Deno.test("formsOf() takes letters that look alike for each other beside digits, and in names that no dictionary declines", () => {
  assert.deepEqual(forms.formsOf("1с"), ["1с", "1c"]); // Cyrillic, then Latin
  assert.deepEqual(forms.formsOf("t2"), ["t2", "т2"]);
  assertForms("мтс", "mtc"); // Latin
  assertForms("нам", "мы", "ham");
  assertForms("hope", "hopes", "норе"); // Latin; a Russian burrow
});

Deno.test("formsOf() gives the English words that share a lemma, regular and irregular", () => {
  assertForms("go", "goes going went gone", "goer");
  assertForms("went", "go goes");
  assertForms("price", "prices priced pricing", "pricey");
  assertForms("tariffs", "tariff");
  assertForms("company", "companies");
  assertForms("run", "ran running runs", "runner");
  assertForms("woman", "women");
  assertForms("good", "better best", "goody");
  assert.deepEqual(forms.formsOf("beeline").filter((form) => !form.startsWith("beeline")), []);
  assertForms("constructor", "constructors");
});

Deno.test("loadWordForms() loads nothing for queries that need no forms", async () => {
  const plain = await loadWordForms([parseQuery('"тариф" OR #tag OR 5g')]);
  assert.deepEqual(plain.formsOf("went"), ["went"]);
});
