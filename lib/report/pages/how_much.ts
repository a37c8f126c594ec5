/** Question 2: how much, beside the competitors? @module */
import { barsWithIntervals, linesOverTime } from "../../chart/mod.ts";
import { howMuchAnswer } from "../answers/how_much.ts";
import { keyOf } from "../parts/breakdown.ts";
import { heads } from "../parts/data_table.ts";
import { figure } from "../parts/figure.ts";
import { questionPage } from "../parts/page.ts";
import { baseText, fullText, intervalText, valueText } from "../texts/text_of.ts";
import { drawnWeeks, mondayOf, weeksNote, weekText } from "../texts/weeks.ts";
import type { Markup } from "../markup.ts";
import { shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import type { Report, SubjectView } from "../types.ts";

/** Share of voice, by mentions, by weeks and by authors; volume with and without copies. */
export function howMuch(report: Report): Markup {
  return questionPage(report, {
    question: 2,
    answer: howMuchAnswer(report),
    figures: [
      ...(report.rivals.length > 1 ? voices(report) : []), // alone, all of the voice is one's own
      copies(report),
    ],
  });
}

function voices(report: Report): Markup[] {
  const { figures } = report.words;
  return [
    voice(report, "share of voice", figures.voice),
    weeks(report),
    voice(report, "share of voice by authors", figures.voiceAuthors),
  ];
}

function voice(report: Report, measure: string, title: string): Markup {
  const { words, measures, rivals, links } = report;
  const rows = rivals.map((subject) => ({ subject, row: measures.one(measure, { subject: subject.name }) }));
  return figure(report, {
    title,
    rows: rows.map(({ row }) => row),
    note: rows[0]?.row ? baseText(report, rows[0].row) : undefined,
    charts: [{ spec: barsWithIntervals(rows.map(({ subject, row }) => bar(report, subject, row)), look(report)) }],
    table: {
      columns: [words.ui.column.subject, words.ui.column.share, words.ui.column.interval, words.ui.column.base],
      rows: rows.map(({ subject, row }) => [
        subject.name,
        { text: valueText(report, row), where: shown(row) ? links.to(subject.index) : undefined },
        intervalText(report, row),
        report.numbers.count(row?.n ?? 0),
      ]),
    },
  });
}

function bar(report: Report, subject: SubjectView, row: Measure | null) {
  const interval = intervalText(report, row);
  return {
    group: subject.name,
    series: subject.name,
    value: shown(row),
    low: row?.low,
    high: row?.high,
    text: valueText(report, row) + (interval ? ` (${interval})` : ""),
    title: `${subject.name}: ${fullText(report, row)}`,
    where: report.links.to(subject.index),
  };
}

function weeks(report: Report): Markup {
  const { words, measures, numbers, rivals, links } = report;
  const rows = rivals.flatMap((subject) =>
    measures.all("share of voice", { subject: subject.name, period_kind: "week" }).map((row) => ({ subject, row }))
  );
  const { drawn, below } = drawnWeeks(rows);
  return figure(report, {
    title: words.figures.voiceWeeks,
    note: weeksNote(report, "", below),
    rows: rows.map(({ row }) => row),
    key: keyOf(report, rivals, () => null),
    charts: [{
      spec: linesOverTime(
        drawn.map(({ subject, row }) => ({
          time: mondayOf(row.period),
          series: subject.name,
          value: shown(row),
          text: `${subject.name}, ${numbers.dayOfMonth(mondayOf(row.period))}: ${fullText(report, row)}`,
          where: links.to(subject.index, "week", row.period),
        })),
        { ...look(report), unit: "share", names: false },
      ),
    }],
    table: {
      words: 2,
      columns: heads(report, "week", "subject", "share", "interval", "base"),
      rows: rows.map(({ subject, row }) => [
        weekText(report, row.period),
        subject.name,
        { text: valueText(report, row), where: shown(row) ? links.to(subject.index, "week", row.period) : undefined },
        intervalText(report, row),
        numbers.count(row.n),
      ]),
    },
  });
}

function copies(report: Report): Markup {
  const { words, measures, subjects } = report;
  const rows = subjects.map((subject) => ({
    subject,
    without: measures.one("mentions", { subject: subject.name }),
    copied: measures.one("mentions with duplicates", { subject: subject.name }),
  }));
  return figure(report, {
    title: words.figures.duplicates,
    rows: rows.map(({ without }) => without),
    charts: [{
      spec: barsWithIntervals(
        rows.flatMap(({ subject, without, copied }) => [
          {
            group: subject.name,
            series: subject.name,
            value: shown(without),
            text: `${valueText(report, without)} ${words.figures.without}`,
            where: report.links.to(subject.index),
          },
          {
            group: subject.name,
            series: "copies",
            value: shown(copied),
            text: `${valueText(report, copied)} ${words.figures.withCopies}`,
          },
        ]),
        { ...look(report), colours: { ...report.colours, copies: "#d5d9e0" } },
      ),
    }],
    table: {
      columns: [words.ui.column.subject, words.figures.without, words.figures.withCopies],
      rows: rows.map(({ subject, without, copied }) => [
        subject.name,
        { text: valueText(report, without), where: shown(without) ? report.links.to(subject.index) : undefined },
        valueText(report, copied),
      ]),
    },
  });
}

function look(report: Report) {
  return { language: report.parameters.language, colours: report.colours };
}
