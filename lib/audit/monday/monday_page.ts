/** The one page that an analyst forwards on Monday. @module */
import type { HeadlineRange } from "../alternatives/types.ts";
import type { MeasureRow } from "../../measure/mod.ts";
import { isSameNumber } from "../number_key.ts";
import { oneLine } from "../one_line.ts";
import { type Markup, markup } from "../../report/markup.ts";
import { WORDS } from "../../report/words/mod.ts";
import { cautionsOf } from "./cautions.ts";
import {
  changeOf,
  correctedInWords,
  type Figures,
  figuresOf,
  isJudged,
  isKnown,
  nameOf,
  partsInWords,
} from "./figures.ts";
import { inShort, newlyWaiting } from "./in_short.ts";
import { PAGE_CSS } from "./page_css.ts";
import type { Monday, Spike } from "./types.ts";
import { MONDAY_WORDS, type MondayWords } from "./words/mod.ts";

/** Those who wait that are shown. */
const WAITING = 8;
/** The column of who should answer: of use only where the study names departments. */
const DEPARTMENT = 3;
/** Characters of a mention. */
const TEXT = 160;
/** A share of fewer is marked. */
const SMALL = 30;

/** What the parts of the page are written with. */
interface Desk {
  readonly monday: Monday;
  readonly words: MondayWords;
  readonly figures: Figures;
}

/**
 * The page, whole: no script, no request, nothing of a private person but what they said.
 *
 * @param timezone of the days
 */
export function mondayPage(monday: Monday, timezone: string): string {
  const words = MONDAY_WORDS[monday.language], figures = figuresOf(monday.language), desk = { monday, words, figures };
  const cautions = cautionsOf(monday, timezone);
  const { records, mentions, kept } = monday.books;
  return String(markup`<!doctype html>
<html lang="${monday.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${monday.title}</title><style>${PAGE_CSS}</style></head><body>
<header><h1>${monday.title}</h1><p>${figures.span(...monday.days)}. ${compared(desk)}</p></header>
<section><h2>${words.know}</h2><ul>${inShort(monday).map((line) => markup`<li>${line}</li>`)}</ul></section>
${spikes(desk)}
${headlines(desk)}
${topics(desk)}
${waiting(desk)}
<section><h2>${words.cautions}</h2><ul>${cautions.map((line) => markup`<li>${line}</li>`)}
<li>${words.books(figures.count(records), figures.count(mentions), figures.count(kept))}</li></ul>
<p class="how">${words.how}</p></section>
</body></html>
`);
}

function compared({ monday: { days_before }, words, figures }: Desk): string {
  return days_before ? `${words.since(figures.span(...days_before))}.` : words.first;
}

function spikes(desk: Desk): Markup {
  const { monday, words } = desk;
  if (monday.spikes.length === 0) return markup``;
  return markup`<section><h2>${words.spikes}</h2>${monday.spikes.map((spike) => spikeOf(spike, desk))}</section>`;
}

function spikeOf({ day, subject, mentions, expected, drivers, examples }: Spike, { words, figures }: Desk): Markup {
  const line = words.spike(figures.day(day), subject, figures.count(mentions), figures.count(expected));
  const causes = drivers.map(({ kind, name, count }, i) =>
    markup`${i > 0 && "; "}${words.kinds[kind]} «<bdi>${
      kind === "source" && name === "unknown" ? words.noSource : name
    }</bdi>» (${figures.count(count)})`
  );
  return markup`<div class="spike"><p><strong>${line}</strong>${
    causes.length > 0 && markup`<br>${words.mostly}: ${causes}`
  }</p>
<ul>${
    examples.map(({ id, text }) => markup`<li><bdi>${oneLine(text, TEXT)}</bdi> <small>${id}</small></li>`)
  }</ul></div>`;
}

function headlines(desk: Desk): Markup {
  const { monday, words } = desk, companies = [...new Set(monday.headlines.map(({ subject }) => subject))];
  const cells = words.columns.filter((_, i) => monday.diff || i === 0 || i === 2 || i === 5);
  const rows = (name: string) =>
    monday.headlines.filter((row) => row.subject === name && isKnown(row, monday.diff)).map((row) => rowOf(row, desk));
  return markup`<section><h2>${words.numbers}</h2>${
    companies.map((name) =>
      markup`<table><caption>${name}</caption><thead><tr>${
        cells.map((cell) => markup`<th scope="col">${cell}</th>`)
      }</tr></thead>
<tbody>${rows(name)}</tbody></table>`
    )
  }<p class="how">${monday.alternatives ? words.agreement : words.notTried}</p></section>`;
}

function rowOf(row: MeasureRow, { monday, words, figures }: Desk): Markup {
  const change = changeOf(row, monday.diff), { unit } = row;
  const why = change && partsInWords(change, monday.language);
  const sure = unit !== "share"
    ? null
    : change?.interval
    ? words.chance(figures.change(change.interval.low, unit), figures.change(change.interval.high, unit))
    : isJudged(row)
    ? words.machine
    : null;
  const small = unit === "share" && row.n < SMALL ? words.small(figures.count(row.n)) : null;
  const corrected = correctedInWords(row, monday.language);
  const was = change ? change.before.raw : row.raw;
  return markup`<tr><th scope="row">${nameOf(row, monday.language)}</th>${
    monday.diff && markup`<td class="n">${figures.value(was, unit)}</td>`
  }<td class="n"><strong>${figures.value(row.raw, unit)}</strong>${
    [corrected, small].map((note) => note && markup`<small>${note}</small>`)
  }</td>${
    monday.diff &&
    markup`<td class="n">${change ? figures.changeFrom(was, change.change, unit) : "="}${
      sure && markup`<small>${sure}</small>`
    }</td><td>${why?.join("; ")}</td>`
  }<td>${survival(row, monday, words, figures)}</td></tr>
`;
}

/** Whether a headline would stand under other choices. */
function survival(row: MeasureRow, { alternatives }: Monday, words: MondayWords, figures: Figures): Markup | string {
  const own = alternatives?.headlines.find((one) => isSameNumber(one, row));
  if (!own || own.low === null) return "";
  const range = rangeText(own, figures);
  return markup`${words.survives(figures.count(own.holds), figures.count(own.values.length), range)}${
    own.most && markup`<small>${words.mover(words.choices[own.most.choice] ?? own.most.choice)}</small>`
  }`;
}

function rangeText({ low, high, unit }: HeadlineRange, figures: Figures): string {
  const [least, most] = [figures.value(low, unit), figures.value(high, unit)];
  return least === most ? least : `${least} … ${most}`;
}

function topics({ monday, words, figures }: Desk): Markup {
  if (monday.topics.length === 0) return markup``;
  const cell = (count: number | null, none: string) => count === null ? none : figures.count(count);
  return markup`<section><h2>${words.topics}</h2><table class="narrow"><tbody>${
    monday.topics.map(({ label, before, now }) =>
      markup`<tr><th scope="row">${label}</th><td class="n">${cell(before, words.isNew)} → <strong>${
        cell(now, words.isGone)
      }</strong></td></tr>`
    )
  }</tbody></table></section>`;
}

function waiting({ monday, words, figures }: Desk): Markup {
  if (monday.waiting.length === 0) return markup``;
  const fresh = newlyWaiting(monday), isNew = monday.diff !== null && fresh.length > 0;
  const lines = (isNew ? fresh : monday.waiting).slice(0, WAITING);
  const labels: Readonly<Record<string, string>> = WORDS[monday.language].codes.expectations;
  const isRouted = lines.some(({ department }) => department !== "");
  const rows = lines.map((one) =>
    markup`<tr><td>${one.published_at}</td><td class="n">${figures.hours(one.waiting_hours)}</td><td>${
      labels[one.expectation] ?? one.expectation
    }</td>${isRouted && markup`<td>${one.department}</td>`}<td><bdi>${
      oneLine(one.text, TEXT)
    }</bdi> <small>${one.id}</small></td></tr>
`
  );
  return markup`<section><h2>${isNew ? words.waitingNew : words.waiting}</h2><table><thead><tr>${
    words.waitingColumns.filter((_, i) => isRouted || i !== DEPARTMENT).map((name) =>
      markup`<th scope="col">${name}</th>`
    )
  }</tr></thead><tbody>${rows}</tbody></table><p class="how">${words.allWaiting}</p></section>`;
}
