/** Maps records one by one with all rules, and counts what was odd. @module */
import type { NamedFields } from "../mapping/fields_of.ts";
import { makeMention } from "../mapping/make_mention.ts";
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
  return {
    map(fields, line, raw) {
      const made = makeMention(fields, plan, line);
      if ("reason" in made) return task.table.reject({ file: plan.file, line, reason: made.reason, record: raw() });
      task.table.add(made.mention);
      if (made.damagedId === null) return;
      damagedIds++;
      example ||= made.damagedId;
    },
    finish() {
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
