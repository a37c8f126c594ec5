/** Values by hand. */
import assert from "node:assert/strict";
import { assignTexts } from "../../lib/topics/model/assign_texts.ts";
import { topicModel } from "../../lib/topics/model/topic_model.ts";
import { matchTopics } from "../../lib/topics/model/match_topics.ts";
import { classTerms } from "../../lib/topics/results/class_terms.ts";
import { clusterTopics } from "../../lib/topics/cluster_topics.ts";
import { evaluateTopics } from "../../lib/topics/evaluate_topics.ts";
import { ENGINES } from "../../lib/topics/engines/mod.ts";
import { mentionsOf } from "./_context.ts";

const MODEL = {
  stems: ["обрыв", "тариф", "связь"],
  topics: [{ id: "t1", texts: 2, words: [0, 2, 2, 2] }, { id: "t2", texts: 2, words: [1, 1, 2, 3] }],
};

Deno.test("classTerms() is frequency × ln(1 + mean words a topic ÷ frequency at all)", () => {
  const [first, second] = classTerms(MODEL, 2); // 8 words in 2 topics: 4 a topic; обрыв 2, тариф 1, связь 5
  assert.deepEqual(first.map(({ stem }) => stem), [0, 2]);
  assert.equal(first[0].weight.toFixed(6), (2 * Math.log(3)).toFixed(6));
  assert.equal(second[0].weight.toFixed(6), (3 * Math.log(1.8)).toFixed(6)); // связь 1.76 before тариф 1.61
});

Deno.test("assignTexts() leaves a text of words that no topic has in none, and puts it somewhere with limit 0", () => {
  const model = { stems: [...MODEL.stems, "новое"], topics: MODEL.topics };
  const texts = { starts: Int32Array.of(0, 1, 2), ids: Int32Array.of(3, 0), width: 4 };
  assert.deepEqual([...assignTexts(model, texts).groups], [-1, 0]);
  assert.deepEqual([...assignTexts(model, texts, 0).groups], [0, 0]);
});

Deno.test("assignTexts() weighs how many texts a topic has against how likely it makes the words, by hand", () => {
  const model = {
    stems: ["связь", "тариф"],
    topics: [{ id: "t1", texts: 3, words: [0, 6, 1, 2] }, { id: "t2", texts: 1, words: [0, 1, 1, 4] }],
  };
  const texts = { starts: Int32Array.of(0, 1, 2), ids: Int32Array.of(1, 0), width: 2 };
  // тариф: (3 + 0.1) · (2 + 0.3) ÷ (8 + 0.6) = 0.829 in the first, 1.1 · 4.3 ÷ 5.6 = 0.845 in the second
  const { groups, similarity } = assignTexts(model, texts, 0);
  assert.deepEqual([...groups], [1, 0]);
  const [common, rare] = [Math.log(1 + 6.5 / 7), Math.log(1 + 6.5 / 6)]; // 13 words in 2 topics, 7 and 6 of them
  assert.equal(similarity[0].toFixed(6), (4 * rare / Math.hypot(common, 4 * rare)).toFixed(6));
  assert.equal(similarity[1].toFixed(6), (6 * common / Math.hypot(6 * common, 2 * rare)).toFixed(6));
});

Deno.test("topicModel() counts words in the order of the vocabulary, whatever the order of the texts", () => {
  const texts = { starts: Int32Array.of(0, 3, 4), ids: Int32Array.of(2, 0, 2, 1), width: 3 };
  const { topics } = topicModel(texts, Int32Array.of(0, 0), ["t1"], MODEL.stems);
  assert.deepEqual(topics, [{ id: "t1", texts: 2, words: [0, 1, 1, 1, 2, 2] }]);
});

Deno.test("clusterTopics() puts topics of one size in the order of their ids", () => {
  const { topics } = clusterTopics(["обрыв кабель", "тариф цена", "кино сериал", "кино сериал"], { count: 3 });
  assert.deepEqual(topics.map(({ size }) => size), [2, 1, 1]);
  assert.ok(topics[1].id < topics[2].id);
});

Deno.test("matchTopics() takes no pair that shares less than three tenths, and no topic twice", () => {
  const now = Int32Array.from({ length: 20 }, (_, i) => i < 10 ? 0 : 1);
  const then = Int32Array.from({ length: 20 }, (_, i) => i < 8 ? 0 : i < 12 ? 1 : -1);
  assert.deepEqual(matchTopics(now, 2, then, 2), [0, -1]); // 8 of 10; 2 of 12
});

for (const { name } of ENGINES) {
  Deno.test(`engine ${name} tells matters apart, the same on every run, and never makes more topics than asked for`, () => {
    const texts = [0, 1, 2].flatMap((matter) => mentionsOf(matter, 40).map(({ text }) => text));
    const labels = texts.map((_, i) => `${Math.floor(i / 40)}`);
    const [a, b] = [1, 1].map((seed) => evaluateTopics(texts, labels, { count: 3, seed, engine: name }));
    assert.deepEqual(a, b);
    assert.ok(a.topics <= 3 && a.acc! > 0.95, `acc ${a.acc}`);
    assert.ok(clusterTopics(texts, { count: 500, engine: name }).topics.length <= texts.length);
  });
}

Deno.test("evaluateTopics() refuses an unknown engine and too few labels", () => {
  assert.throws(() => evaluateTopics(["нет связи"], ["a"], { engine: "lda" }), RangeError);
  assert.throws(() => evaluateTopics(["нет связи"], []), RangeError);
});
