/** A week in the log: what can still be understood a month later. @module */
import { forTerminal } from "../for_terminal.ts";
import { oneLine } from "../one_line.ts";
import { changeOf, correctedInWords, figuresOf, isKnown, nameOf, partsInWords } from "./figures.ts";
import { inShort } from "./in_short.ts";
import { cautionsOf } from "./cautions.ts";
import type { Monday } from "./types.ts";

/**
 * An entry of `runs/monday.log`: when, which run on which data, compared with what, the sentences of the page, each headline
 * with its change and causes, and the cautions. No text of anybody.
 *
 * @param when ISO
 */
export function logEntry(monday: Monday, timezone: string, when: string): string {
  const { run, diff, days, books, headlines, language, spikes } = monday, figures = figuresOf(language);
  const numbers = headlines.filter((row) => isKnown(row, diff)).map((row) => {
    const change = changeOf(row, diff), now = `${row.subject}, ${nameOf(row, language)}: `;
    const corrected = correctedInWords(row, language), base = `(n = ${row.n}${corrected ? `; ${corrected}` : ""})`;
    if (!change) return `${now}${figures.value(row.raw, row.unit)} ${base}`;
    const sizes = `${figures.value(change.before.raw, row.unit)} → ${figures.value(row.raw, row.unit)}`;
    return [`${now}${sizes} ${base}`, ...partsInWords(change, language)].join("; ");
  });
  const head = `${when} run ${run}, ${days.join(" to ")}, compared with ${diff ? `run ${diff.before}` : "nothing"}`;
  const lines = [
    `records ${books.records}, mentions ${books.mentions}, kept ${books.kept}`,
    ...inShort(monday),
    ...spikes.map(({ day, subject, mentions, expected }) =>
      `spike ${day} ${subject} ${mentions}, expected ${expected}`
    ),
    ...numbers,
    ...cautionsOf(monday, timezone).map((line) => `! ${line}`),
  ].map((line) => oneLine(line, Infinity)); // names of sources and subjects may hold anything, the end of a line, too
  return forTerminal(`${head}\n${lines.map((line) => `  ${line}\n`).join("")}\n`);
}
