/** Which numbers stand on which question's sheet: those of the report's page, in its order. @module */
import { valuesOf } from "../parts/breakdown.ts";
import { furtherTitle } from "../parts/further_measures.ts";
import { authorName } from "../texts/author_name.ts";
import { CYCLE, ownCodebooks, TONES } from "../texts/codebooks.ts";
import { furtherCuts } from "../texts/how_counted.ts";
import { clock, codebookLabel, labelOf, valueLabel } from "../texts/labels.ts";
import type { PeriodKind } from "../../time/periods.ts";
import type { Report, SubjectView } from "../types.ts";

/** Rows of a measure under one title. */
export interface SheetFigure {
  readonly question: number;
  readonly title: string;
  readonly measure: string;
  readonly dimension?: string;
  readonly period_kind?: PeriodKind;
  /** What a value is called; default: as it is written. */
  readonly label?: (value: string) => string;
  /** Values in their order; default: the order of the table. */
  readonly values?: readonly string[];
  /** Default: all. */
  readonly subjects?: readonly SubjectView[];
}

/** Every figure of the report, question by question. */
export function sheetFigures(report: Report): readonly SheetFigure[] {
  return [volume, rhythm, subjectMatter, people, judged, expectation, answering, further].flatMap((of) => of(report));
}

function volume(report: Report): SheetFigure[] {
  const { figures, tables } = report.words;
  return [
    { question: 1, title: figures.mentions, measure: "mentions" },
    cut(report, 1, figures.kind, "mentions", "kind"),
    cut(report, 1, figures.lang, "mentions", "lang"),
    { question: 2, title: figures.voice, measure: "share of voice" },
    { question: 2, title: figures.voiceAuthors, measure: "share of voice by authors" },
    { question: 2, title: `${figures.mentions}, ${figures.withCopies}`, measure: "mentions with duplicates" },
    { question: 2, title: `${figures.voice}, ${tables.week}`, measure: "share of voice", period_kind: "week" },
  ];
}

function rhythm({ words }: Report): SheetFigure[] {
  const { figures, tables } = words;
  const over = { question: 3, measure: "mentions" };
  return [
    { question: 3, title: tables.units["mentions a day"], measure: "mentions a day" },
    { question: 3, title: figures.spikes, measure: "spike", period_kind: "day" },
    {
      ...over,
      title: figures.weekdays,
      dimension: "weekday",
      values: numbered(7, 1),
      label: (value) => words.ui.weekdays[Number(value) - 1],
    },
    { ...over, title: figures.hours, dimension: "hour of day", values: numbered(24, 0), label: clock },
    { ...over, title: `${figures.mentions}, ${tables.month}`, period_kind: "month" },
    { ...over, title: `${figures.mentions}, ${tables.week}`, period_kind: "week" },
    { ...over, title: figures.days, period_kind: "day" },
  ];
}

function subjectMatter(report: Report): SheetFigure[] {
  const { figures } = report.words;
  return [
    cut(report, 4, figures.sources, "share of source", "source"),
    cut(report, 5, figures.topics, "share of topic", "topic"),
    cut(report, 5, figures.topicTone, "tone of topic", "topic"),
    ...ownCodebooks(report).map((name) => cut(report, 5, codebookLabel(report, name), "share of code", name)),
  ];
}

function people(report: Report): SheetFigure[] {
  const { figures, ui, units } = { ...report.words, units: report.words.tables.units };
  return [
    { question: 6, title: units.authors, measure: "authors" },
    { question: 6, title: figures.people, measure: "share of people", dimension: "voice", label: () => "" },
    cut(report, 6, figures.types, "share of people", "mention_type"),
    {
      question: 6,
      title: figures.topShare,
      measure: "share of top authors",
      dimension: "top",
      label: (value) => ui.topShare(value, "").replace(/:\s*$/, ""),
    },
    {
      question: 6,
      title: figures.topAuthors,
      measure: "mentions by author",
      dimension: "author",
      label: (value) => authorName(report, value),
    },
  ];
}

function judged(report: Report): SheetFigure[] {
  const { figures, tables } = report.words;
  const tone = labelOf(report, "tone");
  return [
    { question: 7, title: figures.tone, measure: "tone", dimension: "tone", values: TONES, label: tone },
    { question: 7, title: figures.netTone, measure: "net tone" },
    { question: 7, title: `${figures.netTone}, ${tables.week}`, measure: "net tone", period_kind: "week" },
    cut(report, 7, figures.ratings, "mean rating", "source"),
    cut(report, 8, figures.motives, "motives", "motives"),
    cut(report, 9, figures.journey, "journey", "journey", CYCLE),
  ];
}

function expectation(report: Report): SheetFigure[] {
  const { figures, picture } = report.words;
  return [
    cut(report, 10, picture.asks, "expected", "expectations"),
    cut(report, 10, picture.does, "behaviour", "expectations"),
    cut(report, 10, figures.answered, "answered expectation", "expectations"),
  ];
}

function answering(report: Report): SheetFigure[] {
  const { figures } = report.words;
  const hours = { question: 11, dimension: "hour of day", values: numbered(24, 0), label: clock };
  const none = (value: string) => value === "none" ? figures.departmentNobody : value;
  return [
    { question: 11, title: figures.asked, measure: "answers due" },
    { question: 11, title: figures.rate, measure: "response rate" },
    { question: 11, title: figures.inTime, measure: "responses within target" },
    {
      question: 11,
      title: figures.soon,
      measure: "answered within",
      dimension: "minutes",
      label: (value) => report.numbers.minutes(Number(value)),
    },
    { question: 11, title: figures.median, measure: "median first response" },
    { question: 11, title: figures.ninetieth, measure: "90th percentile first response" },
    { question: 11, title: figures.meanTime, measure: "mean first response" },
    { question: 11, title: figures.work, measure: "hours of work" },
    { question: 11, title: figures.departments, measure: "answers due", dimension: "department", label: none },
    { question: 11, title: figures.careWeeks, measure: "response rate", period_kind: "week" },
    { ...hours, title: `${figures.hours}: ${figures.asked}`, measure: "answers due" },
    { ...hours, title: `${figures.hours}: ${figures.given}`, measure: "answers given" },
  ];
}

/** Measures that no page was written for, under each question that they answer, for every kind of period. */
function further(report: Report): SheetFigure[] {
  const { month, week, day } = report.words.tables;
  const names: Readonly<Record<string, string>> = { month, week, day };
  return report.words.questions.flatMap((_, i) =>
    furtherCuts(report, i + 1).map(({ measure, dimension, period_kind }) => {
      const title = furtherTitle(report, measure, dimension);
      return {
        question: i + 1,
        title: Object.hasOwn(names, period_kind) ? `${title}, ${names[period_kind]}` : title,
        measure,
        period_kind: period_kind as PeriodKind,
        ...(dimension === null ? {} : { dimension, label: valueLabel(report, dimension) }),
      };
    })
  );
}

/** A measure cut by a dimension, its values in the order of the report's chart. */
function cut(
  report: Report,
  question: number,
  title: string,
  measure: string,
  dimension: string,
  order?: readonly string[],
): SheetFigure {
  const values = valuesOf(report, { measure, dimension, order, subjects: report.subjects });
  return { question, title, measure, dimension, values, label: labelOf(report, dimension) };
}

function numbered(count: number, from: number): string[] {
  return Array.from({ length: count }, (_, i) => String(i + from));
}
