import assert from "node:assert/strict";
import { logOdds } from "../../../lib/stats/mod.ts";

const shown = (odds: ReturnType<typeof logOdds>[number]) =>
  [odds.log_odds, odds.low, odds.high, odds.z].map((value) => value.toFixed(5));

Deno.test("logOdds() gives what Monroe et al.'s formulas 16, 19 and 20 give in Python", () => {
  // a = 500 · 22/200; log((20 + a)/(600 − 20 − a)) − log((2 + a)/(600 − 2 − a)); variance 1/(20 + a) + 1/(2 + a)
  const [bad, the] = logOdds([20, 80], [2, 98]);
  assert.deepEqual(shown(bad), ["0.30815", "-0.03626", "0.65255", "1.75364"]);
  assert.deepEqual(shown(the), ["-0.30815", "-0.42811", "-0.18818", "-5.03446"]);
});

Deno.test("logOdds() is nought for a word that is as common in both, whatever their sizes", () => {
  const [same] = logOdds([10, 90], [100, 900]);
  assert.ok(Math.abs(same.log_odds) < 1e-12);
});

Deno.test("logOdds() draws a rare word to none: five times as often, and its interval holds 0", () => {
  const [rare] = logOdds([5, 995], [1, 999]);
  assert.ok(rare.low < 0 && rare.log_odds > 0);
});

Deno.test("logOdds() says nothing of a word that stands nowhere, or is the only one: their odds are not defined", () => {
  const nothing = { log_odds: 0, low: -Infinity, high: Infinity, z: 0 };
  assert.deepEqual(logOdds([1, 0, 3], [2, 0, 1])[1], { word: 1, ...nothing });
  assert.deepEqual(logOdds([5], [9]), [{ word: 0, ...nothing }]);
});

Deno.test("logOdds() has no words where a group is empty, and names lists of different length", () => {
  assert.deepEqual(logOdds([0, 0], [1, 2]), []);
  assert.throws(() => logOdds([1], [1, 2]), { name: "RangeError", message: /1 words with 2/ });
});
