/**
 * How many planted duplicates are found: `deno run -A tests/bench/near_duplicates.ts MENTIONS.csv TRUTH.csv`
 *
 * MENTIONS.csv has columns id, date, text; TRUTH.csv id, kind, of. A duplicate is found if it and what it was made from
 * end under the same first mention. Prints the share by kind, of all and of texts of six words and more.
 */
import { parse } from "csv-parse/sync";
import { findDuplicates } from "../../lib/clean/mod.ts";

const MIN_WORDS = 6;

const [mentions, truth] = Deno.args.map((path) => parse(Deno.readTextFileSync(path), { columns: true }) as Row[]);
type Row = Record<"id" | "date" | "text" | "kind" | "of", string>;

const start = performance.now();
const of = findDuplicates(mentions.map(({ id, date, text }) => ({ id, text, published_at: Date.parse(date) })));
console.log(`${mentions.length} mentions in ${((performance.now() - start) / 1000).toFixed(1)} s`);

const rowOf = new Map(mentions.map(({ id }, row) => [id, row]));
for (const kind of new Set(truth.map((row) => row.kind))) {
  const planted = truth.filter((row) => row.kind === kind && rowOf.has(row.of));
  const long = planted.filter((row) => mentions[rowOf.get(row.id)!].text.split(/\s+/).length >= MIN_WORDS);
  console.log(`${kind.padEnd(6)} all ${shareFound(planted)}  from ${MIN_WORDS} words ${shareFound(long)}`);
}

function shareFound(rows: readonly Row[]): string {
  const found = rows.filter((row) => first(rowOf.get(row.id)!) === first(rowOf.get(row.of)!)).length;
  return `${(100 * found / rows.length).toFixed(2)} % of ${rows.length}`;
}

function first(row: number): number {
  while (of[row] !== null) row = of[row]!;
  return row;
}
