/** The benchmark's table. @module */
import { median } from "../lib/stats/median.ts";

/** What one run of one side took: CPU seconds, wall seconds and peak megabytes by step. */
export interface Timed {
  readonly cpu: Readonly<Record<string, number>>;
  readonly wall: Readonly<Record<string, number>>;
  readonly peak: Readonly<Record<string, number>>;
}

/** A line: our steps beside theirs. */
interface Line {
  readonly name: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

const ALONE: readonly Line[] = [
  {
    name: "read, normalise, exact duplicates: compute alone",
    ours: ["alone: read", "alone: normalise", "alone: exact duplicates"],
    theirs: ["read", "normalise", "exact_duplicates"],
  },
  {
    name: "near-duplicates: compute alone",
    ours: ["alone: near-duplicates"],
    theirs: ["near_shingle", "near_minhash", "near_bands_verify"],
  },
  { name: "match six subjects: compute alone", ours: ["alone: match"], theirs: ["match"] },
  { name: "measures: the same three tables, compute alone", ours: ["alone: measures"], theirs: ["counts"] },
];

const ALL_IN = ["read", "normalise", "exact_duplicates", "near_shingle", "near_minhash", "near_bands_verify", "match"];

const STAGES: readonly Line[] = [
  {
    name: "**collect, clean, match, measure: all in, without language**",
    ours: ["collect", "clean", "match", "measure", "-clean: language"],
    theirs: [...ALL_IN, "counts", "write"],
  },
  { name: "collect", ours: ["collect"], theirs: [] },
  { name: "clean without language", ours: ["clean", "-clean: language"], theirs: [] },
  { name: "clean: language", ours: ["clean: language"], theirs: [] },
  { name: "match", ours: ["match"], theirs: [] },
  { name: "measure: all measures (above: three tables)", ours: ["measure"], theirs: [] },
  {
    name: "topics",
    ours: ["topics"],
    theirs: ["topics_tfidf", "topics_svd", "topics_kmeans", "topics_terms"],
  },
  { name: "coding: tone and four codebooks (theirs: tone)", ours: ["coding"], theirs: ["tone_train", "tone_predict"] },
  { name: "report", ours: ["report"], theirs: [] },
];

/** The table as Markdown: medians over the runs. */
export function benchTable(rows: number, ours: readonly Timed[], theirs: readonly Timed[]): string {
  const head = [
    `${rows.toLocaleString("en")} mentions, medians of ${ours.length}; seconds of CPU / wall, peak MB:`,
    "",
    "| step | Earshot | pandas, scikit-learn | CPU, times less |",
    "|---|---|---|---|",
  ];
  return [...head, ...[...ALONE, ...STAGES].map((line) => row(line, ours, theirs))].join("\n");
}

function row({ name, ours, theirs }: Line, our: readonly Timed[], their: readonly Timed[]): string {
  const a = cell(ours, our), b = theirs.length > 0 && their.length > 0 ? cell(theirs, their) : null;
  const ratio = b ? (b.cpu / a.cpu).toFixed(1) : "";
  return `| ${name} | ${a.text} | ${b?.text ?? ""} | ${ratio} |`;
}

function cell(steps: readonly string[], runs: readonly Timed[]): { cpu: number; text: string } {
  const middle = (of: (run: Timed) => number) => median(runs.map(of)) ?? 0;
  const cpu = middle((run) => sum(run.cpu, steps)), wall = middle((run) => sum(run.wall, steps));
  const peak = middle((run) => Math.max(...steps.map((step) => run.peak[step.replace(/^-/, "")] ?? 0)));
  const texts = [cpu.toFixed(1), ...wall > 0 ? [wall.toFixed(1)] : []].join(" / ");
  return { cpu, text: peak > 0 ? `${texts}, ${Math.round(peak)}` : texts };
}

/** Adds up steps; one that begins with `-` is taken away. */
function sum(times: Readonly<Record<string, number>>, steps: readonly string[]): number {
  return steps.reduce((sum, step) => {
    const isLess = step.startsWith("-");
    return sum + (times[isLess ? step.slice(1) : step] ?? 0) * (isLess ? -1 : 1);
  }, 0);
}
