import assert from "node:assert/strict";
import { RowTexts } from "../../../lib/report/mentions/row_texts.ts";
import { readKept } from "../../../lib/report/reading/kept.ts";
import type { Part } from "../../../lib/tables/stage.ts";
import { zoneOf } from "../../../lib/time/zone.ts";
import { partOf, table } from "../_fixture.ts";

const mention = {
  published_at: 0,
  date_guessed: false,
  source: "vk",
  kind: "post",
  batch: "a.csv",
  line: 1,
  lang: "ru",
};
const partWith = (...ids: string[]) =>
  partOf(table(
    "mentions",
    ids.map((id) => ({ ...mention, id, author: `@${id}`, text: `text ${id}`, clean_text: "", status: "kept" })),
  ));

Deno.test("RowTexts reads a part once for all that was expected, and no part of which nothing is asked", () => {
  const parts = [partWith("a", "b"), partWith("c"), partWith("d", "e")], reads: number[] = [];
  const kept = readKept(parts, { zone: zoneOf("UTC"), owners: new Map() });
  const counted = parts.map((part, i): Part => ({ ...part, read: (columns) => (reads.push(i), part.read(columns)) }));
  const texts = new RowTexts({ kept }, counted);
  texts.expect([4, 0]);
  assert.deepEqual(reads, [], "not yet");
  assert.deepEqual(texts.of([1]).get(1), { id: "b", text: "text b", author: "@b" });
  assert.deepEqual(reads, [0, 2]);
  assert.deepEqual([0, 4].map((row) => texts.of([0, 4]).get(row)?.id), ["a", "e"]);
  assert.deepEqual(reads, [0, 2], "what was expected is there");
  assert.equal(texts.of([3]).get(3)?.id, "d");
  assert.deepEqual(reads, [0, 2, 2]);
  assert.equal(texts.of([]).get(2), undefined);
});
