/** Question 6 in a sentence. @module */
import { shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import { usesCodebook } from "../texts/codebooks.ts";
import { briefText, fullText } from "../texts/text_of.ts";
import type { Report } from "../types.ts";

const TEN = 10;

/** The company's share of people's voices; null where the study does not code who speaks. */
export function peopleRow(report: Report): Measure | null {
  if (!usesCodebook(report, "mention_type")) return null;
  const voice = { subject: report.company.name, dimension: "voice", value: "people" };
  return report.measures.one("share of people", voice);
}

/** How many authors write, how many of the voices are people's, what the busiest hold. */
export function whoAnswer(report: Report): string {
  const { words, numbers, measures, company } = report;
  const authors = shown(measures.one("authors", { subject: company.name })) ?? 0;
  const people = peopleRow(report);
  const top = measures.one("share of top authors", { subject: company.name, dimension: "top", value: "10" });
  if (authors === 0 && shown(people) === null) return words.say.undefined;
  return words.say.q6({
    n: authors,
    authors: numbers.count(authors),
    people: shown(people) === null ? "" : briefText(report, people),
    top: shown(top) === null || authors <= TEN ? "" : fullText(report, top), // of ten authors the ten busiest are all
  });
}
