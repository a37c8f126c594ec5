import assert from "node:assert/strict";
import { readStudy } from "../../lib/study/read_study.ts";
import { mistakesOf, REST, studyOf, withFiles } from "./_study.ts";

const WHOLE = `title: "Телеком-операторы: что о нас говорят"
language: ru
timezone: Europe/Moscow
period: { from: 2015-07-01, to: 2015-08-01 }
sources:
  - files: exports/*.csv
    columns: { id: twitid, published_at: date, text: text }
    time: unix-seconds
    defaults: { source: twitter }
subjects:
  - { name: Билайн, kind: company, query: 'билайн OR beeline', accounts: ["@beeline_rus"] }
  - { name: Симка, kind: product, of: Билайн, query: симка }
  - { name: МТС, kind: competitor, query: '"мтс" AND NOT (мотоцикл OR трактор)' }
exclude: 'вакансия OR "требуются"'
duplicates: keep
reposts: drop
pseudonyms: false
topics: { count: { from: 5, to: 20 }, seed: 7, names: coding/topics.csv }
codebooks:
  - { use: tone, coder: learned, examples: coding/tone.csv }
  - motives
  - coding/own.yml
care: { target: 2h, hours: "Mo-Fr 09:00-18:00", clock: first customer message, minutes_each: 6.5, route: { support: Служба поддержки } }
llm: { url: "http://127.0.0.1:11434/v1", model: llama, key_env: LLM_KEY, limit: 10 }
report: { formats: [html, xlsx], logo: logo.svg, colour: "#0A6", links: true }
`;
const FILES = {
  "exports/b.csv": "",
  "exports/a.csv": "",
  "coding/topics.csv": "",
  "coding/tone.csv": "",
  "coding/own.yml": "codes: [{ code: price, query: цена }]",
  "logo.svg": "",
};

Deno.test("readStudy() reads the study of the design whole", async () => {
  const { folder: _, ...study } = await studyOf(WHOLE, FILES);
  assert.deepEqual(study, {
    file: "study.yml",
    title: "Телеком-операторы: что о нас говорят",
    language: "ru",
    timezone: "Europe/Moscow",
    timezone_given: true,
    period: { from: Date.UTC(2015, 5, 30, 21), to: Date.UTC(2015, 6, 31, 21) },
    sources: [{
      files: "exports/*.csv",
      paths: ["exports/a.csv", "exports/b.csv"],
      columns: { id: "twitid", published_at: "date", text: "text" },
      time: "unix-seconds",
      defaults: { source: "twitter" },
      line: 6,
      column_lines: { id: 7, published_at: 7, text: 7 },
    }],
    subjects: [
      { name: "Билайн", kind: "company", query: "билайн OR beeline", accounts: ["beeline_rus"] },
      { name: "Симка", kind: "product", of: "Билайн", query: "симка", accounts: [] },
      { name: "МТС", kind: "competitor", query: '"мтс" AND NOT (мотоцикл OR трактор)', accounts: [] },
    ],
    exclude: 'вакансия OR "требуются"',
    duplicates: "keep",
    reposts: "drop",
    pseudonyms: false,
    topics: { count: { from: 5, to: 20 }, seed: 7, names: "coding/topics.csv" },
    codebooks: [
      { use: "tone", coder: "learned", examples: "coding/tone.csv" },
      { use: "motives" },
      { use: "coding/own.yml" },
    ],
    care: {
      target_minutes: 120,
      hours: "Mo-Fr 09:00-18:00",
      clock: "first customer message",
      minutes_each: 6.5,
      route: { support: "Служба поддержки" },
    },
    llm: { url: "http://127.0.0.1:11434/v1", model: "llama", key_env: "LLM_KEY", limit: 10 },
    report: { formats: ["html", "xlsx"], logo: "logo.svg", colour: "#0A6", links: true },
    notes: [],
  });
});

Deno.test("readStudy() fills in what a study leaves out", async () => {
  const study = await studyOf(REST);
  assert.equal(study.title, "study"); // the folder's name
  assert.deepEqual([study.language, study.timezone, study.timezone_given, study.period], ["en", "UTC", false, null]);
  assert.deepEqual([study.exclude, study.duplicates, study.reposts, study.pseudonyms], [null, "drop", "count", true]);
  assert.deepEqual(study.topics, { count: "auto", seed: 1 });
  assert.deepEqual(study.codebooks.map(({ use }) => use), [
    "tone",
    "mention_type",
    "motives",
    "journey",
    "expectations",
  ]);
  assert.deepEqual(study.care, {
    target_minutes: 120,
    hours: null,
    clock: "last customer message",
    minutes_each: 6,
    route: {},
  });
  assert.deepEqual([study.llm, study.report], [null, { formats: ["html"], colour: "#0a6", links: false }]);
});

Deno.test("readStudy() takes a folder, its study.yml, or another study file", async () => {
  const files = {
    "may.csv": "",
    "study.yml": `title: one\n${REST}`,
    "study-2.yml": `title: two\nlanguge: ru\n${REST}`,
  };
  await withFiles(files, async (folder) => {
    assert.equal((await readStudy(folder)).title, "one");
    assert.equal((await readStudy(`${folder}/study.yml`)).title, "one");
    await assert.rejects(readStudy(`${folder}/study-2.yml`), {
      message: 'study-2.yml:2: Cannot read key "languge": the study has no such key; did you mean "language"?',
    });
  });
});

Deno.test("readStudy() takes texts that look like numbers as they are written", async () => {
  const study = await studyOf(
    "title: 007\nsources: [{ files: may.csv, columns: { text: 1.10 } }]\nsubjects: [{ name: 05, kind: company, query: 2015-07-01 }]\n",
  );
  assert.equal(study.title, "007");
  assert.equal(study.sources[0].columns.text, "1.10");
  assert.deepEqual([study.subjects[0].name, study.subjects[0].query], ["05", "2015-07-01"]);
});

Deno.test("readStudy() tells all mistakes at once, in the order of the file", async () => {
  const yml = `langauge: ru\n${
    REST.replace("may.csv", "mai.csv").replace("query: мтс", "query: '(мтс'")
  }duplicates: drp\n`;
  assert.deepEqual(await mistakesOf(yml), [
    'study.yml:1: Cannot read key "langauge": the study has no such key; did you mean "language"?',
    'study.yml:2: Cannot find files "mai.csv": there is no file "mai.csv" in the study\'s folder; ' +
    'it holds "may.csv", "study.yml"; did you mean "may.csv"?',
    'study.yml:3: Cannot read query of subject "МТС": found ( at character 1; it opens a group that is never closed: put ) ' +
    "where the group ends; here: ▸(мтс",
    'study.yml:4: Cannot read duplicates: found "drp"; one of "drop", "keep" is needed; did you mean "drop"?',
  ]);
});

Deno.test("readStudy() lists the keys where an unknown one is near none", async () => {
  assert.deepEqual(await mistakesOf(`llm: { secret: 1 }\n${REST}`), [
    'study.yml:1: Cannot read key "secret": llm has no such key; the keys are "url", "model", "key_env", "limit", "cost"',
    'study.yml:1: Cannot read llm: it has no url; a whole one is llm: { url: "http://127.0.0.1:11434/v1", model: "…", key_env: LLM_KEY }',
    'study.yml:1: Cannot read llm: it has no model; a whole one is llm: { url: "http://127.0.0.1:11434/v1", model: "…", key_env: LLM_KEY }',
  ]);
});

Deno.test("readStudy() says what type is wrong", async () => {
  assert.deepEqual(await mistakesOf(`title: [a]\nlanguage: de\npseudonyms: yes\n${REST}`), [
    'study.yml:1: Cannot read title: found a list; a text is needed, such as "What they say about us"',
    'study.yml:2: Cannot read language: found "de"; one of "ru", "uk", "en" is needed',
    'study.yml:3: Cannot read pseudonyms: found "yes"; true or false is needed',
  ]);
});

Deno.test("readStudy() asks for sources and subjects where there are none", async () => {
  assert.deepEqual(await mistakesOf("title: x\n"), [
    "study.yml:1: Cannot find sources: the study has none; at least one is needed, such as { files: exports/*.csv }",
    "study.yml:1: Cannot find subjects: the study has none; at least one is needed, such as " +
    "{ name: Билайн, kind: company, query: 'билайн OR beeline' }",
  ]);
});

Deno.test("readStudy() says where exclude cannot be read", async () => {
  assert.deepEqual(await mistakesOf(`${REST}exclude: 'вакансия OR'\n`), [
    "study.yml:3: Cannot read query of exclude: found OR at character 10; put a word, a phrase or a group after it; " +
    "here: вакансия ▸OR",
  ]);
});
