/** The report as slides: a finding each, fourteen with the title, and one more for each codebook of the study's own. @module */
import { ANSWERS } from "../answers/mod.ts";
import { ownCodeAnswer } from "../answers/own_code.ts";
import { isMachineOnly } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import { findingsOf, noteOf } from "../cover/findings.ts";
import { ownCodebooks } from "../texts/codebooks.ts";
import { howCounted, howFigured } from "../texts/how_counted.ts";
import { labelOf } from "../texts/labels.ts";
import { limitsOf, methodRules } from "../texts/method_rules.ts";
import { machineNotes } from "../texts/unread_languages.ts";
import { aboutAny, readText } from "../texts/read_text.ts";
import { briefText, intervalText, valueText } from "../texts/text_of.ts";
import type { Report } from "../types.ts";
import { CHARTS, type Drawn, ownCodesDrawn } from "./charts.ts";
import type { Deck, Slide } from "./types.ts";

export type { Deck, Slide, SlideChart, SlideSeries } from "./types.ts";

const COVER_QUESTION = 10;
/** The question that a study's own codebooks belong to. */
const OWN_QUESTION = 5;
const NOTED_ROWS_MAX = 40;
const HEADLINE_LEAST = 40;
/** Codes of an own codebook that its headline tells; of the others so many characters have room below it. */
const TOLD_IN_HEADLINE = 2, LEAD_MAX = 200;

/** Title, findings, the picture of expectation and behaviour, the other questions in their order, method and books. */
export function deckOf(report: Report): Deck {
  const { parameters, numbers, span } = report;
  const order = [COVER_QUESTION, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11];
  return {
    title: parameters.title,
    subtitle: span.days > 0 ? numbers.span(span.first, span.last) : "",
    read: readText(report),
    slides: [findings(report), ...order.flatMap((question) => slidesOf(report, question)), method(report)],
  };
}

function findings(report: Report): Slide {
  const { words } = report;
  const points = findingsOf(report).map(({ number, text, row }) => ({ number, text, note: noteOf(report, row) }));
  const notes = points.map(({ number, text, note }) => `${number} ${text} (${note})`);
  return { kicker: "", headline: words.ui.findings, points, foot: "", notes: notes.join("\n") || words.say.undefined };
}

function slidesOf(report: Report, question: number): Slide[] {
  const { headline, rest } = headlineOf(ANSWERS[question - 1](report));
  const own = question === OWN_QUESTION ? ownCodebooks(report).map((name) => ownSlide(report, name)) : [];
  const how = howCounted(report, question);
  return [slideOf(report, question, { headline, lead: rest, drawn: CHARTS[question - 1](report), how }), ...own];
}

/** The slide of a study's own codebook: its chart, and the intervals that a chart of a deck cannot show. */
function ownSlide(report: Report, codebook: string): Slide {
  const drawn = ownCodesDrawn(report, codebook), label = labelOf(report, codebook);
  const rows = drawn.rows.filter((row) => row !== null && row.subject === report.company.name && row.low !== null);
  const told = rows.slice(TOLD_IN_HEADLINE).map((row) =>
    `${label(row!.value!)} ${valueText(report, row)} (${intervalText(report, row)})`
  );
  while (told.join("; ").length > LEAD_MAX) told.pop();
  const how = howFigured(report, drawn.rows.filter((row) => row !== null));
  return slideOf(report, OWN_QUESTION, {
    title: drawn.chart.title,
    headline: ownCodeAnswer(report, codebook),
    lead: told.length > 0 ? `${report.company.name}: ${told.join("; ")}` : "",
    drawn,
    how,
  });
}

interface Said {
  /** What the slide is about, if not the question itself. */
  readonly title?: string;
  readonly headline: string;
  readonly lead: string;
  readonly drawn: Drawn;
  readonly how: readonly string[];
}

/** A question's slide: its answer as the headline, its chart, and what the numbers stand on. */
function slideOf(report: Report, question: number, { title, headline, lead, drawn, how }: Said): Slide {
  const { words } = report, { chart, rows } = drawn;
  const known = rows.filter((row) => row !== null);
  return {
    kicker: [`${question}. ${words.questions[question - 1]}`, title].filter(Boolean).join(" · "),
    headline,
    lead,
    chart,
    foot: footOf(report, known),
    notes: [
      chart.title,
      ...notesOf(report, known),
      ...(known.some(isMachineOnly) ? machineNotes(report, question) : []),
      ...how,
    ].join("\n"),
  };
}

/** The first sentence, or the first two where the first says next to nothing. */
function headlineOf(answer: string): { headline: string; rest: string } {
  const sentences = sentencesOf(answer);
  const many = sentences[0].length < HEADLINE_LEAST ? 2 : 1;
  return { headline: sentences.slice(0, many).join(" "), rest: sentences.slice(many).join(" ") };
}

function footOf({ words, numbers, rivals }: Report, rows: readonly Measure[]): string {
  const bases = rivals.flatMap(({ name }) => {
    const own = [
      ...new Set(rows.filter(({ subject, unit }) => subject === name && unit === "share").map(({ n }) => n)),
    ];
    return own.length === 1 ? [`${name}: ${words.ui.base(numbers.count(own[0]))}`] : [];
  });
  return [...bases, rows.some(isMachineOnly) ? words.ui.machine : ""].filter(Boolean).join(" · ");
}

/** Each drawn number with interval and base; of long rows of days only how many there are. */
function notesOf(report: Report, rows: readonly Measure[]): string[] {
  const { numbers, words } = report;
  const whole = rows.filter(({ period_kind }) => period_kind === "all").slice(0, NOTED_ROWS_MAX);
  const days = rows.length - rows.filter(({ period_kind }) => period_kind === "all").length;
  const label = (row: Measure) => [row.subject, row.value].filter(Boolean).join(", ");
  const lines = whole.filter(({ dimension }) => dimension !== "hour of day").map((row) =>
    `${label(row)}: ${briefText(report, row)}`
  );
  return days > 0 ? [...lines, words.ui.base(numbers.count(rows.reduce((sum, { n }) => sum + n, 0)))] : lines;
}

function method(report: Report): Slide {
  const { words, books, numbers } = report;
  const m = words.method, about = aboutAny(report);
  const line = (count: number, text: string) => ({ number: numbers.count(count), text, note: "" });
  return {
    kicker: "",
    headline: words.ui.method,
    lead: m.equation,
    points: [
      line(books.records, m.records),
      line(books.rejected, m.rejected),
      line(books.mentions, m.mentions),
      ...books.dropped.map(([reason, count]) => line(count, `${m.dropped}: ${m.dropReasons[reason] ?? reason}`)),
      line(books.kept, m.kept),
      ...(about === null ? [] : [line(about, m.about)]),
    ],
    foot: `${m.version} ${report.version}`,
    notes: [m.intro, ...methodRules(report), ...limitsOf(report)].join("\n"),
  };
}

/**
 * A text's sentences; a point after a number or a short word ends none.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { sentencesOf } from "./mod.ts";
 *
 * assert.deepEqual(sentencesOf("Баланс тональности −13 п. п. (n = 9). Больше пишут ночью."), [
 *   "Баланс тональности −13 п. п. (n = 9).",
 *   "Больше пишут ночью.",
 * ]);
 * ```
 */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[\p{Ll}]{3}[.!?]|[)»%][.!?])\s+(?=[\p{Lu}\d])/u);
}
