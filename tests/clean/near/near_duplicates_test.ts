import assert from "node:assert/strict";
import fc from "fast-check";
import { findDuplicates } from "../../../lib/clean/mod.ts";

/** Groups by hand: the texts in order of time, for each the index of the one it repeats. */
function of(...texts: string[]): (number | null)[] {
  return findDuplicates(texts.map((text, i) => ({ text, published_at: i })));
}

const CALL = "Позвонил в поддержку, ответили через минуту, всё починили, спасибо";

Deno.test("findDuplicates() takes a text with one of seven words changed for a copy: 6 of 8 different words are shared", () => {
  assert.deepEqual(of("альфа бета гамма дельта каппа сигма омега", "альфа бета гамма дельта каппа сигма тета"), [
    null,
    0,
  ]);
});

Deno.test("findDuplicates() lets two of six changed words be another text: 4 of 8 are shared", () => {
  assert.deepEqual(of("один два три четыре пять шесть", "один два три четыре семь восемь"), [null, null]);
});

Deno.test("findDuplicates() overlooks case, punctuation, emoji, handles and a link that was put after", () => {
  const variants = [`${CALL.toLowerCase()} !!! 👍`, `@severika ${CALL}`, `${CALL} https://example.org/abc`];
  assert.deepEqual(of(CALL, ...variants), [null, 0, 0, 0]);
});

Deno.test("findDuplicates() keeps a claim and its denial apart", () => {
  const texts = [
    "У меня дома интернет от Северики работает хорошо",
    "У меня дома интернет от Северики не работает хорошо",
  ];
  assert.deepEqual(of(...texts), [null, null]);
});

Deno.test("findDuplicates() keeps a claim and its denial apart in other languages, too", () => {
  const pairs = [
    [
      "Die neue Karte der Bank funktioniert seit Montag im Ausland",
      "Die neue Karte der Bank funktioniert seit Montag nicht im Ausland",
    ],
    [
      "Aplikacja banku działa od rana na moim nowym telefonie",
      "Aplikacja banku nie działa od rana na moim nowym telefonie",
    ],
    [
      "Bu bankanın yeni uygulaması sabahtan beri iyi ve hızlı",
      "Bu bankanın yeni uygulaması sabahtan beri iyi ve hızlı değil",
    ],
    [
      "Банктің жаңа қосымшасы бүгін таңертеңнен бері ыңғайлы",
      "Банктің жаңа қосымшасы бүгін таңертеңнен бері ыңғайлы емес",
    ],
    [
      "In the new shop everything works since Monday for us all",
      "In the new shop nothing works since Monday for us all",
    ],
    ["У нашым горадзе сёння зранку ёсць сувязь і інтэрнэт", "У нашым горадзе сёння зранку няма сувязь і інтэрнэт"],
    [
      "L'application de la banque marche depuis ce matin chez moi",
      "L'application de la banque ne marche pas depuis ce matin chez moi",
    ],
  ];
  for (const texts of pairs) assert.deepEqual(of(...texts), [null, null], texts[1]);
});

Deno.test("findDuplicates() keeps apart a text in which a word stands in its opposite's place, not one that adds it", () => {
  const pairs = [
    ["Я доволен Северлинком, рекомендую соседям по даче и друзьям", "доволен", "недоволен"],
    ["Северлинк поднял цену на безлимитный тариф с первого июля для всех", "поднял", "снизил"],
    ["Північ краща за Південь, працює добре у нашому селі за два роки", "добре", "погано"],
    ["Northwind works fine in the village this whole summer, no complaints", "fine", "badly"],
    ["Ich bin seit zwei Jahren mit der Nordbank zufrieden, auch am Telefon", "zufrieden", "unzufrieden"],
    ["Jestem od dwóch lat zadowolona z tego banku, także przez telefon", "zadowolona", "niezadowolona"],
    ["У нашым банку новая праграма працуе добра на ўсіх тэлефонах", "добра", "дрэнна"],
    ["Банк биыл жазда барлық тарифтің бағасын екінші рет көтерді", "көтерді", "түсірді"],
    ["Bankanın yeni uygulaması telefonumda sabahtan beri sorunsuz çalışıyor ve hızlı", "çalışıyor", "çalışmıyor"],
    ["La aplicación del banco funciona muy bien en mi teléfono nuevo", "bien", "mal"],
    ["Depuis lundi la nouvelle carte de la banque est très rapide à l'étranger", "rapide", "lente"],
    ["В этом приложении очень удобно платить за дом и гараж", "удобно", "неудобно"],
  ];
  for (const [text, word, opposite] of pairs) {
    assert.deepEqual(of(text, text.replace(word, opposite), `${text}, ${opposite}`), [null, null, 0], text);
  }
});

Deno.test("findDuplicates() keeps apart what differs in a number: another price, another day", () => {
  const price = (roubles: number) => `Северлинк поднял цену безлимита до ${roubles} рублей, подробности на сайте`;
  assert.deepEqual(of(price(650), price(750)), [null, null]);
  const work = (day: number) => `Северлинк проведёт плановые работы ${day} июля с 10 до 12 часов в центре города`;
  assert.deepEqual(of(work(5), work(6), work(5).toUpperCase()), [null, null, 0]);
});

Deno.test("findDuplicates() keeps apart what differs in a number that is written with its unit, not in another code", () => {
  const other = (one: string, another: string) =>
    of(
      `Северлинк поднял цену на тариф ${one} для всех с первого июля`,
      `Северлинк поднял цену на тариф ${another} для всех с первого июля`,
    );
  for (
    const [one, another] of [["500р", "900р"], ["5G", "4G"], ["Х5", "Х6"], ["iPhone14", "iPhone15"], [
      "#день1",
      "#день2",
    ]] as const
  ) {
    assert.deepEqual(other(one, another), [null, null], another);
  }
  assert.deepEqual(other("500Р", "500р"), [null, 0]);
  assert.deepEqual(other("a7f3k", "8b2"), [null, 0]); // as senders of one text to many put behind it
});

Deno.test("findDuplicates() keeps a comment on a quoted text apart from the text", () => {
  const comment = `Согласен! RT @anna: ${CALL}`;
  assert.deepEqual(of(CALL, comment, `#связь RT @anna: ${CALL}`), [null, null, 0]);
  assert.deepEqual(of(comment, `${comment} https://example.org/a`), [null, 0]);
});

Deno.test("findDuplicates() takes a text with one number more for a copy", () => {
  assert.deepEqual(of(CALL, `${CALL} 2015`), [null, 0]); // 8 of 9 words are shared
});

Deno.test("findDuplicates() keeps the same words in another order apart", () => {
  const texts = [
    "МТС лучше Билайн, проверено за два года всей семьёй",
    "Билайн лучше МТС, проверено за два года всей семьёй",
  ];
  assert.deepEqual(of(...texts), [null, null]);
});

Deno.test("findDuplicates() does not chain: each member is near to the one that stands for its group", () => {
  const words = "альфа бета гамма дельта каппа лямбда омега сигма тета йота зета пси фи хи кси ро тау мю".split(" ");
  const sliding = [0, 2, 4, 6].map((start) => words.slice(start, start + 12).join(" "));
  assert.deepEqual(of(...sliding), [null, 0, null, 2]); // 10 of 14 shared with the next, 8 of 16 with the one after
});

Deno.test("findDuplicates() keeps a template with five fillings apart, and four as copies", () => {
  const fill = (city: string) => `Ремонт линии окончен, связь снова есть: ${city}, приносим извинения абонентам`;
  const cities = ["Заречный", "Сосновка", "Ключи", "Полевой", "Берёзовка"];
  assert.deepEqual(of(...cities.map(fill)), [null, null, null, null, null]);
  assert.deepEqual(of(...cities.slice(0, 4).map(fill)), [null, 0, 0, 0]);
});

Deno.test("findDuplicates() counts fillings of one word and of two in one place as those of one template", () => {
  const towns = ["Тверь", "Нижний Новгород", "Курск", "Великий Устюг", "Псков"];
  const texts = towns.map((town) =>
    `Северлинк открыл салон в городе ${town}, ждём всех на открытии в субботу утром с детьми`
  );
  assert.deepEqual(of(...texts), [null, null, null, null, null]);
  assert.deepEqual(of(...texts.slice(0, 4)), [null, 0, 0, 0]);
});

Deno.test("findDuplicates() gives a text that was cut short to the text it is the beginning of", () => {
  const whole = "Северика поднимает цену безлимита до 650 рублей с первого июня, подробности на сайте";
  const cut = "RT @anna: Северика поднимает цену безлимита до 650 руб…";
  assert.deepEqual(of(whole, cut), [null, 0]);
  assert.deepEqual(of(cut, whole), [1, null]);
  assert.deepEqual(of(whole, "Северика поднимает…"), [null, null]);
});

Deno.test("findDuplicates() knows a text that was cut short by what a page puts behind it, with dots of its own", () => {
  const whole = "Северлинк поднял цену безлимита до 650 рублей, а связь в посёлке лучше не стала";
  for (const end of ["… Показать полностью…", "... Read more... https://example.org/a", "…</p>", "… [ещё]"]) {
    assert.deepEqual(of(whole, `Северлинк поднял цену безлимита до 650 руб${end}`), [null, 0], end);
  }
});

Deno.test("findDuplicates() asks for equality below six words", () => {
  assert.deepEqual(of("нет связи уже второй", "нет связи уже третий"), [null, null]);
});

Deno.test("findDuplicates() gives the same groups of near texts in any order of the rows", () => {
  const base = "один два три четыре пять шесть семь восемь девять десять".split(" ");
  const text = fc.tuple(fc.nat(9), fc.constantFrom("x", "y", "не", "одиннадцать")).map(([at, word]) =>
    base.with(at, word).join(" ")
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), fc.nat(1000), (texts, by) => {
      const rows = texts.map((text, i) => ({ text, id: String(i).padStart(3, "0"), published_at: i % 3 }));
      const moved = rows.map((_, i) => rows[(i * 7 + by) % rows.length]);
      fc.pre(new Set(moved).size === rows.length);
      const pairs = (list: typeof rows) => {
        const found = findDuplicates(list);
        return list.map((row, i) => `${row.id} ${found[i] === null ? "" : list[found[i]!].id}`).sort();
      };
      assert.deepEqual(pairs(moved), pairs(rows));
    }),
    { seed: 1 },
  );
});
