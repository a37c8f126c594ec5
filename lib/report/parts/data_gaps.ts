/** What the data may lack, on the page of method. @module */
import { dateOf, DAY_MS, writeDate } from "../../time/calendar.ts";
import { zoneOf } from "../../time/zone.ts";
import { type Markup, markup } from "../markup.ts";
import { labelOf } from "../texts/labels.ts";
import { silentAccounts } from "../texts/silent_accounts.ts";
import type { Report } from "../types.ts";
import type { CoverageLine } from "../reading/coverage_line.ts";

/** A line for each subject whose accounts are not heard and for each finding, or that there is none. */
export function dataGaps(report: Report): Markup {
  const { words, coverage } = report;
  if (!coverage) return markup``;
  const found = coverage.map((line) => sentence(report, line)).filter((text) => text !== null);
  const lines = [...silentAccounts(report), ...found];
  const list = lines.length > 0
    ? markup`<ul class="plain">${lines.map((text) => markup`<li>${text}</li>`)}</ul>`
    : markup`<p class="note">${words.gaps.none}</p>`;
  return markup`<h3>${words.gaps.title}</h3>${list}\n`;
}

/** Which sources have dates without a time of day: it stands beside what is shown by hours. Empty where none has. */
export function hourlessNote(report: Report): string {
  return sentencesOn(report, "no time of day");
}

/** Which days of the period there are no data of: it stands beside what is shown by days. Empty where there is none. */
export function noDataNote(report: Report): string {
  return sentencesOn(report, "no data");
}

function sentencesOn(report: Report, wanted: string): string {
  const found = (report.coverage ?? []).filter(({ finding }) => finding === wanted);
  return found.map((line) => sentence(report, line)).join(" ");
}

function sentence(report: Report, line: CoverageLine): string | null {
  const { gaps } = report.words, { finding, file, other, from, to, count, of, names } = line;
  const source = line.source === null ? null : labelOf(report, "source")(line.source);
  const counted = report.numbers.count(count), all = report.numbers.count(of);
  if (finding === "gap") return gaps.gap(source!, day(report, from!), day(report, to! - 1), all);
  if (finding === "stopped") return gaps.stopped(source!, day(report, from!), all);
  if (finding === "no data") return gaps.noData(day(report, from!), day(report, to! - 1), counted, all);
  if (finding === "guessed dates") return gaps.guessed(source!, counted, all);
  if (finding === "no time of day") return gaps.hourless(source!, counted, all);
  if (finding === "no author") return gaps.noAuthor(source!, counted, all);
  if (finding === "overlap") return gaps.overlap(file!, other!, counted, all);
  return finding === "column drift" ? gaps.drift(file!, other!, names ?? "") : null;
}

function day({ numbers, parameters }: Report, ms: number): string {
  const zone = zoneOf(parameters.timezone);
  return numbers.day(writeDate(dateOf(Math.floor((ms + zone.offset(ms)) / DAY_MS))));
}
