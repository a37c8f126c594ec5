/** Question 3 in a sentence. @module */
import { daysBeforeData } from "../../stats/spikes/days_before_data.ts";
import { judgedDays } from "../../stats/spikes/expectation_of.ts";
import { highest, shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import type { Report, SubjectView } from "../types.ts";

/** Mentions a day, the loudest day, and how many days stood out. */
export function howOftenAnswer(report: Report): string {
  const { words, numbers, measures, company, span, coverage = [] } = report;
  const rate = measures.one("mentions a day", { subject: company.name });
  const days = measures.all("mentions", { subject: company.name, period_kind: "day" });
  const loudest = highest(days);
  if (shown(rate) === null || !loudest) return words.say.undefined;
  const spikes = spikesOf(report, company).length;
  return words.say.q3({
    rate: asWritten(shown(rate)!),
    rateText: numbers.count(shown(rate)!),
    base: words.counted.days(rate!.n, words.ui.base(numbers.count(rate!.n))),
    day: numbers.dayOfMonth(loudest.period),
    count: numbers.count(loudest.raw!),
    spikes,
    spikesText: numbers.count(spikes),
    isJudged: judgedDays(days.length - daysBeforeData(span.first, coverage)) > 0,
  });
}

/** Rounded as `numbers.count` writes it, for the form of the word beside it. */
function asWritten(rate: number): number {
  if (rate > 0 && rate < 0.1) return 0.1;
  return rate < 100 ? Math.round(rate * 10) / 10 : Math.round(rate);
}

/** The days on which a subject stood out. */
export function spikesOf({ measures }: Report, subject: SubjectView): readonly Measure[] {
  return measures.all("spike", { subject: subject.name, period_kind: "day" });
}
