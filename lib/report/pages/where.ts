/** Question 4: where? @module */
import { breakdown, valuesOf } from "../parts/breakdown.ts";
import { questionPage } from "../parts/page.ts";
import { fullText } from "../texts/text_of.ts";
import type { Markup } from "../markup.ts";
import { shown } from "../measures.ts";
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
    label: (value: string) => value,
  };
  return questionPage(report, {
    question: 4,
    answer: answer(report, valuesOf(report, sources)),
    figures: [breakdown(report, sources)],
  });
}

function answer(report: Report, values: readonly string[]): string {
  const { words, numbers, measures, company } = report;
  const rows = values.map((value) =>
    measures.one("share of source", { subject: company.name, dimension: "source", value })
  );
  if (!rows[0] || shown(rows[0]) === null) return words.say.undefined;
  const three = rows.slice(0, 3).reduce((sum, row) => sum + (shown(row) ?? 0), 0);
  return words.say.q4({
    source: values[0],
    share: fullText(report, rows[0]),
    three: numbers.share(Math.min(1, three)),
    sources: rows.filter((row) => (shown(row) ?? 0) > 0).length,
  });
}
