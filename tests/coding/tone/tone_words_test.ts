import assert from "node:assert/strict";
import { joinToneWords, loadToneWords, readToneWords, TONE_LANGUAGES } from "../../../lib/coding/tone/tone_words.ts";
import { scoreTone } from "../../../lib/coding/tone/score_tone.ts";

Deno.test("loadToneWords() reads several hundred entries a language, good and bad", async () => {
  for (const language of ["ru", "uk", "en"] as const) {
    const { entries, negations, boosters, contrast } = await loadToneWords([language]);
    assert.ok(entries.filter(([, weight]) => weight < 0).length > 300, language);
    assert.ok(entries.filter(([, weight]) => weight > 0).length > 150, language);
    for (const list of [negations, boosters, contrast]) assert.ok(list.length >= 3, language);
  }
});

Deno.test("loadToneWords() holds no entry twice in one language", async () => {
  for (const language of TONE_LANGUAGES) {
    const words = (await loadToneWords([language])).entries.map(([entry]) => entry);
    assert.deepEqual(words.filter((word, i) => words.indexOf(word) !== i), [], language);
  }
});

Deno.test("loadToneWords() reads every language by default", async () => {
  const all = await loadToneWords();
  const each = await Promise.all(TONE_LANGUAGES.map((language) => loadToneWords([language])));
  assert.deepEqual(all, joinToneWords(each));
});

Deno.test("readToneWords() keeps words that YAML might take for something else", () => {
  const lists = readToneWords("negative:\n  - { weight: 2, words: [no, null, true, 10] }\nnegations: [no]");
  assert.deepEqual(lists.entries, [["no", -2], ["null", -2], ["true", -2], ["10", -2]]);
  assert.deepEqual(lists.negations, ["no"]);
});

Deno.test("joinToneWords() lets the list named first decide on an entry that two hold", () => {
  const good = readToneWords("positive:\n  - { weight: 1, words: [лихо] }");
  const bad = readToneWords("negative:\n  - { weight: 1, words: [лихо] }");
  assert.equal(scoreTone("лихо", joinToneWords([good, bad])).tone, "positive");
  assert.equal(scoreTone("лихо", joinToneWords([bad, good])).tone, "negative");
});
