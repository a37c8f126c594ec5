/** Question 11 in a sentence. @module */
import { shown } from "../measures.ts";
import { roundedHours } from "../texts/rounded_hours.ts";
import { fullText, valueText } from "../texts/text_of.ts";
import type { Report } from "../types.ts";

/** In so many days a week's work is no chance of a week. */
const DAYS_LEAST = 14, DAYS_IN_WEEK = 7;

/** How many answers are due, how many were given, how fast, and the work of all. */
export function answeringAnswer(report: Report): string {
  const { words, numbers, measures, company } = report;
  const one = (measure: string) => measures.one(measure, { subject: company.name });
  const due = shown(one("answers due"));
  if (!due) return words.say.q11none;
  const median = one("median first response"),
    inTime = one("responses within target"),
    work = shown(one("hours of work"));
  const hours = work === null ? null : roundedHours(work);
  return words.say.q11({
    due,
    dueText: numbers.count(due),
    rate: fullText(report, one("response rate")),
    median: shown(median) === null ? "" : valueText(report, median),
    inTime: shown(inTime) === null || !shown(one("response rate")) ? "" : fullText(report, inTime),
    hours,
    hoursText: hours === null ? "" : numbers.count(hours),
    week: work === null ? "" : weekText(report, work),
  });
}

/** The hours of a week, where the study has two or more and they are not next to none. */
function weekText({ span: { days }, numbers }: Report, work: number): string {
  const hours = Math.round(work * DAYS_IN_WEEK / days * 10) / 10;
  return days < DAYS_LEAST || hours < 0.1 ? "" : numbers.count(hours);
}
