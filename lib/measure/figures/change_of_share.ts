/** How a share changed from one whole week to the next. @module */
import { newcombeInterval } from "../../stats/newcombe_interval.ts";
import type { Figure } from "../types.ts";

const WEEK_DAYS = 7;

/**
 * The share in this week less that in the week before, with Newcombe's 95 % interval for the difference of two shares.
 * No row where a week is cut short by the span, has nothing in its base, or neither week has such a mention.
 */
export const changeOfShare: Figure = ({ x, n, days, series }) => {
  const last = series.place - 1;
  if (last < 0 || days < WEEK_DAYS || series.days[last] < WEEK_DAYS) return null;
  const before = series.counts[last], base = series.bases[last];
  const interval = x + before === 0 ? null : newcombeInterval(x, n, before, base);
  return interval && { raw: x / n - before / base, ...interval };
};
