/** A week in the log: what can still be understood a month later. @module */
import { forTerminal } from "../for_terminal.ts";
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
    const parts = partsInWords(change, language);
    const sizes = `${figures.value(change.before.raw, row.unit)} → ${figures.value(row.raw, row.unit)}`;
    return `${now}${sizes} ${base}; ${parts.join("; ")}`;
  });
  const lines = [
    `${when} run ${run}, ${days.join(" to ")}, compared with ${diff ? `run ${diff.before}` : "nothing"}`,
    `  records ${books.records}, mentions ${books.mentions}, kept ${books.kept}`,
    ...inShort(monday).map((line) => `  ${line}`),
    ...spikes.map(({ day, subject, mentions, expected }) =>
      `  spike ${day} ${subject} ${mentions}, expected ${expected}`
    ),
    ...numbers.map((line) => `  ${line}`),
    ...cautionsOf(monday, timezone).map((line) => `  ! ${line}`),
    "",
    "",
  ];
  return forTerminal(lines.join("\n")); // names of sources and subjects may hold anything
}
