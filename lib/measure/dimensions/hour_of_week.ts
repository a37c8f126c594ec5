/** On which day of the week and at which hour, by the study's clock. @module */
import type { Dimension } from "../types.ts";

const HOURS_IN_DAY = 24, DAYS_IN_WEEK = 7;
const VALUES = Array.from(
  { length: DAYS_IN_WEEK * HOURS_IN_DAY },
  (_, i) => `${Math.floor(i / HOURS_IN_DAY) + 1} ${i % HOURS_IN_DAY}`,
);

/** By hour of the week: `1 0` is the hour after Sunday's midnight, `7 23` the week's last one. */
export const hourOfWeek: Dimension = {
  name: "hour of week",
  cut: ({ calendar, days, hours }) => ({
    values: VALUES,
    of: (mention) => calendar.weekdayOf(days[mention]) * HOURS_IN_DAY + hours[mention],
  }),
};
