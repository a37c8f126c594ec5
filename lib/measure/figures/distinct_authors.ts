/** How many different authors. @module */
import type { Figure } from "../types.ts";

/** The number of distinct known authors; the base are the mentions that they wrote. */
export const distinctAuthors: Figure = ({ x, authors }) => ({ raw: authors(), n: x, authors: authors() });
