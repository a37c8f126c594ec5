/** Maps records one by one with all rules, and counts what was odd. @module */
import type { NamedFields } from "../mapping/fields_of.ts";
import { makeMention, type StatedAnswer } from "../mapping/make_mention.ts";
import { namesOf, type Plan } from "../mapping/plan.ts";
import type { Task } from "./task.ts";

/** Takes records' fields; `raw` is asked only for what is rejected. */
export interface Careful {
  map(fields: NamedFields, line: number, raw: () => string): void;
  /** Says what was odd in the file. */
  finish(): void;
}

/** A mapper into the task's table. */
export function careful(plan: Plan, task: Task): Careful {
  let damagedIds = 0, example = "";
  const answers = answersSeen();
  return {
    map(fields, line, raw) {
      const made = makeMention(fields, plan, line);
      if ("reason" in made) return task.table.reject({ file: plan.file, line, reason: made.reason, record: raw() });
      task.table.add(made.mention);
      if (made.answer) answers.see(made.answer);
      if (made.damagedId === null) return;
      damagedIds++;
      example ||= made.damagedId;
    },
    finish() {
      answers.notes(plan).forEach(task.note);
      if (damagedIds === 0) return;
      const column = namesOf(plan.from.id).map((name) => `"${name}"`).join(", ") || '"id"';
      task.note(
        `${plan.file}: column ${column}: a spreadsheet rounded the ids of ${damagedIds} ${
          damagedIds === 1 ? "record" : "records"
        } (${
          /e/i.test(example) ? "scientific notation" : "fractions"
        }, as ${example}); they have ids made from address or content`,
      );
    },
  };
}

/** Counts what was odd in what records say of their answers, and says so. */
function answersSeen() {
  const odd = { unreadable: [] as string[], early: [] as string[] };
  const counts = { unreadable: 0, early: 0, counted: 0 };
  return {
    see(answer: StatedAnswer): void {
      if (answer.counted && answer.odd === null) counts.counted++;
      if (answer.odd === null) return;
      if (counts[answer.odd]++ === 0) odd[answer.odd].push(answer.cell);
    },
    notes({ file, format }: Plan): string[] {
      const said = (kind: "unreadable" | "early", why: string) =>
        counts[kind] > 0
          ? [`${file}: ${counts[kind]} of the times of answers ${why}, as ${odd[kind][0]}; these answers are not known`]
          : [];
      return [
        ...said("unreadable", "cannot be read"),
        ...said("early", "are earlier than what they answer"),
        ...(counts.counted > 0 && format?.answered_note
          ? [`${file}: ${counts.counted} answers are dated by ${format.answered_note}`]
          : []),
      ];
    },
  };
}
