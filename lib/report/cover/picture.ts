/** The cover picture: what people expect of the company beside what the company does. @module */
import { type Markup, markup } from "../markup.ts";
import { isMachineOnly, shown } from "../measures.ts";
import type { Measure } from "../reading/measure.ts";
import { unmarked } from "../selection/marker.ts";
import type { Report } from "../types.ts";
import { type Expectation, expectationsOf, gapOf, mostOwed } from "../parts/expectations.ts";
import { unreadLanguages } from "../texts/unread_languages.ts";
import { expectationAnswer } from "../texts/expectation_answer.ts";
import { baseText, fullText, intervalText, valueText } from "../texts/text_of.ts";

/** Ends of the scale: the first that holds the greatest share. */
const SCALES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1];

/**
 * Drawn as markup, not as a chart: it stands without scripts, prints, turns with the width of the screen, and its
 * discs are buttons that a keyboard reaches.
 */
export function coverPicture(report: Report): Markup {
  const { words, company } = report;
  const rows = expectationsOf(report, company);
  if (rows.length === 0) return markup``;
  const values = rows.flatMap(({ asks, does }) => [shown(asks) ?? 0, shown(does) ?? 0]);
  const top = SCALES.find((end) => end >= Math.max(...values)) ?? 1;
  const owed = mostOwed(rows);
  const machine = rows.some(({ asks, does }) => [asks, does].some((row) => row !== null && isMachineOnly(row)));
  const unread = machine && unreadLanguages(report);
  const lines = rows.map((row, place) => line(report, row, { place, top, owed: row === owed?.row ? owed.by : null }));
  return markup`<section class="picture" aria-labelledby="picture"><h2 id="picture">${
    words.picture.title(company.name)
  }</h2>
<p class="lead">${unmarked(expectationAnswer(report))}</p>
${legend(report, rows)}
<div class="board"><div class="head" aria-hidden="true"><span></span><span class="ticks">${ticks(report, top)}</span>
<span>${words.picture.gapShort}</span><span>${words.picture.answeredShort}</span></div>
<ol>${lines}</ol></div>
<p class="foot">${words.picture.answeredNote}${
    machine && markup` <span class="machine">${words.ui.machine}</span>`
  }</p>${unread && markup`\n<p class="foot"><span class="machine">${unread}</span></p>`}
</section>`;
}

function legend(report: Report, rows: readonly Expectation[]): Markup {
  const { words } = report;
  const asks = rows.find((row) => row.asks)?.asks;
  const does = rows.find((row) => row.does)?.does;
  const noOfficial = rows.every((row) => shown(row.does) === null);
  const posts = noOfficial ? words.picture.noOfficial : words.picture.posts(marked(report, does));
  return markup`<ul class="legend">
<li><i class="asks"></i><span>${words.picture.asks} <small>${
    words.picture.people(marked(report, asks))
  }</small></span></li>
<li><i class="does"></i><span>${words.picture.does} <small>${posts}</small></span></li>
<li><i class="gap"></i><span>${words.picture.gap}</span></li></ul>`;
}

/** The base as a count that the page's script can write again. */
function marked({ marker, numbers }: Report, row: Measure | null | undefined): string {
  const text = numbers.count(row?.n ?? 0);
  return row && marker ? marker.mark(row, "c", text) : text;
}

function ticks({ numbers }: Report, top: number): Markup[] {
  return [0, 0.5, 1].map((place) =>
    markup`<em data-tick="${place}" style="left:${percent(place)}">${numbers.share(place * top)}</em>`
  );
}

function line(
  report: Report,
  row: Expectation,
  { place, top, owed }: { place: number; top: number; owed: "gap" | "unanswered" | null },
): Markup {
  const { words, numbers } = report;
  const [asks, does, gap] = [shown(row.asks), shown(row.does), gapOf(row)];
  const side = gap !== null && gap > 0 ? "short" : "over";
  const bar = gap !== null &&
    markup`<span class="bar ${side}" style="left:${percent(Math.min(asks!, does!) / top)};width:${
      percent(Math.abs(gap) / top)
    }"></span>`;
  const by = gap === null
    ? markup`<small>${words.ui.notDefined}</small>`
    : markup`<b class="${side}">${words.picture.gapOf(numbers.points(-gap))}</b>`;
  return markup`<li class="${owed && `owed by-${owed}`}" data-asks="${idOf(report, row.asks)}" data-does="${
    idOf(report, row.does)
  }" data-answered="${idOf(report, row.answered)}"><span class="what" id="what-${place}">${row.label}</span>
<span class="track"><span class="axis"></span>${bar}${disc(report, row, "does", top)}${
    disc(report, row, "asks", top)
  }</span>
<span class="by">${by}</span>
<span class="answered">${meter(report, row, place)}</span></li>\n`;
}

/** A disc with its number beside it, away from the other disc. */
function disc(report: Report, row: Expectation, end: "asks" | "does", top: number): Markup {
  const measure = row[end];
  const value = shown(measure);
  if (value === null) return markup``;
  const other = shown(row[end === "asks" ? "does" : "asks"]);
  const left = other !== null && (value < other || (value === other && end === "does"));
  const where = end === "asks" ? row.asksWhere : row.doesWhere;
  const what = `${row.label}, ${report.words.picture[end]}`;
  const label = `${what}: ${fullText(report, measure)}`;
  const side = left ? "left" : "right";
  return markup`<button type="button" class="disc ${end} ${side}" style="left:${percent(value / top)}"
 data-where="${where}" data-label="${what}" aria-label="${label}" title="${label}"><span>${
    valueText(report, measure)
  }</span></button>`;
}

/** Of those who ask, how many were answered: a number, its interval and base, and a bar. */
function meter(report: Report, row: Expectation, place: number): Markup {
  const { words } = report;
  const value = shown(row.answered);
  if (value === null) {
    return markup`<small>${row.answered === null ? words.ui.noData : valueText(report, row.answered)}</small>`;
  }
  const number =
    markup`<button type="button" class="open" id="got-${place}" aria-labelledby="what-${place} got-${place} asked-${place}" data-where="${row.answeredWhere}">${
      valueText(report, row.answered)
    }</button>`;
  return markup`
    <span class="sr" id="asked-${place}">${words.picture.answered}</span>${number}<span
      class="meter"><i style="width:${percent(value)}"></i></span><small>${
    intervalText(
      report,
      row.answered,
    )
  }, ${baseText(report, row.answered)}</small>
  `;
}

/** The number by which the page's script knows a measure. */
function idOf({ marker }: Report, row: Measure | null): number | null {
  return row && marker ? marker.idOf(row) : null;
}

function percent(share: number): string {
  return `${Math.round(Math.max(0, Math.min(1, share)) * 1000) / 10}%`;
}
