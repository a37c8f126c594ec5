import assert from "node:assert/strict";
import type { Facts } from "../../../lib/measure/mod.ts";
import { drawn, oneIn } from "../../../lib/measure/terms/draw_part.ts";
import { TextBuilder } from "../../../lib/tables/columns.ts";
import { Frame } from "../../../lib/tables/frame.ts";

function mentionsOf(ids: readonly string[]): Frame {
  const id = new TextBuilder(), text = new TextBuilder();
  for (const one of ids) {
    id.add(one);
    text.add(`text of ${one}`);
  }
  return new Frame([["id", id.build()], ["clean_text", text.build()]]);
}

const idsOf = (frame: Frame) => frame.text("id").toArray();
const IDS = Array.from({ length: 8000 }, (_, i) => `vk:${i}`);

Deno.test("drawn() draws about one of so many, with its text, and the same in any order and part", () => {
  const found = drawn(mentionsOf(IDS), 4), ids = idsOf(found);
  // Binomial: 2,000 expected, a standard deviation of 38.7; four of them
  assert.ok(Math.abs(ids.length - 2000) < 155, `${ids.length}`);
  assert.deepEqual(found.text("clean_text").toArray(), ids.map((id) => `text of ${id}`));
  assert.deepEqual(idsOf(drawn(mentionsOf(IDS.toReversed()), 4)).toReversed(), ids);
  const parts = [IDS.slice(0, 100), IDS.slice(100)].map(mentionsOf);
  assert.deepEqual(parts.flatMap((part) => idsOf(drawn(part, 4))), ids);
});

Deno.test("drawn() keeps, as mentions double, half of what it drew and nothing else; one in one is all", () => {
  const [all, half, quarter] = [1, 2, 4].map((one_in) => idsOf(drawn(mentionsOf(IDS), one_in)));
  assert.deepEqual(all, IDS);
  assert.ok(quarter.every((id) => half.includes(id)));
  assert.equal(drawn(mentionsOf([]), 2).length, 0);
});

Deno.test("oneIn() looks at all mentions below a hundred thousand, then at fifty thousand or up to twice as many", () => {
  const factsOf = (...lines: number[]) =>
    ({ subjects: lines.map((length) => ({ kept: new Int32Array(length) })) }) as unknown as Facts;
  assert.deepEqual([[], [99_999], [60_000, 40_000], [399_999], [400_000]].map((lines) => oneIn(factsOf(...lines))), [
    1,
    1,
    2,
    4,
    8,
  ]);
});
