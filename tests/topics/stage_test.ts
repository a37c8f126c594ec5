import assert from "node:assert/strict";
import { join } from "node:path";
import { StudyError } from "../../lib/tables/study_error.ts";
import { mentionsOf, runTopics } from "./_context.ts";

const THREE = [0, 1, 2].flatMap((matter) => mentionsOf(matter, 40));

/** Topics by the first of their members, whatever they are called. */
function matters(members: Map<string, string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [mention, topic] of members) {
    const matter = mention.split("-")[0];
    found.set(matter, (found.get(matter) ?? new Set()).add(topic));
  }
  return found;
}

Deno.test("STAGE of topics writes a row a topic whose size is the number of its members", async () => {
  const { topics, members } = await runTopics(THREE, { count: 3 });
  assert.equal(topics.length, 3);
  for (const { topic, size, examples, label } of topics) {
    assert.equal([...members.values()].filter((other) => other === topic).length, size);
    assert.ok((examples as string[]).length > 3 && (examples as string[]).every((id) => members.get(id) === topic));
    assert.ok(label);
  }
  assert.deepEqual([...matters(members).values()].map((set) => set.size), [1, 1, 1]);
});

Deno.test("STAGE of topics gives the same topics for shuffled mentions and for other parts", async () => {
  const [a, b] = [await runTopics(THREE), await runTopics(THREE.toReversed(), {}, { part: 17 })];
  assert.deepEqual(b.topics, a.topics);
  assert.deepEqual(new Map([...b.members].sort()), new Map([...a.members].sort()));
});

Deno.test("STAGE of topics puts a repost where its original is", async () => {
  const copy = { id: "vk:copy", text: "репост", of: THREE[0].id };
  const { members, topics } = await runTopics([copy, ...THREE], { count: 3 });
  assert.equal(members.get("vk:copy"), members.get(THREE[0].id));
  assert.equal(topics.reduce((sum, { size }) => sum + (size as number), 0), members.size);
});

Deno.test("STAGE of topics leaves out a copy whose original is not about a subject", async () => {
  const copy = { id: "vk:copy", text: "репост", of: "vk:elsewhere" };
  const { members, notes } = await runTopics([copy, ...THREE], { count: 3 });
  assert.equal(members.has("vk:copy"), false);
  assert.match(notes.join("\n"), new RegExp(`1 of ${THREE.length + 1} mentions about a subject`));
});

Deno.test("STAGE of topics goes on with the last run's topics, and tells a new one", async () => {
  const first = await runTopics(THREE);
  const more = [...mentionsOf(0, 12, "n"), ...mentionsOf(3, 40, "n")];
  const second = await runTopics([...THREE, ...more], {}, { memory: first.memory });
  const kept = [...first.members].filter(([mention, topic]) => second.members.get(mention) === topic);
  assert.ok(kept.length >= 0.9 * first.members.size, `${kept.length} of ${first.members.size}`);
  const old = new Set(first.topics.map(({ topic }) => topic));
  const travelling = mentionsOf(3, 40, "n").map(({ id }) => second.members.get(id)).filter((topic) =>
    topic && !old.has(topic)
  );
  assert.ok(travelling.length >= 30, `${travelling.length} of 40`);
  assert.match(second.notes.join("\n"), /New topics: t[0-9a-f]{8} \(/);
});

Deno.test("STAGE of topics says which topics have no mentions now, and knows them again when they come back", async () => {
  const first = await runTopics(THREE);
  const second = await runTopics([...mentionsOf(0, 40), ...mentionsOf(1, 40)], {}, { memory: first.memory });
  assert.match(second.notes.join("\n"), /Topics without mentions now: t/);
  const third = await runTopics([...THREE, ...mentionsOf(2, 3, "x")], {}, { memory: second.memory });
  assert.deepEqual(third.topics.map(({ topic }) => topic).sort(), first.topics.map(({ topic }) => topic).sort());
});

Deno.test("STAGE of topics gives the first topics and the first memory again when the data are put back", async () => {
  const first = await runTopics(THREE);
  const more = await runTopics([...THREE, ...mentionsOf(3, 40)], {}, { memory: first.memory });
  const back = await runTopics(THREE, {}, { memory: more.memory });
  assert.deepEqual([back.topics, back.members, back.memory], [first.topics, first.members, first.memory]);
  assert.deepEqual(back.notes, first.notes); // they are kept with the tables
});

Deno.test("STAGE of topics keeps the ids of topics that are found again with another seed", async () => {
  const first = await runTopics(THREE, { count: 3 });
  const other = await runTopics(THREE, { count: 3, seed: 7 }, { memory: first.memory });
  assert.deepEqual(other.topics.map(({ topic }) => topic).sort(), first.topics.map(({ topic }) => topic).sort());
});

Deno.test("STAGE of topics names, merges and leaves out topics as coding/topics.csv says", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(join(folder, "coding"));
  const first = await runTopics(THREE, { count: 3 });
  const [a, b, c] = first.topics.map(({ topic }) => topic as string);
  const written = `topic,name,merge_into,exclude\n${a},Главное,,\n${b},,${a},\n${c},,,yes\nt00000000,Старое,,\n`;
  await Deno.writeTextFile(join(folder, "coding/topics.csv"), written);
  const { topics, members, notes } = await runTopics(THREE, { count: 3 }, { folder, memory: first.memory });
  assert.deepEqual(topics.map(({ topic, label, size }) => [topic, label, size]), [[a, "Главное", members.size]]);
  assert.equal(members.size, 80);
  assert.match(notes.join("\n"), /coding\/topics.csv:5: topic "t00000000" \(Старое\) has no mentions in this run/);
  assert.equal(await Deno.readTextFile(join(folder, "coding/topics.csv")), written);
  await Deno.writeTextFile(join(folder, "coding/topics.csv"), "id,name\n1,2\n");
  await assert.rejects(runTopics(THREE, {}, { folder }), StudyError);
});

for (const count of ["auto", 8, 1, { from: 3, to: 9 }] as const) {
  Deno.test(`STAGE of topics makes no topic of nothing with count ${JSON.stringify(count)}`, async () => {
    const five = [
      { id: "1", text: "Северлинк отключил интернет в посёлке" },
      { id: "2", text: "Интернет от Северлинк опять отключили в нашем посёлке" },
      { id: "3", text: "https://example.org/a" },
      { id: "4", text: "👍👍" },
      { id: "5", text: "и на по" },
    ];
    for (const mentions of [five, [{ id: "1", text: "Северлинк" }], five.slice(0, 1), five.slice(2), []]) {
      const { topics, members, similarity } = await runTopics(mentions, { count });
      const worded = mentions.filter(({ id, text }) => Number(id) < 3 && text !== "Северлинк").map(({ id }) => id);
      assert.deepEqual([...members.keys()].sort(), worded);
      assert.ok(topics.length <= worded.length && topics.every(({ size }) => (size as number) > 0));
      assert.ok(topics.every(({ terms, label }) => (terms as string[]).length > 0 && label !== ""));
      assert.ok(similarity.every((value) => value >= 0 && value <= 1));
    }
  });
}

Deno.test("STAGE of topics says why there are none: no texts, or no words in them", async () => {
  assert.deepEqual((await runTopics([])).notes, ["No topics are made: there are no texts to find them in"]);
  const { notes } = await runTopics([{ id: "vk:1", text: "!!!" }]);
  assert.match(notes[0], /^No topics are made: none of 1 texts has words to go by/);
  const wished = await runTopics([], { count: { from: 2, to: 5 } });
  assert.match(wished.notes[0], /^No topics are made where 2 to 5 are asked for: there are no texts/);
});
