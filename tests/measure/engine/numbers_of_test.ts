import assert from "node:assert/strict";
import fc from "fast-check";
import { countMeasures } from "../../../lib/measure/engine/count_measures.ts";
import { mentionsBehind } from "../../../lib/measure/engine/mentions_behind.ts";
import { numbersOf } from "../../../lib/measure/engine/numbers_of.ts";
import type { MeasureKey } from "../../../lib/measure/types.ts";
import { anyStudy } from "../any_study.ts";
import { factsOf, subject } from "../study.ts";

const name = ({ measure, subject, subject_kind, period_kind, period, dimension, value }: MeasureKey) =>
  JSON.stringify([measure, subject, subject_kind, period_kind, period, dimension, value]);

Deno.test("numbersOf() is the way back of mentionsBehind()", () => {
  fc.assert(
    fc.property(anyStudy(), (study) => {
      const facts = factsOf(study), rows = countMeasures(facts);
      const there = new Set(
        rows.flatMap((row) => mentionsBehind(row, facts).map(({ mention }) => `${mention} ${name(row)}`)),
      );
      const given = new Set(rows.map(name));
      const back = study.said.flatMap(({ id }) =>
        numbersOf(id, facts).filter((number) => number.counts && given.has(name(number))).map((number) =>
          `${id} ${name(number)}`
        )
      );
      assert.deepEqual(new Set(back), there);
    }),
    { seed: 1, numRuns: 15 },
  );
});

Deno.test("numbersOf() tells what a mention counts in from what it is only in the base of", () => {
  const said = [{ id: "a", at: "2015-07-01", about: ["Acme"], by: "ann", codes: { tone: { Acme: "neutral" } } }];
  const numbers = numbersOf("a", factsOf({ said, subjects: [subject("Acme"), subject("Bell", "competitor")] }));
  const of = (measure: string, subject = "Acme") =>
    numbers.find((one) => one.measure === measure && one.subject === subject);
  assert.equal(of("mentions")?.counts, true);
  assert.equal(of("net tone")?.counts, false); // neutral: in the base
  assert.equal(of("share of voice", "Bell")?.counts, false);
  assert.equal(of("mentions", "Bell"), undefined);
});

Deno.test("numbersOf() gives none for a mention that is not in the data", () => {
  assert.deepEqual(numbersOf("b", factsOf({ said: [], subjects: [subject("Acme")] })), []);
});
