/** Copies dropped or kept. @module */
import type { Choice } from "../types.ts";

/** What if copies were voices, or were not? */
export const duplicates: Choice = {
  name: "duplicates",
  alternative({ study }) {
    const other = study.duplicates === "drop" ? "keep" : "drop";
    return {
      says: `duplicates: ${other} instead of ${study.duplicates}`,
      how: { way: "rerun", study: { ...study, duplicates: other }, from: "clean" },
    };
  },
};
