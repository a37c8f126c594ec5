/** What the reader of a week's numbers should be careful about. @module */
import { dateOf, DAY_MS, writeDate } from "../../time/calendar.ts";
import { zoneOf } from "../../time/zone.ts";
import { figuresOf } from "./figures.ts";
import type { Monday } from "./types.ts";
import { MONDAY_WORDS } from "./words/mod.ts";

/** Below this share what is missing or guessed does not matter here. */
const LEAST_SHARE = 0.1;
/** Parameters that need no caution: other days are told apart, the others change how a report looks, and no number. */
const HARMLESS: readonly string[] = ["period", "title", "language", "report"];

/** Changed parameters, days that both runs count, and what the data may lack. */
export function cautionsOf({ language, diff, days, days_before, coverage }: Monday, timezone: string): string[] {
  const words = MONDAY_WORDS[language], figures = figuresOf(language), zone = zoneOf(timezone);
  const day = (ms: number) => figures.day(writeDate(dateOf(Math.floor((ms + zone.offset(ms)) / DAY_MS))));
  const cautions: string[] = [];
  const changed = diff?.parameters.filter((name) => !HARMLESS.includes(name)) ?? [];
  if (changed.length > 0) cautions.push(words.parameters(changed.join(", ")));
  const isMoved = days_before !== null && days[0] > days_before[0]; // only then have old mentions left the period
  if (isMoved && days[0] <= days_before[1]) cautions.push(words.overlapping(figures.span(days[0], days_before[1])));
  for (const { finding, source: found, file, other, from, to, count, of, names } of coverage) {
    const share = count / Math.max(1, of), source = found === "unknown" ? words.noSource : found;
    if (finding === "gap") cautions.push(words.gap(source!, day(from!), day(to! - 1)));
    else if (finding === "stopped") cautions.push(words.stopped(source!, day(from!)));
    else if (finding === "column drift") cautions.push(words.drift(file!, names!));
    else if (share >= LEAST_SHARE && finding === "overlap") {
      cautions.push(words.overlap(file!, other!, figures.share(share)));
    } else if (share >= LEAST_SHARE && finding === "guessed dates") {
      cautions.push(words.guessed(source!, figures.share(share)));
    } else if (share >= LEAST_SHARE && finding === "no author") {
      cautions.push(words.noAuthor(source!, figures.share(share)));
    }
  }
  return cautions;
}
