/** On which day of the week, by the study's clock. @module */
import type { Facts } from "../facts/types.ts";
import { once } from "../once.ts";
import type { Dimension } from "../types.ts";

/** By day of the week: 1 is Monday, 7 Sunday. */
export const weekday: Dimension = {
  name: "weekday",
  cut(facts) {
    const of = weekdays(facts);
    return { values: ["1", "2", "3", "4", "5", "6", "7"], of: (mention) => of[mention], column: () => ({ of }) };
  },
};

const weekdays = once(({ calendar, days }: Facts) => days.map((day) => calendar.weekdayOf(day)));
