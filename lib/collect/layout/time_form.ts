/** Finds how the dates of a file are written, reading no further than needed. @module */
import { StudyError } from "../../tables/study_error.ts";
import { detectTimeForm } from "../../time/detect_time_form.ts";
import { parseTime } from "../../time/parse_time.ts";
import type { TimeForm } from "../../time/time_forms.ts";
import type { Format } from "../types.ts";
import type { Task } from "../reading/task.ts";

/** Values looked at before the rest of the file is asked. */
const ENOUGH = 1000;
const AS_WRITTEN = { toUtc: (ms: number) => ms };

/**
 * The form of a file's dates: what the study says, else what the format declares, else what the column shows. Of day
 * first and month first the declared one counts only where no value is a date in the other alone: a spreadsheet of
 * another country turns them around.
 *
 * @param values the column's values in order; read no further than needed
 * @param column its name in messages
 * @throws {StudyError} if all values can be read day first and month first
 */
export async function timeFormOf(
  values: () => AsyncIterable<string>,
  { source, file, note }: Pick<Task, "source" | "file"> & Partial<Pick<Task, "note">>,
  format: Format | null,
  column: string,
): Promise<TimeForm> {
  const declared = Object.hasOwn(source.columns, "published_at") ? undefined : format?.time;
  const said = source.time ?? (declared && isOrdered(declared) ? undefined : declared);
  if (said) return said;
  const first: string[] = [];
  for await (const value of values()) {
    if (first.length >= ENOUGH) break;
    if (value.trim() !== "") first.push(value.trim());
  }
  const found = detectTimeForm(first);
  const turned = (form: TimeForm) => {
    if (declared && form !== declared && isOrdered(form)) {
      note?.(`${file}: its dates are ${form}, unlike those of other exports of ${format!.label}; they were read so`);
    }
    return form;
  };
  if ("form" in found) return found.form === "iso" ? declared ?? "iso" : turned(found.form);
  if ("unknown" in found) return declared ?? "iso";
  let seen = 0;
  for await (const value of values()) {
    if (value.trim() !== "" && seen++ >= ENOUGH) {
      const order = orderProvedBy(value.trim());
      if (order) return turned(order);
    }
  }
  if (declared) return declared;
  // A feed's program writes its dates in words: one that a person filled in otherwise costs that item alone.
  if (format?.shape === "feed" && first.filter(saysItsOrder).length > first.filter(isOpen).length) return "iso";
  throw ambiguous(found.ambiguous, source, file, column);
}

function isOrdered(form: TimeForm): boolean {
  return form === "day-first" || form === "month-first";
}

function saysItsOrder(value: string): boolean {
  return parseTime(value, "iso", AS_WRITTEN) !== null;
}

function isOpen(value: string): boolean {
  return (["day-first", "month-first"] as const).every((form) => parseTime(value, form, AS_WRITTEN) !== null) &&
    !saysItsOrder(value);
}

/** The order in which alone a value is a date. */
function orderProvedBy(value: string): TimeForm | null {
  const dayFirst = parseTime(value, "day-first", AS_WRITTEN), monthFirst = parseTime(value, "month-first", AS_WRITTEN);
  if (dayFirst !== null && monthFirst === null) return "day-first";
  return monthFirst !== null && dayFirst === null ? "month-first" : null;
}

function ambiguous([first, second]: readonly [string, string], source: Task["source"], file: string, column: string) {
  const line = source.column_lines.published_at ?? source.line;
  const [day, month] = (["day-first", "month-first"] as const).map((form) =>
    new Date(parseTime(first, form, AS_WRITTEN)!).toISOString().slice(0, 10)
  );
  const shown = first === second ? `"${first}"` : `"${first}" and "${second}"`;
  return new StudyError(
    `study.yml:${line}: Cannot read the dates of column "${column}" in ${file}: ${shown} can be read ` +
      `day first (${day}) or month first (${month}), and no value of the column decides; write time: day-first or ` +
      `time: month-first`,
  );
}
