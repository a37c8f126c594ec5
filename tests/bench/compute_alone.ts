/**
 * The arithmetic of collect, clean and match alone, in one process: no tables on disk, no language, no manifest.
 * `deno run -A tests/bench/compute_alone.ts FILE` prints CPU seconds by step; `deno task bench` reads them.
 */
import process from "node:process";
import { FORMATS } from "../../lib/collect/formats/mod.ts";
import { mentionTable } from "../../lib/collect/mapping/mention_table.ts";
import { pseudonyms } from "../../lib/collect/people/pseudonym.ts";
import { readFile } from "../../lib/collect/reading/read_file.ts";
import { textWindow } from "../../lib/clean/bytes/text_window.ts";
import { copies } from "../../lib/clean/duplicates/copies.ts";
import { sameRecords } from "../../lib/clean/duplicates/same_records.ts";
import { evidenceOf } from "../../lib/clean/evidence/evidence_of.ts";
import { cutTexts } from "../../lib/clean/near/cut_texts.ts";
import { nearDuplicates } from "../../lib/clean/near/near_duplicates.ts";
import { part as normalise } from "../../lib/clean/normalise_part.ts";
import { part as match } from "../../lib/match/match_part.ts";
import { formTable, parseQuery } from "../../lib/query/mod.ts";
import { Frame } from "../../lib/tables/frame.ts";
import type { Part } from "../../lib/tables/stage.ts";
import { zoneOf } from "../../lib/time/zone.ts";
import { BENCH_COLUMNS, BENCH_SUBJECTS } from "./bench_study.ts";

const times: Record<string, number> = {};

async function timed<T>(step: string, work: () => T | Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  times[step] = (times[step] ?? 0) + secondsSince(before);
  return result;
}

function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/**
 * What the marks of words take, which are made window by window while texts are read: they are to near-duplicates what
 * shingles are, and the script counts its shingles there. By the wall clock: there are too many windows to ask for CPU times.
 */
function timeMarks(): { ms: number } {
  const window = textWindow(), mark = window.mark.bind(window), spent = { ms: 0 };
  window.mark = (...asked) => {
    const before = performance.now();
    mark(...asked);
    spent.ms += performance.now() - before;
  };
  return spent;
}

/** Reads the file and hands on part after part, as the stages do: no more than one part is held. */
async function readParts(path: string, takePart: (collected: Frame) => Promise<void>): Promise<void> {
  const table = mentionTable();
  const handOn = async (all: boolean) => {
    for (const frame of table.take(all).collected) await takePart(frame);
  };
  await readFile(path, {
    file: path,
    source: { columns: BENCH_COLUMNS, defaults: {}, line: 1, column_lines: {} },
    clock: zoneOf("UTC"),
    name: pseudonyms(new Uint8Array(32), []),
    formats: FORMATS,
    table,
    note: () => {},
    pause: () => handOn(false),
  });
  await handOn(true);
}

const partOf = (frame: Frame): Part => ({ hash: "", rows: frame.length, read: () => frame });
const packOf = (bytes: Uint8Array<ArrayBuffer>) => ({ hash: "", size: bytes.length, read: () => bytes });

const subjects = BENCH_SUBJECTS.map(({ name, query }) => ({ name, kind: "company", query }));
const forms = await formTable(subjects.map(({ query }) => parseQuery(query)));
const marks = timeMarks(), normalised: Frame[] = [], packs: Uint8Array<ArrayBuffer>[] = [];
let normalising = 0;
await timed("read", () =>
  readParts(Deno.args[0], async (collected) => {
    const before = performance.now();
    const { tables, packs: { evidence } = {} } = await timed("normalise", () => normalise({ collected }));
    normalising += performance.now() - before;
    const mentions = new Frame([...collected.columns, ...tables.normalised.columns]);
    await timed("match", () => match({ mentions }, { subjects, forms }));
    normalised.push(tables.normalised);
    packs.push(evidence);
  }));
times["read"] -= times["normalise"] + times["match"];
const evidence = evidenceOf(packs.map(packOf), normalised.map(partOf), null);
const copied = await timed("exact duplicates", () => {
  const same = sameRecords(evidence, () => true), found = copies(evidence, (i) => same[i] < 0);
  return found.map((of, i) => of >= 0 ? of : same[i]);
});
await timed("near-duplicates", () => {
  const isAlone = (i: number) => copied[i] < 0, cut = cutTexts(evidence, isAlone);
  return nearDuplicates(evidence, (i) => isAlone(i) && cut[i] < 0);
});
const seconds = times["normalise"] * marks.ms / normalising; // their share of the step
times["normalise"] -= seconds;
times["near-duplicates"] += seconds;
console.log(JSON.stringify(times));
