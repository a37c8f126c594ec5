/** Finds how the dates of a file are written, reading no further than needed. @module */
import { StudyError } from "../../tables/study_error.ts";
import { detectTimeForm } from "../../time/detect_time_form.ts";
import { parseTime } from "../../time/parse_time.ts";
import type { TimeForm } from "../../time/time_forms.ts";
import { mayBeTurned, turnedDates } from "../values/turned_dates.ts";
import type { Format } from "../types.ts";
import { areYearsFirst, withFullYear } from "./short_years.ts";
import type { Task } from "../reading/task.ts";
import type { DateReading } from "./date_reading.ts";

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
): Promise<DateReading> {
  const declared = Object.hasOwn(source.columns, "published_at") ? undefined : format?.time;
  const said = source.time ?? (declared && isOrdered(declared) ? undefined : declared);
  if (said) return asItStands(said);
  const first: string[] = [];
  for await (const value of values()) {
    if (first.length >= ENOUGH) break;
    if (value.trim() !== "") first.push(value.trim());
  }
  if (!declared && areYearsFirst(first)) {
    note?.(
      `${file}: column "${column}" writes the year first, in two digits: "${first[0]}" was read as ${
        withFullYear(first[0])
      }`,
    );
    return { form: "iso", turned: false, shortYears: true };
  }
  const found = detectTimeForm(first);
  const ordered = (shown: TimeForm, more: readonly string[] = []) => {
    if (!isOrdered(shown)) return asItStands(shown);
    const form = orderOfMost(first, declared ?? shown, shown, `${file}: column "${column}"`, note);
    if (declared && form !== declared) {
      note?.(`${file}: its dates are ${form}, unlike those of other exports of ${format!.label}; they were read so`);
    }
    return orderedReading(form, [...first, ...more], `${file}: column "${column}"`, note);
  };
  if ("form" in found && (found.form !== "iso" || !mayBeTurned(first))) {
    return found.form === "iso" ? asItStands(declared ?? "iso") : ordered(found.form);
  }
  if ("unknown" in found) return asItStands(declared ?? "iso");
  let seen = 0;
  for await (const value of values()) {
    if (value.trim() !== "" && seen++ >= ENOUGH) {
      const order = orderProvedBy(value.trim());
      if (order) return ordered(order, [value.trim()]);
    }
  }
  if ("form" in found) return asItStands(declared ?? "iso");
  if (declared) return asItStands(declared);
  // A feed's program writes its dates in words: one that a person filled in otherwise costs that item alone.
  if (format?.shape === "feed" && first.filter(saysItsOrder).length > first.filter(isOpen).length) {
    return asItStands("iso");
  }
  throw ambiguous(found.ambiguous, source, file, column);
}

/** Texts in that order, and date cells beside them that may have been turned around. */
function orderedReading(
  form: "day-first" | "month-first",
  values: readonly string[],
  where: string,
  note: Task["note"] | undefined,
): DateReading {
  const turned = turnedDates(values, form);
  if (turned) {
    note?.(
      `${where}: a spreadsheet took the day for the month where both are 12 or less, as in ${turned[0]} ` +
        `beside ${turned[1]}; these dates were turned back`,
    );
  }
  return { form, turned: turned !== null };
}

/** The order that more values prove, where some prove the one and some the other; else the one that was shown. */
function orderOfMost(
  values: readonly string[],
  usual: TimeForm,
  shown: "day-first" | "month-first",
  where: string,
  note: Task["note"] | undefined,
): "day-first" | "month-first" {
  const [days, months] = (["day-first", "month-first"] as const).map((form) =>
    values.filter((value) => orderProvedBy(value) === form)
  );
  if (days.length === 0 || months.length === 0) return shown;
  const isDay = days.length === months.length ? usual === "day-first" : days.length > months.length;
  const [form, most, fewer] = isDay ? ["day-first" as const, days, months] : ["month-first" as const, months, days];
  note?.(
    `${where} holds dates of both orders: ${most.length} that can only be ${form}, as "${
      most[0]
    }", and ${fewer.length} ` +
      `that cannot, as "${fewer[0]}"; it was read ${form}, so that the others have no date; check where they come from`,
  );
  return form;
}

function asItStands(form: TimeForm): DateReading {
  return { form, turned: false };
}

function isOrdered(form: TimeForm): form is "day-first" | "month-first" {
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
