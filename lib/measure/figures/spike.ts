/** Days on which much more was said than usual. @module */
import { expectationOf, isSpike, LEAST_MENTIONS } from "../../stats/spikes/expectation_of.ts";
import type { Figure } from "../types.ts";

export { type Expectation, expectationOf, LEAST_MENTIONS, TAIL } from "../../stats/spikes/expectation_of.ts";

/** A row only for days that are spikes: the day's mentions, with what was expected (rounded) as the base. */
export const spike: Figure = ({ x, series }) => {
  if (x < LEAST_MENTIONS) return null;
  const expectation = expectationOf(series.counts, series.place);
  if (!isSpike(x, expectation)) return null;
  return { raw: x, n: Math.round(expectation!.expected) };
};
