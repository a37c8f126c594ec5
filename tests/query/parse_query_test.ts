import assert from "node:assert/strict";
import { formatQuery, parseQuery, type Query, QueryError, type Term } from "../../lib/query/mod.ts";

function term(word: string, more: Partial<Term> = {}): Term {
  return { type: "term", words: [word], joints: [], quoted: false, beginning: false, ...more };
}

function errorOf(query: string): QueryError {
  try {
    parseQuery(query);
  } catch (error) {
    assert(error instanceof QueryError);
    return error;
  }
  assert.fail(`${query} was read`);
}

Deno.test("parseQuery() reads words, phrases, beginnings, tags, handles and fields", () => {
  const read: Record<string, Query> = {
    "тариф": term("тариф"),
    '"честный тариф"': term("", { words: ["честный", "тариф"], joints: [" "], quoted: true }),
    "«честный  тариф»": term("", { words: ["честный", "тариф"], joints: [" "], quoted: true }),
    "“честный тариф”": term("", { words: ["честный", "тариф"], joints: [" "], quoted: true }),
    "тариф*": term("тариф", { beginning: true }),
    "#тег": term("#тег"),
    "@sever_help": term("@sever_help"),
    "wi-fi": term("", { words: ["wi", "fi"], joints: ["-"] }),
    "wi‑fi": term("", { words: ["wi", "fi"], joints: ["-"] }),
    "зв’язок": term("", { words: ["зв", "язок"], joints: ["'"] }),
    "beeline.ru": term("", { words: ["beeline", "ru"], joints: ["."] }),
    "source:vk": { type: "field", field: "source", value: "vk" },
    'place:"нижний новгород"': { type: "field", field: "place", value: "нижний новгород" },
    "url:https://x.org/a?b=1": { type: "field", field: "url", value: "https://x.org/a?b=1" },
    "and": term("and"),
    '"OR"': term("OR", { quoted: true }),
  };
  for (const [query, expected] of Object.entries(read)) assert.deepEqual(parseQuery(query), expected, query);
});

Deno.test("parseQuery() binds NEAR before NOT, NOT before AND, AND before OR; side by side is AND", () => {
  const [a, b, c] = ["a", "b", "c"].map((word) => term(word));
  const near = { type: "near", left: a, right: b, within: 5, ordered: false } as const;
  assert.deepEqual(parseQuery("a OR b c"), { type: "or", parts: [a, { type: "and", parts: [b, c] }] });
  assert.deepEqual(parseQuery("a b AND (c)"), { type: "and", parts: [a, b, c] });
  assert.deepEqual(parseQuery("NOT a NEAR/5 b"), { type: "not", part: near });
  assert.deepEqual(parseQuery("a -b"), { type: "and", parts: [a, { type: "not", part: b }] });
  assert.deepEqual(parseQuery("a NEAR/5 b c"), { type: "and", parts: [near, c] });
  assert.deepEqual(parseQuery("a NEAR/5 b ONEAR/2 c"), {
    type: "near",
    left: near,
    right: c,
    within: 2,
    ordered: true,
  });
});

Deno.test("parseQuery() reads the queries of the design", () => {
  parseQuery("билайн OR beeline");
  parseQuery('"мтс" AND NOT (мотоцикл OR трактор)');
  parseQuery('вакансия OR "требуются"');
});

Deno.test("parseQuery() takes the names of JavaScript's own for words like any other", () => {
  for (const word of ["constructor", "toString", "valueOf", "hasOwnProperty"]) {
    assert.deepEqual(parseQuery(word), term(word));
  }
});

Deno.test("parseQuery() takes a Cyrillic О in OR for what everyone sees", () => {
  assert.equal(parseQuery("мтс ОR beeline").type, "or");
});

Deno.test("parseQuery() says what was found where and what would be right", () => {
  const wrong: [query: string, position: number, message: RegExp][] = [
    ["", 0, /found nothing at character 1; write a word/],
    ["  \u200b ", 0, /nothing/],
    ['тариф "старый', 6, /found " at character 7; it opens a phrase that nothing closes/],
    ["«старый", 0, /put » after its last word/],
    ["(тариф OR цена", 0, /never closed: put \)/],
    ["тариф)", 5, /not opened/],
    ["()", 1, /between the parentheses/],
    ["тариф OR", 6, /found OR at character 7; put a word, a phrase or a group after it/],
    ["AND тариф", 0, /found AND at character 1; put a word, a phrase or a group before it/],
    ["тариф OR OR цена", 6, /found OR/],
    ["тариф - цена", 6, /a lonely -/],
    ["тариф NOT", 6, /found NOT/],
    ["та*", 0, /"та\*" at character 1; a beginning has 3 letters or more/],
    ["зв'яз*", 0, /a beginning has 3 letters or more between the sign before яз and \*/],
    ["цена *", 5, /\* stands only at the end of a word/],
    ["та*риф", 2, /\* stands only at the end/],
    ['"старый тар*"', 11, /a phrase in quotes is exact/],
    ["тариф sorce:vk", 6, /field "sorce".*did you mean "source"\?/],
    ["source:", 0, /put what it must be after the colon/],
    ["kind:reviw", 0, /kind is one of post, .*did you mean "review"\?/],
    ["url:https://www.", 0, /names no address: write letters that stand in it/],
    ["цена -author:@", 6, /put what it must be after the colon/],
    ["lang:ua", 0, /no language has this code: write one such as ru, uk, en/],
    ["-lang:russian", 1, /write one such as ru, uk, en/],
    ["lang:en-US", 0, /write one such as ru, uk, en/],
    ["source:vk*", 0, /a field takes no \*/],
    ["мтс, билайн", 3, /","/],
    ["мтс | билайн", 4, /write OR/],
    ["мтс && билайн", 4, /write AND/],
    ["мтс, билайн", 3, /write OR; as part of a name or a number put the whole in quotes/],
    ["1,5", 1, /put the whole in quotes/],
    ["a№b", 1, /put a text with such characters in quotes/],
    ["c++", 1, /signs before and after words are not compared: leave \+\+ out/],
    ["c#", 1, /leave # out/],
    ["Yahoo!", 5, /leave ! out/],
    ["!yahoo", 0, /write NOT/],
    ["№1", 0, /leave № out/],
    ["'честный тариф'", 0, /put a phrase in quotes such as these: "…"/],
    ["😀", 0, /a query looks for words/],
    ["# тег", 0, /right after it: #name/],
    ["#wi-fi", 0, /write #wi/],
    ['"!!!"', 0, /letters or digits/],
    ["a NEAR b", 2, /"NEAR" at character 3; say within how many words.*NEAR\/5/],
    ["a ONEAR/0 b", 2, /ONEAR\/5/],
    ["a NEAR/101 b", 2, /from 1 to 100/],
    ["a near/5 b", 2, /as an operator write NEAR\/5; as a word put it in quotes/],
    ["мтс ИЛИ билайн", 4, /found "ИЛИ" at character 5; as an operator write OR/],
    ["мтс НЕ трактор", 4, /write NOT/],
    ["мтс АБО київстар", 4, /write OR/],
    ["(a b) NEAR/5 c", 6, /NEAR\/5 beside AND/],
    ["a NEAR/5 lang:ru", 2, /beside the field lang/],
  ];
  for (const [query, position, message] of wrong) {
    const error = errorOf(query);
    assert.match(error.message, message, query);
    assert.equal(error.position, position, query);
    assert(error instanceof SyntaxError);
  }
});

Deno.test("parseQuery() takes the codes of languages that cleaning gives, the one for none among them", () => {
  for (const code of ["ru", "uk", "en", "UK", "kk", "tl", "und"]) {
    assert.equal(formatQuery(parseQuery(`lang:${code}`)), `lang:${code}`);
  }
});

Deno.test("parseQuery() takes small or, and, не and или for words", () => {
  assert.equal(formatQuery(parseQuery("да или не")), "да AND или AND не");
  assert.equal(formatQuery(parseQuery('"НЕ" "terms and conditions"')), '"НЕ" AND "terms and conditions"');
});

Deno.test("parseQuery() refuses a query nested without end instead of running out of stack", () => {
  assert.match(errorOf("(".repeat(100_000)).message, /nest at most/);
  assert.match(errorOf(`${"-".repeat(100_000)}a`).message, /nest at most/);
  assert.match(errorOf(`a${" NEAR/1 a".repeat(100_000)}`).message, /nest at most/);
});
