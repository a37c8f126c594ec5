/** How the numbers of a question are counted, in words. @module */
import type { MeasureCut } from "../measures.ts";
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
    "answered within",
    "median first response",
    "answers given",
    "hours of work",
  ],
};

/** Measures that most studies have no rows of. */
const OFTEN_ABSENT = ["share of code", "mean rating"];

/** What pages show beside these, and what stands in the table alone. */
const BESIDE = [
  "mentions by author",
  "change of topic",
  "expected mentions",
  "expected of voices",
  "90th percentile first response",
  "mean first response",
];

const KNOWN: ReadonlySet<string> = new Set([...Object.values(MEASURES).flat(), ...BESIDE]);

/**
 * The ways in which measures that no page was written for are given for a question: those that somebody added. Rows
 * without a rule of their own, as a hand-coded sample makes, are no measures.
 */
export function furtherCuts(
  { measures, parameters: { rules = {} } }: Pick<Report, "measures" | "parameters">,
  question: number,
): readonly MeasureCut[] {
  return measures.cuts(question).filter(({ measure }) => Object.hasOwn(rules, measure) && !KNOWN.has(measure));
}

/** The rules of the measures themselves, where the study hands them over; else the report's own words. */
export function howCounted(report: Report, question: number): string[] {
  const { parameters, words, measures, company } = report, rules = parameters.rules;
  if (!rules) return [words.how[question - 1]];
  const used = MEASURES[question].filter((name) => !OFTEN_ABSENT.includes(name) || measures.has(name, company.name));
  const further = furtherCuts(report, question).map(({ measure }) => measure);
  return [...new Set([...used, ...further])].map((name) => rules[name]?.[parameters.language]).filter((text) =>
    text !== undefined
  );
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
