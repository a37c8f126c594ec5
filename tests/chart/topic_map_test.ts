import assert from "node:assert/strict";
import { specToSvg } from "../../lib/chart/spec_to_svg.ts";
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

/** Middles of the dots as they are drawn on a map of that width, by their colour. */
async function dotsOf(width: number, rows = ROWS) {
  const svg = await specToSvg(topicMap(rows, { width }));
  return [...svg.matchAll(/transform="translate\(([\d.]+),([\d.]+)\)" d="[^"]*" fill="(#\w+)"/g)]
    .map(([, x, y, ink]) => ({ x: Number(x), y: Number(y), ink }));
}

Deno.test("topicMap() draws a dot for each mention of small topics, none over another, all inside, on any width", async () => {
  for (const width of [280, 350, 640, 900]) {
    const dots = await dotsOf(width);
    assert.equal(dots.length, 60 + 25 + 9);
    assert.ok(dots.every(({ x, y }) => x > 0 && x < width && y > 0 && y < 440));
    for (const [i, a] of dots.entries()) {
      for (const b of dots.slice(0, i)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) > 5, `${width}`);
    }
  }
});

Deno.test("topicMap() draws 1,200 dots or so for any number of mentions, and nothing of nothing", async () => {
  const counted = async (size: number) => (await dotsOf(640, ROWS.map((row) => ({ ...row, size })))).length;
  assert.equal(await counted(1_000_000), 1200);
  assert.equal(await counted(0), 0);
});

Deno.test("topicMap() writes each name once, and whole names on a phone", async () => {
  const svg = await specToSvg(topicMap(ROWS, { width: 320 }));
  assert.deepEqual([...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, name]) => name).sort(), [
    "мастер не пришёл и…",
    "мастер не пришёл и…", // the light edge and the letters
    "обрывы",
    "обрывы",
    "цены",
    "цены",
  ]);
});

Deno.test("topicMap() shortens a long name between characters, not within one", () => {
  const rows = [{ ...ROWS[0], label: "😡".repeat(21) }, { ...ROWS[1], label: "😡".repeat(20) }];
  const [, { data }] = topicMap(rows).layer as { data: { values: { name: string }[] } }[];
  const names = new Set(data.values.map(({ name }) => name)); // of each width that the map may have
  assert.deepEqual([...names], [`${"😡".repeat(19)}…`, "😡".repeat(20)]);
});
