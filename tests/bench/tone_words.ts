/**
 * How good the word lists are at tone: `deno run -A tests/bench/tone_words.ts FILE.csv…`
 *
 * A file has columns text and tone (negative, neutral, positive). The whole text is scored; subjects are not looked at.
 * Prints the mean of the F1 of positive and negative, both of them, and the accuracy.
 */
import { parse } from "csv-parse/sync";
import { normalise } from "../../lib/clean/mod.ts";
import { loadToneWords, scoreTone } from "../../lib/coding/mod.ts";

const lists = await loadToneWords();

for (const path of Deno.args) {
  const rows = parse(await Deno.readTextFile(path), { columns: true }) as { text: string; tone: string }[];
  const found = rows.map(({ text }) => scoreTone(normalise(text), lists).tone as string);
  const right = rows.filter(({ tone }, i) => tone === found[i]).length;
  const [negative, positive] = ["negative", "positive"].map((tone) => f1(rows.map((row) => row.tone), found, tone));
  const figures = { macro_f1_pos_neg: (negative + positive) / 2, negative, positive, accuracy: right / rows.length };
  const shown = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(3)}`).join("  ");
  console.log(`${path.split("/").at(-1)}  n ${rows.length}  ${shown}`);
}

function f1(truth: readonly string[], found: readonly string[], tone: string): number {
  const hits = truth.filter((name, i) => name === tone && found[i] === tone).length;
  const either = truth.filter((name) => name === tone).length + found.filter((name) => name === tone).length;
  return either === 0 ? 0 : 2 * hits / either;
}
