/** At which hour, by the study's clock. @module */
import type { Dimension } from "../types.ts";

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));

/** By hour of the day: 0 is the hour after midnight. */
export const hourOfDay: Dimension = {
  name: "hour of day",
  cut: ({ hours }) => ({ values: HOURS, of: (mention) => hours[mention], column: () => ({ of: hours }) }),
};
