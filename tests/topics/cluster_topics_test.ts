import assert from "node:assert/strict";
import { clusterTopics, type FoundTopics } from "../../lib/topics/cluster_topics.ts";
import { evaluateTopics } from "../../lib/topics/evaluate_topics.ts";
import { type Findings, findTopics } from "../../lib/topics/find_topics.ts";
import { readColumn } from "../../lib/topics/words/read_column.ts";

/** Three matters, in words that they do not share. */
const TEXTS = [
  ...["обрыв кабель линия авария", "авария кабель обрыв", "линия обрыв авария", "кабель линия авария обрыв срочно"],
  ...["тариф цена рублей дорого", "цена тариф дорого", "рублей тариф цена", "дорого цена рублей тариф опять"],
  ...["сериал мультики кино экран", "кино сериал экран", "мультики кино сериал", "экран мультики сериал кино дети"],
];

/** Which texts are together, whatever the topics are called. */
function together({ groups }: FoundTopics, texts: readonly string[]): string[] {
  const members = new Map<number, string[]>();
  texts.forEach((text, i) => members.set(groups[i], [...members.get(groups[i]) ?? [], text]));
  return [...members.values()].map((group) => group.sort().join(" | ")).sort();
}

Deno.test("clusterTopics() tells matters apart that share no words", () => {
  const found = clusterTopics(TEXTS, { count: 3 });
  assert.deepEqual(
    together(found, TEXTS),
    [0, 4, 8].map((from) => TEXTS.slice(from, from + 4).sort().join(" | ")).sort(),
  );
  assert.deepEqual(found.topics.map(({ size }) => size), [4, 4, 4]);
});

Deno.test("clusterTopics() finds the same topics for any order of the texts", () => {
  const turned = TEXTS.toReversed();
  const [a, b] = [clusterTopics(TEXTS, { count: 3 }), clusterTopics(turned, { count: 3 })];
  assert.deepEqual(together(b, turned), together(a, TEXTS));
  assert.deepEqual(b.topics.map(({ label }) => label).sort(), a.topics.map(({ label }) => label).sort());
});

Deno.test("clusterTopics() gives fewer topics and a note where there are fewer different texts than topics", () => {
  const { topics, groups, notes } = clusterTopics(["нет связи", "нет связи", "цена тарифа"], { count: 8 });
  assert.equal(topics.length, 2);
  assert.equal(groups[0], groups[1]);
  assert.match(notes.join(), /2 .*8|8 .*2/);
});

Deno.test("clusterTopics() makes as many topics as were asked for, or says how many and why not", () => {
  const words = "связь тариф цена роуминг поддержка модем скорость вышка счёт абонент интернет офис договор".split(" ");
  const texts = Array.from({ length: 20 }, (_, i) => {
    return Array.from({ length: 5 }, (_, k) => words[(i * 3 + k * (i % 4 + 1)) % words.length]).join(" ");
  });
  for (let count = 1; count <= 12; count++) {
    const { topics, notes } = clusterTopics(texts, { count });
    const says = new RegExp(
      `^${topics.length === 1 ? "1 topic is" : `${topics.length} topics are`} made, not ${count}: `,
    );
    assert(topics.length === count || notes.some((note) => says.test(note)), `${topics.length} of ${count}`);
  }
});

Deno.test("findTopics() knows the topics again after a run that had no texts", () => {
  const idsOf = ({ model }: Findings) => model.topics.map(({ id }) => id).sort();
  const first = findTopics(readColumn(TEXTS), { count: 3 });
  const empty = findTopics(readColumn([]), { count: 3, memory: first.memory });
  assert.deepEqual(idsOf(empty), []);
  const more = ["пожар", "скидка", "театр"].map((word, i) => `${TEXTS[i * 4]} ${`${word} `.repeat(9)}`); // other ids by themselves
  const texts = readColumn([...TEXTS, ...more]);
  assert.notDeepEqual(idsOf(findTopics(texts, { count: 3 })), idsOf(first));
  assert.deepEqual(idsOf(findTopics(texts, { count: 3, memory: empty.memory })), idsOf(first));
  assert.deepEqual(idsOf(findTopics(texts, { count: 3, seed: 2, memory: empty.memory })), idsOf(first));
});

Deno.test("clusterTopics() leaves links, emoji and stop words in no topic, and takes no text at all", () => {
  const { topics, groups } = clusterTopics(["https://example.org", "👍", "и на по", ""]);
  assert.deepEqual([topics.length, [...groups]], [0, [-1, -1, -1, -1]]);
  assert.deepEqual(clusterTopics([]).topics, []);
});

Deno.test("clusterTopics() does not name a topic after masked words", () => {
  const texts = TEXTS.map((text) => `северика ${text}`);
  const { topics } = clusterTopics(texts, { count: 3, masked: new Set(["северика"]) });
  assert.ok(topics.every(({ terms }) => !terms.includes("северика")));
});

Deno.test("clusterTopics() puts one text repeated a thousand times into one topic", () => {
  const { topics } = clusterTopics(Array(1000).fill("нет связи второй час подряд"), { count: 5 });
  assert.deepEqual(topics.map(({ size }) => size), [1000]);
});

Deno.test("clusterTopics() takes any whole number for a seed, whatever the engine", () => {
  const texts = ["нет связи", "связи нет совсем", "цена тарифа", "тариф и цена", "связь и тариф"];
  for (const engine of ["auto", "vectors", "mixture"]) {
    assert.ok(clusterTopics(texts, { count: 2, engine, seed: Number.MAX_SAFE_INTEGER }).topics.length > 0);
  }
});

Deno.test("clusterTopics() and evaluateTopics() refuse what is no number of topics", () => {
  for (const count of [0, -1, 2.5, NaN]) {
    for (const call of [() => clusterTopics(TEXTS, { count }), () => evaluateTopics(TEXTS, TEXTS, { count })]) {
      assert.throws(call, { name: "RangeError", message: /^Cannot look for .* topics: auto, a whole number from 1/ });
    }
  }
  assert.throws(() => clusterTopics(TEXTS, { count: { from: 3, to: 2 } }), /Cannot look for 3 to 2 topics/);
  assert.throws(() => clusterTopics(TEXTS, { sample: 0 }), /on a sample of 0 texts: a whole number from 1/);
  assert.throws(() => clusterTopics([], { engine: "lda" }), /Cannot find topics with engine "lda": engines are "auto"/);
});

Deno.test("clusterTopics() says of one topic that it is one", () => {
  const same = new Array<string>(5).fill("тариф дорогой");
  assert.match(
    clusterTopics(same, { count: 3 }).notes[0],
    /^One topic is made, not 3: of 5 mentions those with words all/,
  );
});
