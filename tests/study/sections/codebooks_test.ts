import assert from "node:assert/strict";
import { readStudy } from "../../../lib/study/read_study.ts";
import { mistakesOf, REST, studyOf } from "../_study.ts";

const mistakes = (...uses: string[]) =>
  mistakesOf(`${REST}codebooks:\n${uses.map((use) => `  - ${use}\n`).join("")}`, { "coding/tone.csv": "" });

Deno.test("an unknown codebook lists those that there are", async () => {
  assert.deepEqual(await mistakes("tnoe"), [
    'study.yml:4: Cannot find codebook "tnoe": it does not come with the toolkit; a path that ends in .yml or one of ' +
    '"expectations", "journey", "mention_type", "motives", "tone" is needed; did you mean "tone"?',
  ]);
});

Deno.test("a codebook of one's own must be there, inside the study", async () => {
  assert.deepEqual(await mistakes("coding/own.yml", "../own.yml"), [
    'study.yml:4: Cannot find the file "coding/own.yml" of codebooks: there is no file "own.yml" in coding; it holds "tone.csv"',
    'study.yml:5: Cannot find the file "../own.yml" of codebooks: it lies outside the study\'s folder; a file inside is needed',
  ]);
});

Deno.test("an unknown coder brings the nearest; a coder needs what it works by", async () => {
  assert.deepEqual(
    await mistakes(
      "{ use: tone, coder: leaned }",
      "{ use: motives, coder: learned }",
      "{ use: journey, coder: llm }",
      "{ use: expectations, examples: coding/tone.csv }",
      "{ coder: rule }",
    ),
    [
      'study.yml:4: Cannot read codebooks.coder: found "leaned"; one of "rule", "words", "learned", "llm" is needed; did you mean "learned"?',
      "study.yml:5: Cannot use coder learned: it has no examples to learn from; examples: coding/tone.csv names a CSV of texts and their codes",
      'study.yml:6: Cannot use coder llm: the study names no endpoint; add llm: { url: "http://127.0.0.1:11434/v1", model: "…" }',
      "study.yml:7: Cannot use examples: no coder is named; only coder: learned reads them",
      "study.yml:8: Cannot read codebooks: found an item without use; a whole one is { use: tone, coder: learned, examples: coding/tone.csv }",
    ],
  );
});

Deno.test("a codebook that stands twice says in which lines", async () => {
  assert.deepEqual(await mistakes("tone", "{ use: tone, coder: words }"), [
    'study.yml:5: Cannot use codebook "tone": lines 4 and 5 both do; keep one',
  ]);
});

Deno.test("an empty list of codebooks is none, not the default", async () => {
  assert.deepEqual((await studyOf(`${REST}codebooks: []\n`)).codebooks, []);
});

Deno.test("mistakes in the study's own codebooks are told before any work starts, all files together", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(`${folder}/coding`);
  const files = {
    "may.csv": "id,date,text\n",
    "coding/own.yml": "codes:\n  - { code: price, query: '(цена' }\n",
    "coding/more.yml": "codes: [{ cod: x }]\n",
    "study.yml": "sources: [{ files: '*.csv' }]\nsubjects: [{ name: МТС, kind: company, query: мтс }]\n" +
      "codebooks: [coding/own.yml, coding/more.yml]\n",
  };
  for (const [name, text] of Object.entries(files)) await Deno.writeTextFile(`${folder}/${name}`, text);
  await assert.rejects(
    readStudy(folder),
    /^StudyError: coding\/own\.yml:2: Cannot read query: .*\ncoding\/more\.yml:1: Cannot read a code: there is no key "cod"; did you mean "code"\?/,
  );
  await Deno.remove(folder, { recursive: true });
});
