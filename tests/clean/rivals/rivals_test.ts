import assert from "node:assert/strict";
import { findDuplicates } from "../../../lib/clean/mod.ts";
import { mixed } from "../../../lib/clean/near/marks.ts";
import { marksOf } from "../../../lib/clean/near/word_marks.ts";
import { areRivals, rivalsOf } from "../../../lib/clean/rivals/rivals.ts";

const words = (text: string) => marksOf(text).map(mixed);
const COLOURS = rivalsOf([["red crimson", "blue", "green lime"], ["lime", "lemon"]]);
const rivals = (a: string, b: string, of = COLOURS) => {
  const both = [areRivals(words(a), words(b), of), areRivals(words(b), words(a), of)];
  assert.equal(both[0], both[1], "whichever comes first");
  return both[0];
};

Deno.test("areRivals() finds another value of one kind in each text, in any place and any form", () => {
  assert.ok(rivals("a red car", "a blue car"));
  assert.ok(rivals("a red car by a blue house", "a blue car by a green house"));
  assert.ok(rivals("lime juice", "lemon juice"));
  assert.ok(!rivals("a red car", "a crimson car"));
  assert.ok(!rivals("a red car", "a lemon car")); // two kinds
});

Deno.test("areRivals() lets a text say one more, or the same in another order", () => {
  assert.ok(!rivals("a red car", "a red car, not a blue one"));
  assert.ok(!rivals("a red car by a blue house", "a blue house by a red car"));
  assert.ok(!rivals("a car", "a blue car"));
  assert.ok(!rivals("", ""));
});

Deno.test("findDuplicates() keeps apart what differs in a day, a month, a number in words, a span of time or a way", () => {
  const pairs = [
    ["Сбой был в понедельник с утра, связи в центре города нет", "понедельник", "четверг"],
    ["First of July they raise the prices for everybody in London", "July", "June"],
    ["Тариф за пятьсот рублей действует до конца этого года у всех", "пятьсот", "девятьсот"],
    ["Ждал 10 минут ответа оператора, потом всё решили и извинились", "минут", "часов"],
    ["Чекав три дні на відповідь оператора, потім усе вирішили", "дні", "тижні"],
    ["Перешёл на Северлинк вчера вечером и пока всем рад, спасибо", "на", "с"],
    ["I switched to Northwind last week and it is fine with calls", "to", "from"],
    ["Оценка 5/5 за обслуживание в салоне на Ленина, мастер Олег", "5/5", "1/5"],
  ];
  for (const [text, word, other] of pairs) {
    const texts = [text, text.replace(word, other), `${text.toUpperCase()} !!`];
    assert.deepEqual(findDuplicates(texts), [null, null, 0], other);
  }
  const days = [
    "Ждал ответа два дня, потом всё решили и извинились",
    "Ждал ответа два дней, потом всё решили и извинились",
  ];
  assert.deepEqual(findDuplicates(days), [null, 0]);
});
