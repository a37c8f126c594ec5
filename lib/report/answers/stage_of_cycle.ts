/** Question 9 in a sentence. @module */
import { codedTop, nothingFound } from "../texts/top_two.ts";
import { labelOf } from "../texts/labels.ts";
import type { Report } from "../types.ts";

/** The stages that are written about most and next. */
export function stageAnswer(report: Report): string {
  const { say } = report.words, label = labelOf(report, "journey"), top = codedTop(report, "journey");
  return top === null ? nothingFound(report, "journey", "journey") : say.q9({
    stage: label(top.first),
    share: top.firstText,
    second: top.second === null ? "" : label(top.second),
    secondShare: top.secondText,
  });
}
