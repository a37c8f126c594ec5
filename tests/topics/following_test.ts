/** What goes on from run to run, by hand. */
import assert from "node:assert/strict";
import { followTopics } from "../../lib/topics/model/follow_topics.ts";
import { matchTopics } from "../../lib/topics/model/match_topics.ts";
import { notesOnIdentity } from "../../lib/topics/results/notes_on_identity.ts";
import { phrasesOf } from "../../lib/topics/results/phrases.ts";
import { topicCount } from "../../lib/topics/topic_count.ts";
import type { TopicEngine } from "../../lib/topics/types.ts";

/** All texts are one group. */
const ONE: TopicEngine = {
  name: "one",
  title: "",
  fit: ({ starts }) => ({ groups: new Int32Array(starts.length - 1), count: 1, agreement: null, why: "" }),
};
const OLD = {
  stems: Array.from({ length: 40 }, (_, i) => `слово${i}`),
  topics: [{ id: "t1", texts: 9, words: [0, 9, 1, 9] }, { id: "t2", texts: 9, words: [2, 9, 3, 9] }],
};

function textsOf(rows: readonly (readonly number[])[], width = 40) {
  const starts = Int32Array.from(
    [0, ...rows].keys(),
    (i) => rows.slice(0, i).reduce((sum, row) => sum + row.length, 0),
  );
  return { starts, ids: Int32Array.from(rows.flat()), width };
}

function followed(rows: readonly (readonly number[])[], seen = false) {
  const options = { texts: textsOf(rows), seen: () => seen, engine: ONE, seed: 1, most: 40 };
  return followTopics(OLD, options).topics.map(({ id, texts }) => [id, texts]);
}
const times = (count: number, row: readonly number[]) => Array.from({ length: count }, () => row);

Deno.test("followTopics() makes a topic of new texts most of whose words were never seen, and of no others", () => {
  assert.deepEqual(followed(times(12, [0, 10, 11])), [["t1", 9], ["t2", 9], ["", 12]]); // two of three words are new
  assert.deepEqual(followed(times(12, [0, 10])), [["t1", 12], ["t2", 9]]);
  assert.deepEqual(followed(times(9, [0, 10, 11])), [["t1", 9], ["t2", 9]]); // too few
  assert.deepEqual(followed(times(12, [0, 10, 11]), true), [["t1", 12], ["t2", 9]]); // not new
});

Deno.test("followTopics() makes no topic of texts that have no words in common", () => {
  assert.deepEqual(followed(Array.from({ length: 12 }, (_, i) => [10 + i])), [["t1", 9], ["t2", 9]]);
});

Deno.test("followTopics() keeps the words of a topic without texts for the day it comes back", () => {
  const { topics } = followTopics(OLD, { texts: textsOf([[0]]), seen: () => true, engine: ONE, seed: 1, most: 40 });
  assert.deepEqual(topics, [{ id: "t1", texts: 1, words: [0, 1] }, OLD.topics[1]]);
});

Deno.test("matchTopics() shares by what either has, each text once", () => {
  const now = Int32Array.from({ length: 15 }, (_, i) => i < 10 ? 0 : -1);
  const then = Int32Array.from({ length: 15 }, (_, i) => i < 5 ? -1 : 0);
  assert.deepEqual(matchTopics(now, 1, then, 1), [0]); // 5 of 15 in both
});

Deno.test("topicCount() finds few matters where there are three, and stays in the range asked for", () => {
  const rows = Array.from({ length: 120 }, (_, i) => {
    const first = 10 * (i % 3), k = Math.floor(i / 3);
    return [k % 10, (k * 3 + 1) % 10, (k * 7 + 2) % 10, (k + 5) % 10].map((word) => first + word);
  });
  const texts = textsOf(rows);
  const free = topicCount(texts, 1);
  assert.ok(free >= 3 && free < 10, `${free}`);
  const best = topicCount(texts, 1, { from: 1, to: 100 });
  for (const [from, to] of [[best + 3, best + 5], [1, 2]]) {
    const count = topicCount(texts, 1, { from, to });
    assert.ok(count >= from && count <= to, `${from} to ${to}: ${count}`);
  }
});

Deno.test("notesOnIdentity() tells which topics go on, are new, are gone, and which may be one, each pair once", () => {
  const model = (...ids: string[]) => ({ stems: [], topics: ids.map((id) => ({ id, texts: 1, words: [] })) });
  const past = [model("t1", "t2", "t4"), model("t1", "t3", "t4")].map((model) => ({
    key: "",
    model,
    agreement: null,
    why: "",
  }));
  const findings = {
    model: past[0].model,
    agreement: 0.5,
    why: "as asked",
    corpus: { sample: [1, 2, 3] },
    before: past[1],
  };
  const near = [{ id: "t1", near: "t2" }, { id: "t2", near: "t1" }];
  assert.deepEqual(notesOnIdentity(findings as never, near, { t1: "связь", t3: "цены" }), [
    "Topics: 3, from 3 different texts; as asked; runs with other chance agree by 0.50 (mean ARI, 1 is fully)",
    "Topics t1 (связь) and t2 (unnamed) may be one: a person decides",
    "2 topics go on from the last run",
    "New topics: t2 (unnamed)",
    "Topics without mentions now: t3 (цены)",
  ]);
  const one = { ...findings, model: model("t1"), agreement: null, corpus: { sample: [1] }, before: undefined };
  assert.deepEqual(notesOnIdentity(one as never, [], {}), ["Topics: 1, from 1 text; as asked"]);
});

Deno.test("phrasesOf() takes words that mostly stand together, a negation before them too", () => {
  const words = ["не", "работает", "интернет", "дома", "быстро"], stemOf = Int32Array.of(-1, 0, 1, 2, 3);
  const rows = [
    ...times(4, [0, 1]), // не работает
    ...times(3, [2, 3]), // интернет дома: in 3 of 13 places of the rarer word
    ...times(10, [2]),
    ...times(10, [3]),
    ...times(2, [4, 2]), // too few
  ];
  const written = { ...textsOf(rows), stemOf, wordOf: (id: number) => words[id] };
  const corpus = { sample: Int32Array.from(rows.keys()), written } as never;
  const [phrases] = phrasesOf(corpus, new Int32Array(rows.length), [[0, 1, 2, 3]]);
  assert.deepEqual(phrases, [{ stems: [0], surface: "не работает", count: 4, parts: 2 }] as never);
});

Deno.test("phrasesOf() takes two words that share two fifths of the rarer one's places, three that share three fifths of two's", () => {
  const words = ["горячая", "линия", "молчит", "нет", "связи", "горячей", "линии"];
  const stemOf = Int32Array.of(0, 1, 2, -1, 3, 0, 1);
  const found = (...rows: (readonly number[])[]) => {
    const written = { ...textsOf(rows), stemOf, wordOf: (id: number) => words[id] };
    const corpus = { sample: Int32Array.from(rows.keys()), written } as never;
    return phrasesOf(corpus, new Int32Array(rows.length), [[0, 1, 2, 3]])[0].map(({ surface, count }) =>
      `${surface} ${count}`
    );
  };
  const alone = (count: number) => [...times(count, [0]), ...times(count, [1])];
  assert.deepEqual(found(...times(4, [0, 1]), ...alone(6)), ["горячая линия 4"]); // 4 of 10
  assert.deepEqual(found(...times(4, [0, 1]), ...alone(7)), []); // 4 of 11
  assert.deepEqual(found(...times(2, [0, 1])), []); // three at least
  assert.deepEqual(found(...times(3, [0, 1, 2]), ...times(2, [0, 1])), [
    "горячая линия молчит 3", // 3 of 5, and of 3
    "горячая линия 5",
    "линия молчит 3",
  ]);
  assert.deepEqual(found(...times(3, [0, 1, 2]), ...times(3, [0, 1])), ["горячая линия 6", "линия молчит 3"]); // 3 of 6
  assert.deepEqual(found(...times(2, [5, 6]), ...times(2, [0, 1])), ["горячая линия 4"]); // written as often: by the alphabet
  assert.deepEqual(found(...times(3, [0, 3, 1]), ...times(3, [0, 0])), ["нет линия 3"]); // none within, no word twice
});
