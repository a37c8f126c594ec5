/** Question 5: about what? @module */
import { breakdown, valuesOf } from "../parts/breakdown.ts";
import { labelOf } from "../parts/labels.ts";
import { questionPage } from "../parts/page.ts";
import { topTwo } from "../parts/top_two.ts";
import type { Markup } from "../markup.ts";
import type { Report } from "../types.ts";

/** Topics by share, and in what tone each is spoken of. */
export function aboutWhat(report: Report): Markup {
  const { words } = report;
  const topics = {
    title: words.figures.topics,
    measure: "share of topic",
    dimension: "topic",
    by: "topic" as const,
    column: words.ui.column.value,
    label: labelOf(report, "topic"),
  };
  const top = topTwo(report, "share of topic", "topic", valuesOf(report, topics));
  return questionPage(report, {
    question: 5,
    answer: top === null ? words.say.undefined : words.say.q5({
      topic: topics.label(top.first),
      share: top.firstText,
      second: top.second === null ? "" : topics.label(top.second),
      secondShare: top.secondText,
    }),
    figures: [breakdown(report, topics)],
  });
}
