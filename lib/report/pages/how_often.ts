/** Question 3: how often, on which days and at which hours? @module */
import { DAY_MS } from "../../time/calendar.ts";
import { columns, linesOverTime } from "../../chart/mod.ts";
import { howOftenAnswer, spikesOf } from "../answers/how_often.ts";
import { type Markup, markup } from "../markup.ts";
import { byNumber } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import { hourlessNote, noDataNote } from "../parts/data_gaps.ts";
import { figure } from "../parts/figure.ts";
import { shadedHours } from "../texts/labels.ts";
import { spikeSection } from "../spikes/spike_section.ts";
import { questionPage } from "../parts/page.ts";
import { baseText, valueText } from "../texts/text_of.ts";
import { mondayOf, weekText } from "../texts/weeks.ts";
import type { Report, SubjectView } from "../types.ts";

const DAYS_DRAWN_MAX = 400;
const NAMES_APART_DAYS = 12;

/** Volume over time with its spikes, by weekday and by hour. */
export function howOften(report: Report): Markup {
  const { figures } = report.words;
  return questionPage(report, {
    question: 3,
    answer: howOftenAnswer(report),
    figures: [
      over(report),
      ...(report.spikes ? [spikeSection(report, report.spikes)] : []),
      rhythm(report, "weekday", figures.weekdays),
      rhythm(report, "hour of day", figures.hours),
    ],
  });
}

/** Whether no higher spike stands close by: only then is there room for its name. */
function isPeak(row: Measure, spikes: readonly Measure[]): boolean {
  const days = (other: Measure) => Math.abs(Date.parse(other.period) - Date.parse(row.period)) / DAY_MS;
  return spikes.every((other) => other === row || days(other) > NAMES_APART_DAYS || other.raw! <= row.raw!);
}

function over(report: Report): Markup {
  const { words, numbers, measures, rivals, span, links } = report;
  const kind = span.days > DAYS_DRAWN_MAX ? "week" : "day";
  const series = rivals.map((subject) => ({
    subject,
    rows: measures.all("mentions", { subject: subject.name, period_kind: kind }),
  }));
  const top = Math.max(1, ...series.flatMap(({ rows }) => rows.map((row) => row.raw ?? 0)));
  const time = (row: Measure) => kind === "week" ? mondayOf(row.period) : row.period;
  return figure(report, {
    title: words.figures.days,
    note: [words.figures.daysNote, noDataNote(report)].filter(Boolean).join(" "),
    rows: series.flatMap(({ rows }) => rows),
    charts: series.map(({ subject, rows }, i) => ({
      heading: markup`<h4><i style="background:${subject.colour}"></i><bdi>${subject.name}</bdi> <small>${
        valueText(report, measures.one("mentions", { subject: subject.name }))
      }</small></h4>`,
      spec: linesOverTime(
        rows.map((row) => ({
          time: time(row),
          series: subject.name,
          value: row.raw,
          text: `${numbers.dayOfMonth(time(row))}: ${valueText(report, row)}`,
          where: links.to(subject.index, kind, row.period),
        })),
        {
          language: report.parameters.language,
          colours: report.colours,
          height: i === 0 ? 200 : 90,
          top,
          marked: kind === "week" ? [] : markedSpikes(report, subject),
        },
      ),
    })),
    table: {
      columns: [kind === "week" ? words.ui.column.week : words.ui.column.day, ...rivals.map(({ name }) => name)],
      rows: series[0].rows.map((row, i) => [
        kind === "week" ? weekText(report, row.period) : row.period,
        ...series.map(({ subject, rows }) => ({
          text: valueText(report, rows[i] ?? null),
          where: rows[i]?.raw ? links.to(subject.index, kind, row.period) : undefined,
        })),
      ]),
    },
  });
}

/** The spikes of a subject as marks on its line; only peaks are named. */
function markedSpikes(report: Report, subject: SubjectView) {
  const { numbers, links } = report, spikes = spikesOf(report, subject);
  return spikes.map((row) => ({
    time: row.period,
    series: subject.name,
    value: row.raw,
    text: isPeak(row, spikes) ? `${numbers.dayOfMonth(row.period)}: ${valueText(report, row)}` : "",
    where: links.to(subject.index, "day", row.period),
  }));
}

function rhythm(report: Report, dimension: "weekday" | "hour of day", title: string): Markup {
  const { words, measures, company, links } = report;
  const by = dimension === "weekday" ? "weekday" : "hour";
  const rows = byNumber(measures.all("mentions", { subject: company.name, dimension }));
  const label = (row: Measure) =>
    by === "weekday" ? words.ui.weekdays[Number(row.value) - 1] : row.value!.padStart(2, "0");
  const base = `${company.name}, ${baseText(report, measures.one("mentions", { subject: company.name }))}`;
  return figure(report, {
    title,
    note: [base, by === "hour" ? hourlessNote(report) : ""].filter(Boolean).join(" · "),
    rows,
    charts: [{
      spec: columns(
        rows.map((row) => ({
          label: label(row),
          series: company.name,
          value: row.raw,
          text: `${label(row)}: ${valueText(report, row)}`,
          where: links.to(company.index, by, row.value!),
        })),
        {
          language: report.parameters.language,
          colours: report.colours,
          height: by === "hour" ? 160 : 120,
          shaded: by === "hour" ? shadedHours(report.parameters.care.hours) : [],
        },
      ),
    }],
    table: {
      columns: [by === "weekday" ? words.ui.column.weekday : words.ui.column.hour, words.ui.column.mentions],
      rows: rows.map((row) => [label(row), {
        text: valueText(report, row),
        where: row.raw ? links.to(company.index, by, row.value!) : undefined,
      }]),
    },
  });
}
