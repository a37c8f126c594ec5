import assert from "node:assert/strict";
import fc from "fast-check";
import { kaplanMeier, type Wait } from "../../lib/stats/kaplan_meier.ts";
import { median } from "../../lib/stats/median.ts";

/** `6+` is a wait of 6 that had not ended. */
function waits(text: string): Wait[] {
  return text.split(" ").map((word) => ({ time: parseFloat(word), ended: !word.endsWith("+") }));
}

// Freireich and others (1963): weeks of remission of 21 patients given 6-MP, the example of most textbooks
// (Kleinbaum and Klein, "Survival analysis", table 2.1), and of 21 given a placebo.
const TREATED = waits("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
const PLACEBO = waits("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

Deno.test("kaplanMeier() gives the textbook curve of Freireich's 21 patients", () => {
  const curve = kaplanMeier(TREATED);
  assert.deepEqual(curve.steps.map((step) => [step.time, step.at_risk, step.ended, step.share_waiting.toFixed(4)]), [
    [6, 21, 3, "0.8571"],
    [7, 17, 1, "0.8067"],
    [10, 15, 1, "0.7529"],
    [13, 12, 1, "0.6902"],
    [16, 11, 1, "0.6275"],
    [22, 7, 1, "0.5378"],
    [23, 6, 1, "0.4482"],
  ]);
  assert.deepEqual([curve.n, curve.ended, curve.median], [21, 9, 23]);
  assert.equal(kaplanMeier(PLACEBO).median, 8);
});

Deno.test("kaplanMeier() does not know a quantile that the curve does not reach", () => {
  assert.equal(kaplanMeier(TREATED).quantile(0.9), null);
  assert.equal(kaplanMeier(waits("5+ 9+")).median, null);
  const none = kaplanMeier([]);
  assert.deepEqual([none.n, none.median, none.steps], [0, null, []]);
});

Deno.test("kaplanMeier() takes the middle of a stretch on which the curve lies at the quantile, as R's survfit", () => {
  assert.equal(kaplanMeier(waits("1 2 3 4")).median, 2.5);
  assert.equal(kaplanMeier(waits("1 2 3+ 9+")).median, 5.5); // to the end of what was watched
});

Deno.test("kaplanMeier() has the usual median when everything has ended, whatever the order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (times) => {
      assert.equal(kaplanMeier(times.map((time) => ({ time, ended: true }))).median, median(times));
    }),
    { seed: 1 },
  );
});

Deno.test("kaplanMeier() names a time that cannot be", () => {
  assert.throws(() => kaplanMeier([{ time: -1, ended: true }]), { name: "RangeError", message: /-1 is not a time/ });
  assert.throws(() => kaplanMeier([{ time: 1, ended: true }]).quantile(1), { name: "RangeError", message: /at 1/ });
});
