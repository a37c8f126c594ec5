import assert from "node:assert/strict";
import type { Row } from "../../../lib/tables/frame.ts";
import { buildReport } from "../../../lib/report/build_report.ts";
import { PAGES } from "../../../lib/report/pages/mod.ts";
import { cover } from "../../../lib/report/cover/cover.ts";
import { draw } from "../../../lib/report/mentions/draw.ts";
import { readersOf } from "../../../lib/report/reading/readers.ts";
import { fixtureTables, PARAMETERS, partOf, table } from "../_fixture.ts";

const TABLES = fixtureTables(600);

function embedded() {
  const { report, facts } = buildReport({
    parameters: PARAMETERS,
    parts: (name) => [partOf(TABLES[name])],
    version: "0",
    logo: null,
  });
  cover(report);
  for (const page of PAGES) page(report);
  const readers = readersOf(facts, { subjects: report.subjects, target_minutes: PARAMETERS.care.target_minutes });
  return { report, sets: draw(facts.kept, report.links.sets, readers, { limit: 6000, each: 40 }).sets };
}

/** Measures that count or share mentions, and the dimension by which the page finds them. */
const CHECKED: readonly [measure: string, dimension: string | null, by: string, kind?: string][] = [
  ["mentions", null, ""],
  ["mentions", null, "day", "day"],
  ["mentions", "hour of day", "hour"],
  ["mentions", "weekday", "weekday"],
  ["share of source", "source", "source"],
  ["mean rating", "source", "rated source"],
  ["share of topic", "topic", "topic"],
  ["share of people", "mention_type", "mention_type"],
  ["tone", "tone", "tone"],
  ["motives", "motives", "motives"],
  ["journey", "journey", "journey"],
  ["expected", "expectations", "asks"],
  ["behaviour", "expectations", "does"],
  ["answered expectation", "expectations", "answered"],
  ["answers due", "hour of day", "due hour"],
  ["answers due", "department", "department"],
  ["response rate", null, "replied"],
  ["answered within", "minutes", "answered within"],
];

Deno.test("readersOf() finds behind each number as many mentions as the number says", () => {
  const { report, sets } = embedded();
  let checked = 0;
  for (const [measure, dimension, by, period_kind = "all"] of CHECKED) {
    for (const subject of report.subjects) {
      for (
        const row of report.measures.all(measure, {
          subject: subject.name,
          dimension: dimension ?? undefined,
          period_kind,
        })
      ) {
        const name = `${subject.index}|${by}|${by === "day" ? row.period : row.value ?? ""}`;
        if (!report.links.sets.has(name)) continue;
        const counted = row.unit === "rating" ? row.n : row.raw ?? 0;
        const count = row.unit === "share" ? Math.round(counted * row.n) : counted;
        assert.equal(sets.get(name)?.count ?? 0, count, `${measure} of ${subject.name}, ${name}`);
        checked++;
      }
    }
  }
  assert.ok(checked > 400, `${checked} numbers were checked`);
});

Deno.test("readersOf() finds the mentions of each code of a codebook of a hundred", () => {
  const kept = new Set(TABLES.mentions.rows().filter(({ status }) => status === "kept").map(({ id }) => id));
  const coded = TABLES.matches.rows().filter(({ subject, mention }) => subject === "Северика" && kept.has(mention))
    .slice(0, 100);
  const codes = table(
    "codes",
    coded.flatMap(({ mention }, i) =>
      [i % 100, (i + 1) % 100].map((code): Row =>
        ({ mention, codebook: "own", code: `c${code}`, coder: "rule" }) as Row
      )
    ),
  );
  const tables: typeof TABLES = { ...TABLES, codes };
  const { report, facts } = buildReport({
    parameters: PARAMETERS,
    parts: (name) => [partOf(tables[name])],
    version: "0",
    logo: null,
  });
  const readers = readersOf(facts, { subjects: report.subjects, target_minutes: 120 });
  const links = new Map(
    Array.from(
      { length: 100 },
      (_, code) => [`c${code}`, { subject: 0, dimension: "code own" as const, value: `c${code}` }],
    ),
  );
  const { sets } = draw(facts.kept, links, readers, { limit: 6000, each: 40 });
  for (const { count } of sets.values()) assert.equal(count, 2); // a hundred mentions, each has two codes
  assert.equal(sets.size, 100);
});
