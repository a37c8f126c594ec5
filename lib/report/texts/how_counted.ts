/** How the numbers of a question are counted, in words. @module */
import type { Measure } from "../reading/measure.ts";
import type { Report } from "../types.ts";

/** The measures that a question's page stands on. */
const MEASURES: Readonly<Record<number, readonly string[]>> = {
  1: ["mentions"],
  2: ["share of voice", "share of voice by authors", "mentions with duplicates"],
  3: ["mentions a day", "spike"],
  4: ["share of source"],
  5: ["share of topic", "tone of topic", "share of code"],
  6: [
    "authors",
    "share of people",
    "share of top authors",
    "share of voice of people",
    "tone of voices",
    "reposts of one's own",
  ],
  7: ["tone", "net tone", "mean rating"],
  8: ["motives"],
  9: ["journey"],
  10: ["expected", "behaviour", "answered expectation"],
  11: [
    "answers due",
    "response rate",
    "responses within target",
    "median first response",
    "answers given",
    "hours of work",
  ],
};

/** Measures that most studies have no rows of. */
const OFTEN_ABSENT = ["share of code", "mean rating"];

/** The rules of the measures themselves, where the study hands them over; else the report's own words. */
export function howCounted({ parameters, words, measures, company }: Report, question: number): string[] {
  const rules = parameters.rules;
  if (!rules) return [words.how[question - 1]];
  const used = MEASURES[question].filter((name) => !OFTEN_ABSENT.includes(name) || measures.has(name, company.name));
  return used.map((name) => rules[name]?.[parameters.language]).filter((text) => text !== undefined);
}

/** How the numbers of one figure are counted: the rules of its measures in their order. */
export function howFigured({ parameters, words }: Report, rows: readonly Measure[]): string[] {
  const names = [...new Set(rows.map(({ measure }) => measure))];
  const rules = names.map((name) => parameters.rules?.[name]?.[parameters.language]).filter((text) =>
    text !== undefined
  );
  const questions = [...new Set(rows.map(({ question }) => question))];
  return rules.length > 0 ? rules : questions.map((question) => words.how[question - 1]);
}
