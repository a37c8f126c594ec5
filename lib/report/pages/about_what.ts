/** Question 5: about what? @module */
import { heatMap } from "../../chart/mod.ts";
import { aboutWhatAnswer, topTopics } from "../answers/about_what.ts";
import type { Markup } from "../markup.ts";
import { shown } from "../measures.ts";
import { breakdown, valuesOf } from "../parts/breakdown.ts";
import { TONE_COLOURS } from "../parts/colours.ts";
import { heads } from "../parts/data_table.ts";
import { figure } from "../parts/figure.ts";
import { ownCodebooks } from "../texts/codebooks.ts";
import { codebookLabel, labelOf } from "../texts/labels.ts";
import { questionPage } from "../parts/page.ts";
import { baseText, pointsText } from "../texts/text_of.ts";
import { topicChangeFigure, topicList, topicMapFigure } from "../parts/topic_figures.ts";
import { wholeStudy } from "../selection/whole_study.ts";
import type { Report } from "../types.ts";

const TOPICS_MAX = 10;

/** Topics by share, in what tone each is spoken of, and the codes of the study's own codebooks. */
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
  const values = valuesOf(report, topics);
  return questionPage(report, {
    question: 5,
    answer: aboutWhatAnswer(report),
    rests: [topTopics(report)?.row ?? null],
    figures: [
      topicMapFigure(wholeStudy(report), values),
      breakdown(report, topics),
      topicChangeFigure(wholeStudy(report)),
      topicTone(report, values),
      topicList(wholeStudy(report)),
      ...ownCodes(report),
    ],
  });
}

function topicTone(report: Report, values: readonly string[]): Markup {
  const { words, measures, numbers, rivals, links, parameters } = report;
  const label = labelOf(report, "topic");
  const cells = values.filter((value) => value !== "none").slice(0, TOPICS_MAX).flatMap((value) =>
    rivals.map((subject) => {
      const row = measures.one("tone of topic", { subject: subject.name, dimension: "topic", value });
      const net = shown(row);
      const text = pointsText(report, row, { unit: true });
      return { value, subject, row, net, text, where: links.to(subject.index, "topic", value) };
    })
  );
  return figure(report, {
    title: words.figures.topicTone,
    note: words.figures.toneWeeksNote,
    rows: cells.map(({ row }) => row),
    charts: [{
      spec: heatMap(
        cells.map(({ value, subject, row, net, text, where }) => ({
          x: subject.name,
          y: label(value),
          value: net,
          label: pointsText(report, row, { unit: false }),
          text: `${subject.name}, ${label(value)}: ${text} (${baseText(report, row)})`,
          where,
        })),
        { language: parameters.language, colour: TONE_COLOURS.positive, below: TONE_COLOURS.negative },
      ),
    }],
    table: {
      words: 2,
      columns: heads(report, "value", "subject", "count", "base"),
      rows: cells.filter(({ row }) => row !== null).map(({ value, subject, row, net, text, where }) => [
        label(value),
        subject.name,
        { text, where: net === null ? undefined : where },
        numbers.count(row!.n),
      ]),
    },
  });
}

function ownCodes(report: Report): Markup[] {
  return ownCodebooks(report).map((name) =>
    breakdown(report, {
      title: codebookLabel(report, name),
      measure: "share of code",
      dimension: name,
      by: `code ${name}`,
      column: report.words.ui.column.value,
      label: labelOf(report, name),
    })
  );
}
