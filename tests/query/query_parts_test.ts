import assert from "node:assert/strict";
import { clausesOf, fieldsOf, formatQuery, needsNoWord, parseQuery, termsOf } from "../../lib/query/mod.ts";

const QUERY = parseQuery('a AND NOT ("b c" OR source:vk) OR d NEAR/2 #e');

Deno.test("clausesOf() and termsOf() list clauses in the order in which they are written", () => {
  assert.deepEqual(clausesOf(QUERY).map(formatQuery), ["a", '"b c"', "source:vk", "d", "#e"]);
  assert.deepEqual(termsOf(QUERY).map(formatQuery), ["a", '"b c"', "d", "#e"]);
});

Deno.test("fieldsOf() names each field once, none for words alone", () => {
  assert.deepEqual(fieldsOf([QUERY, parseQuery("lang:ru source:ok")]), ["source", "lang"]);
  assert.deepEqual(fieldsOf([parseQuery("a")]), []);
});

Deno.test("needsNoWord() is true where a text without any of the words may match", () => {
  for (const query of ["NOT a", "a OR -b", "source:vk", "-a lang:ru", "NOT (a b)"]) {
    assert(needsNoWord(parseQuery(query)), query);
  }
  for (const query of ["a", "a -b", "a OR b", "source:vk a", "a NEAR/2 b", "NOT -a"]) {
    assert(!needsNoWord(parseQuery(query)), query);
  }
});
