import assert from "node:assert/strict";
import { mistakesOf } from "../_study.ts";

const mistakes = (...subjects: string[]) =>
  mistakesOf(`sources: [{ files: may.csv }]\nsubjects:\n${subjects.map((subject) => `  - ${subject}\n`).join("")}`);
const MTS = "{ name: МТС, kind: company, query: мтс }";
const WHOLE = "{ name: Билайн, kind: company, query: 'билайн OR beeline' }";

Deno.test("two subjects of one name say in which lines", async () => {
  assert.deepEqual(await mistakes(MTS, "{ name: мтс, kind: competitor, query: x }"), [
    'study.yml:4: Cannot name a subject "мтс": lines 3 and 4 both do; each needs its own name',
  ]);
});

Deno.test("a subject cannot be called all", async () => {
  assert.deepEqual(await mistakes("{ name: All, kind: company, query: мтс }"), [
    'study.yml:3: Cannot name a subject "All": the name stands for all subjects together; choose another',
  ]);
});

Deno.test("a product of no subject brings the nearest, and only a product may be of one", async () => {
  assert.deepEqual(
    await mistakes(
      MTS,
      "{ name: Симка, kind: product, of: МТЦ, query: x }",
      "{ name: Б, kind: competitor, of: МТС, query: x }",
    ),
    [
      'study.yml:4: Cannot use of "МТЦ" for subject "Симка": no company or competitor has that name; ' +
      'there are "МТС", "Б"; did you mean "МТС"?',
      'study.yml:5: Cannot use of "МТС" for subject "Б": its kind is competitor; only a product is of another subject',
    ],
  );
});

Deno.test("a query that cannot be read shows the place", async () => {
  assert.deepEqual(await mistakes(`{ name: МТС, kind: company, query: '"мтс" AND NOT (мотоцикл OR)' }`), [
    'study.yml:3: Cannot read query of subject "МТС": found OR at character 25; put a word, a phrase or a group ' +
    'after it; here: "мтс" AND NOT (мотоцикл ▸OR)',
  ]);
});

Deno.test("a subject says which of its keys are missing or mistyped", async () => {
  assert.deepEqual(await mistakes("{ name: МТС, kid: company }", "{ name: Б, kind: rival, query: б, accounts: b }"), [
    'study.yml:3: Cannot read key "kid": subjects has no such key; did you mean "kind"?',
    `study.yml:3: Cannot read subject "МТС": it has no query; a whole one is ${WHOLE}`,
    'study.yml:4: Cannot read subjects.kind: found "rival"; one of "company", "product", "competitor" is needed',
    'study.yml:4: Cannot read subjects.accounts: found "b"; a list is needed, such as [beeline_rus]',
  ]);
});

Deno.test("a name cut in two by a comma wants quotes", async () => {
  assert.deepEqual(await mistakes("{ name: Acme, Inc, kind: company, query: acme }"), [
    'study.yml:3: Cannot read "Inc" as a key: it has no value; put a text that holds a comma in quotes',
  ]);
});

Deno.test("an account is not a company's and a competitor's; a product may share that of its company", async () => {
  const own = "{ name: МТС, kind: company, query: мтс, accounts: [Help] }";
  const product = "{ name: Симка, kind: product, of: МТС, query: симка, accounts: ['@help'] }";
  assert.deepEqual(await mistakes(own, product), []);
  assert.deepEqual(await mistakes(own, "{ name: Б, kind: competitor, query: б, accounts: ['@help'] }"), [
    'study.yml:4: Cannot use account "help" for subject "Б": subject "МТС" has it, and one of the two is a ' +
    "competitor's; keep it where it belongs",
  ]);
});

Deno.test("a name over two lines is one with a space, as in people's files", async () => {
  assert.deepEqual(
    await mistakes('{ name: "Мега\\n  Фон", kind: company, query: x }', "{ name: Мега Фон, kind: company, query: x }"),
    [
      'study.yml:4: Cannot name a subject "Мега Фон": lines 3 and 4 both do; each needs its own name',
    ],
  );
});

Deno.test("no subjects are too few", async () => {
  assert.deepEqual(await mistakesOf("sources: [{ files: may.csv }]\nsubjects: []\n"), [
    `study.yml:2: Cannot read subjects: the list is empty; at least one is needed, such as ${WHOLE}`,
  ]);
});
