/** Question 1: do they talk about us? @module */
import { barsWithIntervals } from "../../chart/mod.ts";
import { doTheyTalkAnswer } from "../answers/do_they_talk.ts";
import { labelOf } from "../texts/labels.ts";
import { breakdown } from "../parts/breakdown.ts";
import { figure } from "../parts/figure.ts";
import { questionPage } from "../parts/page.ts";
import { authorCount, authorsText, valueText } from "../texts/text_of.ts";
import type { Markup } from "../markup.ts";
import { shown } from "../measures.ts";
import type { Report } from "../types.ts";

/** Mentions of every subject, their kinds and languages. */
export function doTheyTalk(report: Report): Markup {
  const { words } = report;
  const kinds = { measure: "mentions", subjects: [report.company], column: words.ui.column.value };
  return questionPage(report, {
    question: 1,
    answer: doTheyTalkAnswer(report),
    figures: [
      volume(report),
      breakdown(report, {
        ...kinds,
        title: words.figures.kind,
        dimension: "kind",
        by: "kind",
        label: labelOf(report, "kind"),
      }),
      breakdown(report, {
        ...kinds,
        title: words.figures.lang,
        dimension: "lang",
        by: "lang",
        label: labelOf(report, "lang"),
      }),
    ],
  });
}

function volume(report: Report): Markup {
  const { words, measures, links, subjects } = report;
  const rows = subjects.map((subject) => ({ subject, row: measures.one("mentions", { subject: subject.name }) }));
  return figure(report, {
    title: words.figures.mentions,
    rows: rows.map(({ row }) => row),
    charts: [{
      spec: barsWithIntervals(
        rows.map(({ subject, row }) => ({
          group: `${subject.name} · ${words.codes.subject_kind[subject.kind]}`,
          series: subject.name,
          value: shown(row),
          text: valueText(report, row) + authorsText(report, row),
          where: links.to(subject.index),
        })),
        { language: report.parameters.language, colours: report.colours },
      ),
    }],
    table: {
      columns: [words.ui.column.subject, words.ui.column.mentions, words.ui.column.authors],
      rows: rows.map(({ subject, row }) => [
        subject.name,
        { text: valueText(report, row), where: shown(row) ? links.to(subject.index) : undefined },
        authorCount(report, row),
      ]),
    },
  });
}
