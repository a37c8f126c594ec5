import assert from "node:assert/strict";
import fc from "fast-check";
import { answeredDifferently, type Exchange } from "../../../lib/report/contradictions/answered_differently.ts";

const QUESTION = "Когда придёт компенсация за апрельскую аварию?";
const exchange = (asked: string, account: string, question: string, answer: string): Exchange => ({
  asked,
  answered: `${asked}a`,
  account,
  question,
  answer,
});

Deno.test("answeredDifferently() finds one question with two answers by two accounts", () => {
  const [pair] = answeredDifferently([
    exchange("1", "help", QUESTION, "Деньги вернём до пятого мая автоматически"),
    exchange("2", "news", `@severika ${QUESTION.toUpperCase()}`, "Напишите заявление в офис"),
  ]);
  assert.deepEqual([pair.first.account, pair.second.account], ["help", "news"]);
  assert.equal(pair.questions_alike, 1);
  assert.equal(pair.answers_alike, 0);
});

Deno.test("answeredDifferently() leaves one account, like answers and short questions alone", () => {
  const answer = "Деньги вернём до пятого мая автоматически";
  assert.deepEqual(
    answeredDifferently([
      exchange("1", "help", QUESTION, answer),
      exchange("2", "help", QUESTION, "Напишите заявление в офис"),
      exchange("3", "news", QUESTION, answer),
      exchange("4", "news", "Где интернет?", "Чиним"),
      exchange("5", "help", "Где интернет?", "Подождите"),
    ]).filter(({ first }) => first.asked !== "2"),
    [],
  );
  assert.deepEqual(answeredDifferently([]), []);
});

Deno.test("answeredDifferently() does not depend on the order of the rows", () => {
  const all = ["a", "b", "c", "d"].map((account, i) =>
    exchange(String(i), account, `${QUESTION} ${"ещё ".repeat(i)}`, `${account.repeat(5)} ${account.repeat(6)}`)
  );
  const expected = answeredDifferently(all);
  assert.ok(expected.length > 0);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      assert.deepEqual(answeredDifferently(shuffled), expected);
    }),
    { seed: 1, numRuns: 30 },
  );
});
