import assert from "node:assert/strict";
import { measuresOf } from "../../../lib/report/measures.ts";
import { STAGE } from "../../../lib/report/stage.ts";
import { furtherCuts, howCounted } from "../../../lib/report/texts/how_counted.ts";
import type { Report } from "../../../lib/report/types.ts";
import type { Row } from "../../../lib/tables/frame.ts";
import { parse } from "../../../lib/tables/csv.ts";
import { SUBJECTS } from "../_mentions.ts";
import { fakeContext, fixtureTables, PARAMETERS, table } from "../_fixture.ts";

/** Measures that pages were written for, as they stood when the others were first shown. */
const OF_PAGES = [
  "mentions",
  "mentions with duplicates",
  "share of voice",
  "share of voice by authors",
  "mentions a day",
  "spike",
  "share of source",
  "share of topic",
  "change of topic",
  "tone of topic",
  "share of code",
  "authors",
  "mentions by author",
  "share of top authors",
  "share of people",
  "share of voice of people",
  "tone of voices",
  "expected of voices",
  "reposts of one's own",
  "tone",
  "net tone",
  "mean rating",
  "motives",
  "journey",
  "expected",
  "expected mentions",
  "behaviour",
  "answered expectation",
  "answers due",
  "answers given",
  "response rate",
  "responses within target",
  "median first response",
  "90th percentile first response",
  "hours of work",
];
/** 3 of 8 and 1 of 4 by hand; the interval of the first is invented. */
const OWN = SUBJECTS.flatMap(({ name: subject, kind: subject_kind }) =>
  [
    { subject, subject_kind, period_kind: "all", period: "all", raw: 0.375, low: 0.14, high: 0.69, n: 8 },
    { subject, subject_kind, period_kind: "month", period: "2026-03", raw: 0.25, n: 4 },
    { subject, subject_kind, period_kind: "all", period: "all", dimension: "weekday", value: "6", raw: 0.5, n: 2 },
  ].map((row) => ({ question: 3, measure: "at night", unit: "share", ...row }))
);
const RULE = { en: "From midnight to six.", ru: "С полуночи до шести.", uk: "З півночі до шостої." };

Deno.test("furtherCuts() passes over measures that a page shows and rows without a rule, and gives the others", () => {
  const rows = [...[...OF_PAGES, "F1 of code"].map((measure) => ({ ...OWN[0], measure })), ...OWN];
  const rules = Object.fromEntries([...OF_PAGES, "at night"].map((measure) => [measure, RULE]));
  const report = { measures: measuresOf([table("measures", rows)]), parameters: { ...PARAMETERS, rules } };
  const of = (dimension: string | null, period_kind: string) => ({ measure: "at night", dimension, period_kind });
  assert.deepEqual(furtherCuts(report, 3), [of(null, "all"), of(null, "month"), of("weekday", "all")]);
  assert.deepEqual(furtherCuts(report, 4), []);
});

Deno.test("howCounted() ends with the rules of measures that no page was written for", () => {
  const measures = measuresOf([table("measures", OWN)]);
  const parameters = { ...PARAMETERS, rules: { "spike": { ...RULE, ru: "Сплеск." }, "at night": RULE } };
  const report = { parameters, measures, company: { name: OWN[0].subject } } as unknown as Report;
  assert.deepEqual(howCounted(report, 3), ["Сплеск.", RULE.ru]);
});

Deno.test("a measure that no page was written for stands on its question's page and sheet, with base and interval", async () => {
  const tables = fixtureTables(60);
  const rows = [...tables.measures.rows() as unknown as Row[], ...OWN];
  const { context, files } = fakeContext({ ...tables, measures: table("measures", rows) }, {
    ...PARAMETERS,
    rules: { "at night": RULE },
    report: { ...PARAMETERS.report, formats: ["html", "csv"] },
  });
  await STAGE.run(context);
  const html = files.get("report.html") as string;
  const page = html.slice(html.indexOf('id="q3"'), html.indexOf('id="q4"'));
  assert.match(page, /<h3>at night<\/h3>/);
  assert.match(page, /<h3>at night: День недели<\/h3>/);
  assert.match(page, /С полуночи до шести\./);
  const lines = parse((files.get("csv/03-how-often.csv") as string).slice(1)) as string[][];
  const own = lines.filter(([title]) => title.startsWith("at night")).map((cells) => cells.slice(0, 9));
  assert.deepEqual(own.filter(([, subject]) => subject === OWN[0].subject), [
    ["at night", OWN[0].subject, "весь период", "", "0.375", "доля", "0.14", "0.69", "8"],
    ["at night, по месяцам", OWN[0].subject, "2026-03", "", "0.25", "доля", "", "", "4"],
    ["at night: День недели", OWN[0].subject, "весь период", "сб", "0.5", "доля", "", "", "2"],
  ]);
});
