/** Question 8 in a sentence. @module */
import { codedTop, nothingFound } from "../texts/top_two.ts";
import { labelOf } from "../texts/labels.ts";
import type { Report } from "../types.ts";

/** Why people write, most of all and next. */
export function motivesAnswer(report: Report): string {
  const { say } = report.words, label = labelOf(report, "motives"), top = codedTop(report, "motives");
  return top === null ? nothingFound(report, "motives", "motives") : say.q8({
    motive: label(top.first),
    share: top.firstText,
    second: top.second === null ? "" : label(top.second),
    secondShare: top.secondText,
  });
}
