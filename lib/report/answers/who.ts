/** Question 6 in a sentence. @module */
import { shown } from "../measures.ts";
import { briefText, fullText } from "../texts/text_of.ts";
import type { Report } from "../types.ts";

/** How many authors write, how many of the voices are people's, what the busiest hold. */
export function whoAnswer(report: Report): string {
  const { words, numbers, measures, company } = report;
  const authors = shown(measures.one("authors", { subject: company.name })) ?? 0;
  const people = measures.one("share of people", { subject: company.name, dimension: "voice", value: "people" });
  const top = measures.one("share of top authors", { subject: company.name, dimension: "top", value: "10" });
  if (authors === 0 && shown(people) === null) return words.say.undefined;
  return words.say.q6({
    n: authors,
    authors: numbers.count(authors),
    people: shown(people) === null ? "" : briefText(report, people),
    top: shown(top) === null ? "" : fullText(report, top),
  });
}
