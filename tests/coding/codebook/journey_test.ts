/** Stages of goods that are sent and of software that is subscribed to; the right codes were set by hand, from the definitions. */
import assert from "node:assert/strict";
import { codeWithRules } from "../../../lib/coding/code_with_rules.ts";
import { readCodebook } from "../../../lib/coding/codebook/read_codebook.ts";

const STAGES: Readonly<Record<string, readonly string[]>> = {
  purchase: [
    "Где мой заказ? Статус не меняется третий день",
    "Замовила плед тиждень тому, кур'єра так і немає",
    "My order still hasn't shipped, order number 5512",
  ],
  use: [
    "Чайник сломался на второй день",
    "Кришка тріснула за тиждень",
    "The dashboard keeps crashing since the last update",
    "Logged out again and lost an hour of work",
  ],
  disposal: [
    "Куда сдать старый холодильник, принимаете на переработку?",
    "Куди здати старий чайник, приймаєте на утилізацію?",
    "Do you recycle old cartridges?",
    "How do I delete my account, there is no button",
  ],
  "": ["Магазин открылся в Одессе", "Reports its quarter on Tuesday"],
};

Deno.test("journey: stages of goods and of software, in Russian, Ukrainian and English", async () => {
  const journey = await readCodebook("journey");
  for (const [stage, texts] of Object.entries(STAGES)) {
    const codes = await codeWithRules(texts, journey);
    assert.deepEqual(codes.map(([code = ""]) => code), texts.map(() => stage), stage);
  }
});
