/** Question 4: where? @module */
import { whereAnswer } from "../answers/where.ts";
import { breakdown } from "../parts/breakdown.ts";
import { questionPage } from "../parts/page.ts";
import { labelOf } from "../texts/labels.ts";
import type { Markup } from "../markup.ts";
import type { Report } from "../types.ts";

/** Shares of the sources. */
export function where(report: Report): Markup {
  const { words } = report;
  const sources = {
    title: words.figures.sources,
    measure: "share of source",
    dimension: "source",
    by: "source" as const,
    column: words.ui.column.value,
    label: labelOf(report, "source"),
  };
  return questionPage(report, {
    question: 4,
    answer: whereAnswer(report),
    figures: [breakdown(report, sources)],
  });
}
