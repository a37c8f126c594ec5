import assert from "node:assert/strict";
import { openAnswers } from "../../../../lib/coding/coders/llm/answer_store.ts";

Deno.test("openAnswers() goes on after a line that a crash cut short, and loses no other", () => {
  let file = '{"key":"a","codes":["vent"]}\n{"key":"b","codes":["ve';
  const kept = { read: () => file, add: (text: string) => void (file += text) };
  const store = openAnswers(kept);
  assert.equal(store.get("b"), undefined);
  store.add([["b", ["help"]]]);
  store.add([]);
  const again = openAnswers(kept);
  assert.deepEqual(["a", "b"].map((key) => again.get(key)), [["vent"], ["help"]]);
});

Deno.test("openAnswers() passes over lines that hold anything else", () => {
  const file = 'null\n[1]\n{"key":1,"codes":[]}\n{"key":"a","codes":[1]}\n{"key":"b"}\n';
  const store = openAnswers({ read: () => file, add: () => {} });
  assert.deepEqual(["a", "b", "1"].map((key) => store.get(key)), [undefined, undefined, undefined]);
});
