/** How many hours of work. @module */
import type { Figure } from "../types.ts";

const MINUTES_IN_HOUR = 60;

/** Minutes that the lines are worth, added up, in hours. */
export const hoursOfMinutes: Figure = ({ worths }) => ({
  raw: worths().sort().reduce((sum, minutes) => sum + minutes, 0) / MINUTES_IN_HOUR,
});
