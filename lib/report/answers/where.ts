/** Question 4 in a sentence. @module */
import { shown } from "../measures.ts";
import { valuesOf } from "../parts/breakdown.ts";
import { NO_SOURCE } from "../texts/labels.ts";
import { fullText } from "../texts/text_of.ts";
import type { Report } from "../types.ts";

/** The named source with most mentions, what the three largest hold, and how many name none. */
export function whereAnswer(report: Report): string {
  const { words, numbers, measures, company } = report;
  const rows = valuesOf(report, { measure: "share of source", dimension: "source" }).map((value) =>
    measures.one("share of source", { subject: company.name, dimension: "source", value })
  );
  if (!rows[0] || shown(rows[0]) === null) return words.say.undefined;
  const named = rows.filter((row) => row?.value !== NO_SOURCE && (shown(row) ?? 0) > 0);
  const nameless = shown(rows.find((row) => row?.value === NO_SOURCE) ?? null);
  const three = named.slice(0, 3).reduce((sum, row) => sum + (shown(row) ?? 0), 0);
  return words.say.q4({
    source: named[0]?.value ?? "",
    share: named[0] ? fullText(report, named[0]) : "",
    three: numbers.share(Math.min(1, three)),
    sources: named.length,
    nameless: nameless ? numbers.share(nameless) : "",
  });
}
