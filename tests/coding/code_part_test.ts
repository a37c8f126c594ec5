import assert from "node:assert/strict";
import { type CodeParameters, part } from "../../lib/coding/code_part.ts";
import { loadToneWords, readCodebook } from "../../lib/coding/mod.ts";
import { NumberBuilder, TextBuilder } from "../../lib/tables/columns.ts";
import { Frame } from "../../lib/tables/frame.ts";

function textsOf(rows: readonly Readonly<Record<string, string | null>>[], names: readonly string[]) {
  return names.map((name) => {
    const column = new TextBuilder();
    for (const row of rows) column.add(row[name] ?? null);
    return [name, column.build()] as const;
  });
}

function mentionsOf(rows: readonly Readonly<Record<string, string | null>>[]): Frame {
  const times = new NumberBuilder();
  for (const _ of rows) times.add(0);
  const texts = textsOf(rows, ["id", "author", "kind", "status", "clean_text"]);
  return new Frame([...texts, ["published_at", times.build()]]);
}

const about = (mention: string, subject: string) => ({ mention, subject, subject_kind: "company", matched: subject });
const matchesOf = (rows: ReturnType<typeof about>[]) =>
  new Frame(textsOf(rows, ["mention", "subject", "subject_kind", "matched"]));

const parameters: CodeParameters = {
  codebooks: [{ codebook: await readCodebook("tone"), coder: "words" }],
  prepared: { words: await loadToneWords() },
  accounts: [],
  timezone: "UTC",
  office_hours: "Mo-Fr 09:00-18:00",
};

Deno.test("a record met again under the same id is coded once, whether it follows at once or later", async () => {
  const text = { author: null, kind: "post", clean_text: "Acme and Zenith are great" };
  const mentions = mentionsOf([
    { ...text, id: "a", status: "dropped" },
    { ...text, id: "a", status: "kept" },
    { ...text, id: "b", status: "kept" },
    { ...text, id: "c", status: "kept" },
    { ...text, id: "b", status: "dropped" },
  ]);
  const matches = matchesOf(["a", "a", "b", "b"].flatMap((id) => [about(id, "Acme"), about(id, "Zenith")]));
  const { tables: { codes } } = await part({ mentions, matches }, parameters);
  const given = (codes as Frame).rows().map(({ mention, subject }) => `${mention} ${subject}`);
  assert.deepEqual([...given], ["a Acme", "a Zenith", "b Acme", "b Zenith"]);
});

Deno.test("matches that do not follow the mentions are refused", async () => {
  const row = { author: null, kind: "post", clean_text: "Acme", status: "kept" };
  const mentions = mentionsOf([{ ...row, id: "a" }, { ...row, id: "b" }]);
  const matches = matchesOf([about("b", "Acme"), about("a", "Acme")]);
  await assert.rejects(async () => await part({ mentions, matches }, parameters), /not in the mentions' order/);
});
