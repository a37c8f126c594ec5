/** Question 7: in what tone? @module */
import { linesOverTime, stackedShares } from "../../chart/mod.ts";
import { coderAgreement } from "../correction/coder_agreement.ts";
import { correctedTone } from "../correction/corrected_tone.ts";
import { termsOfTone } from "../correction/terms_of_tone.ts";
import { toneDifferences } from "../correction/tone_differences.ts";
import { toneAnswer, toneRow } from "../answers/tone.ts";
import { breakdown, keyOf } from "../parts/breakdown.ts";
import { TONE_COLOURS } from "../parts/colours.ts";
import { heads } from "../parts/data_table.ts";
import { figure } from "../parts/figure.ts";
import { TONES } from "../texts/codebooks.ts";
import { labelOf } from "../texts/labels.ts";
import { questionPage } from "../parts/page.ts";
import { baseText, fullText, intervalText, pointsText, valueText } from "../texts/text_of.ts";
import { drawnWeeks, mondayOf, weeksNote, weekText } from "../texts/weeks.ts";
import { type Markup, markup } from "../markup.ts";
import { isMachineOnly, shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import { wholeStudy } from "../selection/whole_study.ts";
import type { Report } from "../types.ts";

/** Tone of every subject, and net tone by week. */
export function tone(report: Report): Markup {
  const negative = toneRow(report, report.company, "negative");
  return questionPage(report, {
    question: 7,
    answer: toneAnswer(report),
    rests: [negative],
    figures: [
      stack(report),
      correctedTone(wholeStudy(report)),
      weeks(report),
      ratings(report),
      toneDifferences(report),
      coderAgreement(report, "tone"),
      termsOfTone(report),
    ],
  });
}

/** Tone of every subject, negative, neutral and positive in one bar. */
function stack(report: Report): Markup {
  const { words, parameters, subjects, links } = report;
  const label = labelOf(report, "tone");
  const parts = subjects.flatMap((subject) =>
    TONES.map((value) => ({
      group: subject.name,
      value,
      row: toneRow(report, subject, value),
      where: links.to(subject.index, "tone", value),
    }))
  );
  return figure(report, {
    title: words.figures.tone,
    rows: parts.map(({ row }) => row),
    key: TONES.map((value) => ({ name: label(value), colour: TONE_COLOURS[value] })),
    charts: [{
      spec: stackedShares(
        parts.map(({ group, value, row, where }) => ({
          group,
          part: value,
          value: shown(row),
          label: shown(row) === null ? "" : valueText(report, row),
          note: row === null || shown(row) === null ? words.ui.noData : baseText(report, row),
          text: `${group}, ${label(value)}: ${fullText(report, row)}`,
          where,
        })),
        { language: parameters.language, colours: TONE_COLOURS },
      ),
    }],
    table: {
      words: 2,
      columns: heads(report, "subject", "value", "share", "interval", "base"),
      rows: parts.map(({ group, value, row, where }) => [
        group,
        label(value),
        { text: valueText(report, row), where: shown(row) ? where : undefined },
        intervalText(report, row),
        report.numbers.count(row?.n ?? 0),
      ]),
    },
  });
}

/** What reviewers gave, by source; nothing where nobody rates. */
function ratings(report: Report): Markup {
  const { words, measures, rivals } = report;
  if (!rivals.some(({ name }) => measures.has("mean rating", name))) return markup``;
  return breakdown(report, {
    title: words.figures.ratings,
    note: words.figures.ratingsNote,
    measure: "mean rating",
    dimension: "source",
    by: "rated source",
    column: words.ui.column.value,
    label: labelOf(report, "source"),
  });
}

/** A line of corrected and of raw numbers would turn where the labels end, so all of it is raw then. */
function asCounted(row: Measure): Measure {
  return { ...row, corrected: null, low: null, high: null };
}

function weeks(report: Report): Markup {
  const { words, measures, numbers, rivals, links, parameters, colours } = report;
  const found = rivals.flatMap((subject) =>
    measures.all("net tone", { subject: subject.name, period_kind: "week" }).map((row) => ({ subject, row }))
  );
  const rows = found.some(({ row }) => isMachineOnly(row))
    ? found.map(({ subject, row }) => ({ subject, row: asCounted(row) }))
    : found;
  const text = (row: Measure) => pointsText(report, row, { unit: true });
  const { drawn, below } = drawnWeeks(rows);
  return figure(report, {
    title: words.figures.toneWeeks,
    note: weeksNote(report, words.figures.toneWeeksNote, below),
    rows: rows.map(({ row }) => row),
    key: keyOf(report, rivals, () => null),
    charts: [{
      spec: linesOverTime(
        drawn.map(({ subject, row }) => ({
          time: mondayOf(row.period),
          series: subject.name,
          value: shown(row) === null ? null : shown(row)! * 100,
          text: `${subject.name}, ${numbers.dayOfMonth(mondayOf(row.period))}: ${text(row)}, ${baseText(report, row)}`,
          where: links.to(subject.index, "week", row.period),
        })),
        { language: parameters.language, colours, unit: "points", names: false },
      ),
    }],
    table: {
      words: 2,
      columns: heads(report, "week", "subject", "value", "interval", "base"),
      rows: rows.map((
        { subject, row },
      ) => [weekText(report, row.period), subject.name, text(row), intervalText(report, row), numbers.count(row.n)]),
    },
  });
}
