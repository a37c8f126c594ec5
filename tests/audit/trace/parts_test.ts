import assert from "node:assert/strict";
import { cleaningSteps } from "../../../lib/audit/trace/cleaning_steps.ts";
import { nearestIds } from "../../../lib/audit/trace/nearest_ids.ts";
import { sharedWords } from "../../../lib/audit/trace/shared_words.ts";

Deno.test("cleaningSteps() is empty for a clean text and ends at the text that cleaning shows", () => {
  assert.deepEqual(cleaningSteps("Связь есть"), []);
  assert.equal(cleaningSteps("РТ @anna: &laquo;Да&raquo; ").at(-1)?.after, "«Да»");
});

Deno.test("nearestIds() offers five at most, whatever the order, and nothing for an empty id", () => {
  const ids = Array.from({ length: 20 }, (_, i) => `vk:10${i}`);
  assert.equal(nearestIds("vk:10", ids).length, 5);
  assert.deepEqual(nearestIds("vk:10", ids.toReversed()), nearestIds("vk:10", ids));
  assert.deepEqual(nearestIds("", ids), []);
});

Deno.test("nearestIds() offers nothing with four mistakes, nor with more than half of a short id wrong", () => {
  assert.deepEqual(nearestIds("forum:123456", ["forum:123999", "forum:129999"]), ["forum:123999"]);
  assert.deepEqual(nearestIds("vk:1", ["vk:2", "vk:33", "ok:22"]), ["vk:2", "vk:33"]);
});

Deno.test("sharedWords() sees equal texts, cut ones, and texts without words", () => {
  assert.deepEqual(sharedWords("Ещё раз", "еще раз"), { equal: true, cut: false, shared: 2, either: 2 });
  assert.equal(sharedWords("нет связи второй день подр…", "нет связи второй день подряд").cut, true);
  assert.deepEqual(sharedWords("👍", "🙁"), { equal: false, cut: false, shared: 0, either: 0 });
});
