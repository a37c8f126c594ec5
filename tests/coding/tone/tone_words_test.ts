import assert from "node:assert/strict";
import { joinToneWords, loadToneWords, readToneWords, TONE_LANGUAGES } from "../../../lib/coding/tone/tone_words.ts";
import { scoreTone } from "../../../lib/coding/tone/score_tone.ts";

Deno.test("loadToneWords() reads several hundred entries a language, good and bad", async () => {
  for (const language of ["ru", "uk", "en"] as const) {
    const { entries, negations, boosters, contrast } = await loadToneWords([language]);
    assert.ok(entries.filter(([, weight]) => weight < 0).length > 300, language);
    assert.ok(entries.filter(([, weight]) => weight > 0).length > 150, language);
    for (const list of [negations, boosters, contrast]) assert.ok(list.length >= 3, language);
  }
});

Deno.test("loadToneWords() holds no entry twice in one language", async () => {
  for (const language of TONE_LANGUAGES) {
    const words = (await loadToneWords([language])).entries.map(([entry]) => entry);
    assert.deepEqual(words.filter((word, i) => words.indexOf(word) !== i), [], language);
  }
});

Deno.test("loadToneWords() reads every language by default", async () => {
  const all = await loadToneWords();
  const each = await Promise.all(TONE_LANGUAGES.map((language) => loadToneWords([language])));
  assert.deepEqual(all, joinToneWords(each));
});

Deno.test("readToneWords() keeps words that YAML might take for something else", () => {
  const lists = readToneWords("negative:\n  - { weight: 2, words: [no, null, true, 10] }\nnegations: [no]");
  assert.deepEqual(lists.entries, [["no", -2], ["null", -2], ["true", -2], ["10", -2]]);
  assert.deepEqual(lists.negations, ["no"]);
});

Deno.test("readToneWords() says what is wrong with a file of one's own, before a score is made of nothing", () => {
  const wrong: [text: string, message: RegExp][] = [
    ["", /it holds no keys/],
    ["just words", /it holds no keys/],
    ["positive: [good]", /a group of positive has no weight; write a number above 0/],
    ["positive: [{ weight: much, words: [good] }]", /a group of positive has no weight/],
    ["negative: [{ weight: 1, words: bad }]", /words of negative is no list of words/],
    ["negative: bad", /negative is no list; write/],
    ["neutral: [{ a: b }]", /neutral is no list of words/],
    ["negations: no", /negations is no list of words/],
  ];
  for (const [text, message] of wrong) assert.throws(() => readToneWords(text), { name: "SyntaxError", message }, text);
  assert.deepEqual(readToneWords("negations: [no]").entries, []);
});

Deno.test("joinToneWords() lets the list named first decide on an entry that two hold", () => {
  const good = readToneWords("positive:\n  - { weight: 1, words: [лихо] }");
  const bad = readToneWords("negative:\n  - { weight: 1, words: [лихо] }");
  assert.equal(scoreTone("лихо", joinToneWords([good, bad])).tone, "positive");
  assert.equal(scoreTone("лихо", joinToneWords([bad, good])).tone, "negative");
});

/** Read by a person: nobody is praised or blamed, though each holds the beginning of a word of tone. */
const NEITHER = [
  "Магазин в Хабаровске", // хабар*, a bribe in Ukrainian
  "Прикрепите файл к письму", // прикр*
  "Гарнитура в комплекте", // гарн*
  "Винный отдел на втором этаже", // винн*
  "Миллион на миллиметр", // мил*
  "Халаты и тапочки в номере",
  "Товар подлинный, с чеком",
  "Подлокотник слева",
  "С лета живу тут",
  "Ценник на полке",
  "Уважаемый банк, а где отделение?",
  "В классе тридцать детей",
  "В первую очередь покажите паспорт",
  "Снял квартиру рядом с офисом",
  "Карта вин у стойки",
  "Выручка за год",
  "Вклад на год под 16 %",
  "Вклад на рік під 15 %",
  "Підлога в залі дерев'яна",
  "Співали гімн",
  "Посилка у відділенні",
  "Light mode is used by default",
  "Fast food near the gate",
  "Paid by SWIFT transfer",
];

Deno.test("loadToneWords() takes no word for praise or blame that only begins as one does", async () => {
  const lists = await loadToneWords();
  for (const text of NEITHER) assert.deepEqual(scoreTone(text, lists).hits, [], text);
});

Deno.test("loadToneWords() knows praise and blame of food, rooms and deliveries in three languages", async () => {
  const lists = await loadToneWords();
  const praise =
    "Вкусно и вовремя|Уютный номер|Не могу нарадоваться|Смачно, привезли вчасно|The food was delicious|I could not be happier";
  const blame = "Невкусно|Грязный номер|Рейс опоздал на пять часов|Їжа несмачна|Брудна кімната|The bread was stale";
  for (const text of praise.split("|")) assert.equal(scoreTone(text, lists).tone, "positive", text);
  for (const text of blame.split("|")) assert.equal(scoreTone(text, lists).tone, "negative", text);
});
