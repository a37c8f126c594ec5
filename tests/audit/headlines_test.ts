import assert from "node:assert/strict";
import { companyHeadlines, HEADLINE_MEASURES } from "../../lib/audit/headlines.ts";
import { countMeasures } from "../../lib/measure/mod.ts";
import { factsOf, subject } from "../measure/study.ts";

Deno.test("companyHeadlines() finds a row for every measure that has a headline: none is asked for in a way that no measure gives", () => {
  const said = [{ id: "a", at: "2015-07-01T10:00:00", about: ["Acme"], by: "ann" }];
  const rows = countMeasures(factsOf({ said, subjects: [subject("Acme"), subject("Bell", "competitor")] }));
  const found = companyHeadlines(rows);
  assert.deepEqual(new Set(found.map(({ measure }) => measure)), HEADLINE_MEASURES);
  assert.deepEqual(new Set(found.map(({ subject }) => subject)), new Set(["Acme"]));
});
