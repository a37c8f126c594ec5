import assert from "node:assert/strict";
import fc from "fast-check";
import { scoreTone } from "../../../lib/coding/tone/score_tone.ts";
import { loadToneWords } from "../../../lib/coding/tone/tone_words.ts";
import { LISTS } from "./_lists.ts";

/** Scores reckoned by hand from the rules: negation −1 on good and −0.2 on bad, booster 1.4, diminisher 0.6, loud 1.25,
 * half before and 1.2 after "but", half in a question. */
const SCORES: [string, number][] = [
  ["good", 1],
  ["It is bad", -1],
  ["very good", 1.4],
  ["very very good", 1.4 * 1.4],
  ["rather good", 0.6],
  ["not good", -1],
  ["not a very good", -1.4],
  ["not bad", 0.2],
  ["not at all so very good", 1.4], // the negation stands four words before
  ["not, good", 1], // a comma ends its reach
  ["good, but bad", 0.5 - 1.2],
  ["Good?", 0.5],
  ["GOOD enough", 1.25],
  ["goooood", 0], // drawn out into another word than the list knows
  ["it does not work", -1],
  ["no problem", 1], // a phrase wins over its words
  ["good morning", 0], // looks like a word of tone and is none
  ["плохо", -1],
  ["Ужасный УЖАС", -1 - 1.25],
  ["ok :)", 0.5],
  ["ok))", 0.5],
  ["ok((", -0.5],
  ["ok (and so on)", 0],
  ["ok 😡", -1],
  ["@good http://good.example/good?", 0],
  ["", 0],
];

for (const [text, score] of SCORES) {
  Deno.test(`scoreTone() gives ${score.toFixed(2)} for ${JSON.stringify(text)}`, () => {
    assert.equal(scoreTone(text, LISTS).score.toFixed(9), score.toFixed(9));
  });
}

Deno.test("scoreTone() weighs a text of 160 words by half, the root of 160 by 40", () => {
  const text = `good ${"word ".repeat(159)}`;
  assert.equal(scoreTone(text, LISTS).score.toFixed(9), "0.500000000");
});

Deno.test("scoreTone() believes neutral and positive alike where the score is at the threshold", () => {
  const { p } = scoreTone("good", LISTS, { threshold: 1 });
  assert.equal(p[1].toFixed(9), p[2].toFixed(9));
  // Softmax of 2 × (−1 − 1), 0 and 2 × (1 − 1): e⁻⁴ / (e⁻⁴ + 2) = 0.0090747
  assert.equal(p[0].toFixed(7), "0.0090747");
});

Deno.test("scoreTone() says what it rests on", () => {
  const { hits } = scoreTone("Не хорошо и не ужасно", LISTS);
  assert.deepEqual(hits.map(({ text, worth }) => [text, worth]), [["хорошо", -1], ["ужасно", 0.2]]);
});

Deno.test("scoreTone() gives beliefs that sum to 1 and never fails, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const { p, confidence, tone } = scoreTone(text, LISTS);
      assert.ok(Math.abs(p[0] + p[1] + p[2] - 1) < 1e-9);
      assert.equal(confidence, Math.max(...p));
      assert.ok(["negative", "neutral", "positive"].includes(tone));
    }),
    { seed: 1 },
  );
});

/** Written for this test: each list alone, in three languages. */
const KNOWN: Record<string, string[]> = {
  negative: [
    "Третий день нет интернета, никому не советую",
    "Списали деньги за подписку, которую я не подключал",
    "Задолбали уже, опять всё лежит(((",
    "Другий день не працює, це знущання",
    "Зняли гроші двічі, поверніть!",
    "Worst support ever, on hold for two hours",
    "They charged me twice and nobody answers",
    "Not happy with this at all",
  ],
  neutral: [
    "Какие документы нужны для договора",
    "Офис на Кирова открыт с 10 до 19",
    "Добрий день, який графік роботи офісу",
    "The shop is on the corner of Main Street",
  ],
  positive: [
    "Спасибо мастеру, всё быстро починил",
    "Отличная связь, рекомендую всем",
    "Дякую, все працює чудово",
    "Підтримка молодці, швидко допомогли",
    "Great service, thank you!",
    "Love it, fast and reliable",
    "Без проблем работает второй год 👍",
  ],
};

for (const [tone, texts] of Object.entries(KNOWN)) {
  Deno.test(`scoreTone() with the toolkit's lists finds plain texts ${tone}`, async () => {
    const lists = await loadToneWords();
    for (const text of texts) assert.equal(scoreTone(text, lists).tone, tone, text);
  });
}
