import assert from "node:assert/strict";
import fc from "fast-check";
import { countMeasures } from "../../../lib/measure/engine/count_measures.ts";
import { mentionsBehind } from "../../../lib/measure/engine/mentions_behind.ts";
import { anyStudy } from "../any_study.ts";
import { factsOf, rowOf, type Said, subject } from "../study.ts";

const COUNTED = ["mentions", "answers"];
const TONED: Said[] = [
  { id: "a", at: "2015-07-02", about: ["Acme", "Bell"], codes: { tone: { Acme: "negative", Bell: "positive" } } },
  { id: "b", at: "2015-07-01", about: ["Acme"], codes: { tone: { Acme: "negative" } } },
  { id: "c", at: "2015-07-01", about: ["Acme"], codes: { tone: { Acme: "neutral" } } },
];
const SUBJECTS = [subject("Acme"), subject("Bell", "competitor")];

Deno.test("mentionsBehind() gives as many mentions as every count says, and every share's numerator", () => {
  fc.assert(
    fc.property(anyStudy(), (study) => {
      const facts = factsOf(study);
      for (const row of countMeasures(facts)) {
        const behind = mentionsBehind(row, facts);
        const said = JSON.stringify(row);
        if (COUNTED.includes(row.unit)) assert.equal(behind.length, row.raw, said);
        if (row.unit === "share" && row.raw !== null) {
          const worth = behind.reduce((sum, { worth }) => sum + worth, 0);
          assert.ok(Math.abs(worth / row.n - row.raw) < 1e-12, said);
        }
        if (row.authors !== null) {
          const known = new Set(behind.map(({ row }) => facts.authors[row]).filter((author) => author >= 0));
          assert.equal(known.size, row.authors, said);
        }
        if (row.measure === "mentions a day") assert.equal(behind.length, row.raw! * row.n);
      }
    }),
    { seed: 1, numRuns: 15 },
  );
});

Deno.test("mentionsBehind() gives the base of a share, too, if asked", () => {
  fc.assert(
    fc.property(anyStudy(), (study) => {
      const facts = factsOf(study);
      for (const row of countMeasures(facts).filter(({ unit }) => unit === "share")) {
        assert.equal(mentionsBehind(row, facts, { base: true }).length, row.n, JSON.stringify(row));
      }
    }),
    { seed: 1, numRuns: 10 },
  );
});

Deno.test("mentionsBehind() lists mentions by time with the subject they are about", () => {
  const facts = factsOf({ said: TONED, subjects: SUBJECTS });
  const rows = countMeasures(facts);
  const negative = rowOf(rows, { measure: "tone", subject: "Acme", dimension: "tone", value: "negative" });
  assert.deepEqual(mentionsBehind(negative, facts).map(({ mention, subject }) => [mention, subject]), [
    ["b", "Acme"],
    ["a", "Acme"],
  ]);
  const net = rowOf(rows, { measure: "net tone", subject: "all" });
  assert.equal(net.raw, -1 / 4);
  const worths = mentionsBehind(net, facts, { base: true }).map((
    { mention, subject, worth },
  ) => [mention, subject, worth]);
  assert.deepEqual(worths, [["b", "Acme", -1], ["c", "Acme", 0], ["a", "Acme", -1], ["a", "Bell", 1]]);
});

Deno.test("mentionsBehind() gives none for a row that no measure gives", () => {
  const facts = factsOf({ said: TONED, subjects: SUBJECTS });
  const key = { ...rowOf(countMeasures(facts), { measure: "mentions", subject: "Acme" }) };
  for (
    const wrong of [{ measure: "likes" }, { subject: "Zeta" }, { period: "2015" }, { dimension: "moon", value: "full" }]
  ) {
    assert.deepEqual(mentionsBehind({ ...key, ...wrong }, facts), []);
  }
});
