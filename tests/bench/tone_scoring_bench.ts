/**
 * What scoring by the learned tone coder costs: `deno bench -A tests/bench/tone_scoring_bench.ts` on made-up texts, or
 * `deno run -A tests/bench/tone_scoring_bench.ts TRAIN.csv STUDY` (columns text, tone; the folder of a study that was run)
 * on its mentions.
 *
 * A mention is read from its UTF-8 bytes, its subject's names are masked, its words of tone found, and its three classes
 * scored, and what is said of it gone through, part by part as in a study. Reading the tables and learning are not
 * counted; nor, under `--v8-flags=--expose-gc`, is clearing away what they left.
 */
import { join } from "node:path";
import { cpuUsage } from "node:process";
import { learned } from "../../lib/coding/coders/learned.ts";
import { learnCodebook, packCodebook, vectorsOf } from "../../lib/coding/learned/learn_codebook.ts";
import { loadToneWords, readCodebook, TONES } from "../../lib/coding/mod.ts";
import type { Judgement, MentionsToCode } from "../../lib/coding/types.ts";
import { parse } from "../../lib/tables/csv.ts";
import { TextBuilder } from "../../lib/tables/columns.ts";
import { Frame } from "../../lib/tables/frame.ts";
import { readParquet } from "../../lib/tables/parquet.ts";
import { randomOf } from "../../lib/stats/mod.ts";

const SUBJECT = "Северика";
const GENERATED = 20_000;

const lists = await loadToneWords();
const codebook = await readCodebook("tone");

interface Row {
  readonly text: string;
  readonly tone?: string;
}

/** Judges all texts, each as about one subject, part by part. */
function judge(texts: readonly Frame[], train: readonly Row[]): () => Promise<void> {
  const examples = train.map(({ text, tone }) => ({ text, own: [SUBJECT], others: [], codes: [tone!] }));
  const options = { codes: TONES, exclusive: true, lists, strengths: [0.05], vectors: vectorsOf(examples, lists) };
  const models = { tone: packCodebook(learnCodebook(examples, options), options) };
  const parts = texts.map(mentionsOf);
  return async () => {
    for (const mentions of parts) {
      for (const judged of await learned.code(mentions, [codebook], { lists, models })) consume(judged);
    }
  };
}

/** A part of a study's mentions. */
function mentionsOf(frame: Frame): MentionsToCode {
  const rows = Array.from({ length: frame.length }, (_, row) => row);
  const about = [{ subject: SUBJECT, kind: "company", matched: [SUBJECT] }];
  return {
    frame,
    rows,
    about: rows.map(() => about),
    official: new Uint8Array(frame.length),
    outside_hours: new Uint8Array(frame.length),
  };
}

function frameOf(texts: readonly string[]): Frame {
  const column = new TextBuilder();
  for (const text of texts) column.add(text);
  return new Frame([["clean_text", column.build()]]);
}

/** The texts of a study that was run, by part. */
function partsOf(study: string): Frame[] {
  const folder = join(study, "out/tables/mentions"), names = [...Deno.readDirSync(folder)].map(({ name }) => name);
  return names.sort().map((name) => readParquet(join(folder, name), ["clean_text"]));
}

/** Judgements are made as they are gone through. */
function consume(judged: Iterable<Judgement>): number {
  let sum = 0;
  for (const { confidence, p } of judged) sum += confidence! + p!.length;
  return sum;
}

/** What was left is swept up by other threads, after a collection has ended: their CPU would be counted. */
async function clearAway(): Promise<void> {
  for (let i = 0; i < 3; i++) {
    (globalThis as { gc?: () => void }).gc?.();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function madeUp(count: number): Row[] {
  const random = randomOf(1), pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  const words = lists.entries.map(([entry]) => entry.replace("*", "а"));
  return Array.from({ length: count }, () => {
    const text = Array.from(
      { length: 12 },
      () => random() < 0.3 ? pick(words) : `слово${Math.floor(random() ** 3 * 5000)}`,
    );
    return { text: `${SUBJECT} ${text.join(" ")}`, tone: pick(TONES) };
  });
}

if (import.meta.main && Deno.args.length === 2) {
  const [train, study] = Deno.args, parts = partsOf(study), count = parts.reduce((sum, { length }) => sum + length, 0);
  const run = judge(parts, parse(Deno.readTextFileSync(train), { skipFirstRow: true }) as unknown as Row[]);
  for (const when of ["cold", "warm"]) {
    await clearAway();
    const before = cpuUsage();
    await run();
    const { user, system } = cpuUsage(before);
    console.log(`${count} mentions, ${when}: ${((user + system) / 1e6).toFixed(2)} s CPU`);
  }
} else {
  const texts = madeUp(GENERATED), run = judge([frameOf(texts.map(({ text }) => text))], texts.slice(0, 500));
  Deno.bench(`tone of ${GENERATED} texts by the learned coder`, run);
}
