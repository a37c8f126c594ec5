/** When an answer was given, by the study's clock. @module */
import { DAY_MS, HOUR_MS } from "../../../time/calendar.ts";
import { hourOfDay } from "../../dimensions/hour_of_day.ts";
import { hourOfWeek } from "../../dimensions/hour_of_week.ts";
import type { Facts } from "../../facts/types.ts";
import type { Cut, Dimension } from "../../types.ts";
import { isOfficial } from "../../who/people.ts";

const HOURS_IN_DAY = 24;

/** By hour of the day, of an account's reply or of the answer that a record tells of. */
export const hourOfDayOfAnswer: Dimension = {
  name: hourOfDay.name,
  cut: (facts, subject) => answersOf(facts, hourOfDay.cut(facts, subject), (_day, hour) => hour),
};

/** By hour of the week, likewise. */
export const hourOfWeekOfAnswer: Dimension = {
  name: hourOfWeek.name,
  cut: (facts, subject) =>
    answersOf(
      facts,
      hourOfWeek.cut(facts, subject),
      (day, hour) => facts.calendar.weekdayOf(day) * HOURS_IN_DAY + hour,
    ),
};

/** A cut by the mention's own time, but of a record that tells of its answer by the time of that. */
function answersOf(facts: Facts, cut: Cut, placeOf: (day: number, hour: number) => number): Cut {
  const { stated, zone, calendar } = facts;
  if (stated.size === 0) return cut;
  return {
    ...cut,
    column: undefined,
    of(mention, about) {
      const at = isOfficial(facts, mention) ? undefined : stated.get(mention);
      if (at === undefined || at === Infinity) return cut.of(mention, about);
      const local = at + zone.offset(at), day = Math.floor(local / DAY_MS);
      return placeOf(day - calendar.first_day, Math.floor((local - day * DAY_MS) / HOUR_MS));
    },
  };
}
