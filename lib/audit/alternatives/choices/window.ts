/** The later half of the period. @module */
import type { Choice } from "../types.ts";
import { movedBy } from "./period_edges.ts";

const LEAST_DAYS = 14;

/** What if only the later half had been looked at? Of counts that says nothing. */
export const window: Choice = {
  name: "window",
  silent_on: ["mentions", "authors", "answers", "hours"],
  alternative({ finished, study }) {
    const { calendar, span } = finished.facts(), days = calendar.periods.day.length;
    if (days < LEAST_DAYS) return `the period has fewer than ${LEAST_DAYS} days: ${days}`;
    const from = movedBy(span.from, Math.floor(days / 2), study.timezone);
    return {
      says: "the later half of the period alone (shares and times)",
      how: { way: "recount", parameters: { period: { from, to: span.to } } },
    };
  },
};
