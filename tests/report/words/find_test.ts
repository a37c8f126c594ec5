import assert from "node:assert/strict";
import { WORDS } from "../../../lib/report/words/mod.ts";

Deno.test("the finding of a spike has the form of the word that goes with the number before it", () => {
  const first = (language: "ru" | "uk" | "en", count: number) =>
    WORDS[language].find.spike({ count, day: "15", expected: "15" }).split(" ")[0];
  assert.deepEqual([21, 152, 111].map((n) => first("ru", n)), ["упоминание", "упоминания", "упоминаний"]);
  assert.deepEqual([21, 152, 111].map((n) => first("uk", n)), ["згадка", "згадки", "згадок"]);
  assert.equal(first("en", 152), "mentions");
});

Deno.test("the finding of work speaks of one mention as of one", () => {
  const { hours } = WORDS.en.find;
  assert.equal(hours({ n: 1, due: "1 mention" }), "of work would answer the 1 mention that calls for an answer");
  assert.equal(hours({ n: 9, due: "9 mentions" }), "of work would answer all 9 mentions that call for an answer");
});
