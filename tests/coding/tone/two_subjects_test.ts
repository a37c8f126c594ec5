import assert from "node:assert/strict";
import { loadToneWords, TONES } from "../../../lib/coding/mod.ts";
import { scoreTone } from "../../../lib/coding/tone/score_tone.ts";
import { toneOf } from "../../../lib/coding/tone/tone_of.ts";
import { readTwoSubjects } from "../../bench/two_subject_sentences.ts";

Deno.test("the contrast set has 200 different sentences, each naming both of its subjects", async () => {
  const sentences = await readTwoSubjects();
  assert.equal(new Set(sentences.map(({ text }) => text)).size, 200);
  for (const { text, pieces, tones } of sentences) {
    assert.ok(pieces[0] !== pieces[1] && pieces.every((piece) => text.includes(piece)));
    assert.ok(tones.every((tone) => TONES.some((other) => other === tone)));
  }
});

Deno.test("toneOf() gets both subjects of a sentence right far more often than one tone for the whole text", async () => {
  const lists = await loadToneWords(), sentences = await readTwoSubjects();
  let near = 0, whole = 0;
  for (const { text, pieces, tones } of sentences) {
    const each = toneOf(text, pieces.map((piece) => [piece]), lists).map(({ tone }) => tone as string);
    const one = scoreTone(text, lists).tone as string;
    if (each.every((tone, i) => tone === tones[i])) near++;
    if (tones.every((tone) => tone === one)) whole++;
  }
  assert.ok(near > whole * 1.5, `${near} against ${whole} of ${sentences.length}`);
});
