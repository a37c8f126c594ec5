import assert from "node:assert/strict";
import { freshness } from "../../data/demo/alike.ts";

Deno.test("freshness() takes a text once, and refuses it with a word changed", () => {
  const fresh = freshness(0.4);
  assert.equal(fresh("Третий день нет интернета на Лесной, мастера не дождаться"), true);
  assert.equal(fresh("Третий день нет интернета на Кирова, мастера не дождаться"), false);
  assert.equal(fresh("Скорость упала вдвое, поддержка молчит, а цена всё та же"), true);
});

Deno.test("freshness() lets a nod of a few words come twice, not three times", () => {
  const fresh = freshness(0.4);
  assert.deepEqual([1, 2, 3].map(() => fresh("И у нас так же")), [true, true, false]);
});
