import assert from "node:assert/strict";
import { describeStudy, periodInWords } from "../../lib/study/describe_study.ts";
import { studyOf } from "./_study.ts";

Deno.test("describeStudy() says in plain lines what a study would do", async () => {
  const study = await studyOf(
    `title: Связь
language: ru
timezone: Europe/Moscow
period: { from: 2015-07-01, to: 2015-07-02 }
sources:
  - { files: '*.csv', columns: { text: Текст }, time: iso, defaults: { source: vk } }
  - files: may.csv
subjects:
  - { name: Билайн, kind: company, query: билайн, accounts: [beeline_rus] }
  - { name: Симка, kind: product, of: Билайн, query: симка }
exclude: вакансия
codebooks: [motives, { use: tone, coder: learned, examples: coding/tone.csv }]
care: { target: 1m, hours: "Mo-Fr 09:00-18:00", route: { support: Поддержка } }
llm: { url: "http://127.0.0.1:11434/v1", model: llama }
report: { formats: [html, csv] }
`,
    { "coding/tone.csv": "" },
  );
  assert.deepEqual(describeStudy(study), [
    "Title: Связь",
    "Period: 2015-07-01 to 2015-07-01, 1 day, by the clock of Europe/Moscow",
    "Sources: 2 sources, 1 file",
    '  *.csv: 1 file; text is column "Текст", times are iso, source is "vk"',
    "    may.csv",
    "  may.csv: 0 files; format recognised by content",
    "Subjects: 2",
    "  Билайн, company: билайн; official: beeline_rus",
    "  Симка, product of Билайн: симка",
    "Left out: what matches вакансия",
    "Duplicates: dropped; reposts: counted",
    "Authors: under pseudonyms",
    "Codebooks:",
    "  motives: the codebook's own coder",
    "  tone: learned, examples in coding/tone.csv",
    "Answers: within 1 minute, Mo-Fr 09:00-18:00, from the last customer message; 6 minutes of work each",
    "  support: Поддержка",
    "Model: llama at http://127.0.0.1:11434/v1, at most 5000 mentions × codebooks a run",
    "Report: html, csv, in ru",
    "Note: may.csv is named twice, in lines 6 and 7, and read once, as line 6 says",
  ]);
});

Deno.test("periodInWords() says when no zone and no period are given", () => {
  assert.equal(
    periodInWords({ period: null, timezone: "UTC", timezone_given: false }),
    "from the first mention to the last, by the clock of UTC (no timezone is given)",
  );
  assert.equal(
    periodInWords({ period: { last: { count: 4, unit: "weeks" } }, timezone: "UTC", timezone_given: true }),
    "the last 4 weeks up to the newest mention, by the clock of UTC",
  );
  assert.equal(
    periodInWords({ period: { until: Date.UTC(2015, 6, 3) }, timezone: "UTC", timezone_given: true }),
    "from the first mention to 2015-07-02, by the clock of UTC",
  );
});
