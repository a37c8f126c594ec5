import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { STAGE } from "../../lib/report/stage.ts";
import type { ReportParameters } from "../../lib/report/types.ts";
import type { Row } from "../../lib/tables/frame.ts";
import { fakeContext, fixtureTables, PARAMETERS, table, tablesOf } from "./_fixture.ts";
import { type FixtureMention, fixtureMentions, HOSTILE } from "./_mentions.ts";

async function reportOf(tables = fixtureTables(300), parameters: ReportParameters = PARAMETERS): Promise<string> {
  const { context, files } = fakeContext(tables, parameters);
  await STAGE.run(context);
  assert.ok(files.has("inbox.csv"));
  return files.get("report.html") as string;
}

Deno.test("STAGE writes a report with a cover, eleven questions, and a method page", async () => {
  const html = await reportOf();
  for (let question = 1; question <= 11; question++) {
    assert.match(html, new RegExp(`<section class="page" id="q${question}"`));
  }
  assert.match(html, /<section class="page method"/);
  assert.match(html, /Чего люди ждут и что делает Северика/);
});

Deno.test("STAGE's report allows only scripts whose hashes it names, and no address of any host", async () => {
  const html = await reportOf();
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1].replaceAll("&#39;", "'");
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((found) => found[1]);
  const packed = /id="packed">([^<]+)</.exec(html)![1];
  scripts.push(inflateRawSync(new Uint8Array(Uint8Array.from(atob(packed), (c) => c.charCodeAt(0)))).toString());
  for (const script of scripts) assert.ok(policy.includes(createHash("sha256").update(script).digest("base64")));
  assert.match(policy, /^default-src 'none'; script-src 'sha256-\S+ 'sha256-\S+;/);
  assert.doesNotMatch(html, /(?:src|href)="(?!#|data:)/);
});

Deno.test("STAGE's report never says NaN, Infinity, undefined or null", async () => {
  const shown = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, "");
  for (const language of ["ru", "uk", "en"] as const) {
    const html = await reportOf(fixtureTables(60), { ...PARAMETERS, language });
    assert.doesNotMatch(html, /\bNaN\b|\bInfinity\b/);
    assert.doesNotMatch(shown(html), /\bundefined\b|\bnull\b|\[object/);
  }
});

Deno.test("STAGE writes a report of a study without any mention: no data, not 0 %", async () => {
  const html = await reportOf(tablesOf([]));
  assert.match(html, /Нет\. Северика: в прочитанных источниках не нашлось ни одного упоминания/);
  assert.match(html, /нет данных/);
  assert.doesNotMatch(html, /\bNaN\b|\bInfinity\b/);
});

Deno.test("STAGE's report says why a median is not defined, and that no department is named", async () => {
  const tables = fixtureTables(300);
  const rows = tables.measures.rows().filter(({ dimension }) => dimension !== "department").map((row) =>
    row.unit === "minutes" ? { ...row, raw: null } : row
  );
  const html = await reportOf({ ...tables, measures: table("measures", rows as Row[]) });
  assert.match(html, /ответ пока получили меньше половины тех, кто ждал/);
  assert.match(html, /Отделы не названы: кому отвечать, задаёт care/);
  const whole = await reportOf(tables);
  assert.doesNotMatch(whole, /Отделы не названы|меньше половины тех/);
});

Deno.test("STAGE's report draws a stage of which nobody speaks as 0: the cycle has four", async () => {
  const tables = fixtureTables(300);
  const rows = tables.measures.rows().map((row) =>
    row.value === "disposal" ? { ...row, raw: 0, low: 0, high: 0 } : row
  );
  assert.match(await reportOf({ ...tables, measures: table("measures", rows as Row[]) }), /"group":"уход"/);
});

Deno.test("STAGE's report says of authors what is so: under pseudonyms, or by their names where the study asks for them", async () => {
  assert.match(await reportOf(), /Авторы показаны под псевдонимами/);
  const named = await reportOf(fixtureTables(60), { ...PARAMETERS, pseudonyms: false });
  assert.match(named, /Авторы показаны под своими именами/);
  assert.doesNotMatch(named, /псевдонимами/);
});

Deno.test("STAGE writes a report of a study that has no tables but mentions", async () => {
  const { mentions, rejected } = fixtureTables(10);
  assert.match(await reportOf({ mentions, rejected }), /<!doctype html>/);
});

Deno.test("STAGE's report carries hostile text as text only", async () => {
  const html = await reportOf();
  assert.ok(!html.includes(HOSTILE));
  assert.ok(!html.includes("<img src=x"));
  assert.ok(html.includes("\\u003c/script>\\u003cimg src=x"));
  assert.ok(!html.includes("@petrov_ivan"), "private handles are replaced");
  assert.ok(!html.includes("https://example.org"), "addresses are taken out");
});

Deno.test("STAGE's report is the same bytes twice, and for another order of the records", async () => {
  const mentions: FixtureMention[] = fixtureMentions(200);
  const first = await reportOf(tablesOf(mentions));
  assert.equal(await reportOf(tablesOf(mentions)), first);
  const { measures, ...rest } = tablesOf(mentions.toReversed());
  assert.ok(measures);
  const figures = (html: string) => html.split('<script type="application/json" id="data">')[0];
  assert.equal(figures(await reportOf({ ...rest, measures: tablesOf(mentions).measures })), figures(first));
});
