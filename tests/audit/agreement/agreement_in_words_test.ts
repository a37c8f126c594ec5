import assert from "node:assert/strict";
import { agreementInWords } from "../../../lib/audit/agreement/agreement_in_words.ts";
import { codeScores } from "../../../lib/audit/agreement/code_scores.ts";
import { agreementOf } from "../../../lib/stats/agreement/agreement_of.ts";

const CODES = ["help", "vent"];

Deno.test("agreementInWords() shows values with their interval, and a dash where a value is not defined", () => {
  const rows = ["AK", "TS"].flatMap((coder) =>
    [["help"], ["help"], [], coder === "AK" ? ["help"] : []].map((codes, i) => ({ unit: `vk:${i}`, coder, codes }))
  );
  const people = agreementOf(rows, { codes: CODES });
  const machines = [{ coder: "rule", scores: codeScores(rows, rows.slice(0, 4), CODES) }];
  const lines = agreementInWords("motives", { coders: ["AK", "TS"], people, settled: 1, machines });
  assert.equal(lines[0], "motives: coded by AK, TS; 1 units settled");
  const [help, vent] = CODES.map((code) => lines.find((line) => line.startsWith(code))!.split(/\s{2,}/));
  const all = lines.find((line) => line.startsWith("all codes"))!.split(/\s{2,}/);
  assert.deepEqual(all.slice(0, 3), ["all codes", "4", "8"]); // the base: 4 mentions, 8 decisions in them
  assert.deepEqual(help.slice(0, 5), ["help", "4", "5", "0.750", "0.533"]); // alpha 1 − 2/(30/7) = 0.533
  assert.deepEqual(vent.slice(0, 6), ["vent", "4", "0", "1.000", "–", "–"]);
  assert.match(lines.join("\n"), /Coder rule against 8 decisions of people on random samples:/);
});

Deno.test("agreementInWords() says that agreement is not defined where nobody coded, or one alone", () => {
  const people = agreementOf([{ unit: "vk:1", coder: "AK", codes: ["help"] }], { codes: CODES });
  assert.deepEqual(agreementInWords("motives", { coders: ["AK"], people, settled: 0, machines: [] }), [
    "motives: coded by AK; 0 units settled",
    "No unit was coded by two people: agreement is not defined.",
  ]);
});
