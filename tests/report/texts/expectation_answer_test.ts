import assert from "node:assert/strict";
import { buildReport } from "../../../lib/report/build_report.ts";
import { expectationAnswer } from "../../../lib/report/texts/expectation_answer.ts";
import { PARAMETERS, partOf, tablesOf } from "../_fixture.ts";
import { fixtureMentions } from "../_mentions.ts";

Deno.test("expectationAnswer() says that nobody asks, not what is asked for most by 0 %", () => {
  const silent = tablesOf(fixtureMentions(60).map((mention) => ({ ...mention, expectations: [] })));
  const { report } = buildReport({
    parameters: PARAMETERS,
    parts: (name) => [partOf(silent[name])],
    version: "0",
    logo: null,
  });
  assert.match(expectationAnswer(report), /^Ни одно из этих ожиданий люди не высказали \(n\s=\s\d+\)\.$/u);
});
