/** Three to five findings for the cover: each a number with its base, and a way to read on. @module */
import { spikesOf } from "../answers/how_often.ts";
import { type Markup, markup } from "../markup.ts";
import { highest, isMachineOnly, shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import { reviewNotes } from "../review/review_notes.ts";
import { NO_REVIEW } from "../review/types.ts";
import type { Report } from "../types.ts";
import { roundedHours } from "../texts/rounded_hours.ts";
import { baseText, intervalText, valueText } from "../texts/text_of.ts";

const FINDINGS_MAX = 5;

/** A finding; `row` is what its number rests on. */
export interface Finding {
  readonly question: number;
  readonly number: string;
  readonly text: string;
  readonly row: Measure;
}

/** What the report leads with. A study without a base for any of them has none. */
export function findings(report: Report): Markup {
  const { words } = report;
  const found = findingsOf(report);
  if (found.length === 0) return markup``;
  const lines = found.map(({ question, number, text, row }) =>
    markup`<li><a href="#q${question}"><strong>${number}</strong> <span>${text}</span></a>
<small>${noteOf(report, row)}</small>${
      reviewNotes(row, report.review ?? NO_REVIEW, report.parameters.language).map((note) =>
        markup`<small>${note}</small>`
      )
    }</li>\n`
  );
  return markup`<section class="findings" aria-labelledby="findings"><h2 id="findings">${words.ui.findings}</h2>
<ol>${lines}</ol></section>`;
}

/** The findings themselves, the most telling first: none without a base. */
export function findingsOf(report: Report): Finding[] {
  const found = [answers, hours, tone, voice, spike].map((find) => find(report)).filter((f) => f !== null);
  return found.slice(0, FINDINGS_MAX);
}

/** The base and the interval of a finding, in words. */
export function noteOf(report: Report, row: Measure): string {
  const { words } = report;
  const error = isMachineOnly(row) ? words.ui.machine : intervalText(report, row);
  const interval = error && !isMachineOnly(row) ? words.ui.intervalOf(error) : error;
  return [row.unit === "share" ? baseText(report, row) : "", interval].filter(Boolean).join(" · ");
}

function answers(report: Report): Finding | null {
  const row = report.measures.one("response rate", { subject: report.company.name });
  return shareFinding(report, 11, row, report.words.find.answers);
}

function voice(report: Report): Finding | null {
  if (report.rivals.length < 2) return null;
  const row = report.measures.one("share of voice", { subject: report.company.name });
  return shareFinding(report, 2, row, report.words.find.voice({ name: report.company.name }));
}

function tone(report: Report): Finding | null {
  const row = report.measures.one("tone", { subject: report.company.name, dimension: "tone", value: "negative" });
  return shareFinding(report, 7, row, report.words.find.tone({ name: report.company.name }));
}

function hours({ words, numbers, measures, company }: Report): Finding | null {
  const row = measures.one("hours of work", { subject: company.name });
  const due = shown(measures.one("answers due", { subject: company.name }));
  if (row === null || !shown(row) || !due) return null;
  const text = words.find.hours({ n: due, due: words.counted.mentions(due, numbers.count(due)) });
  return { question: 11, number: words.ui.hours(numbers.count(roundedHours(shown(row)!))), text, row };
}

function spike(report: Report): Finding | null {
  const { company, numbers, words } = report, row = highest(spikesOf(report, company));
  if (!row) return null;
  const text = words.find.spike({
    count: row.raw!,
    day: numbers.dayOfMonth(row.period),
    expected: numbers.count(row.n),
  });
  return { question: 3, number: numbers.count(row.raw!), text, row };
}

function shareFinding(report: Report, question: number, row: Measure | null, text: string): Finding | null {
  return row === null || shown(row) === null ? null : { question, number: valueText(report, row), text, row };
}
