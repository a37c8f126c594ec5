import assert from "node:assert/strict";
import { topicMap } from "../../lib/chart/topic_map.ts";
import { assertGolden } from "./_golden.ts";

const ROWS = [
  { label: "обрывы", x: -1, y: -0.2, size: 60, group: "0", where: "0|topic|t1" },
  { label: "мастер не пришёл и не позвонил", x: -0.8, y: 0, size: 25, group: "0", where: "0|topic|t2" },
  { label: "цены", x: 1, y: 1, size: 9, group: "1", where: "0|topic|t3" },
  { label: "никто", x: 0, y: 0, size: 0, group: "1" },
];

Deno.test("topicMap() looks as it did", async () => {
  await assertGolden("topic_map", topicMap(ROWS, { language: "ru" }));
});

Deno.test("topicMap() draws a dot for each mention of small topics, none over another topic's, all inside", () => {
  const [{ data }] = topicMap(ROWS).layer as { data: { values: { px: number; py: number; where: string }[] } }[];
  const dots = data.values;
  assert.equal(dots.length, 60 + 25 + 9);
  assert.ok(dots.every(({ px, py }) => px > 0 && px < 640 && py > 0 && py < 440));
  for (const a of dots) {
    for (const b of dots) if (a.where !== b.where) assert.ok(Math.hypot(a.px - b.px, a.py - b.py) > 7);
  }
});

Deno.test("topicMap() draws 1,200 dots or so for any number of mentions, and nothing of nothing", () => {
  const dotsOf = (size: number) => {
    const [{ data }] = topicMap(ROWS.map((row) => ({ ...row, size }))).layer as { data: { values: unknown[] } }[];
    return data.values.length;
  };
  assert.equal(dotsOf(1_000_000), 1200);
  assert.equal(dotsOf(0), 0);
});

Deno.test("topicMap() shortens a long name between characters, not within one", () => {
  const rows = [{ ...ROWS[0], label: "😡".repeat(21) }, { ...ROWS[1], label: "😡".repeat(20) }];
  const [, { data }] = topicMap(rows).layer as { data: { values: { name: string }[] } }[];
  assert.deepEqual(data.values.map(({ name }) => name), [`${"😡".repeat(19)}…`, "😡".repeat(20)]);
});
