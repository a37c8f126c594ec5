/** The table `answers`. @module */
import { type Frame, FrameBuilder } from "../../tables/frame.ts";
import { SCHEMAS } from "../../tables/schemas.ts";
import { codesOf } from "../facts/code_table.ts";
import type { Facts } from "../facts/types.ts";
import { NONE } from "../codes.ts";
import { departmentsOf, type Due, dueOf } from "./answers_due.ts";

/**
 * Every mention that an answer is due to, with what became of it: a row for each mention × subject, by subject as in the
 * study, then the longest waiting first.
 */
export function answersFrame(facts: Facts): Frame {
  const table = new FrameBuilder(SCHEMAS.answers), departments = departmentsOf(facts);
  facts.subjects.forEach((_, subject) => {
    const due = dueOf(facts, subject);
    const order = [...due.rows.keys()].sort((a, b) =>
      due.asked_at[a] - due.asked_at[b] || facts.ids.compare(due.rows[a], due.rows[b])
    );
    for (const i of order) {
      table.add({ ...answerRow(facts, subject, due, i), department: departments[due.departments[i]] ?? null });
    }
  });
  return table.build();
}

function answerRow(facts: Facts, subject: number, due: Due, i: number) {
  const { ids, subjects, codebooks } = facts;
  return {
    mention: ids.at(due.rows[i]),
    subject: subjects[subject].name,
    list: due.ideas[i] === 1 ? "idea" : "answer",
    asked_at: due.asked_at[i],
    expectation: codebooks.get("expectations")?.codes[due.expectations[i]] ?? null,
    stage: stageOf(facts, due.rows[i], subject),
    answered_by: due.by[i] >= 0 ? ids.at(due.by[i]) : null,
    minutes: due.answered[i] === 1 ? due.minutes[i] : null,
  };
}

/** The first stage of the consumer cycle that the mention is at. */
function stageOf({ codebooks }: Facts, row: number, subject: number): string | null {
  const journey = codebooks.get("journey");
  if (!journey) return null;
  const places = [codesOf(journey, row, subject)].flat().filter((place) => place >= 0);
  const stage = places.length === 0 ? NONE : journey.codes[Math.min(...places)];
  return stage === NONE ? null : stage;
}
