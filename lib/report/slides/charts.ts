/** A chart for each question's slide, from the measures that its page shows. @module */
import { mix } from "../../chart/mod.ts";
import { byNumber, shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import { peopleColour, TONE_COLOURS } from "../parts/colours.ts";
import { drawnValues, valuesOf } from "../parts/breakdown.ts";
import { expectationsOf } from "../parts/expectations.ts";
import { CYCLE, TONES } from "../texts/codebooks.ts";
import { codebookLabel, labelOf } from "../texts/labels.ts";
import { mondayOf } from "../texts/weeks.ts";
import type { Report, SubjectView } from "../types.ts";
import type { SlideChart } from "./types.ts";

const BARS_MAX = 8;
const DAYS_DRAWN_MAX = 120;
/** Darker than on the page: the number in it is white, as on the other two. */
const NEUTRAL = "#76808f";

/** A chart and the rows that it draws. */
export interface Drawn {
  readonly chart: SlideChart;
  readonly rows: readonly (Measure | null)[];
}

/** The chart of each question, the first question first. */
export const CHARTS: readonly ((report: Report) => Drawn)[] = [
  (report) => bySubject(report, "mentions", report.words.figures.mentions, report.subjects),
  voice,
  days,
  (report) => byValue(report, "share of source", "source", report.words.figures.sources),
  (report) => byValue(report, "share of topic", "topic", report.words.figures.topics),
  (report) => byValue(report, "share of people", "mention_type", report.words.figures.types),
  tone,
  (report) => byValue(report, "motives", "motives", report.words.figures.motives),
  (report) => byValue(report, "journey", "journey", report.words.figures.journey, CYCLE),
  expectation,
  asking,
];

/** The chart of a study's own codebook. */
export function ownCodesDrawn(report: Report, codebook: string): Drawn {
  return byValue(report, "share of code", codebook, codebookLabel(report, codebook));
}

function bySubject(report: Report, measure: string, title: string, subjects: readonly SubjectView[]): Drawn {
  const rows = subjects.map(({ name }) => report.measures.one(measure, { subject: name }));
  const unit = rows.some((row) => row?.unit === "share") ? "share" : undefined;
  const series = [{ name: title, colour: report.company.colour, values: rows.map(shown) }];
  return {
    chart: {
      kind: "bars",
      title,
      labels: subjects.map(({ name }) => name),
      series,
      colours: subjects.map(({ colour }) => colour),
      unit,
    },
    rows,
  };
}

/** Share of voice or, of a company without competitors, its volume with copies: all of the voice would be its own. */
function voice(report: Report): Drawn {
  const { words: { figures }, rivals } = report;
  if (rivals.length > 1) return bySubject(report, "share of voice", figures.voice, rivals);
  return bySubject(report, "mentions with duplicates", `${figures.mentions}, ${figures.withCopies}`, rivals);
}

/** The company's greatest values, side by side with its competitors'; where none is found, each of them as 0. */
function byValue(
  report: Report,
  measure: string,
  dimension: string,
  title: string,
  order?: readonly string[],
): Drawn {
  const { rivals, measures } = report;
  const some = (row: Measure | null) => (shown(row) ?? 0) > 0;
  const rowOf = (subject: SubjectView, value: string) =>
    measures.one(measure, { subject: subject.name, dimension, value });
  const isFound = (value: string) => rivals.some((subject) => some(rowOf(subject, value)));
  const all = valuesOf(report, { measure, dimension, order, subjects: rivals });
  const values = drawnValues(all, { order }, isFound).slice(0, BARS_MAX);
  const rows = rivals.map((subject) => values.map((value) => rowOf(subject, value)));
  const series = rivals.map(({ name, colour }, i) => ({ name, colour, values: rows[i].map(shown) }));
  return {
    chart: { kind: "bars", title, labels: values.map(labelOf(report, dimension)), series, unit: "share" },
    rows: rows.flat(),
  };
}

/** Days, or weeks where the period is long. */
function days(report: Report): Drawn {
  const { rivals, measures, numbers, span, words } = report;
  const kind = span.days > DAYS_DRAWN_MAX ? "week" : "day";
  const rows = rivals.map(({ name }) => measures.all("mentions", { subject: name, period_kind: kind }));
  const labels = rows[0].map(({ period }) => numbers.dayOfMonth(kind === "week" ? mondayOf(period) : period));
  const series = rivals.map(({ name, colour }, i) => ({ name, colour, values: rows[i].map(shown) }));
  const title = kind === "day" ? words.figures.days : `${words.figures.mentions}, ${words.tables.week}`;
  return { chart: { kind: "lines", title, labels, series }, rows: rows.flat() };
}

function tone(report: Report): Drawn {
  const { subjects, measures, words } = report;
  const rows = TONES.map((value) =>
    subjects.map(({ name }) => measures.one("tone", { subject: name, dimension: "tone", value }))
  );
  const label = labelOf(report, "tone");
  const series = TONES.map((value, i) => ({
    name: label(value),
    colour: value === "neutral" ? NEUTRAL : TONE_COLOURS[value],
    values: rows[i].map(shown),
  }));
  const labels = subjects.map(({ name }) => name);
  return { chart: { kind: "stacked", title: words.figures.tone, labels, series, unit: "share" }, rows: rows.flat() };
}

/** The cover picture: asked for, done, answered. */
function expectation(report: Report): Drawn {
  const { company, words } = report;
  const all = expectationsOf(report, company);
  const part = (name: string, colour: string, of: (one: typeof all[number]) => Measure | null) => ({
    name,
    colour,
    values: all.map((one) => shown(of(one))),
  });
  return {
    chart: {
      kind: "bars",
      title: words.picture.title(company.name),
      labels: all.map(({ label }) => label),
      series: [
        part(words.picture.asks, peopleColour(company.colour), ({ asks }) => asks),
        part(words.picture.does, company.colour, ({ does }) => does),
        part(words.picture.answered, mix(company.colour, "#ffffff", 0.55), ({ answered }) => answered),
      ],
      unit: "share",
    },
    rows: all.flatMap(({ asks, does, answered }) => [asks, does, answered]),
  };
}

/** When people ask, and when they are answered. */
function asking(report: Report): Drawn {
  const { company, measures, words } = report;
  const [asked, given] = ["answers due", "answers given"]
    .map((measure) => byNumber(measures.all(measure, { subject: company.name, dimension: "hour of day" })));
  const at = (rows: readonly Measure[], hour: string) => shown(rows.find(({ value }) => value === hour) ?? null);
  const hours = Array.from({ length: 24 }, (_, i) => String(i));
  return {
    chart: {
      kind: "columns",
      title: words.figures.careHours,
      labels: hours.map((hour) => hour.padStart(2, "0")),
      series: [
        {
          name: words.figures.asked,
          colour: peopleColour(company.colour),
          values: hours.map((hour) => at(asked, hour)),
        },
        { name: words.figures.given, colour: company.colour, values: hours.map((hour) => at(given, hour)) },
      ],
    },
    rows: [...asked, ...given],
  };
}
