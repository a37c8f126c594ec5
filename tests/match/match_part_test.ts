import assert from "node:assert/strict";
import { parse } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import { part } from "../../lib/match/match_part.ts";
import type { MatchSubject } from "../../lib/match/mod.ts";
import { formTable, parseQuery } from "../../lib/query/mod.ts";
import { TextBuilder } from "../../lib/tables/columns.ts";
import { Frame } from "../../lib/tables/frame.ts";
import { SCHEMAS } from "../../lib/tables/schemas.ts";

type Rows = Record<string, string>[];

const CASE = new URL("../fixtures/cases/21-queries-words-tags-hyphens/", import.meta.url);

function frameOf(rows: Rows, names: readonly string[]): Frame {
  return new Frame(names.map((name) => {
    const column = new TextBuilder();
    for (const row of rows) column.add(row[name] ?? null);
    return [name, column.build()] as const;
  }));
}

const COLUMNS = ["id", "kind", "text", "clean_text"];

async function parametersOf(subjects: MatchSubject[]) {
  return { subjects, forms: await formTable(subjects.map(({ query }) => parseQuery(query))) };
}

/** Rows are posts whose text was clean, unless they say otherwise. */
async function match(rows: Rows, subjects: MatchSubject[], names = COLUMNS): Promise<Rows> {
  const whole = rows.map((row) => ({ kind: "post", text: row.clean_text, ...row }));
  const { tables } = await part({ mentions: frameOf(whole, names) }, await parametersOf(subjects));
  return tables.matches.rows() as Rows;
}

function read(name: string): string {
  return Deno.readTextFileSync(new URL(name, CASE));
}

Deno.test("match finds the 19 rows of case 21: words, tags, handles, hyphens, phrases", async () => {
  const texts = parse(read("export.csv"), { columns: true }) as Rows;
  const { subjects } = parseYaml(read("study.yml")) as { subjects: MatchSubject[] };
  const matches = await match(texts.map(({ id, text }) => ({ id, clean_text: text })), subjects);
  const expected = parse(read("expected-matches.csv"), { columns: true }) as Rows;
  const byName = (rows: Rows) => rows.map(({ mention, subject }) => `${mention} ${subject}`).sort();
  assert.deepEqual(byName(matches), byName(expected));
  const matched = Object.fromEntries(matches.map((row) => [`${row.mention} ${row.subject}`, row.matched]));
  assert.equal(matched["m06 S03"], "#СеверТариф");
  assert.equal(matched["m06 S04"], "#СеверТариф");
  assert.equal(matched["m04 S02"], "Wi‑Fi");
  assert.equal(matched["m05 S02"], "wi-fi, Wi-Fi, WI-FI");
  assert.equal(matched["m19 S09"], "тарифа, тариф, тарифами");
  assert.equal(matched["m22 S01"], "КОТ, кот");
});

Deno.test("match writes the columns of the table matches, in the order of mentions and subjects", async () => {
  const subjects = [
    { name: "Б", kind: "company", query: "билайн", accounts: ["beeline_rus"] },
    { name: "А", kind: "product", query: "цена source:vk" },
  ];
  const rows = [
    { id: "vk:2", clean_text: "цена Билайна", source: "vk" },
    { id: "ok:1", clean_text: "цена билайн", source: "ok" },
  ];
  assert.deepEqual(await match(rows, subjects, [...COLUMNS, "source"]), [
    { mention: "vk:2", subject: "Б", subject_kind: "company", matched: "Билайна" },
    { mention: "vk:2", subject: "А", subject_kind: "product", matched: "цена" },
    { mention: "ok:1", subject: "Б", subject_kind: "company", matched: "билайн" },
  ]);
  const { tables } = await part({ mentions: frameOf([], [...COLUMNS, "source"]) }, await parametersOf(subjects));
  assert.deepEqual([...tables.matches.columns.keys()], SCHEMAS.matches.map(({ name }) => name));
  assert.equal(tables.matches.length, 0);
});

Deno.test("match finds a subject in the name before a repost, which cleaning took away", async () => {
  const rows = [{ id: "x:1", kind: "repost", text: "RT @beeline: нет связи", clean_text: "нет связи" }];
  const matches = await match(rows, [{ name: "Билайн", kind: "company", query: "beeline" }]);
  assert.deepEqual(matches.map(({ matched }) => matched), ["@beeline"]);
});

Deno.test("match names of NEAR what was looked for, not what stands between: later stages take it for the subject's name", async () => {
  const rows = [{ id: "vk:1", clean_text: "Банк, увы, снова не выдал карту" }];
  const matches = await match(rows, [{ name: "Банк", kind: "company", query: "банк NEAR/9 карта" }]);
  assert.deepEqual(matches.map(({ matched }) => matched), ["Банк, карту"]);
});
