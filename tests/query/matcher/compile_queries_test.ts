import assert from "node:assert/strict";
import fc from "fast-check";
import { compileQueries, loadWordForms, NO_FORMS, parseQuery, type WordForms } from "../../../lib/query/mod.ts";
import { TextBuilder, type TextColumn } from "../../../lib/tables/columns.ts";
import { Frame } from "../../../lib/tables/frame.ts";
import { anyQuery, anyText } from "../_queries.ts";
import { plainMatch } from "./_yardstick.ts";

function column(...texts: (string | null)[]): TextColumn {
  const builder = new TextBuilder();
  for (const text of texts) builder.add(text);
  return builder.build();
}

/** What one query finds in one text, without word forms. */
function found(query: string, text: string, forms: WordForms = NO_FORMS): readonly string[] | null {
  return compileQueries([parseQuery(query)], forms).match(column(text), 0)[0];
}

function assertFound(cases: Record<string, Record<string, readonly string[] | null>>, forms?: WordForms): void {
  for (const [query, texts] of Object.entries(cases)) {
    for (const [text, expected] of Object.entries(texts)) {
      assert.deepEqual(found(query, text, forms), expected, `${query} in ${text}`);
    }
  }
}

Deno.test("compileQueries() finds whole words only, also in Cyrillic", () => {
  assertFound({
    "кот": {
      "Кот спит": ["Кот"],
      "который": null,
      "скотный, трикотаж": null,
      "КОТ! (кот), «кот», кот…": ["КОТ", "кот"],
    },
    '"5g"': { "Скорость 5G": ["5G"], "X5GT": null },
    "beeline": {
      "@beeline_help": null,
      "@Beeline": ["@Beeline"],
      "beeline.ru": ["beeline"],
      "info@beeline.ru": ["beeline"],
    },
  });
});

Deno.test("compileQueries() finds a tag or a handle by its sigil, and a word in both", () => {
  assertFound({
    "#тариф": {
      "#Тариф": ["#Тариф"],
      "тариф": null,
      "#тарифы": null,
      "＃тариф": ["＃тариф"],
      "a#тариф": null,
      "x.ru/#тариф": null,
    },
    "тариф": { "Смотрите #Тариф!": ["#Тариф"], "@тариф": ["@тариф"], "&#тариф;": ["тариф"] },
    "@sever_help": { "Пишу @Sever_Help, молчат": ["@Sever_Help"], "@sever_helper": null, "mail@sever_help": null },
    "#тари*": { "#тарифы тарифы": ["#тарифы"] },
    '"честный тариф"': { "честный #тариф": ["честный #тариф"] },
  });
});

Deno.test("compileQueries() finds a phrase over any white space and nothing else", () => {
  assertFound({
    '"не работает"': {
      "Ничего не  работает": ["не  работает"],
      "и не\nработает": ["не\nработает"],
      "не\u00a0работает": ["не\u00a0работает"],
      "Работает, не жалуюсь": null,
      "не, работает": null,
      "не-работает": null,
      "работает не": null,
    },
    '"не работает совсем"': { "не не работает совсем": ["не работает совсем"], "не работает": null },
  });
});

Deno.test("compileQueries() takes a hyphen in quotes as a hyphen, without quotes as a hyphen or a space", () => {
  const hyphens = { "Wi‑Fi": ["Wi‑Fi"], "wi–fi": ["wi–fi"], "wi − fi": null, "wifi": null };
  assertFound({
    '"wi-fi"': { ...hyphens, "wi fi": null },
    "wi-fi": { ...hyphens, "wi fi": ["wi fi"] },
    "зв'язок": { "Зв’язок є": ["Зв’язок"], "звязок": null },
    "AT&T": { "у AT&T": ["AT&T"], "AT T": null },
  });
});

Deno.test("compileQueries() folds what a reader does not see", () => {
  assertFound({
    "еще": { "Ещё": ["Ещё"], "ЕЩЁ": ["ЕЩЁ"], "еще\u0308": ["еще\u0308"] },
    "тариф": {
      "т\u00adа\u200bриф": ["т\u00adа\u200bриф"],
      "тapиф": ["тapиф"],
      "та\u0301риф": ["та\u0301риф"],
      "\ufeffтариф\u200d": ["тариф"],
    },
    "wifi": { "ＷｉＦｉ": ["ＷｉＦｉ"], "WіFі": ["WіFі"] },
    "мой": { "мои\u0306": ["мои\u0306"] },
    "café": { "cafe\u0301": ["cafe\u0301"], "cafe": null },
  });
});

Deno.test("compileQueries() finds beginnings of words", () => {
  assertFound({
    "тариф*": { "тариф": ["тариф"], "о Тарифах и тарифе": ["Тарифах", "тарифе"], "стариф": null, "тари": null },
    "онлайн-каз*": { "онлайн-казино": ["онлайн-казино"], "онлайн-заказ": null },
  });
});

Deno.test("compileQueries() counts NEAR in words, neighbours are 1 apart", () => {
  assertFound({
    "a NEAR/2 b": { "a x b": ["a", "b"], "b x a": ["b", "a"], "a x y b": null, "a": null },
    "a ONEAR/2 b": { "a x b": ["a", "b"], "b x a": null },
    "a NEAR/3 a": { "a": null, "a, x a": ["a"] },
    '"a b" NEAR/1 c': { "a b c": ["a b c"], "a b x c": null },
    "(a OR b) NEAR/1 c": { "a c b": ["a c", "c b"] },
    "a NEAR/1 b NEAR/1 c": { "b a c": ["b a c"], "a c b": null },
  });
});

Deno.test("compileQueries() does not take what stands between the ends of NEAR for what was looked for", () => {
  assertFound({
    "банк NEAR/5 карту": { "Банк, который не выдал мне карту": ["Банк", "карту"], "карту банк": ["карту банк"] },
    '"ваш банк" ONEAR/5 карту': { "ваш банк не выдал карту": ["ваш банк", "карту"] },
    "a NEAR/2 b NEAR/2 c": { "a x b c": ["a", "b", "c"], "a b x c": ["a b", "c"] },
  });
});

Deno.test("compileQueries() lists only what made the query match", () => {
  assertFound({
    "(a AND b) OR c": { "a c": ["c"], "c b a": ["c", "b", "a"] },
    'тариф OR "честный тариф"': { "честный тариф": ["честный тариф", "тариф"] },
    "NOT a": { "b": [], "a": null, "": [] },
    "a -b": { "a c": ["a"], "a b": null },
  });
});

Deno.test("compileQueries() compares fields: whole values, words of a place, letters of an address", () => {
  const texts = column("тариф", "тариф");
  const fields = new Frame([
    ["source", column("VK", null)],
    ["author", column("beeline_rus", "x")],
    ["place", column("Россия, Нижний Новгород", "Нижний Тагил")],
    ["url", column("https://www.Beeline.ru/tariffs", null)],
  ]);
  const matches = (query: string) => {
    const matcher = compileQueries([parseQuery(query)], NO_FORMS);
    return [0, 1].map((row) => matcher.match(texts, row, fields)[0] !== null);
  };
  assert.deepEqual(matches("source:vk"), [true, false]);
  assert.deepEqual(matches("NOT source:vk"), [false, true]);
  assert.deepEqual(matches("тариф author:@Beeline_rus"), [true, false]);
  assert.deepEqual(matches('place:"нижний новгород"'), [true, false]);
  assert.deepEqual(matches("place:нижний"), [true, true]);
  assert.deepEqual(matches("place:ниж"), [false, false]);
  assert.deepEqual(matches("url:https://beeline.ru/"), [true, false]);
  assert.throws(() => compileQueries([parseQuery("lang:ru")], NO_FORMS).match(texts, 0), /no columns of fields/);
});

Deno.test("compileQueries() matches all queries at once, each for itself", () => {
  const matcher = compileQueries(["тариф", "цена", "тариф цена", "-тариф"].map(parseQuery), NO_FORMS);
  const texts = column("тариф", null, "цена тариф", "", "цена");
  assert.deepEqual(texts.toArray().map((_, row) => matcher.match(texts, row)), [
    [["тариф"], null, null, null],
    [null, null, null, []],
    [["тариф"], ["цена"], ["цена", "тариф"], null],
    [null, null, null, []],
    [null, ["цена"], null, []],
  ]);
});

Deno.test("compileQueries() marks each query in its own place, those that need no word as well", () => {
  const matcher = compileQueries(["тариф", "-тариф", "-цена", "тариф цена"].map(parseQuery), NO_FORMS);
  const texts = column("цена", "цена тариф"), into = new Uint8Array(10);
  texts.toArray().forEach((_, row) => matcher.mark(texts, row, into, 1 + row * 4));
  assert.deepEqual([...into], [0, ...[0, 1, 0, 0], ...[1, 0, 0, 1], 0]);
});

Deno.test("compileQueries() copes with NUL, half an emoji and 100,000 letters without a space", () => {
  assertFound({
    "тариф": { "\0тариф\0": ["тариф"], "\ud83dтариф\ud83d": ["тариф"], "😀тариф😀": ["тариф"], "": null },
  });
  assert.equal(found("тариф*", `тариф${"ы".repeat(100_000)}`)?.[0].length, 100_005);
  assert.equal(found("a NEAR/5 b", "a b ".repeat(20_000))?.length, 4); // a b, a, b a and b
});

Deno.test("compileQueries() finds Russian and English forms of words without quotes", async () => {
  const forms = await loadWordForms();
  assertFound({
    "тариф": { "Перешёл с тарифа на тариф, тарифами доволен": ["тарифа", "тариф", "тарифами"] },
    '"тариф"': { "тарифа": null },
    "уйти": { "Ушёл к ним": ["Ушёл"] },
    "северлинк": { "СеверЛинком доволен": ["СеверЛинком"], "северлинковский": null },
    "price": { "new prices": ["prices"] },
    "go": { "he went, she goes": ["went", "goes"], "goer": null },
    "интернет-магазин": { "в интернет-магазине": ["интернет-магазине"] },
  }, forms);
});

Deno.test("compileQueries() finds what the plain matcher on strings finds", () => {
  const forms: WordForms = {
    formsOf: (word) => word === "тариф" ? ["тариф", "тарифы"] : [word],
  };
  const value = fc.constantFrom("vk", "VK", "ru", "Россия, Нижний Новгород", null);
  const rows = fc.array(fc.tuple(anyText, value), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(anyQuery, { minLength: 1, maxLength: 4 }), rows, (queries, rows) => {
      const matcher = compileQueries(queries, forms);
      const texts = column(...rows.map(([text]) => text));
      const values = column(...rows.map(([, value]) => value));
      const fields = new Frame(["source", "lang", "place"].map((name) => [name, values] as const));
      for (const [row, [text, value]] of rows.entries()) {
        const plain = queries.map((query) =>
          plainMatch(query, text.toWellFormed(), { source: value, lang: value, place: value }, forms.formsOf)
        );
        assert.deepEqual(matcher.match(texts, row, fields), plain);
      }
    }),
    { seed: 1, numRuns: 2000 },
  );
});

Deno.test("compileQueries() sweeps many texts as it matches each", () => {
  const value = fc.constantFrom(null, "vk", "ru", "Нижний Новгород");
  const rows = fc.array(fc.tuple(anyText, anyText, fc.boolean(), value), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(anyQuery, { minLength: 1, maxLength: 4 }), rows, (queries, rows) => {
      const [one, other] = [0, 1].map((k) => column(...rows.map((row) => row[k as 0 | 1])));
      const values = column(...rows.map((row) => row[3]));
      const fields = new Frame(["source", "lang", "place"].map((name) => [name, values] as const));
      const textsOf = (row: number) => rows[row][2] ? other : one, matcher = compileQueries(queries, NO_FORMS);
      const swept = rows.map((): readonly (readonly string[] | null)[] => queries.map(() => null));
      matcher.sweep(textsOf, rows.length, (row, matches) => swept[row] = matches, fields);
      assert.deepEqual(swept, rows.map((_, row) => matcher.match(textsOf(row), row, fields)));
    }),
    { seed: 1, numRuns: 3000 },
  );
});

Deno.test("compileQueries() sweeps texts of every length, and takes one sequence of words for one object", () => {
  const matcher = compileQueries([parseQuery("тариф* OR цена"), parseQuery("5g")], NO_FORMS);
  const long = "слово ".repeat(9000) + "тарифы", texts = ["", long, "Цена и тариф", "без слов", "Цена! Тариф? цена"];
  texts.push(...Array.from({ length: 3000 }, (_, i) => `строка ${i}: 5G, ${i % 2 ? "цена" : "тарифа"}`));
  const all = column(...texts), told: unknown[] = [], byId = new Map<number, unknown>();
  matcher.sweep(() => all, texts.length, (row, matches, id) => {
    told.push([row, ...matches]);
    if (id >= 0) assert.equal(byId.get(id) ?? matches, (byId.set(id, matches), matches));
  });
  assert.deepEqual(told.slice(0, 4), [
    [1, ["тарифы"], null],
    [2, ["Цена", "тариф"], null],
    [4, ["Цена", "Тариф", "цена"], null],
    [5, ["тарифа"], ["5G"]],
  ]);
  assert.equal(told.length, 3003);
  assert(byId.size >= 2 && byId.size <= 4, `${byId.size} objects`); // letters that were not met before are not shared yet
});
