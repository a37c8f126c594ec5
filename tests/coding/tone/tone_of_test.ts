import assert from "node:assert/strict";
import { toneOf } from "../../../lib/coding/tone/tone_of.ts";
import { scoreTone } from "../../../lib/coding/tone/score_tone.ts";
import { LISTS } from "./_lists.ts";

const tonesOf = (text: string, ...subjects: string[][]) => toneOf(text, subjects, LISTS).map(({ tone }) => tone);

Deno.test("toneOf() gives each subject the words that stand nearest to it", () => {
  assert.deepEqual(tonesOf("Alpha is bad, Beta is good", ["Alpha"], ["Beta"]), ["negative", "positive"]);
});

Deno.test("toneOf() gives a subject the words before it, too, the nearer ones", () => {
  assert.deepEqual(tonesOf("Good Alpha and bad Beta", ["Alpha"], ["Beta"]), ["positive", "negative"]);
});

Deno.test("toneOf() lets a list of subjects share its word", () => {
  assert.deepEqual(tonesOf("Bad: Alpha, Beta, Gamma", ["Alpha"], ["Beta"], ["Gamma"]), Array(3).fill("negative"));
});

Deno.test("toneOf() turns a comparison round for the subject after it", () => {
  assert.deepEqual(tonesOf("Alpha is better than Beta", ["Alpha"], ["Beta"]), ["positive", "negative"]);
});

Deno.test("toneOf() does not turn round a comparison that names one subject only", () => {
  assert.deepEqual(tonesOf("Nothing better than Alpha", ["Alpha"]), ["positive"]);
});

Deno.test("toneOf() finds a piece whatever its case and ё", () => {
  const text = "СЕВЕРЁК плохо, Гудлайн хорошо";
  assert.deepEqual(tonesOf(text, ["северек"], ["гудлайн"]), ["negative", "positive"]);
});

Deno.test("toneOf() does not find a short name within other words", () => {
  assert.deepEqual(tonesOf("Also bad: Gamma. Al is good", ["Gamma"], ["Al"]), ["negative", "positive"]);
  assert.deepEqual(tonesOf("Плохо, срок: Вк. Ок хорошо", ["Вк"], ["Ок"]), ["negative", "positive"]);
  assert.deepEqual(tonesOf("Around bad: Gamma. Ar is good", ["Gamma"], ["Ar"]), ["negative", "positive"]);
});

Deno.test("toneOf() finds a name in its other forms where it does not stand as it is given", () => {
  assert.deepEqual(tonesOf("Плохо мегафону, Бета хорошо", ["мегафон"], ["Бета"]), ["negative", "positive"]);
});

Deno.test("toneOf() takes a word of tone for a name where such words are all that names a subject", () => {
  assert.deepEqual(tonesOf("Good is late", ["Good"]), ["neutral"]);
  assert.deepEqual(tonesOf("Good is bad, Beta is хорошо", ["Good"], ["Beta"]), ["negative", "positive"]);
  assert.deepEqual(tonesOf("No Problem Cafe is bad", ["No Problem Cafe"]), ["negative"]);
});

Deno.test("toneOf() counts a word of tone that a query asks for beside a name", () => {
  assert.deepEqual(tonesOf("Alpha is bad", ["Alpha", "bad"]), ["negative"]);
});

Deno.test("toneOf() counts words more than eight words away at 0.9", () => {
  const far = toneOf(`Alpha ${"word ".repeat(8)} bad`, [["Alpha"]], LISTS)[0];
  const near = toneOf(`Alpha ${"word ".repeat(7)} bad`, [["Alpha"]], LISTS)[0];
  const before = toneOf(`bad ${"word ".repeat(8)} Alpha`, [["Alpha"]], LISTS)[0];
  assert.equal(before.score.toFixed(9), "-0.900000000");
  assert.equal(far.score.toFixed(9), "-0.900000000");
  assert.equal(near.score.toFixed(9), "-1.000000000");
});

Deno.test("toneOf() is scoreTone() for a subject of which no piece is found", () => {
  const text = "good, not bad";
  assert.deepEqual(toneOf(text, [[], ["absent"]], LISTS), Array(2).fill(scoreTone(text, LISTS)));
});

Deno.test("toneOf() gives nothing for no subjects", () => assert.deepEqual(toneOf("good", [], LISTS), []));
