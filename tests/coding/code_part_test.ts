import assert from "node:assert/strict";
import fc from "fast-check";
import { type CodeParameters, part } from "../../lib/coding/code_part.ts";
import { loadToneWords, readCodebook } from "../../lib/coding/mod.ts";
import { NumberBuilder, TextBuilder } from "../../lib/tables/columns.ts";
import { Frame } from "../../lib/tables/frame.ts";
import { encodeParquet } from "../../lib/tables/parquet.ts";
import { SCHEMAS } from "../../lib/tables/schemas.ts";

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

/** A tone of each subject, with probabilities; motives and types of mentions, of which several may fit; a rule for official ones. */
const several: CodeParameters = {
  ...parameters,
  codebooks: [
    ...parameters.codebooks,
    { codebook: await readCodebook("mention_type"), coder: "rule" },
    { codebook: await readCodebook("motives"), coder: "rule" },
  ],
  prepared: { ...parameters.prepared },
  accounts: ["acme_help"],
};

const TEXTS = [
  "Acme is great, it saves me money",
  "Zenith is awful",
  "How do I cancel Acme?",
  "nothing to see",
  "Acme Zenith",
];
const mentionOf = fc.record({
  id: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"), // some twice: the same record again
  author: fc.constantFrom(null, "ann", "acme_help"),
  kind: fc.constantFrom("post", "reply"),
  clean_text: fc.constantFrom(...TEXTS),
  status: fc.constantFrom("kept", "dropped"),
});

Deno.test("what was coded before saves work and changes nothing, whichever mentions stood then and stand now", async () => {
  await fc.assert(fc.asyncProperty(
    fc.array(fc.tuple(mentionOf, fc.boolean()), { maxLength: 12 }),
    async (rows) => {
      const now = rows.map(([mention]) => mention);
      const then = rows.map(([mention, stood]) => ({ ...mention, status: stood ? "kept" : "dropped" }));
      const matches = matchesOf(
        now.flatMap(({ id, clean_text }) =>
          ["Acme", "Zenith"].filter((name) => clean_text.includes(name)).map((name) => about(id, name))
        ),
      );
      const { tables: before } = await part({ mentions: mentionsOf(then), matches }, several);
      const input = { mentions: mentionsOf(now), matches };
      const [fresh, taken] = [await part(input, several), await part(input, several, {}, before)];
      assert.deepEqual(taken.counts, fresh.counts);
      for (const table of ["codes", "probabilities"] as const) {
        assert.deepEqual(
          encodeParquet(taken.tables[table], SCHEMAS[table]),
          encodeParquet(fresh.tables[table], SCHEMAS[table]),
        );
      }
    },
  ));
});

Deno.test("a coder is not asked again about mentions that were coded before", async () => {
  const row = { author: null, kind: "post", clean_text: "Acme is great" };
  const mentions = (kept: string) =>
    mentionsOf(["a", "b"].map((id) => ({ ...row, id, status: kept.includes(id) ? "kept" : "dropped" })));
  const matches = matchesOf([about("a", "Acme"), about("b", "Acme")]);
  const { tables: { codes, probabilities } } = await part({ mentions: mentions("a"), matches }, parameters);
  const marked = new Map(codes.columns); // a code that no coder gives
  const code = new TextBuilder();
  code.add("by hand");
  marked.set("code", code.build());
  const before = { codes: new Frame(marked), probabilities };
  const { tables } = await part({ mentions: mentions("ab"), matches }, parameters, {}, before);
  assert.deepEqual(tables.codes.text("code").toArray(), ["by hand", "positive"]);
});

Deno.test("what an endpoint was asked stands once, also beside mentions of which it was asked nothing", async () => {
  const codebook = await readCodebook("tone");
  const motives = { codebook: await readCodebook("motives"), coder: "rule" };
  const llm = { ...parameters, codebooks: [motives, { codebook, coder: "llm" }] };
  const mention = { author: null, kind: "reply", clean_text: "Acme is great" };
  const mentions = (kept: string) =>
    mentionsOf(["a", "b"].map((id) => ({ ...mention, id, status: kept.includes(id) ? "kept" : "dropped" })));
  const matches = matchesOf([about("a", "Acme")]); // b is about nobody, so its tone is not asked
  const asked = { llm: [[{ row: 0, subject: "Acme", codes: ["positive"] }]] };
  const { tables: before } = await part({ mentions: mentions("a"), matches }, llm, asked);
  const now = { mentions: mentions("ab"), matches };
  const [fresh, taken] = [await part(now, llm, asked), await part(now, llm, asked, before)];
  const tones = ({ tables: { codes } }: typeof fresh) =>
    (codes as Frame).rows().filter((row) => row.codebook === "tone").map(({ mention, code }) => `${mention} ${code}`);
  assert.deepEqual(tones(fresh), ["a positive"]);
  assert.deepEqual(tones(taken), ["a positive"]);
});
