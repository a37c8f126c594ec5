/** How many a day. @module */
import type { Figure } from "../types.ts";

/** The mean a day over all days of the period in the span, those with nothing too; the base are the days. */
export const meanADay: Figure = ({ x, days }) => ({ raw: days === 0 ? null : x / days, n: days });
