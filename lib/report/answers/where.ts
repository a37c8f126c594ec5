/** Question 4 in a sentence. @module */
import { shown } from "../measures.ts";
import { valuesOf } from "../parts/breakdown.ts";
import { fullText } from "../texts/text_of.ts";
import type { Report } from "../types.ts";

/** The source with most mentions, and what the three largest hold. */
export function whereAnswer(report: Report): string {
  const values = valuesOf(report, { measure: "share of source", dimension: "source" });
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
