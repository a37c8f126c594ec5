/** Question 5 in a sentence. @module */
import { valuesOf } from "../parts/breakdown.ts";
import { labelOf } from "../texts/labels.ts";
import { nothingFound, type TopTwo, topTwo } from "../texts/top_two.ts";
import type { Report } from "../types.ts";

/** The two topics that are spoken of most. */
export function aboutWhatAnswer(report: Report): string {
  const { say } = report.words, label = labelOf(report, "topic"), top = topTopics(report);
  return top === null ? nothingFound(report, "share of topic", "topic") : say.q5({
    topic: label(top.first),
    share: top.firstText,
    second: top.second === null ? "" : label(top.second),
    secondShare: top.secondText,
  });
}

/** The company's two greatest topics; null where it has none. */
export function topTopics(report: Report): TopTwo | null {
  const values = valuesOf(report, { measure: "share of topic", dimension: "topic" });
  return topTwo(report, "share of topic", "topic", values);
}
