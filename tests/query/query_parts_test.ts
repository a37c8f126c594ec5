import assert from "node:assert/strict";
import { clausesOf, fieldsOf, formatQuery, parseQuery, termsOf } from "../../lib/query/mod.ts";

const QUERY = parseQuery('a AND NOT ("b c" OR source:vk) OR d NEAR/2 #e');

Deno.test("clausesOf() and termsOf() list clauses in the order in which they are written", () => {
  assert.deepEqual(clausesOf(QUERY).map(formatQuery), ["a", '"b c"', "source:vk", "d", "#e"]);
  assert.deepEqual(termsOf(QUERY).map(formatQuery), ["a", '"b c"', "d", "#e"]);
});

Deno.test("fieldsOf() names each field once, none for words alone", () => {
  assert.deepEqual(fieldsOf([QUERY, parseQuery("lang:ru source:ok")]), ["source", "lang"]);
  assert.deepEqual(fieldsOf([parseQuery("a")]), []);
});
