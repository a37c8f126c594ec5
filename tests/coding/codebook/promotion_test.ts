/** Who sells and who was sold to, in the built-in rules; the right codes were set by hand, from the definitions. */
import assert from "node:assert/strict";
import { codeWithRules } from "../../../lib/coding/code_with_rules.ts";
import { readCodebook } from "../../../lib/coding/codebook/read_codebook.ts";

Deno.test("mention_type: what is offered is promotion, what a customer tells of an order, a credit or a shop is none", async () => {
  const book = await readCodebook("mention_type");
  const offers = [
    "Красивые номера с доставкой, пишите",
    "iPhone 15 в наличии, гарантия год",
    "Кредит наличными, онлайн заявка за 5 минут",
    "Требуются продавцы в салон",
    "Spring sale, order now",
  ];
  assert.deepEqual((await codeWithRules(offers, book)).map(String), offers.map(() => "promotion"));
  const customers = [
    "Заказал пиццу с доставкой, привезли холодную",
    "Кроссовок нет в наличии уже месяц",
    "Не могу подать заявку в приложении",
    "Хотел взять кредит, отказали",
    "Требуется помощь с настройкой",
    "Есть вакансии в вашем магазине?",
    "Акция действует или нет, подскажите",
    "Where is my order now?",
  ];
  for (const [i, codes] of (await codeWithRules(customers, book)).entries()) {
    assert(!codes.includes("promotion"), customers[i]);
  }
});
