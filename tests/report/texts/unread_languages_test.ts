import assert from "node:assert/strict";
import { buildReport } from "../../../lib/report/build_report.ts";
import { measuresOf } from "../../../lib/report/measures.ts";
import type { Measure } from "../../../lib/report/reading/measure.ts";
import { limitsOf } from "../../../lib/report/texts/method_rules.ts";
import { machineNotes, unreadLanguages } from "../../../lib/report/texts/unread_languages.ts";
import type { Report } from "../../../lib/report/types.ts";
import { FrameBuilder } from "../../../lib/tables/frame.ts";
import { SCHEMAS } from "../../../lib/tables/schemas.ts";
import { fixtureTables, PARAMETERS, partOf } from "../_fixture.ts";

const tables = fixtureTables(20);
const { report } = buildReport({
  parameters: { ...PARAMETERS, language: "en" },
  parts: (name) => [partOf(tables[name])],
  version: "0",
  logo: null,
});

/** The report with so many mentions of the company in each language. */
function inLanguages(counts: Readonly<Record<string, number>>, coders: Report["coders"] = report.coders): Report {
  const table = new FrameBuilder(SCHEMAS.measures), { name: subject } = report.company;
  const row: Omit<Measure, "value" | "raw"> = {
    question: 1,
    measure: "mentions",
    subject,
    subject_kind: "company",
    period_kind: "all",
    period: "all",
    dimension: "lang",
    corrected: null,
    low: null,
    high: null,
    n: 1,
    n_labelled: null,
    authors: null,
    unit: "mentions",
  };
  for (const [value, raw] of Object.entries(counts)) table.add({ ...row, value, raw });
  return { ...report, measures: measuresOf([table.build()]), coders };
}

Deno.test("unreadLanguages() says how much of what is said the rules and word lists cannot read, with the languages", () => {
  const text = unreadLanguages(inLanguages({ en: 404, pl: 399, de: 1, ru: 228 }))!; // 400 of 1,032 are 38.8 %
  assert.match(text, /39% of the mentions \(400 of 1,032\).*\(Polish, German\)/);
  assert.ok(limitsOf(inLanguages({ en: 60, pl: 40 })).some((line) => line.includes("Polish")));
});

Deno.test("unreadLanguages() says nothing of languages that are known, undetermined, or next to none", () => {
  assert.equal(unreadLanguages(inLanguages({ en: 5, uk: 5, ru: 5, und: 50 })), null);
  assert.equal(unreadLanguages(inLanguages({ en: 97, bg: 3 })), null);
  assert.equal(unreadLanguages(inLanguages({})), null);
});

Deno.test("unreadLanguages() says nothing where no rules and word lists of the toolkit's own coded", () => {
  const counts = { en: 60, pl: 40 };
  const learned = [{ codebook: "tone", coder: "learned", codes: 9 }];
  assert.equal(unreadLanguages(inLanguages(counts, learned)), null);
  assert.equal(unreadLanguages(inLanguages(counts, [{ codebook: "own", coder: "rule", codes: 9 }])), null);
  assert.notEqual(
    unreadLanguages(inLanguages(counts, [...learned, { codebook: "motives", coder: "rule", codes: 9 }])),
    null,
  );
});

Deno.test("machineNotes() speaks of languages below questions that rest on codes, not below topics", () => {
  const polish = inLanguages({ en: 60, pl: 40 });
  assert.deepEqual([5, 6, 10].map((question) => machineNotes(polish, question).length), [1, 2, 2]);
  assert.deepEqual([1, 10, 11].map((question) => machineNotes(polish, question, false).length), [0, 0, 1]);
});
