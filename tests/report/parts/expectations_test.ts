import assert from "node:assert/strict";
import type { Measure } from "../../../lib/report/reading/measure.ts";
import { type Expectation, gapOf, mostOwed, unansweredOf, widestGap } from "../../../lib/report/parts/expectations.ts";

const row = (raw: number | null) => ({ raw, corrected: null } as Measure);
const expectation = (
  code: string,
  asks: number | null,
  does: number | null,
) => ({ code, asks: row(asks), does: row(does) } as Expectation);

Deno.test("gapOf() is what is asked for less what is done, and not defined where one of them is not", () => {
  assert.equal(gapOf(expectation("support", 0.5, 0.25)), 0.25);
  assert.equal(gapOf(expectation("support", 0.5, null)), null);
});

Deno.test("widestGap() is where the company is most in arrears, and null where it is nowhere", () => {
  const [support, ideas, offers] = [
    expectation("support", 0.3, 0.1),
    expectation("ideas", 0.4, 0.1),
    expectation("offers", 0.1, 0.9),
  ];
  assert.equal(widestGap([support, ideas, offers])?.code, "ideas");
  assert.equal(widestGap([offers, expectation("any_hour", 0.9, null)]), null);
});

Deno.test("unansweredOf() is a number of mentions; mostOwed() prefers a real gap to silence, and silence to a narrow gap", () => {
  const answered = (e: Expectation, share: number, n: number) =>
    ({ ...e, answered: { ...row(share), n } }) as Expectation;
  const support = answered(expectation("support", 0.13, 0.42), 0.13, 178);
  const ideas = answered(expectation("ideas", 0.025, 0.008), 0.11, 35);
  assert.equal(unansweredOf(support), 155);
  assert.deepEqual([mostOwed([support, ideas])?.row.code, mostOwed([support, ideas])?.by], ["support", "unanswered"]);
  const wide = answered(expectation("offers", 0.3, 0.1), 1, 9);
  assert.deepEqual([mostOwed([support, wide])?.row.code, mostOwed([support, wide])?.by], ["offers", "gap"]);
  assert.equal(mostOwed([]), null);
});
