/** Questions of shops, clinics and schools in the built-in rules; the right codes were set by hand, from the definitions. */
import assert from "node:assert/strict";
import { codeWithRules } from "../../../lib/coding/code_with_rules.ts";
import { readCodebook } from "../../../lib/coding/codebook/read_codebook.ts";

Deno.test("mention_type, expectations: how and when, asked with a question mark, are questions that information answers", async () => {
  const texts = ["Как записаться к окулисту?", "Як оформити повернення?", "Когда начинается набор в первый класс?"];
  const kinds = await codeWithRules(texts, await readCodebook("mention_type"));
  assert.deepEqual(kinds.map(String), texts.map(() => "question"));
  const expected = await codeWithRules(texts, await readCodebook("expectations"));
  for (const codes of expected) assert(codes.includes("information"));
  const [told] = await codeWithRules(["Вот как записаться: через портал"], await readCodebook("expectations"));
  assert.deepEqual(told, []);
});

Deno.test("motives, expectations: who asks where an order is wants help", async () => {
  const texts = ["Где мой заказ? Уже два часа жду", "Де моя посилка, тиждень чекаю", "Where is my package?"];
  for (const [book, code] of [["motives", "help"], ["expectations", "support"]] as const) {
    for (const codes of await codeWithRules(texts, await readCodebook(book))) assert(codes.includes(code), book);
  }
});
