/** Question 6: who? @module */
import { barsWithIntervals } from "../../chart/mod.ts";
import { peopleRow, whoAnswer } from "../answers/who.ts";
import { breakdown } from "../parts/breakdown.ts";
import { figure } from "../parts/figure.ts";
import { labelOf } from "../texts/labels.ts";
import { questionPage } from "../parts/page.ts";
import { authorName } from "../texts/author_name.ts";
import { fullText, intervalText, valueText } from "../texts/text_of.ts";
import { voices } from "../parts/voices.ts";
import type { Markup } from "../markup.ts";
import { shown } from "../measures.ts";
import type { Report } from "../types.ts";

/** Kinds of voice, the share of people, and the most active authors. */
export function who(report: Report): Markup {
  const { words } = report;
  return questionPage(report, {
    question: 6,
    answer: whoAnswer(report),
    rests: [peopleRow(report)],
    figures: [
      breakdown(report, {
        title: words.figures.types,
        measure: "share of people",
        dimension: "mention_type",
        by: "mention_type",
        column: words.ui.column.value,
        label: labelOf(report, "mention_type"),
      }),
      voices(report),
      authors(report),
    ],
  });
}

function authors(report: Report): Markup {
  const { words, measures, company, links } = report;
  const rows = [...measures.all("mentions by author", { subject: company.name, dimension: "author" })]
    .sort((a, b) => (b.raw ?? 0) - (a.raw ?? 0) || (a.value! < b.value! ? -1 : 1));
  const known = shown(measures.one("authors", { subject: company.name })) ?? 0;
  const tops = measures.all("share of top authors", { subject: company.name, dimension: "top" })
    .filter(({ value }) => Number(value) < known); // of ten authors the ten busiest are all
  return figure(report, {
    title: words.figures.topAuthors,
    note: tops.map((row) => words.ui.topShare(row.value ?? "", fullText(report, row))).join(" · "),
    rows,
    charts: [{
      spec: barsWithIntervals(
        rows.map((row) => ({
          group: authorName(report, row.value),
          series: company.name,
          value: shown(row),
          text: valueText(report, row),
          where: links.to(company.index, "author", row.value!),
        })),
        { language: report.parameters.language, colours: report.colours },
      ),
    }],
    table: {
      columns: [words.ui.column.value, words.ui.column.mentions, words.ui.column.interval],
      rows: rows.map((row) => [
        authorName(report, row.value),
        { text: valueText(report, row), where: row.raw ? links.to(company.index, "author", row.value!) : undefined },
        intervalText(report, row),
      ]),
    },
  });
}
