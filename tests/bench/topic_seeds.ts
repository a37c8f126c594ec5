/**
 * How far topics of different seeds are the same: `deno run -A tests/bench/topic_seeds.ts COUNT FILE.csv …`
 *
 * A file has a column text; COUNT is a number or auto. Prints the mean and the least adjusted Rand index of the pairs of
 * five seeds; texts in no topic count as a topic of their own.
 */
import { parse } from "csv-parse/sync";
import { partitionAgreement } from "../../lib/learn/mod.ts";
import { clusterTopics } from "../../lib/topics/mod.ts";

const SEEDS = [1, 2, 3, 4, 5];

const [count, ...files] = Deno.args;
for (const file of files) {
  const rows = parse<{ text: string }>(Deno.readTextFileSync(file), { columns: true, bom: true });
  const texts = rows.map(({ text }) => text);
  const wanted = count === "auto" ? "auto" : Number(count);
  const runs = SEEDS.map((seed) => clusterTopics(texts, { count: wanted, seed }).groups);
  const pairs = runs.flatMap((a, i) => runs.slice(i + 1).map((b) => partitionAgreement(a, b)?.ari ?? 1));
  const [mean, least] = [pairs.reduce((a, b) => a + b, 0) / pairs.length, Math.min(...pairs)];
  console.log(`${file}: mean ARI of ${SEEDS.length} seeds ${mean.toFixed(3)}, least ${least.toFixed(3)}`);
}
