/** How many. @module */
import type { Figure } from "../types.ts";

/** The number of lines that count, with the distinct known authors beside it; the base is the number itself. */
export const count: Figure = ({ x, authors }) => ({ raw: x, n: x, authors: authors() });
