/**
 * How well 200 labels repair a machine's shares: `deno task shares TEST.csv…`
 *
 * A file has columns text and tone (negative, neutral, positive) that people gave. The machine is the word lists, or any coder
 * whose probabilities stand in columns p_negative, p_neutral and p_positive. From each
 * file 200 labels are drawn 1,000 times; printed are how often a 95 % interval held the true share, the mean error, and the
 * median width of the interval: of labels alone, of the machine followed as it is (lambda 1) and as far as it proved right
 * (fitted), by its beliefs and by its codes alone. `count` is what counting the machine's codes says, with the usual interval.
 */
import { parse } from "csv-parse/sync";
import { normalise } from "../../lib/clean/mod.ts";
import { loadToneWords, scoreTone } from "../../lib/coding/mod.ts";
import { wilsonInterval } from "../../lib/stats/mod.ts";
import { drawOften, METHODS } from "../stats/corrected/_draws.ts";

const TONES = ["negative", "neutral", "positive"];
const DRAWS = 1000, LABELS = 200;
const lists = await loadToneWords();
const { length: files } = Deno.args;
if (files === 0 || Deno.args.includes("--help")) {
  console.log("deno task shares TEST.csv…\n\nColumns: text, tone; optional p_negative, p_neutral, p_positive.");
  Deno.exit(files === 0 ? 2 : 0);
}

/** A row of a test file. */
interface Row {
  readonly text: string;
  readonly tone: string;
  readonly p_negative?: string;
  readonly p_neutral?: string;
  readonly p_positive?: string;
}

for (const path of Deno.args) {
  const rows = parse(await Deno.readTextFile(path), { columns: true }) as Row[];
  const scores = rows.map(machineOf);
  for (const [name, of] of SHARES()) {
    const truth = rows.map(({ tone }) => of(TONES.map((other) => Number(other === tone))));
    const beliefs = scores.map(({ p }) => of(p)),
      codes = scores.map(({ tone }) => of(TONES.map((t) => Number(t === tone))));
    const share = mean(truth), counted = mean(codes);
    console.log(
      `\n${path.split("/").at(-1)}  n ${rows.length}  ${name} ${share.toFixed(3)}  ${
        countedLine(counted, share, rows.length)
      }`,
    );
    const range: [number, number] = name === "net" ? [-1, 1] : [0, 1];
    for (
      const { method, coverage, error, width } of drawOften({ truth, beliefs, codes }, {
        draws: DRAWS,
        labels: LABELS,
        range,
        seed: 1,
      })
    ) {
      console.log(
        `  ${method.padEnd(18)} held ${(coverage * 100).toFixed(1)} %  mean error ${error.toFixed(4)}  width ${
          width.toFixed(4)
        }`,
      );
    }
  }
}
console.log(`\n${DRAWS} draws of ${LABELS} labels; ${METHODS.length} methods on the same draws`);

/** The tone and its probabilities: the file's own, or those of the word lists. */
function machineOf({ text, p_negative, p_neutral, p_positive }: Row): { tone: string; p: readonly number[] } {
  const p = [p_negative, p_neutral, p_positive].map(Number);
  return p_negative === undefined ? scoreTone(normalise(text), lists) : { tone: TONES[p.indexOf(Math.max(...p))], p };
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
