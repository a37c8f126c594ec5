/** Another coder for tone. @module */
import type { CodebookUse } from "../../../study/types.ts";
import type { Choice } from "../types.ts";

/** What if tone were judged by another machine? By word lists where it is learned; by examples where there are some. */
export const toneCoder: Choice = {
  name: "tone coder",
  alternative({ study }) {
    const tone = study.codebooks.find(({ use }) => use === "tone");
    if (!tone) return "the study does not code tone";
    const now = tone.coder ?? "words";
    const other: CodebookUse["coder"] | null = now !== "words" ? "words" : tone.examples ? "learned" : null;
    if (!other) return "tone is coded by word lists, and the study names no examples to learn from";
    const codebooks = study.codebooks.map((use) => use === tone ? { ...tone, coder: other } : use);
    return {
      says: `tone coded by ${other} instead of ${now}`,
      how: { way: "rerun", study: { ...study, codebooks }, from: "coding" },
    };
  },
};
