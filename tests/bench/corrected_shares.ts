/**
 * How well 200 labels repair a machine's shares: `deno task shares TEST.csv…`
 *
 * A file has columns text and tone (negative, neutral, positive) that people gave. The machine is the word lists, or any coder
 * whose probabilities stand in columns p_negative, p_neutral and p_positive. From each
 * file 200 labels are drawn 1,000 times; printed are how often a 95 % interval held the true share, the mean error, and the
 * median width of the interval: of labels alone, of the machine followed as it is (lambda 1) and as far as it proved right
 * (fitted), by its beliefs and by its codes alone. `count` is what counting the machine's codes says, with the usual interval.
 */
import { basename } from "node:path";
import { readColumns } from "../../lib/audit/evaluate/read_columns.ts";
import { normalise } from "../../lib/clean/mod.ts";
import { loadToneWords, scoreTone, type ToneWords } from "../../lib/coding/mod.ts";
import { wilsonInterval } from "../../lib/stats/mod.ts";
import { StudyError } from "../../lib/tables/study_error.ts";
import { command, fromHere, readArguments, type Usage } from "../../workflows/_arguments.ts";
import { drawOften, METHODS } from "../stats/corrected/_draws.ts";

const USAGE: Usage = {
  does: "Simulates how well 200 labels repair a machine's shares, on texts whose tone people gave.\n\n" +
    "Columns: text, tone (negative, neutral, positive); optional p_negative, p_neutral, p_positive.",
  usage: "deno task shares TEST.csv…",
  options: {},
  examples: ["deno task shares telecom-2015-test.csv banks-2015-test.csv"],
};
const TONES = ["negative", "neutral", "positive"];
const GIVEN = ["p_negative", "p_neutral", "p_positive"] as const;
const DRAWS = 1000, LABELS = 200;

/** A row of a test file: what people said, and the machine's probabilities where the file has them. */
interface Row {
  readonly text: string;
  readonly tone: string;
  readonly given: readonly string[];
}

await command(async () => {
  const { folders: files } = readArguments(USAGE);
  if (files.length === 0) throw new StudyError(`Cannot simulate: no file is named; use: ${USAGE.usage}`);
  const sets = await Promise.all(files.map(async (file) => ({ file, rows: await rowsOf(fromHere(file)) })));
  const lists = await loadToneWords();
  for (const { file, rows } of sets) tell(basename(file), rows, lists);
  console.log(`\n${DRAWS} draws of ${LABELS} labels; ${METHODS.length} methods on the same draws`);
});

async function rowsOf(path: string): Promise<Row[]> {
  const rows = await readColumns(path, ["text", "tone", ...GIVEN], GIVEN);
  return rows.map(({ cells, line }) => {
    const tone = cells.tone.trim();
    if (TONES.includes(tone)) return { text: cells.text, tone, given: GIVEN.map((name) => cells[name]) };
    throw new StudyError(`${path}:${line}: Cannot read tone: found "${tone}"; one of ${TONES.join(", ")} is needed`);
  });
}

function tell(name: string, rows: readonly Row[], lists: ToneWords): void {
  const scores = rows.map((row) => machineOf(row, lists));
  for (const [share, of] of SHARES()) {
    const truth = rows.map(({ tone }) => of(TONES.map((other) => Number(other === tone))));
    const beliefs = scores.map(({ p }) => of(p));
    const codes = scores.map(({ tone }) => of(TONES.map((t) => Number(t === tone))));
    const whole = mean(truth), counted = countedLine(mean(codes), whole, rows.length);
    console.log(`\n${name}  n ${rows.length}  ${share} ${whole.toFixed(3)}  ${counted}`);
    const range: [number, number] = share === "net" ? [-1, 1] : [0, 1];
    const drawn = drawOften({ truth, beliefs, codes }, { draws: DRAWS, labels: LABELS, range, seed: 1 });
    for (const { method, coverage, error, width } of drawn) {
      const held = `held ${(coverage * 100).toFixed(1)} %`;
      console.log(`  ${method.padEnd(18)} ${held}  mean error ${error.toFixed(4)}  width ${width.toFixed(4)}`);
    }
  }
}

/** The tone and its probabilities: the file's own, or those of the word lists. */
function machineOf({ text, given }: Row, lists: ToneWords): { tone: string; p: readonly number[] } {
  const p = given.map(Number);
  return given.includes("") ? scoreTone(normalise(text), lists) : { tone: TONES[p.indexOf(Math.max(...p))], p };
}

function SHARES(): [string, (p: readonly number[]) => number][] {
  return [["negative", (p) => p[0]], ["positive", (p) => p[2]], ["net", (p) => p[2] - p[0]]];
}

function countedLine(counted: number, share: number, n: number): string {
  const error = Math.abs(counted - share).toFixed(3);
  if (counted < 0) return `counted ${counted.toFixed(3)}, error ${error}`;
  const { low, high } = wilsonInterval(Math.round(counted * n), n)!;
  return `counted ${counted.toFixed(3)}, error ${error}, the usual interval ${
    low <= share && share <= high ? "held" : "missed"
  }`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
