/** What became of a mention that asks for an answer, and what an answer answered. @module */
import type { FinishedStudy } from "../finished_study.ts";
import type { TracedAnswer } from "./types.ts";

/** Rows of the table `answers` that the mention has its part in, as the one who asks or as the one who answers. */
export function answersOf(study: FinishedStudy, id: string): TracedAnswer[] {
  const found: TracedAnswer[] = [];
  for (const frame of study.frames("answers")) {
    const mention = frame.text("mention"), by = frame.text("answered_by");
    for (let i = 0; i < frame.length; i++) {
      if (mention.at(i) !== id && by.at(i) !== id) continue;
      found.push({
        mention: mention.at(i)!,
        subject: frame.text("subject").at(i)!,
        list: frame.text("list").at(i)!,
        asked_at: new Date(frame.number("asked_at").at(i)!).toISOString(),
        department: frame.text("department").at(i),
        answered_by: by.at(i),
        minutes: frame.number("minutes").at(i),
      });
    }
  }
  return found;
}
