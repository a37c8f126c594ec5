import assert from "node:assert/strict";
import { Dictionary } from "../../../lib/report/reading/dictionary.ts";

Deno.test("Dictionary numbers names in the order in which they come", () => {
  const names = new Dictionary();
  assert.deepEqual(["a", "b", "a"].map((name) => names.add(name)), [0, 1, 0]);
  assert.deepEqual([names.find("b"), names.find("c")], [1, -1]);
});
