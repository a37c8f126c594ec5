import assert from "node:assert/strict";
import { ALL } from "../../../lib/measure/facts/all.ts";
import { isOfficial, peopleTest } from "../../../lib/measure/who/people.ts";
import { topAuthors } from "../../../lib/measure/who/top_authors.ts";
import { voiceTest } from "../../../lib/measure/who/voices.ts";
import { factsOf, type Said, subject } from "../study.ts";

const SUBJECTS = [subject("Acme", "company", { accounts: ["acme"] }), subject("Bell", "competitor")];
const about = ["Acme"], promotion = { mention_type: "promotion" };
const SAID: Said[] = [
  { id: "a1", at: "2015-07-01", by: "ann", about, codes: promotion },
  { id: "a3", at: "2015-07-03", by: "ann", about },
  { id: "a2", at: "2015-07-02", by: "ann", about: ["Acme", "Bell"] },
  { id: "b1", at: "2015-07-01", by: "bob", about, codes: promotion },
  { id: "b2", at: "2015-07-02", by: "bob", about, codes: promotion },
  { id: "u1", at: "2015-07-01", about },
  { id: "u2", at: "2015-07-01", about },
  { id: "o", at: "2015-07-01", by: "acme", about },
];
const FACTS = factsOf({ said: SAID, subjects: SUBJECTS });
const ids = (test: (row: number) => boolean) => SAID.filter((_, row) => test(row)).map(({ id }) => id);

Deno.test("peopleTest() leaves out accounts of subjects, promotion, news and official answers", () => {
  const isPeoples = peopleTest(FACTS);
  assert.deepEqual(ids((row) => isPeoples(row, ALL)), ["a3", "a2", "u1", "u2"]);
  assert.deepEqual(ids((row) => isOfficial(FACTS, row)), ["o"]);
});

Deno.test("voiceTest() lets an author's first own mention stand for them, or their first; the unknown each for themselves", () => {
  const isVoice = voiceTest(FACTS);
  assert.deepEqual(ids((row) => isVoice(row, 0)), ["a2", "b1", "u1", "u2", "o"]);
  assert.deepEqual(ids((row) => isVoice(row, 1)), ["a2"]);
  assert.deepEqual(ids((row) => isVoice(row, ALL)), ["a2", "b1", "u1", "u2", "o"]);
});

Deno.test("topAuthors() gives the ten busiest, of equals by name", () => {
  const said = Array.from(
    { length: 40 },
    (_, i): Said => ({ id: `m${i}`, at: "2015-07-01", by: `author ${(i * 7) % 15}`, about }),
  );
  const counts = new Map<string, number>();
  for (const { by } of said) counts.set(by!, (counts.get(by!) ?? 0) + 1);
  const expected = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, 10).map(([author]) =>
    author
  );
  const facts = factsOf({ said, subjects: SUBJECTS });
  assert.deepEqual(topAuthors(facts, 0).map((author) => facts.author_names.at(author)), expected);
  assert.deepEqual(topAuthors(facts, 1), []);
});
