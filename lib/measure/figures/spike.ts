/** Days on which much more was said than usual. @module */
import { expectationOf, isSpike, LEAST_MENTIONS } from "../../stats/spikes/expectation_of.ts";
import type { Figure } from "../types.ts";

export { type Expectation, expectationOf, LEAST_MENTIONS, TAIL } from "../../stats/spikes/expectation_of.ts";

/**
 * A row only for days that are spikes: the day's mentions, with what was expected (rounded) as the base. Days before the
 * data begin are none of those that it is held against.
 */
export const spike: Figure = ({ x, series }) => {
  if (x < LEAST_MENTIONS) return null;
  const { counts, place, known_from } = series;
  const expectation = expectationOf(counts.subarray(known_from), place - known_from);
  if (!isSpike(x, expectation)) return null;
  return { raw: x, n: Math.round(expectation!.expected) };
};
