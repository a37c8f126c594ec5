import assert from "node:assert/strict";
import { toneTerms } from "../../../lib/measure/mod.ts";
import { factsOf, manyMentions } from "../sample/_sampled.ts";
import { subject, tablesOf } from "../study.ts";

/** Complaints speak of an outage, praise of the master; both name the company and the network. */
const STUDY = manyMentions(90, (i) => ({
  text: `Acme Acmes сеть ${["обрыв", "тихо", "мастер"][i % 3]} @acme.${
    ["sorrow", "dull", "joy"][i % 3]
  } https://acme.example/outage`,
  codes: { tone: { Acme: ["negative", "neutral", "positive"][i % 3] } },
  ...(i === 89 ? { kind: "repost", copy_of: "vk:0" } : {}),
}));

Deno.test("toneTerms() finds the word of each tone, and none that all tones share, or the name, handle or address", () => {
  const rows = toneTerms(factsOf(STUDY), () => tablesOf(STUDY).mentions);
  const own = rows.filter(({ subject }) => subject === "Acme");
  assert.deepEqual(own.map(({ dimension, value, n }) => [dimension, value, n]), [
    ["negative", "обрыв", 30],
    ["neutral", "тихо", 30],
    ["positive", "мастер", 29], // the repost says nothing new
  ]);
  for (const { raw, low, high } of own) assert.ok(0 < low! && low! < raw! && raw! < high!);
  assert.equal(rows.filter(({ subject }) => subject === "all").length, 3);
});

Deno.test("toneTerms() takes a short word of a name for itself alone: the и of a name hides no word that begins with it", () => {
  const study = manyMentions(90, (i) => ({
    text: `сеть и ${["интернета", "тихо", "мастер Рум'янець"][i % 3]}`,
    codes: { tone: { Acme: ["negative", "neutral", "positive"][i % 3] } },
  }));
  const subjects = [...study.subjects, subject("Красное и Белое", "competitor"), subject("Рум'янець", "competitor")];
  const rows = toneTerms(factsOf({ ...study, subjects }), () => tablesOf(study).mentions);
  const own = rows.filter(({ subject }) => subject === "Acme").map(({ dimension, value }) => [dimension, value]);
  assert.deepEqual(own, [["negative", "интернета"], ["neutral", "тихо"], ["positive", "мастер"]]);
});

Deno.test("toneTerms() takes a word that an apostrophe divides as one", () => {
  const study = manyMentions(90, (i) => ({
    text: `сеть ${["зв'язок", "тихо", "мастер"][i % 3]}`,
    codes: { tone: { Acme: ["negative", "neutral", "positive"][i % 3] } },
  }));
  const rows = toneTerms(factsOf(study), () => tablesOf(study).mentions).filter(({ subject }) => subject === "Acme");
  assert.deepEqual(rows.map(({ value }) => value), ["зв'язок", "тихо", "мастер"]);
});

Deno.test("toneTerms() gives the same for mentions in any order, and none without tone", () => {
  const turned = { ...STUDY, said: STUDY.said.toReversed() };
  const terms = (study: typeof STUDY) => toneTerms(factsOf(study), () => tablesOf(study).mentions);
  assert.deepEqual(terms(turned), terms(STUDY));
  assert.deepEqual(terms({ ...STUDY, said: STUDY.said.map((one) => ({ ...one, codes: {} })) }), []);
});
