/** What the built-in codebook says of the company's own answers; the right codes were set by hand, from the definitions. */
import assert from "node:assert/strict";
import { readCodebook } from "../../../lib/coding/codebook/read_codebook.ts";
import { rule } from "../../../lib/coding/coders/rule.ts";
import { codeBy, mentionsOf } from "../_context.ts";

async function behaviourOf(texts: readonly string[], kind = "comment"): Promise<string[]> {
  const codebook = await readCodebook("expectations"), nobody = new Uint8Array(texts.length);
  const mentions = {
    frame: mentionsOf(texts.map((clean_text) => ({ clean_text, kind }))),
    rows: texts.map((_, row) => row),
    about: [],
    official: nobody.map(() => 1),
    outside_hours: nobody,
  };
  const [judgements] = await codeBy(rule, mentions, [codebook], null);
  return judgements.map(({ codes }) => codes.join("+"));
}

Deno.test("expectations: thanks alone take up no case, whatever they are for", async () => {
  const thanks = [
    "Thanks for flying with us!",
    "Thanks for the love!",
    "Дякуємо за довіру ❤️",
    "Спасибо, что летаете с нами!",
  ];
  assert.deepEqual(await behaviourOf(thanks), ["", "", "", ""]);
});

Deno.test("expectations: thanks that take up a case are support", async () => {
  const taken = [
    "Thanks for letting us know. Could you tell us your booking reference?",
    "Thank you for your patience, we'll check this with the gate",
    "Дякуємо за звернення, напишіть номер замовлення в особисті",
    "Спасибо за отзыв! Жаль, что так вышло, разберёмся",
  ];
  assert.deepEqual(await behaviourOf(taken), ["support", "support", "support", "support"]);
});

Deno.test("expectations: an answer that tells terms, conditions or where to read them informs", async () => {
  const told = [
    "Hi, multi currency is available in the Pro plan.",
    "Так, доставляємо. Деталі за посиланням",
    "Повернення розглядаємо до 14 днів, згідно з правилами",
    "Да, возим. Подробнее по ссылке",
  ];
  assert.deepEqual(await behaviourOf(told), Array(4).fill("support+information"));
  assert.deepEqual(await behaviourOf(["Sorry to hear that, please DM us"]), ["support"]);
});
