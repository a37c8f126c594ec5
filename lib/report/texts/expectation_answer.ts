/** Question 10 in a sentence: on the cover and on its page. @module */
import { shown } from "../measures.ts";
import type { Report } from "../types.ts";
import { type Expectation, expectationsOf, mostOwed } from "../parts/expectations.ts";
import { usesCodebook } from "./codebooks.ts";
import { baseText, briefText, fullText } from "./text_of.ts";

/** Where the company is most in arrears, or what is asked for most where it is nowhere. */
export function expectationAnswer(report: Report): string {
  const { say } = report.words;
  const all = expectationsOf(report, report.company);
  const [first] = all;
  if (!first || shown(first.asks) === null) {
    return usesCodebook(report, "expectations") ? say.undefined : say.notAsked;
  }
  if (all.every(({ asks }) => !shown(asks))) return say.q10nobody({ base: baseText(report, first.asks) });
  const texts = (e: Expectation) => ({
    code: e.label,
    asks: briefText(report, e.asks),
    does: briefText(report, e.does),
  });
  if (all.every(({ does }) => shown(does) === null)) return say.q10alone(texts(first));
  const owed = mostOwed(all);
  if (!owed) return say.q10none(texts(first));
  const answered = shown(owed.row.answered) === null ? "" : fullText(report, owed.row.answered);
  return owed.by === "gap"
    ? say.q10({ ...texts(owed.row), answered })
    : say.q10unanswered({ ...texts(owed.row), answered });
}
