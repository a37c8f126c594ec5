import assert from "node:assert/strict";
import { measuresOf } from "../../../lib/report/measures.ts";
import { topicChanges } from "../../../lib/report/texts/topic_changes.ts";
import { FrameBuilder } from "../../../lib/tables/frame.ts";
import { SCHEMAS } from "../../../lib/tables/schemas.ts";

const SAME = { question: 5, subject: "We", subject_kind: "company", period_kind: "week" } as const;

function measures(changes: readonly (readonly [week: string, topic: string, raw: number])[]) {
  const table = new FrameBuilder(SCHEMAS.measures);
  const mentions = { ...SAME, measure: "mentions", unit: "mentions" };
  for (const [period, topic, raw] of COUNTS) {
    table.add({ ...mentions, period, dimension: topic === null ? null : "topic", value: topic, raw, n: raw });
  }
  const change = { ...SAME, measure: "change of topic", dimension: "topic", unit: "share" };
  for (const [period, value, raw] of changes) {
    table.add({ ...change, period, value, raw, low: raw - 0.1, high: raw + 0.1, n: 70 });
  }
  return measuresOf([table.build()]);
}

const COUNTS = [
  ["2015-W28", null, 80],
  ["2015-W29", null, 70],
  ["2015-W30", null, 9],
  ["2015-W28", "t1", 48],
  ["2015-W29", "t1", 56],
  ["2015-W28", "t2", 5],
] as const;

Deno.test("topicChanges() shows the last week that has changes, the greatest rise first, with the counts behind", () => {
  const rows = [["2015-W28", "t1", 0.3], ["2015-W29", "t2", -0.0625], ["2015-W29", "t1", 0.2], [
    "2015-W29",
    "none",
    0.1,
  ]] as const;
  assert.deepEqual(topicChanges(measures(rows), "We", ["t1", "t2", "t3"]), {
    before: "2015-W28",
    now: "2015-W29",
    changes: [
      { topic: "t1", change: 0.2, low: 0.2 - 0.1, high: 0.2 + 0.1, before: 48, now: 56 },
      { topic: "t2", change: -0.0625, low: -0.0625 - 0.1, high: -0.0625 + 0.1, before: 5, now: 0 },
    ],
  });
});

Deno.test("topicChanges() is null where no week has changes", () => {
  assert.equal(topicChanges(measures([]), "We", ["t1"]), null);
});
