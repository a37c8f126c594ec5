import assert from "node:assert/strict";
import { languageByLetters, languageOf } from "../../../lib/clean/language/language.ts";
import { UNDETERMINED } from "../../../lib/tables/schemas.ts";

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
  assert.equal(await languageOf("Берілген сымсыз интернет барлық жағынан да қолайлы"), "kk");
});

Deno.test("languageOf() knows languages by the letters that Russian lacks; a name in Russian is no such text", async () => {
  const texts = {
    kk: ["Байланыс жоқ, оператор жауап бермейді", "Рахмет, бәрі жақсы", "Жаман жауап, баға өте қатал"],
    ky: ["Интернет жок, эмне үчүн оператор жооп бербейт, качан оңдойсуңар"],
    tt: ["Интернет эшләми, нигә җавап бирмисез"],
    ba: ["Һәр минуттың ҡәҙерен беләбеҙ"],
    be: ["Дзякуй, сувязь зноў прыйшла", "Пайшоў дадому, там інтэрнэт"],
    uz: [
      "Янги МТС Ўзбекистон бозорида Universal Mobile Systems номи билан иш бошлайди",
      "Интернет ишламаяпти, нега жавоб бермайсиз, қачон тузатилади, ўзи нима гап",
    ],
    bg: ["Интернетът не работи от вчера, моля помогнете", "Много съм доволен от услугата, благодаря"],
    sr: ["Зашто не ради мрежа већ други дан", "Опет нема интернета, шта се дешава са вашом мрежом?"],
    mk: ["Зошто не работи интернетот веќе втор ден, ова е срамота"],
    tg: ["Интернет кор намекунад, чаро ҷавоб намедиҳед"],
    ru: [
      "В магазине на улице Қазақстан снова нет связи, верните мне деньги за месяц",
      "Новак Ђоковић снова победил, а у меня опять нет вашего интернета",
      "Отдел подключения и объектов не отвечает",
      "Пишет Коммерсантъ: тарифы снова растут",
    ],
  };
  for (const [language, list] of Object.entries(texts)) {
    for (const text of list) assert.equal(await languageOf(text), language, text);
  }
});

Deno.test("languageOf() reads a Latin i in a Cyrillic word as the letter that is meant", async () => {
  assert.equal(await languageOf("Дуже повiльний iнтернет"), "uk");
  assert.equal(await languageOf("Добры дзень. Калi запрацуе сувязь"), "be");
  assert.equal(await languageOf("Нет ни Wi-Fiя, ни смс, где деньги"), "ru");
});

Deno.test("languageOf() takes no letter or ending of a Russian text for a Ukrainian word", async () => {
  for (
    const text of [
      "Сургута 5 ти процентная ставка",
      "строчная буква з по письму, первый класс",
      "Х.з. что там у оператора",
    ]
  ) {
    assert.equal(await languageOf(text), "ru", text);
  }
});

Deno.test("languageOf() goes by common words where letters leave Russian and Ukrainian open", async () => {
  for (const text of ["почему так дорого", "Почему так долго", "спасибо вам большое", "надо бы во всем разобраться"]) {
    assert.equal(await languageOf(text), "ru", text);
  }
  for (const text of ["чому так довго", "дякую за допомогу", "погано працює тут", "Зв'язок чудовий у нас"]) {
    assert.equal(await languageOf(text), "uk", text);
  }
});

Deno.test("languageOf() needs fewer characters where each is a syllable or a word", async () => {
  assert.equal(await languageOf("网络又断了，客服不回复"), "zh");
  assert.equal(await languageOf("また繋がらないよ"), "ja");
});

Deno.test("languageOf() takes і beside Kazakh words for a Kazakh letter, unless most words with it are Ukrainian", async () => {
  for (
    const text of [
      "Маған ақша керек еді, а банкомат снова не работает",
      "Картам бұғатталды, сказали ждите, не істеймін",
    ]
  ) {
    assert.notEqual(await languageOf(text), "uk", text);
  }
  assert.equal(languageByLetters("Відділення Қазақстан не працює, вже другий день чекаємо відповіді"), "uk");
});

Deno.test("languageOf() does not tell apart two languages that a few Latin words may both be", async () => {
  assert.equal(await languageOf("Katastrophe. Nie wieder."), UNDETERMINED); // Polish to the model, by a hair
  assert.equal(await languageOf("Katastrophe! Nie wieder dieses Hotel."), "de");
  assert.equal(await languageOf("Bardzo dobry hotel"), "pl");
});

Deno.test("languageOf() knows short Belarusian and Kazakh texts without their own letters by common words", async () => {
  const texts = {
    be: [
      "Хто падкажа нумар гарачай лініі?",
      "Дзякуй за дапамогу",
      "Дзе мая замова?",
      "Чаму так дорага?",
      "Працуе праз раз",
    ],
    kk: ["Операторлар жауап бермейді", "Неге интернет істемейді?", "Бір сағат болды, оператор жауап бермейді"],
    uk: [
      "Хто підкаже номер лінії?",
      "Швидка доставка",
      "Купила телефон, задоволена",
      "Де мої гроші?",
      "Ніхто не відповідає",
    ],
    ru: ["Кто подскажет номер линии?", "Быстрая доставка", "Когда привезут мой заказ?", "Почему так дорого?"],
    tr: ["Kartım bloke oldu, yardım edin"],
  };
  for (const [language, list] of Object.entries(texts)) {
    for (const text of list) assert.equal(await languageOf(text), language, text);
  }
});

Deno.test("languageOf() says what it cannot take", async () => {
  const lists = languageOf as unknown as (texts: string[]) => Promise<string>;
  await assert.rejects(lists(["Связь", "є"]), /Cannot take a list of 2 for a text in some language: hand over strings/);
});
