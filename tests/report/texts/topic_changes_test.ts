import assert from "node:assert/strict";
import { measuresOf } from "../../../lib/report/measures.ts";
import { topicChanges } from "../../../lib/report/texts/topic_changes.ts";
import { FrameBuilder } from "../../../lib/tables/frame.ts";
import { SCHEMAS } from "../../../lib/tables/schemas.ts";

function weeks(rows: readonly (readonly [week: string, topic: string | null, raw: number])[]) {
  const table = new FrameBuilder(SCHEMAS.measures);
  const same = { question: 5, measure: "mentions", subject: "We", subject_kind: "company", unit: "mentions" };
  for (const [period, topic, raw] of rows) {
    const dimension = topic === null ? null : "topic";
    table.add({ ...same, period_kind: "week", period, dimension, value: topic, raw, n: raw });
  }
  return measuresOf([table.build()]);
}

const ROWS = [
  ["2015-W28", null, 80],
  ["2015-W29", null, 70],
  ["2015-W30", null, 9],
  ["2015-W28", "t1", 48],
  ["2015-W29", "t1", 56],
  ["2015-W28", "t2", 5],
] as const;

Deno.test("topicChanges() gives Newcombe's 0.0524 to 0.3339 for 48 of 80 before and 56 of 70 after", () => {
  const span = { first: "2015-07-06", last: "2015-07-22" }; // the third week is not whole
  const { before, now, changes } = topicChanges(weeks(ROWS), "We", ["t1", "t2", "t3"], span)!;
  assert.deepEqual([before, now], ["2015-W28", "2015-W29"]);
  assert.deepEqual(changes.map(({ topic }) => topic), ["t1", "t2"]); // t3 is in neither week
  const [{ change, low, high }] = changes; // Newcombe (1998), table II, example (a), method 10
  assert.deepEqual([change, low, high].map((x) => x.toFixed(4)), ["0.2000", "0.0524", "0.3339"]);
});

Deno.test("topicChanges() is null without two whole weeks", () => {
  assert.equal(topicChanges(weeks(ROWS), "We", ["t1"], { first: "2015-07-07", last: "2015-07-22" }), null);
});
