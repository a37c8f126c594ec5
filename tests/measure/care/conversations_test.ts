import assert from "node:assert/strict";
import { conversationsOf, rootsOf } from "../../../lib/measure/care/conversations.ts";
import { factsOf, type Said, subject } from "../study.ts";

const at = (hour: number) => `2015-07-01T${String(hour).padStart(2, "0")}:00:00`;

Deno.test("rootsOf() follows parents to the first mention of the thread, in the data or not", () => {
  const said: Said[] = [
    { id: "c", at: at(3), to: "b" },
    { id: "a", at: at(1) },
    { id: "b", at: at(2), to: "a" },
    { id: "d", at: at(4), to: "x" },
  ];
  const facts = factsOf({ said, subjects: [] });
  assert.deepEqual([...rootsOf(facts)].map((root) => facts.ids.at(root)), ["a", "a", "a", "x"]);
});

Deno.test("rootsOf() takes the smallest id where parents run in a circle, whatever the order of the rows", () => {
  const said: Said[] = [
    { id: "b", at: at(1), to: "c" },
    { id: "c", at: at(1), to: "b" },
    { id: "a", at: at(1), to: "c" },
    { id: "d", at: at(1), to: "d" },
  ];
  for (const rows of [said, said.toReversed()]) {
    const facts = factsOf({ said: rows, subjects: [] });
    const roots = Object.fromEntries([...rootsOf(facts)].map((root, row) => [facts.ids.at(row), facts.ids.at(root)]));
    assert.deepEqual(roots, { a: "b", b: "b", c: "b", d: "d" });
  }
});

Deno.test("conversationsOf() gathers what one author wrote in one thread, by time; not officials, reposts, the unknown", () => {
  const said: Said[] = [
    { id: "post", at: at(1), by: "acme" },
    { id: "a2", at: at(4), by: "ann", to: "post" },
    { id: "a1", at: at(2), by: "ann", to: "post" },
    { id: "b1", at: at(3), by: "bob", to: "a1" },
    { id: "r", at: at(3), by: "bob", to: "a1", kind: "repost" },
    { id: "u", at: at(3), to: "a1" },
    { id: "lone", at: at(3), by: "ann" },
  ];
  const facts = factsOf({ said, subjects: [subject("Acme", "company", { accounts: ["acme"] })] });
  const { rows, offsets, of } = conversationsOf(facts);
  const found = [...offsets].slice(1).map((end, i) =>
    [...rows.subarray(offsets[i], end)].map((row) => facts.ids.at(row))
  );
  assert.deepEqual(found, [["a1", "a2"], ["b1"]]);
  assert.equal(of[6], -1);
});
