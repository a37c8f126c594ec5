/**
 * Takes random cells of a finished study and sums the mentions that are traced to them: `deno run -A
 * tests/bench/traced_cells.ts FOLDER [CELLS]`. Ends with 1 if a cell does not come out.
 */
import { resolve } from "node:path";
import { openFinished } from "../../lib/audit/finished_study.ts";
import { type MeasureRow, MEASURES, mentionsBehind } from "../../lib/measure/mod.ts";
import { randomOf } from "../../lib/stats/mod.ts";

const [folder, cells = "1000"] = Deno.args;
const study = await openFinished(resolve(folder)), facts = study.facts();
/** Differences and terms are made from other cells. */
const counted = new Set(MEASURES.map(({ name }) => name).filter((name) => name !== "change of topic"));
const rows = [...study.frames("measures")].flatMap((frame) => frame.rows() as unknown as MeasureRow[])
  .filter(({ measure }) => counted.has(measure));
const random = randomOf(1), seen = new Set<number>();
while (seen.size < Math.min(Number(cells), rows.length)) seen.add(Math.floor(random() * rows.length));
const wrong = [...seen].filter((i) => !comesOut(rows[i]));
for (const i of wrong) console.log(`wrong: ${JSON.stringify(rows[i])}`);
console.log(
  `${seen.size} cells of ${rows.length}: ${seen.size - wrong.length} are the sum of the mentions traced to them`,
);
Deno.exit(wrong.length > 0 ? 1 : 0);

/** A time is a figure over its mentions, not their sum: of those the number of mentions is held against the base. */
function comesOut(row: MeasureRow): boolean {
  const lines = mentionsBehind(row, facts, { base: true }), counting = lines.filter(({ counts }) => counts);
  const sum = counting.reduce((total, { worth }) => total + worth, 0);
  switch (row.unit) {
    case "share":
      return lines.length === row.n && row.raw === (row.n === 0 ? null : sum / row.n);
    case "mentions a day":
      return row.raw === counting.length / row.n;
    case "hours":
      return row.raw === sum / 60;
    case "authors":
      return row.raw ===
        new Set(counting.map((line) => facts.authors[line.row]).filter((author) => author >= 0)).size;
    case "minutes":
      return counting.length >= row.n;
    default:
      return row.raw === counting.length;
  }
}
