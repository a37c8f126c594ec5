/** On which day of the week, by the study's clock. @module */
import type { Dimension } from "../types.ts";

/** By day of the week: 1 is Monday, 7 Sunday. */
export const weekday: Dimension = {
  name: "weekday",
  cut: ({ calendar, days }) => ({
    values: ["1", "2", "3", "4", "5", "6", "7"],
    of: (mention) => calendar.weekdayOf(days[mention]),
  }),
};
