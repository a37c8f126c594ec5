/** Comparatives and superlatives in the built-in rules; the right codes were set by hand, from the definitions. */
import assert from "node:assert/strict";
import { readCodebook } from "../../../lib/coding/codebook/read_codebook.ts";
import { codeWithRules } from "../../../lib/coding/code_with_rules.ts";
import { rule } from "../../../lib/coding/coders/rule.ts";
import { codeBy, mentionsOf } from "../_context.ts";

const TWO = ["Северика", "Гудлайн"].map((subject) => ({ subject, kind: "company", matched: [subject] }));

async function codesAboutTwo(codebook: string, texts: readonly string[]): Promise<string[]> {
  const nobody = new Uint8Array(texts.length);
  const mentions = {
    frame: mentionsOf(texts.map((clean_text) => ({ clean_text }))),
    rows: texts.map((_, row) => row),
    about: texts.map(() => TWO),
    official: nobody,
    outside_hours: nobody,
  };
  const [judgements] = await codeBy(rule, mentions, [await readCodebook(codebook)], null);
  return judgements.map(({ codes }) => codes.join("+"));
}

Deno.test("mention_type: two companies are compared by a comparative, not by any good or bad word beside them", async () => {
  const compared = [
    "Северика дороже, Гудлайн шустрее",
    "Гудлайн краще за Северику",
    "Gudline is better, Severika cheap",
  ];
  assert.deepEqual(await codesAboutTwo("mention_type", compared), compared.map(() => "comparison"));
  const named = [
    "Оба оператора сегодня лежат: Северика и Гудлайн", // the codebook's own example against
    "Дорогой Гудлайн, открой офис рядом с Северикой",
    "Часто прохожу мимо салонов Северики и Гудлайна",
    "Gudline and Severika have good offices",
  ];
  for (const codes of await codesAboutTwo("mention_type", named)) assert.notEqual(codes, "comparison");
});

Deno.test("motives: a good word about two companies is no advice", async () => {
  const texts = ["Честная акция у Северики и у Гудлайна", "So far Gudline and Severika are good"];
  for (const codes of await codesAboutTwo("motives", texts)) assert(!codes.includes("advise"), codes);
});

Deno.test("motives: the worst is let off in anger, not all that is bad, and coming again is no complaint", async () => {
  const codes = await codeWithRules([
    "The worst support I ever met",
    "The speed got worse",
    "Not bad at all",
    "Лучший отпуск, приедем снова",
    "Lovely hotel, we will come back again",
    "Опять висят",
  ], await readCodebook("motives"));
  assert.deepEqual(codes.map((given) => given.includes("vent")), [true, true, false, false, false, true]);
});
