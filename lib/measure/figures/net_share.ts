/** One share less another. @module */
import type { Figure } from "../types.ts";

/** What the lines that count are worth (+1 or −1), added up, ÷ the base: −1 to 1; of nothing, not defined. */
export const netShare: Figure = ({ n, worth }) => ({ raw: n === 0 ? null : worth() / n });
