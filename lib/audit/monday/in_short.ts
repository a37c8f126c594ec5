/** What to know of a week, in a few sentences. @module */
import { daysBeforeData } from "../../stats/spikes/days_before_data.ts";
import { judgedDays } from "../../stats/spikes/expectation_of.ts";
import { DAY_MS } from "../../time/calendar.ts";
import { changeOf, figuresOf, isBeyondChance, nameOf } from "./figures.ts";
import type { Monday } from "./types.ts";
import { MONDAY_WORDS } from "./words/mod.ts";

/** Those who have begun to wait in the new days. */
export function newlyWaiting({ waiting, days_before }: Monday): Monday["waiting"] {
  return days_before ? waiting.filter(({ published_at }) => published_at.slice(0, 10) > days_before[1]) : waiting;
}

/** Whether any day of the period has enough days before it to be judged. */
function hasJudgedDays({ days: [first, last], coverage }: Monday): boolean {
  return judgedDays((Date.parse(last) - Date.parse(first)) / DAY_MS + 1 - daysBeforeData(first, coverage)) > 0;
}

/** The sentences that the page and the log begin with: volume, what moved beyond chance, spikes, who waits. */
export function inShort(monday: Monday): string[] {
  const { language, diff, headlines, spikes, waiting, ideas } = monday;
  const words = MONDAY_WORDS[language], figures = figuresOf(language);
  const volumes = headlines.filter(({ measure }) => measure === "mentions").map((row) => {
    const now = figures.count(row.raw!), change = changeOf(row, diff);
    if (!diff) return words.volumeFirst(row.subject, now);
    if (!change?.change) return words.volumeSame(row.subject, now);
    return words.volume(row.subject, now, figures.changeFrom(change.before.raw, change.change, row.unit));
  });
  const several = new Set(headlines.map(({ subject }) => subject)).size > 1;
  const beyond = headlines.flatMap((row) => {
    const change = changeOf(row, diff);
    if (!change || !isBeyondChance(change)) return [];
    const name = nameOf(row, language) + (several ? ` (${row.subject})` : "");
    return [`${name} ${figures.value(row.raw, row.unit)} (${figures.change(change.change, row.unit)})`];
  });
  const news = monday.fresh.map(({ subject, days, mentions, before }) =>
    words.fresh(figures.span(...days), subject, figures.count(mentions), before === null ? null : figures.count(before))
  );
  const longest = waiting.reduce((most, { waiting_hours }) => Math.max(most, waiting_hours), 0);
  return [
    ...volumes,
    ...news,
    ...(diff ? [beyond.length > 0 ? words.beyond(beyond.join("; ")) : words.nothingBeyond] : []),
    spikes.length > 0
      ? words.spikeCount(spikes.map(({ day }) => figures.day(day)).join(", "))
      : hasJudgedDays(monday)
      ? words.noSpike
      : words.spikesUnknown,
    waiting.length > 0
      ? words.waitingCount(
        figures.count(waiting.length),
        figures.hours(longest),
        diff && figures.count(newlyWaiting(monday).length),
      )
      : words.nobodyWaits,
    ...(ideas > 0 ? [words.ideasCount(figures.count(ideas))] : []),
  ];
}
