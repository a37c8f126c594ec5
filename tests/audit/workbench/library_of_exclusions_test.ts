/** What the library of exclusions takes out and leaves; sentences and verdicts by hand. */
import assert from "node:assert/strict";
import { loadExclusions } from "../../../lib/audit/workbench/load_exclusions.ts";
import { matchMentions } from "../../../lib/query/mod.ts";

async function takenBy(name: string, texts: readonly string[], words: readonly string[] = []): Promise<boolean[]> {
  const { query } = loadExclusions(words).find((one) => one.name === name)!;
  const found = new Set((await matchMentions(texts, { query })).map(({ mention }) => mention));
  return texts.map((_, i) => found.has(i));
}

Deno.test("job ads: offers of work are taken out, what customers need is left", async () => {
  const ads = [
    "В салон связи требуется продавец, график 2/2",
    "Требуются монтажники, з/п от 60 тысяч",
    "Потрібні кур'єри, щоденна оплата",
    "Обязанности: звонки клиентам. Требования: грамотная речь",
  ];
  assert.deepEqual(await takenBy("job ads", ads), ads.map(() => true));
  const wishes = [
    "Требуется помощь, второй день без связи",
    "Для возврата требуются документы",
    "Мені потрібен майстер, інтернет зник",
    "Выполняйте свои обязанности по договору",
  ];
  assert.deepEqual(await takenBy("job ads", wishes), wishes.map(() => false));
});

Deno.test("namesakes: loudspeakers and tractors are taken out, an operator with a preposition or in Belarus is left", async () => {
  const megaphone = ["Кричали в мегафон у входа", "Перешёл в Мегафон с другого оператора", "Заплатил в Мегафон дважды"];
  assert.deepEqual(await takenBy("namesakes of мегафон", megaphone, ["мегафон"]), [true, false, false]);
  const mts = ["Трактор МТС застрял в поле", "МТС в Беларуси поднял цены"];
  assert.deepEqual(await takenBy("namesakes of мтс", mts, ["мтс"]), [true, false]);
});
