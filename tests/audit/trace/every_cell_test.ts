/** Every number of the demo study is the sum of the mentions that are traced to it. */
import assert from "node:assert/strict";
import { openFinished } from "../../../lib/audit/finished_study.ts";
import { type MeasureRow, MEASURES, mentionsBehind, numbersOf } from "../../../lib/measure/mod.ts";
import { randomOf } from "../../../lib/stats/mod.ts";
import { demoStudy } from "../_studies.ts";

const SAMPLED = 120;

const study = await openFinished(await demoStudy());
const facts = study.facts();
/**
 * What is made from other cells (agreement with people, differences, terms of a tone) counts no mentions of its own, and
 * of a change of share the mentions are those of the later week, whose share is only the half of it.
 */
const counted = new Set(MEASURES.map(({ name }) => name).filter((name) => name !== "change of topic"));
const rows = [...study.frames("measures")].flatMap((frame) => frame.rows() as unknown as MeasureRow[])
  .filter(({ measure }) => counted.has(measure));
const keyOf = ({ measure, subject, subject_kind, period_kind, period, dimension, value }: MeasureRow) =>
  JSON.stringify([measure, subject, subject_kind, period_kind, period, dimension, value]);
const behind = new Map(rows.map((row) => [keyOf(row), mentionsBehind(row, facts, { base: true })]));

Deno.test("mentions traced to a cell of the demo study sum to it, in all cells", () => {
  for (const row of rows) {
    const lines = behind.get(keyOf(row))!, counting = lines.filter(({ counts }) => counts);
    const sum = counting.reduce((total, { worth }) => total + worth, 0), where = keyOf(row);
    if (row.unit === "share") {
      assert.equal(lines.length, row.n, where);
      assert.equal(row.raw, row.n === 0 ? null : sum / row.n, where);
    } else if (row.unit === "rating") {
      assert.deepEqual([lines.length, counting.length], [row.n, row.n], where);
      assert(Math.abs(row.raw! - sum / row.n) < 1e-12, where); // added up in another order
    } else if (row.measure === "mentions a day") assert.equal(row.raw, counting.length / row.n, where);
    else if (row.unit === "hours") assert.equal(row.raw, sum / 60, where);
    else if (row.unit === "authors") {
      const authors = new Set(counting.map((line) => facts.authors[line.row]).filter((author) => author >= 0));
      assert.equal(row.raw, authors.size, where);
    } else if (row.unit !== "minutes") assert.equal(row.raw, counting.length, where);
  }
});

Deno.test("a mention's numbers are exactly the cells that it is traced to", () => {
  const random = randomOf(1), ids = [...new Set(Array.from({ length: facts.length }, (_, i) => facts.ids.at(i)))];
  const cellsOf = new Map<string, Set<string>>();
  for (const [cell, lines] of behind) {
    for (const { mention, counts } of lines) {
      if (counts) cellsOf.set(mention, (cellsOf.get(mention) ?? new Set()).add(cell));
    }
  }
  for (let i = 0; i < SAMPLED; i++) {
    const id = ids[Math.floor(random() * ids.length)];
    const said = numbersOf(id, facts).filter(({ counts }) => counts).map((number) => keyOf(number as never))
      .filter((cell) => behind.has(cell)); // a number without a row: a day that is no spike
    assert.deepEqual([...new Set(said)].sort(), [...cellsOf.get(id) ?? []].sort(), id);
  }
});
