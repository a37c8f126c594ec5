import assert from "node:assert/strict";
import { BROKEN, demoExports, demoRecords } from "../../data/demo/make.ts";
import { readStudy } from "../../lib/study/read_study.ts";

const folder = new URL("../../data/demo/", import.meta.url);
const files = demoExports();
const records = demoRecords();

Deno.test("exportsOf() writes a line a record into messages.jsonl, and what is broken is broken", () => {
  const lines = files["messages.jsonl"].split("\n").filter((line) => line !== "");
  const whole = lines.filter((line) => isRecord(line));
  assert.equal(whole.length, records.filter(({ file }) => file === "messages.jsonl").length);
  assert.equal(lines.length - whole.length, BROKEN["messages.jsonl"]);
  assert.equal(BROKEN["messages.jsonl"], 8);
});

Deno.test("exportsOf() writes dates day first into social.csv, and with their offset into messages.jsonl", () => {
  assert.match(files["social.csv"], /\n\d+;01\.03\.2026 \d\d:\d\d;/);
  assert.match(files["messages.jsonl"], /"created_at":"2026-03-01T\d\d:\d\d:\d\d\+03:00"/);
});

Deno.test("exportsOf() leaves HTML entities in some texts and a Latin letter in some names", () => {
  assert.ok((files["social.csv"].match(/&(?:quot|laquo|mdash|nbsp|#33);/g) ?? []).length > 20);
  assert.match(files["social.csv"] + files["messages.jsonl"], /Cевеp|севepик|Гудлaйн/);
});

Deno.test("exportsOf() puts some records into both files", () => {
  const urls = (file: string) => new Set(records.filter((record) => record.file === file).map(({ url }) => url));
  const both = [...urls("social.csv")].filter((url) => urls("messages.jsonl").has(url));
  assert.ok(both.length > 20, `${both.length} in both`);
});

Deno.test("the demo's study.yml is read without a complaint and names columns that its exports have", async () => {
  const study = await readStudy(new URL("study.yml", folder).pathname);
  const [table, messages] = study.sources;
  const header = files["social.csv"].split("\n")[0].split(";");
  const keys = Object.keys(JSON.parse(files["messages.jsonl"].split("\n")[0]));
  for (const column of Object.values(table.columns)) assert.ok(header.includes(column), column);
  for (const column of Object.values(messages.columns)) assert.ok(keys.includes(column), column);
  assert.deepEqual(study.subjects.map(({ name }) => name), [
    "Северика",
    "Северика ТВ",
    "Гудлайн Связь",
    "Полюс Телеком",
  ]);
});

Deno.test("the demo's key is 64 hexadecimal digits", async () => {
  assert.match(await Deno.readTextFile(new URL(".key", folder)), /^[0-9a-f]{64}$/);
});

/** A line that holds a text and a date that exists. */
function isRecord(line: string): boolean {
  try {
    const { text, created_at: at } = JSON.parse(line);
    return typeof text === "string" && new Date(at).toISOString().slice(8, 10) !== "" && !at.startsWith("2026-04-31");
  } catch {
    return false;
  }
}
