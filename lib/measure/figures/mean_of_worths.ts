/** The mean of what mentions are worth. @module */
import { meanInterval } from "../../stats/mod.ts";
import type { Figure } from "../types.ts";

/** The mean with Student's interval; no row where nothing counts. */
export const meanOfWorths: Figure = ({ x, worths }) => {
  const found = meanInterval(worths());
  return found && { raw: found.mean, low: found.interval?.low, high: found.interval?.high, n: x };
};
