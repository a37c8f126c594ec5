import assert from "node:assert/strict";
import { nearest } from "../../lib/text/nearest.ts";

Deno.test("nearest() forgives a letter missing, too many, wrong or swapped", () => {
  const keys = ["title", "language", "sources", "text"];
  assert.equal(nearest("langage", keys), "language");
  assert.equal(nearest("titlle", keys), "title");
  assert.equal(nearest("texd", keys), "text");
  assert.equal(nearest("txet", keys), "text");
});

Deno.test("nearest() does not guess at a word that is far, nor at a short one with two mistakes", () => {
  assert.equal(nearest("period", ["title", "language"]), null);
  assert.equal(nearest("of", ["id", "to"]), null);
  assert.equal(nearest("text", []), null);
});

Deno.test("nearest() takes the nearer, then the first, capitals and composition aside", () => {
  assert.equal(nearest("sorces", ["courses", "sources"]), "sources");
  assert.equal(nearest("tet", ["text", "test"]), "text");
  assert.equal(nearest("МТЦ", ["мтс"]), "мтс");
  assert.equal(nearest("Линий", ["Линии\u0306"]), "Линии\u0306");
});
