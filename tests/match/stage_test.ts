import assert from "node:assert/strict";
import { type MatchParameters, STAGE } from "../../lib/match/mod.ts";
import { part } from "../../lib/match/match_part.ts";
import type { MapParts, StageContext } from "../../lib/tables/stage.ts";

function run(
  subjects: MatchParameters["subjects"],
  found: Readonly<Record<string, number>> = {},
): Promise<{ work: MapParts<unknown>; rows: unknown; notes: string[] }> {
  const notes: string[] = [];
  return new Promise((resolve, reject) => {
    let work: MapParts<unknown>;
    const mapParts = (given: MapParts<unknown>) => {
      work = given;
      return Promise.resolve({ counts: { mentions: 7, matches: 3, ...found } });
    };
    const note = (text: string) => void notes.push(text);
    const context = { parameters: { subjects }, mapParts, note } as unknown as StageContext<MatchParameters>;
    STAGE.run(context).then((rows) => resolve({ work, rows, notes }), reject);
  });
}

Deno.test("match makes part i of matches from part i of mentions, and counts rows", async () => {
  const { work, rows } = await run([{ name: "A", kind: "company", query: "a" }]);
  assert.deepEqual([work.inputs, work.outputs], [["mentions"], ["matches"]]);
  assert.deepEqual(rows, { rows_in: 7, rows_out: 3 });
  assert.equal((await import(work.module)).part, part);
});

Deno.test("match reads the columns of fields only where a query asks for them", async () => {
  const plain = await run([{ name: "A", kind: "company", query: "a" }]);
  assert.deepEqual(plain.work.columns, { mentions: ["id", "kind", "text", "clean_text"] });
  const fields = await run([{ name: "A", kind: "company", query: "a -lang:en OR place:омск" }]);
  assert.deepEqual(fields.work.columns, { mentions: ["id", "kind", "text", "clean_text", "lang", "place"] });
});

Deno.test("match is not made again because an account was added: its query is the same", async () => {
  const subject = { name: "A", kind: "company", query: "a", accounts: ["a_help"] };
  const { subjects } = (await run([subject])).work.parameters as MatchParameters;
  assert.deepEqual(subjects, [{ name: "A", kind: "company", query: "a" }]);
});

Deno.test("match says which subjects no mention is about, and nothing where there are no mentions", async () => {
  const subjects = ["A", "B", "C"].map((name) => ({ name, kind: "competitor", query: name.toLowerCase() }) as const);
  const { notes } = await run(subjects, { "of subject 0": 0, "of subject 1": 3, "of subject 2": 0 });
  assert.deepEqual(notes, [
    'No mention is about "A", "C" (of 7): check the query; deno task check FOLDER shows the words it matches',
  ]);
  assert.deepEqual((await run(subjects, { mentions: 0, "of subject 0": 0 })).notes, []);
});
