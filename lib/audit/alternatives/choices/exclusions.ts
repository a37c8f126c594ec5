/** With and without exclusions. @module */
import { loadExclusions } from "../../workbench/load_exclusions.ts";
import type { Choice } from "../types.ts";

/** Of the library, those that hold for any study. */
const COMMON = ["job ads", "spam"];

/** What if nothing were excluded; or, where nothing is, if job ads and spam were? */
export const exclusions: Choice = {
  name: "exclusions",
  alternative({ study }) {
    const library = loadExclusions().filter(({ name }) => COMMON.includes(name));
    const other = study.exclude ? null : library.map(({ query }) => `(${query})`).join(" OR ");
    return {
      says: other ? `${COMMON.join(" and ")} of the library left out` : "nothing excluded",
      how: { way: "rerun", study: { ...study, exclude: other }, from: "clean" },
    };
  },
};
