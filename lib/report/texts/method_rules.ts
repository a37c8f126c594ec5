/** The rules of the study that its numbers depend on, in words. @module */
import { hoursLabel } from "./labels.ts";
import { shown } from "../measures.ts";
import type { Report } from "../types.ts";
import { unreadLanguages } from "./unread_languages.ts";

/** Time zone, copies, what is left out, when an answer is in time, what has no topic: a sentence or two each. */
export function methodRules(report: Report): string[] {
  const { words, numbers, parameters, measures, company } = report;
  const m = words.method, { care } = parameters;
  const topicless = shown(measures.one("mentions", { subject: company.name, dimension: "topic", value: "none" }));
  return [
    `${m.timezone} ${parameters.timezone}.`,
    `${m.duplicates[parameters.duplicates]} ${m.reposts[parameters.reposts]}`,
    ...(parameters.exclude ? [`${m.exclude} ${parameters.exclude}`] : []),
    `${m.target(numbers.minutes(care.target_minutes))} ${
      care.hours ? m.hours(hoursLabel(report, care.hours)) : m.roundTheClock
    }`,
    ...(topicless === null ? [] : [m.topicless(words.counted.mentions(topicless, numbers.count(topicless)))]),
  ];
}

/** What the report does not show, and how it shows authors: a sentence each. */
export function limitsOf(report: Report): string[] {
  const { words: { method }, parameters: { pseudonyms = true } } = report, unread = unreadLanguages(report);
  return [
    ...method.limitsText,
    ...(unread ? [unread] : []),
    pseudonyms ? method.authorsShown.pseudonyms : method.authorsShown.names,
  ];
}
