import assert from "node:assert/strict";
import { buildReport } from "../../../lib/report/build_report.ts";
import { howCounted } from "../../../lib/report/texts/how_counted.ts";
import { fixtureTables, PARAMETERS, partOf } from "../_fixture.ts";

const tables = fixtureTables(20);
const make = (rules?: typeof PARAMETERS.rules) =>
  buildReport({
    parameters: { ...PARAMETERS, rules },
    parts: (name) => [partOf(tables[name])],
    version: "0",
    logo: null,
  }).report;

Deno.test("howCounted() prints the measures' own rules where the study hands them over", () => {
  const report = make({ "share of source": { ru: "упоминания ÷ все", uk: "", en: "" } });
  assert.deepEqual(howCounted(report, 4), ["упоминания ÷ все"]);
});

Deno.test("howCounted() has words of its own for every question", () => {
  const report = make();
  for (let question = 1; question <= 11; question++) assert.ok(howCounted(report, question)[0].length > 40);
});
