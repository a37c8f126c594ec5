/** Raw and corrected shares of tone side by side. @module */
import { type Markup, markup } from "../markup.ts";
import type { Measure } from "../reading/measure.ts";
import { TONES, usesCodebook } from "../texts/codebooks.ts";
import { LEAST_CLUSTERS, LEAST_LABELS } from "../../stats/corrected/mod.ts";
import { labelOf } from "../texts/labels.ts";
import { intervalText } from "../texts/text_of.ts";
import type { Report, SubjectView } from "../types.ts";
import { tableFigure } from "./table_figure.ts";
import { CORRECTION_WORDS } from "./words/mod.ts";

const NET = "net";

/**
 * What the machine counted, what the sample corrects it to, the interval, n, labels, and the day to which it holds; in words
 * what the correction did to the company's negative share. Without a sample: that the error is unknown, and how to get one; of a
 * study that does not code tone, nothing.
 */
export function correctedTone(report: Report): Markup {
  if (!usesCodebook(report, "tone")) return markup``;
  const words = CORRECTION_WORDS[report.parameters.language];
  const sample = report.measures.all("hand-coded sample", { subject: "all", dimension: "codebook", period_kind: "day" })
    .find(({ value }) => value === "tone");
  if (!sample) return tableFigure(words.shares, [words.without], null);
  const measured = report.subjects.flatMap((subject) =>
    [...TONES, NET].flatMap((value) => {
      const row = rowOf(report, subject, value);
      return row ? [{ subject, value, row }] : [];
    })
  );
  const rows = measured.map(({ subject, value, row }) => lineOf(report, subject, value, row));
  const { subject, tone, raw, corrected, interval, labels } = words.columns;
  const columns = [subject, tone, raw, corrected, interval, "n", labels];
  const isSome = measured.some(({ row }) => row.corrected !== null);
  const until = words.until(report.numbers.day(sample.period));
  const least = measured.some(({ row }) => isFew(row)) ? words.least(LEAST_LABELS, LEAST_CLUSTERS) : "";
  const notes = [inWords(report), isSome ? `${until} ${words.each}` : until, least];
  return tableFigure(words.shares, notes, { words: 2, columns, rows });
}

function rowOf({ measures }: Report, { name }: SubjectView, value: string): Measure | null {
  return value === NET
    ? measures.one("net tone", { subject: name })
    : measures.one("tone", { subject: name, dimension: "tone", value });
}

function lineOf(report: Report, subject: SubjectView, value: string, row: Measure) {
  const words = CORRECTION_WORDS[report.parameters.language], { numbers } = report;
  const number = value === NET ? (x: number) => report.words.ui.points(numbers.points(x)) : numbers.share;
  const text = (x: number | null) => x === null ? report.words.ui.noData : number(x);
  const interval = value === NET && row.low !== null && row.high !== null
    ? `${numbers.points(row.low)} … ${numbers.points(row.high)}`
    : intervalText(report, row);
  const few = isFew(row);
  return [
    subject.name,
    value === NET ? words.net : labelOf(report, "tone")(value),
    value === NET || !row.raw
      ? text(row.raw)
      : { text: text(row.raw), where: report.links.to(subject.index, "tone", value) },
    few ? words.fewLabels : text(row.corrected),
    few ? report.words.ui.machineShort : interval,
    numbers.count(row.n),
    numbers.count(row.n_labelled ?? 0),
  ];
}

function isFew({ corrected, n }: Measure): boolean {
  return corrected === null && n > 0;
}

/** What the correction did to the company's share of negative. */
function inWords(report: Report): string {
  const { company, numbers, parameters } = report, words = CORRECTION_WORDS[parameters.language];
  const row = rowOf(report, company, "negative");
  if (row?.raw == null || row.corrected === null || row.low === null || row.high === null) return "";
  const tone = labelOf(report, "tone")("negative").toLowerCase();
  const to = `${numbers.share(row.corrected)} (${numbers.interval(row.low, row.high)})`;
  const said = words.said(numbers.share(row.raw), tone, company.name, numbers.count(row.n_labelled ?? 0), to);
  const points = numbers.points(Math.abs(row.corrected - row.raw)).replace("+", "");
  const verdict = row.raw < row.low ? words.tooLow(points) : row.raw > row.high ? words.tooHigh(points) : words.within;
  return `${said} ${verdict}`;
}
