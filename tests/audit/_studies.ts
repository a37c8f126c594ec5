/** Studies that were run, for tests that look into them. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runStudyIn } from "../whole/_small_study.ts";

const DEMO = fileURLToPath(new URL("../../data/demo", import.meta.url));

/** The whole demo study, run in a folder of its own. */
export async function demoStudy(): Promise<string> {
  const folder = await Deno.makeTempDir({ prefix: "earshot-demo-" });
  await Deno.mkdir(join(folder, "exports"));
  for (const file of ["study.yml", ".key", "exports/social.csv", "exports/messages.jsonl"]) {
    await Deno.copyFile(join(DEMO, file), join(folder, file));
  }
  const { code, stderr } = await runStudyIn(folder);
  if (code !== 0) throw new Error(stderr);
  return folder;
}

/** Records of {@linkcode tinyStudy}: id, date, source, author, text. */
export type Row = readonly [id: string, date: string, source: string, author: string, text: string];

/** What {@linkcode tinyStudy} can be told. */
export interface TinyOptions {
  readonly period?: string;
  readonly more?: string;
  readonly acme?: string;
}

/** The study file of a tiny study of two companies. */
export function tinyFile({ period = "{ from: 2026-03-01, to: 2026-04-01 }", more = "", acme = "acme" }: TinyOptions) {
  return `title: Tiny
timezone: UTC
period: ${period}
sources:
  - files: exports/*.csv
    columns: { id: id, published_at: date, source: source, author: author, text: text }
subjects:
  - { name: Acme, kind: company, query: '${acme}', accounts: [acme_help] }
  - { name: Zenith, kind: competitor, query: zenith }
topics: { count: 2, seed: 1 }
report: { formats: [] }
${more}`;
}

/** Writes a tiny study of two companies; it is not run. */
export async function tinyStudy(rows: readonly Row[], options: TinyOptions = {}): Promise<string> {
  const folder = await Deno.makeTempDir({ prefix: "earshot-tiny-" });
  await Deno.mkdir(join(folder, "exports"));
  await Deno.mkdir(join(folder, "coding"));
  await Deno.writeTextFile(join(folder, "study.yml"), tinyFile(options));
  await writeRows(folder, "a.csv", rows);
  return folder;
}

/** Writes an export file of a tiny study. */
export async function writeRows(folder: string, file: string, rows: readonly Row[]): Promise<void> {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = [["id", "date", "source", "author", "text"], ...rows].map((row) => row.map(quoted).join(","));
  await Deno.writeTextFile(join(folder, "exports", file), `${lines.join("\n")}\n`);
}
