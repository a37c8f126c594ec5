/** One share less another. @module */
import type { Figure } from "../types.ts";

/** What the lines that count are worth (+1 or −1), added up, ÷ the base: −1 to 1; of nothing, not defined. */
export const netShare: Figure = ({ n, worths }) => ({
  raw: n === 0 ? null : worths().reduce((sum, worth) => sum + worth, 0) / n,
});
