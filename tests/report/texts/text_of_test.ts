import assert from "node:assert/strict";
import type { Measure } from "../../../lib/report/reading/measure.ts";
import { numbersOf } from "../../../lib/report/numbers.ts";
import { baseText, briefText, fullText, intervalText, valueText } from "../../../lib/report/texts/text_of.ts";
import { en } from "../../../lib/report/words/en.ts";

const report = { words: en, numbers: numbersOf("en") };
// Wilson's interval of 3 of 12 is 0.0889–0.5323 (case 27)
const share = { unit: "share", raw: 0.25, corrected: null, low: 0.0889, high: 0.5323, n: 12 } as Measure;
const plain = (text: string) => text.replaceAll("\u00a0", " ");

Deno.test("fullText() gives a share with its interval and base", () => {
  assert.equal(plain(fullText(report, share)), "25% (8.9–53%, n = 12)");
});

Deno.test("fullText() says that the error of machine codes is unknown; briefText() leaves that to the sentence's end", () => {
  const machine = { ...share, low: null, high: null };
  assert.equal(plain(fullText(report, machine)), "25% (machine codes, error unknown, n = 12)");
  assert.equal(plain(briefText(report, machine)), "25% (n = 12)");
  assert.equal(intervalText(report, machine), "error unknown");
});

Deno.test("valueText() tells no data from not defined, and neither is 0", () => {
  assert.equal(valueText(report, null), "no data");
  assert.equal(valueText(report, { ...share, raw: null, n: 0 }), "no data");
  assert.equal(valueText(report, { ...share, raw: null, unit: "minutes", n: 3 }), "not defined");
  assert.equal(valueText(report, { ...share, raw: 0 }), "0%");
});

Deno.test("fullText() shows the corrected number, and counts without a base", () => {
  assert.equal(plain(fullText(report, { ...share, corrected: 0.3 })), "30% (8.9–53%, n = 12)");
  assert.equal(fullText(report, { ...share, unit: "mentions", raw: 1204, low: null, high: null }), "1,204");
  assert.equal(plain(baseText(report, null)), "n = 0");
});
