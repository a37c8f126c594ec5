/** In which language. @module */
import { namedDimension } from "./_named.ts";

/** By language, as cleaning found it. */
export const lang = namedDimension("lang", (facts) => facts.langs);
