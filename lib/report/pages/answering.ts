/** Question 11: what would it take to answer them? @module */
import { barsWithIntervals, columns, linesOverTime } from "../../chart/mod.ts";
import { answeringAnswer } from "../answers/answering.ts";
import { weekHours } from "../parts/week_hours.ts";
import type { Markup } from "../markup.ts";
import { byNumber, shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import { breakdown, keyOf } from "../parts/breakdown.ts";
import { peopleColour } from "../parts/colours.ts";
import { heads } from "../parts/data_table.ts";
import { hourlessNote } from "../parts/data_gaps.ts";
import { figure } from "../parts/figure.ts";
import { hoursLabel, shadedHours } from "../texts/labels.ts";
import { questionPage } from "../parts/page.ts";
import { fullText, intervalText, valueText } from "../texts/text_of.ts";
import { drawnWeeks, mondayOf, weeksNote, weekText } from "../texts/weeks.ts";
import type { Report } from "../types.ts";
import { silentAccounts } from "../texts/silent_accounts.ts";

/** Answers due and given: how many, how fast, when, by whom, and how much work that is. */
export function answering(report: Report): Markup {
  const { words, rivals, company } = report;
  const due = report.measures.one("answers due", { subject: company.name });
  return questionPage(report, {
    question: 11,
    answer: answeringAnswer(report),
    figures: [
      rates(report),
      speed(report),
      soon(report),
      hours(report),
      weekHours(report),
      ...(rivals.length > 0 ? [weeks(report)] : []),
      breakdown(report, {
        title: words.figures.departments,
        empty: shown(due) ? words.figures.departmentsNone : undefined,
        measure: "answers due",
        dimension: "department",
        by: "department",
        column: words.ui.column.value,
        label: (value) => value,
        none: words.figures.departmentNobody,
        subjects: [company],
      }),
    ],
  });
}

function rates(report: Report): Markup {
  const { words, measures, rivals, links } = report;
  const kinds = [
    { measure: "response rate", label: words.figures.rate, by: "replied" },
    { measure: "responses within target", label: words.figures.inTime, by: "in time" },
  ] as const;
  const rows = kinds.flatMap(({ measure, label, by }) =>
    rivals.map((subject) => {
      const row = measures.one(measure, { subject: subject.name });
      return { subject, label, row, where: links.to(subject.index, by) };
    })
  );
  return figure(report, {
    title: words.figures.care,
    note: silentAccounts(report).join(" "),
    rows: rows.map(({ row }) => row),
    key: keyOf(report, rivals, (subject) => measures.one("response rate", { subject: subject.name })),
    charts: [{
      spec: barsWithIntervals(
        rows.map(({ subject, label, row, where }) => ({
          group: label,
          series: subject.name,
          value: shown(row),
          low: row?.low,
          high: row?.high,
          text: valueText(report, row) + (row?.low === null || !row ? "" : ` (${intervalText(report, row)})`),
          where,
        })),
        { language: report.parameters.language, colours: report.colours, top: 1 },
      ),
    }],
    table: {
      words: 2,
      columns: heads(report, "subject", "value", "share", "interval", "base"),
      rows: rivals.flatMap((subject) => [
        [
          subject.name,
          words.figures.waiting,
          { text: words.ui.list, where: links.to(subject.index, "waiting") },
          "",
          "",
        ],
        ...rows.filter((row) => row.subject === subject).map(({ label, row, where }) => [
          subject.name,
          label,
          { text: valueText(report, row), where: shown(row) ? where : undefined },
          intervalText(report, row),
          report.numbers.count(row?.n ?? 0),
        ]),
      ]),
    },
  });
}

function speed(report: Report): Markup {
  const { words, measures, rivals, links } = report;
  const kinds = [
    ["median first response", words.figures.median],
    ["90th percentile first response", words.figures.ninetieth],
    ["mean first response", words.figures.meanTime],
  ];
  const rows = kinds.flatMap(([measure, label]) =>
    rivals.map((subject) => ({ subject, label, row: measures.one(measure, { subject: subject.name }) }))
  );
  return figure(report, {
    title: words.figures.speed,
    empty: rows.some(({ row }) => (row?.n ?? 0) > 0) ? words.figures.speedNone : undefined,
    rows: rows.map(({ row }) => row),
    key: keyOf(report, rivals, (subject) => measures.one("median first response", { subject: subject.name })),
    charts: [{
      spec: barsWithIntervals(
        rows.map(({ subject, label, row }) => ({
          group: label,
          series: subject.name,
          value: shown(row),
          text: valueText(report, row),
          where: links.to(subject.index, "replied"),
        })),
        { language: report.parameters.language, colours: report.colours },
      ),
    }],
    table: {
      words: 2,
      columns: heads(report, "subject", "value", "count", "base"),
      rows: rows.map(({ subject, label, row }) => [
        subject.name,
        label,
        { text: valueText(report, row), where: shown(row) === null ? undefined : links.to(subject.index, "replied") },
        report.numbers.count(row?.n ?? 0),
      ]),
    },
  });
}

/** How many had an answer by when: says something where too few were answered for a median. */
function soon(report: Report): Markup {
  const { words, measures, company, numbers, parameters: { care } } = report;
  const one = { measure: "answered within", dimension: "minutes" };
  const { hours, roundTheClock } = words.method;
  return breakdown(report, {
    ...one,
    title: words.figures.soon,
    note: care.hours ? hours(hoursLabel(report, care.hours)) : roundTheClock,
    column: words.tables.columns.time,
    label: (value) => numbers.minutes(Number(value)),
    order: measures.all(one.measure, { ...one, subject: company.name }).map(({ value }) => value!),
  });
}

function hours(report: Report): Markup {
  const { words, measures, company, links, parameters } = report;
  const { asked, given } = words.figures;
  const kinds = [["answers due", asked, "due hour"], ["answers given", given, "given hour"]] as const;
  const rows = kinds.flatMap(([measure, series, by]) =>
    byNumber(measures.all(measure, { subject: company.name, dimension: "hour of day" }))
      .map((row) => ({ row, series, where: links.to(company.index, by, row.value!) }))
  );
  const label = (row: Measure) => row.value!.padStart(2, "0");
  return figure(report, {
    title: words.figures.careHours,
    note: [parameters.care.hours ? words.figures.careHoursNote : "", hourlessNote(report)].filter(Boolean).join(" "),
    rows: rows.map(({ row }) => row),
    key: [{ name: asked, colour: peopleColour(company.colour) }, { name: given, colour: company.colour }],
    charts: [{
      spec: columns(
        rows.map(({ row, series, where }) => ({
          label: label(row),
          series,
          value: row.raw,
          text: `${label(row)}:00, ${series}: ${valueText(report, row)}`,
          where,
        })),
        {
          language: parameters.language,
          colours: { [asked]: peopleColour(company.colour), [given]: company.colour },
          shaded: shadedHours(parameters.care.hours),
          height: 190,
        },
      ),
    }],
    table: {
      words: 2,
      columns: [words.ui.column.hour, words.ui.column.value, words.ui.column.count],
      rows: rows.map(({ row, series, where }) => [
        label(row),
        series,
        { text: valueText(report, row), where: row.raw ? where : undefined },
      ]),
    },
  });
}

function weeks(report: Report): Markup {
  const { words, measures, numbers, company, links } = report;
  const rows = measures.all("response rate", { subject: company.name, period_kind: "week" });
  const where = (row: Measure) => links.to(company.index, "due week", row.period);
  const { drawn, below } = drawnWeeks(rows.map((row) => ({ row })));
  return figure(report, {
    title: words.figures.careWeeks,
    rows,
    note: weeksNote(report, company.name, below),
    charts: [{
      spec: linesOverTime(
        drawn.map(({ row }) => ({
          time: mondayOf(row.period),
          series: company.name,
          value: shown(row),
          text: `${numbers.dayOfMonth(mondayOf(row.period))}: ${fullText(report, row)}`,
          where: where(row),
        })),
        { language: report.parameters.language, colours: report.colours, unit: "share", height: 160 },
      ),
    }],
    table: {
      columns: heads(report, "week", "share", "interval", "base"),
      rows: rows.map((row) => [
        weekText(report, row.period),
        { text: valueText(report, row), where: row.n > 0 ? where(row) : undefined },
        intervalText(report, row),
        numbers.count(row.n),
      ]),
    },
  });
}
