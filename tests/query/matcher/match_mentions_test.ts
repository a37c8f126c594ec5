import assert from "node:assert/strict";
import { matchMentions, QueryError } from "../../../lib/query/mod.ts";

Deno.test("matchMentions() gives a row a text and query, in the order of both", async () => {
  const queries = { Билайн: "билайн OR beeline", Цены: "цена -lang:en" };
  const texts = ["У Билайна цены растут", "", "beeline prices цена", "ничего"];
  assert.deepEqual(await matchMentions(texts, queries, { lang: ["ru", null, "en", "ru"] }), [
    { mention: 0, query: "Билайн", matched: ["Билайна"] },
    { mention: 0, query: "Цены", matched: ["цены"] },
    { mention: 2, query: "Билайн", matched: ["beeline"] },
  ]);
});

Deno.test("matchMentions() finds nothing in no texts", async () => {
  assert.deepEqual(await matchMentions([], { a: "a" }), []);
});

Deno.test("matchMentions() refuses a query that cannot be read", async () => {
  await assert.rejects(matchMentions(["a"], { a: "(a" }), QueryError);
});

Deno.test("matchMentions() finds the forms of a word that an apostrophe divides, whichever apostrophe, and no others", async () => {
  const texts = ["Чекаю кур'єра", "Кур’єр запізнився", "зв`язку немає", "зв язок", "з м'ячем", "курєр"];
  const found = async (query: string) => (await matchMentions(texts, { query })).map(({ mention }) => mention);
  assert.deepEqual(await found("кур'єр"), [0, 1]);
  assert.deepEqual(await found("зв'язок"), [2]);
  assert.deepEqual(await found("м'яч"), [4]);
  assert.deepEqual(await found('"кур\'єр"'), [1]);
  assert.deepEqual(await found("чекаю NEAR/2 кур'єр"), [0]);
});

Deno.test("matchMentions() refuses a query without a name: its letters were taken for queries", async () => {
  await assert.rejects(matchMentions(["a"], "билайн" as never), /queries/);
});
