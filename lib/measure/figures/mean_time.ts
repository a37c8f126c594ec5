/** How long it took on average. @module */
import type { Figure } from "../types.ts";

/** The mean of the minutes that the lines are worth; null where there are none. Added up in one order, for one sum. */
export const meanTime: Figure = ({ x, worths }) => ({
  raw: x === 0 ? null : worths().sort().reduce((sum, minutes) => sum + minutes, 0) / x,
  n: x,
});
