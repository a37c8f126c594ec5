import assert from "node:assert/strict";
import { mistakesOf, REST, studyOf } from "../_study.ts";

Deno.test("a key that stands twice says in which lines", async () => {
  assert.deepEqual(await mistakesOf(`title: a\nlanguage: ru\ntitle: b\n${REST}`), [
    'study.yml:3: Cannot read key "title": it stands twice, in lines 1 and 3; keep one',
  ]);
});

Deno.test("a value that YAML takes for a comment is not dropped in silence", async () => {
  assert.deepEqual(await mistakesOf(`${REST}report:\n  colour: #0a6\nexclude:   # none so far\n`), [
    'study.yml:4: Cannot read colour: found nothing, for # begins a comment; put the value in quotes: colour: "#0a6"',
  ]);
});

Deno.test("an alias stands for what it names; one that names nothing says so", async () => {
  const yml = `sources: [&may { files: may.csv, columns: { text: &text Текст } }]
subjects: [{ name: *text, kind: company, query: мтс }]\ntitle: *nobody\n`;
  assert.deepEqual(await mistakesOf(yml), [
    "study.yml:3: Cannot follow *nobody: no &anchor of that name comes before",
  ]);
  const study = await studyOf(yml.replace("*nobody", "x"));
  assert.equal(study.subjects[0].name, "Текст");
});

Deno.test("an alias bomb is refused without being blown up", async () => {
  const account = "&a0 [x, x, x, x, x, x, x, x, x, x]";
  const levels = Array.from({ length: 30 }, (_, i) => `&a${i + 1} [${Array(10).fill(`*a${i}`).join(", ")}]`);
  const bomb = `title: [${[account, ...levels].join(", ")}]\n`; // 10^31 texts
  assert.deepEqual(await mistakesOf(bomb + REST), [
    'study.yml:1: Cannot read title: found a list; a text is needed, such as "What they say about us"',
  ]);
  const many =
    `title: &q мтс\nsources: [{ files: may.csv }]\nsubjects:\n  - name: МТС\n    kind: company\n    query: *q\n` +
    `    accounts: [${Array(200).fill("*q").join(", ")}]\n`;
  const mistakes = await mistakesOf(many);
  assert.equal(mistakes[0], "study.yml:7: Cannot follow *q: the file has more than 100 of them; write the values out");
});

Deno.test("an empty item of a list says so", async () => {
  assert.deepEqual(await mistakesOf(`${REST}codebooks:\n  - tone\n  -\n`), [
    "study.yml:5: Cannot read codebooks: found an empty item; fill it or leave it out",
  ]);
});

Deno.test("a misspelt key is told once, and what stands there is read as what was meant", async () => {
  const subjects = "subjects: [{ name: МТС, kind: company, query: мтс }]\n";
  assert.deepEqual(await mistakesOf(`title: a\nsources: [{ file: may.csv }]\n${subjects}`), [
    'study.yml:2: Cannot read key "file": sources has no such key; did you mean "files"?',
  ]);
  assert.deepEqual(await mistakesOf(`title: a\nsorces: [{ files: may.csv, columns: 5 }]\n${subjects}`), [
    'study.yml:2: Cannot read key "sorces": the study has no such key; did you mean "sources"?',
    'study.yml:2: Cannot read sources.columns: found "5"; keys are needed, such as columns: { id: twitid, published_at: date, text: text }',
  ]);
});
