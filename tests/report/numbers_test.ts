import assert from "node:assert/strict";
import { numbersOf } from "../../lib/report/numbers.ts";

const [ru, uk, en] = [numbersOf("ru"), numbersOf("uk"), numbersOf("en")];

Deno.test("numbersOf() writes counts as the language does", () => {
  assert.deepEqual([ru, uk, en].map((n) => n.count(1_234_567)), [
    "1\u00a0234\u00a0567",
    "1\u00a0234\u00a0567",
    "1,234,567",
  ]);
  assert.deepEqual([ru.count(7.68), en.count(7)], ["7,7", "7"]);
});

Deno.test("numbersOf() gives a decimal to shares below a tenth, and where nearly all would read as all", () => {
  assert.deepEqual([0, 0.004, 0.0951, 0.1, 0.9999, 1].map(en.share), ["0%", "0.4%", "9.5%", "10%", "99.9%", "100%"]);
  assert.deepEqual([0.994, 494 / 495].map(en.share), ["99%", "99.7%"]);
  assert.equal(ru.share(0.5), "50\u00a0%");
});

Deno.test("numbersOf() never writes some as none", () => {
  assert.deepEqual([1 / 5000, 0.0005, 0].map(en.share), ["<0.1%", "0.1%", "0%"]);
  assert.deepEqual([0.033, 0.05, 0].map(en.count), ["<0.1", "0.1", "0"]);
  assert.equal(uk.interval(0.0001, 0.003), "<0,1–0,3\u00a0%");
});

Deno.test("numbersOf() writes Wilson's 0 of 12 and 12 of 12 without going beyond 0 and 1", () => {
  assert.equal(en.interval(0, 0.2425), "0–24%");
  assert.equal(en.interval(0.7575, 1), "76–100%");
});

Deno.test("numbersOf() gives differences their sign", () => {
  assert.deepEqual([-0.171, 0, 0.026].map(ru.points), ["−17", "0", "+2,6"]);
  assert.equal(ru.points(-0.0004), "0", "what is written as 0 has no sign");
});

Deno.test("numbersOf() says minutes, hours and days", () => {
  assert.deepEqual([43, 102, 4_320].map(en.minutes), ["43\u00a0min", "1.7\u00a0h", "3\u00a0days"]);
  assert.deepEqual([89, 90, 2_879, 2_880].map(en.minutes), ["89\u00a0min", "1.5\u00a0h", "48\u00a0h", "2\u00a0days"]);
  assert.deepEqual([3_600, 7_200, 89_800].map(uk.minutes), ["2,5\u00a0доби", "5\u00a0діб", "62,4\u00a0доби"]);
});

Deno.test("numbersOf() writes days and spans without the г. and р. of officials", () => {
  assert.equal(ru.day("2026-03-01"), "1 марта 2026");
  assert.equal(uk.day("2026-03-01"), "1 березня 2026");
  assert.equal(en.span("2025-12-31", "2026-01-01"), "31 December 2025 – 1 January 2026");
  assert.equal(ru.span("2026-03-01", "2026-03-01"), "1 марта 2026");
});
