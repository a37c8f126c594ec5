import assert from "node:assert/strict";
import { decisionsByPart } from "../../lib/clean/decisions_by_part.ts";
import type { Decisions } from "../../lib/clean/types.ts";
import { evidenceFrom } from "./_evidence.ts";

const ID_OF = ["a", "b", "c", "d"];
const EVIDENCE = evidenceFrom([ID_OF.map((id) => ({ id, published_at: 0, text: id }))]);
const PARTS = [{ rows: 2 }, { rows: 2 }];

function decided(more: Partial<Decisions>) {
  const none = new Int32Array(4).fill(-1), dropped = [null, null, null, null];
  const decisions = { dropped, duplicateOf: none, parents: none, renamed: new Map(), ...more };
  return decisionsByPart(decisions, EVIDENCE, PARTS);
}

Deno.test("decisionsByPart() names rows by their place in the part and others by their ids, new ones where they have such", () => {
  const own = decided({
    dropped: [null, null, null, "exact duplicate"],
    duplicateOf: Int32Array.of(-1, -1, -1, 1),
    parents: Int32Array.of(-1, -1, 0, -1),
    renamed: new Map([[1, "b~1"]]),
  });
  assert.deepEqual(own.map(({ value }) => value), [
    { dropped: [], duplicateOf: [], parents: [], renamed: [[1, "b~1"]] },
    { dropped: [[1, "exact duplicate"]], duplicateOf: [[1, "b~1"]], parents: [[0, "a"]], renamed: [] },
  ]);
});

Deno.test("decisionsByPart() gives a part another key for each change of its decisions, and for no other part's", () => {
  const changes: Partial<Decisions>[] = [
    {},
    { dropped: [null, null, "repost", null] },
    { dropped: [null, null, null, "repost"] },
    { duplicateOf: Int32Array.of(-1, -1, 0, -1) },
    { duplicateOf: Int32Array.of(-1, -1, 1, -1) },
    { duplicateOf: Int32Array.of(-1, -1, 1, -1), renamed: new Map([[1, "b~1"]]) },
    { parents: Int32Array.of(-1, -1, 1, -1) },
    { renamed: new Map([[2, "c~1"]]) },
  ];
  const keys = changes.map((change) => decided(change).map(({ key }) => key));
  assert.equal(new Set(keys.map(([, second]) => second)).size, changes.length);
  assert.equal(new Set(keys.filter((_, k) => k !== 5).map(([first]) => first)).size, 1);
});
