import assert from "node:assert/strict";
import { FORMATS } from "../../../lib/collect/formats/mod.ts";
import { mistakesOf, REST, studyOf } from "../_study.ts";

const SUBJECTS = REST.split("\n")[1];
const mistakes = (source: string) => mistakesOf(`sources:\n  - ${source}\n${SUBJECTS}\n`, { "exports/june.csv": "" });
const held = 'it holds "exports", "may.csv", "study.yml"';

Deno.test("a pattern that matches nothing says what is there", async () => {
  assert.deepEqual(await mistakes("files: exports/*.cvs"), [
    'study.yml:2: Cannot find files "exports/*.cvs": no file in exports matches; it holds "june.csv"',
  ]);
  assert.deepEqual(await mistakes("files: '*.xlsx'"), [
    `study.yml:2: Cannot find files "*.xlsx": no file in the study's folder matches; ${held}`,
  ]);
});

Deno.test("a missing file or folder brings the nearest name", async () => {
  assert.deepEqual(await mistakes("files: mai.csv"), [
    `study.yml:2: Cannot find files "mai.csv": there is no file "mai.csv" in the study's folder; ${held}; did you mean "may.csv"?`,
  ]);
  assert.deepEqual(await mistakes("files: export/*.csv"), [
    `study.yml:2: Cannot find files "export/*.csv": there is no folder "export" in the study's folder; ${held}; did you mean "exports"?`,
  ]);
  assert.deepEqual(await mistakes("files: exports"), [
    'study.yml:2: Cannot find files "exports": exports is a folder; "exports/*" reads the files in it',
  ]);
  assert.deepEqual(await mistakes("files: may.csv/x.csv"), [
    'study.yml:2: Cannot find files "may.csv/x.csv": may.csv is a file, not a folder',
  ]);
});

Deno.test("files in the Windows way want slashes, a pattern too", async () => {
  for (const [written, read] of [["exports\\may.csv", "exports\\\\may.csv"], ["'*\\b.csv'", "*\\\\b.csv"]]) {
    assert.deepEqual(
      await mistakesOf(`sources: [{ files: ${written} }]\nsubjects: [{ name: A, kind: company, query: a }]\n`),
      [
        `study.yml:1: Cannot find files "${read}": there is no "${read}" in the study's folder; write / for \\ in a path`,
      ],
    );
  }
});

Deno.test("a file that two sources name is read once, by the first, and a note says so", async () => {
  const { sources, notes } = await studyOf(
    `sources:\n  - files: '*.csv'\n  - files: may.csv\n    defaults: { source: vk }\n${SUBJECTS}\n`,
  );
  assert.deepEqual(sources.map(({ paths }) => paths), [["may.csv"], []]);
  assert.deepEqual(notes, ["may.csv is named twice, in lines 2 and 3, and read once, as line 2 says"]);
});

Deno.test("what cannot be read of a source is told key by key", async () => {
  assert.deepEqual(
    await mistakes("{ files: may.csv, time: day-frist, encoding: windows-1215, delimiter: ';;', header_row: 0 }"),
    [
      'study.yml:2: Cannot read sources.time: found "day-frist"; one of "iso", "unix-seconds", "unix-ms", "excel-days", ' +
      '"day-first", "month-first" is needed; did you mean "day-first"?',
      'study.yml:2: Cannot read sources.encoding: found "windows-1215"; one such as "utf-8", "utf-16le", "utf-16be", ' +
      '"windows-1251", "windows-1252", "koi8-r", "koi8-u", "ibm866" is needed; did you mean "windows-1251"?',
      'study.yml:2: Cannot read sources.delimiter: found ";;"; one sign is needed, such as ";" or "\\t", in quotes',
      'study.yml:2: Cannot read sources.header_row: found "0"; a whole number from 1 is needed, such as 4',
    ],
  );
});

Deno.test("columns and defaults take only what a mention has", async () => {
  assert.deepEqual(
    await mistakes("{ files: may.csv, columns: { txt: a, id: [b] }, defaults: { kind: posts, likes: many, text: x } }"),
    [
      'study.yml:2: Cannot read key "txt": sources.columns has no such key; did you mean "text"?',
      'study.yml:2: Cannot read sources.columns.id: found a list; a text is needed, such as id: "Name of a column"',
      'study.yml:2: Cannot read key "text": sources.defaults has no such key; the keys are ' +
      '"source", "kind", "place", "author", "rating", "likes", "comments", "shares", "views"',
      'study.yml:2: Cannot read sources.defaults.kind: found "posts"; one of ' +
      '"post", "comment", "reply", "repost", "review", "ticket" is needed; did you mean "post"?',
      'study.yml:2: Cannot read sources.defaults.likes: found "many"; a number is needed',
    ],
  );
});

Deno.test("an unknown format says so", async () => {
  const [mistake] = await mistakes("{ files: may.csv, format: no-such-export }");
  const names = FORMATS.map(({ name }) => JSON.stringify(name)).join(", ");
  assert.equal(
    mistake,
    `study.yml:2: Cannot find format "no-such-export": no such format is known; the formats are ${names}`,
  );
});

Deno.test("a source that is no group of keys, one without files, and an empty list say what is right", async () => {
  assert.deepEqual(await mistakes("may.csv"), [
    'study.yml:2: Cannot read sources: found "may.csv"; keys are needed, such as { files: exports/*.csv }',
  ]);
  assert.deepEqual(await mistakes("{ time: iso }"), [
    "study.yml:2: Cannot read sources: found one without files; a whole one is { files: exports/*.csv }",
  ]);
  assert.deepEqual(await mistakes("files: [may.csv]"), [
    "study.yml:2: Cannot read sources.files: found a list; a text is needed, such as exports/*.csv",
  ]);
  assert.deepEqual(await mistakesOf(`sources: []\n${SUBJECTS}\n`), [
    "study.yml:1: Cannot read sources: the list is empty; at least one is needed, such as { files: exports/*.csv }",
  ]);
});

Deno.test("a delimiter may be a sign, an escape or a word", async () => {
  const delimiter = async (text: string) => {
    const { sources } = await studyOf(`sources: [{ files: may.csv, delimiter: ${text} }]\n${SUBJECTS}\n`);
    return sources[0].delimiter;
  };
  assert.deepEqual(await Promise.all(['";"', '"\\t"', "'\\t'", "tab", "'|'"].map(delimiter)), [
    ";",
    "\t",
    "\t",
    "\t",
    "|",
  ]);
});

Deno.test("sources: a table that says what is answered, but not by which id, is told of", async () => {
  const { notes } = await studyOf(
    `sources:\n  - files: may.csv\n    columns: { published_at: date, text: text, parent: reply_to }\n${SUBJECTS}\n`,
  );
  assert.deepEqual(notes, [
    'may.csv, line 2: column "reply_to" says which record is answered, and no column is named as id, ' +
    "so no answer finds its question and nothing counts as answered",
  ]);
});
