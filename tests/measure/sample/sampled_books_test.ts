import assert from "node:assert/strict";
import { reachNote } from "../../../lib/measure/sample/sampled_books.ts";
import { STEPS } from "../../../lib/measure/sample/types.ts";
import { zoneOf } from "../../../lib/time/zone.ts";
import { subject } from "../study.ts";
import { booksOf, everyOf, factsOf, type HandCoded, manyMentions } from "./_sampled.ts";

const tone = (mention: string, code: string, coder = "AK"): HandCoded => ({
  mention,
  subject: "Acme",
  codebook: "tone",
  code,
  coder,
});

Deno.test("sampledBooks() takes the codes of sampled mentions and leaves out those that somebody chose", () => {
  const facts = factsOf(manyMentions(20));
  const books = booksOf(facts, [everyOf(20, 2)], [
    tone("vk:0", "negative"),
    tone("vk:3", "negative"),
    tone("x", "neutral"),
  ]);
  assert.deepEqual(books.get("tone")!.labels.map(({ unit, chance }) => [unit, chance]), [["vk:0\nAcme", 0.5]]);
});

Deno.test("sampledBooks() is empty without a sample, without codes, or where only others were coded", () => {
  const facts = factsOf(manyMentions(20));
  assert.equal(booksOf(facts, [], [tone("vk:0", "negative")]).size, 0);
  assert.equal(booksOf(facts, [[]], [tone("vk:0", "negative")]).size, 0);
  assert.equal(booksOf(facts, [everyOf(20, 2)], []).size, 0);
  assert.equal(booksOf(facts, [everyOf(20, 2)], [tone("vk:3", "negative")]).size, 0);
});

Deno.test("sampledBooks() gives half a code where two coders differ, and what was settled where it was", () => {
  const facts = factsOf(manyMentions(20));
  const rows = [
    tone("vk:0", "negative"),
    tone("vk:0", "neutral", "TS"),
    tone("vk:2", "neutral"),
    tone("vk:2", "positive", "adjudicated"),
  ];
  const labels = booksOf(facts, [everyOf(20, 2)], rows).get("tone")!.labels;
  assert.deepEqual(labels.map(({ truths }) => [...truths]), [[0.5, 0.5, 0, 0], [0, 0, 1, 0]]);
});

Deno.test("sampledBooks() of two samples gives the chance to be in either: 1 − (1 − ½)(1 − ¼)", () => {
  const facts = factsOf(manyMentions(20));
  const sample = everyOf(20, 2), all = sample.map(({ mention }) => tone(mention, "negative"));
  const { labels } = booksOf(facts, [sample, everyOf(20, 4)], all).get("tone")!;
  assert.deepEqual(labels.map(({ chance }) => chance), Array(10).fill(0.625));
});

Deno.test("sampledBooks() leaves out a second sample that was drawn for another codebook, or is not coded yet", () => {
  const study = manyMentions(60, (i) => ({ codes: { tone: { Acme: "neutral" }, motives: i % 2 ? "vent" : "help" } }));
  const facts = factsOf(study), first = everyOf(32, 4);
  const second = everyOf(60, 2, "Acme", "subject=Acme").filter(({ mention }) => Number(mention.slice(3)) > 5);
  const toned = first.map(({ mention }) => tone(mention, "negative"));
  const moved = second.map(({ mention }): HandCoded => ({ mention, codebook: "motives", code: "vent" }));
  const books = booksOf(facts, [first, second], [...toned, ...moved]), alone = booksOf(facts, [first], toned);
  const chances = (codebook: string) => new Set(books.get(codebook)!.labels.map(({ chance }) => chance));
  assert.deepEqual([chances("tone"), chances("motives")], [new Set([0.25]), new Set([0.5])]);
  assert.equal(books.get("tone")!.until, alone.get("tone")!.until);
});

Deno.test("sampledBooks() of a second sample that is half coded gives half its chances: 1 − (1 − ½)(1 − ½ · ¼)", () => {
  const facts = factsOf(manyMentions(40));
  const first = everyOf(40, 2), second = everyOf(40, 4).map((one, i) => ({ ...one, mention: `vk:${i * 4 + 1}` }));
  const coded = [...first, ...second.slice(0, 5)].map(({ mention }) => tone(mention, "negative"));
  const { labels } = booksOf(facts, [first, second], coded).get("tone")!;
  assert.deepEqual(labels.map(({ chance }) => chance), Array(25).fill(0.5625));
});

Deno.test("sampledBooks() takes the largest chance of a mention of two subjects for a code of the whole mention", () => {
  const study = manyMentions(10, () => ({ about: ["Acme", "Bolt"], codes: { motives: "vent" } }));
  const facts = factsOf({ ...study, subjects: [subject("Acme"), subject("Bolt", "competitor")] });
  const sample = [
    { mention: "vk:1", subject: "Acme", stratum: "subject=Acme", chance: 0.2, text: "" },
    { mention: "vk:1", subject: "Bolt", stratum: "subject=Bolt", chance: 0.5, text: "" },
  ];
  const books = booksOf(facts, [sample], [{ mention: "vk:1", codebook: "motives", code: "vent" }]);
  assert.deepEqual(books.get("motives")!.labels.map(({ unit, about, chance }) => [unit, about, chance]), [[
    "vk:1",
    -1,
    0.5,
  ]]);
});

Deno.test("sampledBooks() takes the machine's probabilities, and its codes where it gave none", () => {
  const facts = factsOf(manyMentions(4));
  const book = booksOf(facts, [everyOf(4, 1)], [tone("vk:0", "negative")], [
    { mention: "vk:1", subject: "Acme", p: [0.25, 0.5, 0.25] },
  ]).get("tone")!;
  assert.deepEqual([0, 1, 2].map((code) => book.machineOf(1, 0, code) / STEPS), [0.25, 0.5, 0.25]);
  assert.deepEqual([0, 1, 2].map((code) => book.machineOf(0, 0, code) / STEPS), [1, 0, 0]); // its code: negative
});

Deno.test("sampledBooks() gives a kept repost the label of its original", () => {
  const study = manyMentions(4, (i) => i === 3 ? { kind: "repost", copy_of: "vk:0" } : {});
  const book = booksOf(factsOf(study), [everyOf(4, 1).slice(0, 1)], [tone("vk:0", "negative")]).get("tone")!;
  assert.equal(book.labelOf(3, 0)?.unit, "vk:0\nAcme");
  assert.equal(book.labelOf(1, 0), null);
});

Deno.test("sampledBooks() holds for all mentions until more than three would have been drawn since", () => {
  const facts = factsOf(manyMentions(40));
  const until = (last: number) =>
    booksOf(facts, [everyOf(40, 4)], everyOf(last, 4).map(({ mention }) => tone(mention, "negative"))).get("tone")!
      .until;
  assert.equal(until(40), Infinity);
  assert.equal(until(32), Infinity); // vk:28 is the newest coded one: of 11 after it 11 · ¼ = 2.75 would be drawn
  assert.equal(until(28), facts.times[24]); // of 15 after vk:24: 3.75
});

Deno.test("reachNote() names the day by the study's clock, and nothing where the sample holds for all", () => {
  const moscow = { zone: zoneOf("Europe/Moscow") }, lateInJune = Date.UTC(2015, 5, 30, 22); // 01:00 of July there
  assert.match(
    reachNote({ codebook: "tone", until: lateInJune }, moscow)!,
    /^codebook tone: hand codes reach to 2015-07-01;/,
  );
  assert.equal(reachNote({ codebook: "tone", until: Infinity }, moscow), null);
});
