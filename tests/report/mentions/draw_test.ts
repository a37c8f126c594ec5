import assert from "node:assert/strict";
import { buildReport } from "../../../lib/report/build_report.ts";
import type { LinkedSet } from "../../../lib/report/parts/links.ts";
import { byHash, draw } from "../../../lib/report/mentions/draw.ts";
import { readersOf } from "../../../lib/report/reading/readers.ts";
import { PARAMETERS, partOf, tablesOf } from "../_fixture.ts";
import { type FixtureMention, fixtureMentions } from "../_mentions.ts";

const MENTIONS = fixtureMentions(400);
const SETS = new Map<string, LinkedSet>(
  (["vk", "forum"] as const).map((value) => [value, { subject: 0, dimension: "source", value }]),
);

function drawn(mentions: readonly FixtureMention[], limit: number, each: number) {
  const tables = tablesOf(mentions);
  const { facts, report } = buildReport({
    parameters: PARAMETERS,
    parts: (name) => [partOf(tables[name])],
    version: "0",
    logo: null,
  });
  return {
    facts,
    ...draw(facts.kept, SETS, readersOf(facts, { subjects: report.subjects, target_minutes: 120 }), { limit, each }),
  };
}

const size = (source: string) => MENTIONS.filter((m) => m.source === source && m.subjects.includes("Северика")).length;

Deno.test("draw() takes all mentions where they are few, newest first, and counts every set in full", () => {
  const { rows, sets, facts } = drawn(MENTIONS, 10_000, 3);
  assert.equal(rows.length, facts.kept.count);
  assert.ok(rows.every((row, i) => i === 0 || facts.kept.local[rows[i - 1]] >= facts.kept.local[row]));
  assert.deepEqual([...sets.values()].map(({ count, places }) => [count, places.length]), [
    [size("vk"), size("vk")],
    [size("forum"), size("forum")],
  ]);
});

Deno.test("draw() gives each set its share where mentions are many, and still counts all", () => {
  const { rows, sets } = drawn(MENTIONS, 50, 5);
  assert.equal(sets.get("vk")!.count, size("vk"));
  assert.ok(sets.get("vk")!.places.length >= 5 && sets.get("forum")!.places.length >= 5);
  assert.ok(rows.length <= 50);
});

Deno.test("draw() draws the same mentions whatever the order of the records", () => {
  const ids = (mentions: readonly FixtureMention[]) => {
    const { rows, facts } = drawn(mentions, 50, 5);
    return Array.from(rows, (row) => mentions[facts.kept.at[row]].id).sort();
  };
  assert.deepEqual(ids(MENTIONS), ids(MENTIONS.toReversed()));
});

Deno.test("draw() takes what a walk in the order of chance takes that stops at nothing a set still wants", () => {
  for (const [limit, each] of [[50, 5], [12, 5], [399, 1]]) {
    const { rows, facts } = drawn(MENTIONS, limit, each), { kept } = facts;
    const readers = new Map([...SETS].map(([name, { value }]) => [name, kept.source.names.find(value!)]));
    const counts = new Map([...SETS.keys()].map((name) => [name, 0])), chosen: number[] = [];
    for (const row of byHash(kept)) {
      const sets = [...readers].filter(([, source]) => kept.source.of[row] === source && facts.about[0][row] === 1);
      if (chosen.length >= limit || !sets.some(([name]) => counts.get(name)! < each)) continue;
      chosen.push(row);
      for (const [name] of sets) counts.set(name, counts.get(name)! + 1);
    }
    assert.deepEqual([...rows].sort(), chosen.sort());
  }
});
