import assert from "node:assert/strict";
import { studyOf } from "./_study.ts";

const STUDY = `sources: [{ files: may.csv }]
subjects:
  - { name: МТС, kind: company, query: "мтс OR author:@MTS_help OR author:ivan OR author:ivan", accounts: [mts_help] }
  - { name: Симка, kind: product, query: "симка -author:00ff00ff00ff00ff" }
exclude: 'author:"Bot No 1" OR реклама'
`;

Deno.test("notesOnAuthors() tells each query that asks by name for an author who is under a pseudonym", async () => {
  const why =
    "but authors are under pseudonyms: it finds nobody; name the account under accounts of a subject, or write " +
    "pseudonyms: false";
  assert.deepEqual((await studyOf(STUDY)).notes, [
    `subject "МТС" asks for author:ivan, ${why}`,
    `exclude asks for author:Bot No 1, ${why}`,
  ]);
});

Deno.test("notesOnAuthors() has nothing to say where authors have their names", async () => {
  assert.deepEqual((await studyOf(`pseudonyms: false\n${STUDY}`)).notes, []);
});
