/** Reposts counted or dropped. @module */
import type { Choice } from "../types.ts";

/** What if a repost were no voice, or were one? */
export const reposts: Choice = {
  name: "reposts",
  alternative({ study }) {
    const other = study.reposts === "count" ? "drop" : "count";
    return {
      says: `reposts: ${other} instead of ${study.reposts}`,
      how: { way: "rerun", study: { ...study, reposts: other }, from: "clean" },
    };
  },
};
