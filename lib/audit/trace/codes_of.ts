/** The codes of a mention, each with its coder and what it rests on. @module */
import type { FinishedStudy } from "../finished_study.ts";
import type { MentionRow } from "./find_rows.ts";
import { termsFor } from "./terms_for.ts";
import type { GivenCode, TracedCode } from "./types.ts";

/** In the order of the table `codes`. */
export async function codesOf(study: FinishedStudy, row: MentionRow): Promise<TracedCode[]> {
  const codes: TracedCode[] = [];
  for (const given of codeRows(study, row.id)) codes.push({ ...given, terms: await termsFor(study, row, given) });
  return codes;
}

function codeRows(study: FinishedStudy, id: string): GivenCode[] {
  const found: GivenCode[] = [];
  for (const frame of study.frames("codes")) {
    const mention = frame.text("mention"), at = frame.number("at");
    for (let i = 0; i < frame.length; i++) {
      if (mention.at(i) !== id) continue;
      const date = at.at(i);
      found.push({
        codebook: frame.text("codebook").at(i)!,
        subject: frame.text("subject").at(i),
        code: frame.text("code").at(i)!,
        coder: frame.text("coder").at(i)!,
        confidence: frame.number("confidence").at(i),
        at: date === null ? null : new Date(date).toISOString(),
      });
    }
  }
  return found;
}
