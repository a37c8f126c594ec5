/**
 * Codes the demo study's random sample as a person would: with the intention each record was written with.
 *
 * `deno run -A data/demo/code.ts` reads `coding/sample-spring.csv` and writes a file for each built-in codebook beside it,
 * the same bytes every time. The sample itself was drawn by `deno task sample data/demo --name spring --size 200 --by subject`.
 * @module
 */
import { normalise } from "../../lib/clean/mod.ts";
import { parseSample, type Sampled } from "../../lib/tables/people/sample.ts";
import { demoRecords } from "./make.ts";
import type { DemoRecord, Intention } from "./types.ts";

const SAMPLE = "sample-spring.csv";
const CODER = "DM", AT = "2026-06-02T10:00:00Z";

/** The codebooks that are coded once a mention, and what an intention says in each. */
const BOOKS: Readonly<Record<string, keyof Intention>> = {
  mention_type: "mention_type",
  motives: "motive",
  journey: "stage",
  expectations: "expectation",
};

/** The files of codes for the rows of a sample, by name. */
export function demoCodes(sample: readonly Sampled[]): Record<string, string> {
  const find = recordFinder(demoRecords());
  const rows = sample.map((row) => ({ ...row, record: find(row) }));
  const tone = rows.map(({ mention, subject, record }) => [mention, subject, "tone", toneTowards(subject, record)]);
  const once = [...new Map(rows.map((row) => [row.mention, row])).values()];
  const books = Object.entries(BOOKS).map(([book, key]) =>
    [`${book}.csv`, fileOf(once.map(({ mention, record }) => [mention, "", book, record.intention[key]]))] as const
  );
  return { "tone.csv": fileOf(tone), ...Object.fromEntries(books) };
}

/** A comparison speaks well of one company and ill of the other; a product is spoken of as its company is. */
function toneTowards(subject: string, { about, intention }: DemoRecord): string {
  return about === null || subject.startsWith(about) ? intention.tone : intention.other_tone;
}

/** A record by its own number or, where the export has none, by its text. */
function recordFinder(records: readonly DemoRecord[]): (row: Sampled) => DemoRecord {
  const byId = new Map(records.map((record) => [`${record.source}:${record.id}`, record]));
  const byText = new Map(records.map((record) => [plain(record.text), record]));
  return ({ mention, text }) => {
    const record = byId.get(mention) ?? byText.get(plain(text));
    if (record) return record;
    throw new Error(`Cannot code ${mention}: no record of the demo has this number or text`);
  };
}

/** Entities undone, and a Latin letter in the company's name taken for the Cyrillic one it looks like. */
function plain(text: string): string {
  return normalise(text).replaceAll("e", "е").replaceAll("C", "С").replaceAll("a", "а").replace(/\s+/g, " ").trim();
}

function fileOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(([mention, subject, book, code]) => [mention, subject, book, code, CODER, AT].join(","));
  return ["mention,subject,codebook,code,coder,at", ...lines].join("\n") + "\n";
}

if (import.meta.main) {
  const folder = new URL("coding/", import.meta.url);
  const sample = parseSample(Deno.readTextFileSync(new URL(SAMPLE, folder)), `coding/${SAMPLE}`);
  for (const [name, content] of Object.entries(demoCodes(sample))) {
    Deno.writeTextFileSync(new URL(name, folder), content);
    console.log(`${name}: ${content.split("\n").length - 2} codes`);
  }
}
