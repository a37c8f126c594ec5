import assert from "node:assert/strict";
import type { Contradiction, Exchange } from "../../../lib/report/contradictions/answered_differently.ts";
import { contradictionsSection } from "../../../lib/report/contradictions/contradictions_section.ts";
import { numbersOf } from "../../../lib/report/numbers.ts";
import type { Report } from "../../../lib/report/types.ts";
import { WORDS } from "../../../lib/report/words/mod.ts";

const report = { words: WORDS.en, numbers: numbersOf("en") } as Report;
const exchange = (i: number, account: string): Exchange => ({
  question: `When <b>${i}</b>?`,
  answer: "Soon",
  account,
  asked: `${i}`,
  answered: `${i}${account}`,
});
const pairs = (count: number) =>
  Array.from({ length: count }, (_, i): Contradiction => ({
    first: exchange(i, "help"),
    second: exchange(i, "news"),
    questions_alike: 1,
    answers_alike: 0,
  }));

Deno.test("contradictionsSection() shows twelve pairs and says of how many, with texts of strangers escaped", () => {
  const page = String(contradictionsSection(report, pairs(15)));
  assert.equal(page.match(/<th scope="row">/g)?.length, 12);
  assert.match(page, /The 12 most alike of 15\./);
  assert.match(page, /When &lt;b&gt;0&lt;\/b&gt;\?/);
  assert.doesNotMatch(String(contradictionsSection(report, pairs(12))), /most alike of/);
});

Deno.test("contradictionsSection() says so where no two accounts differ", () => {
  assert.match(String(contradictionsSection(report, [])), /No question was found/);
});
