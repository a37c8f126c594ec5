/** Shares: counted ones with their interval, judged ones without. @module */
import { wilsonInterval } from "../../stats/wilson_interval.ts";
import type { Figure } from "../types.ts";

/** A counted share with Wilson's 95 % interval; of nothing, not defined. */
export const countedShare: Figure = ({ x, n }) => {
  const interval = wilsonInterval(x, n);
  return { raw: interval ? x / n : null, low: interval?.low, high: interval?.high };
};

/** A share that rests on a machine's codes: no interval, for chance is the smaller part of its error. */
export const judgedShare: Figure = ({ x, n }) => ({ raw: n === 0 ? null : x / n });
