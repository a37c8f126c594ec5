/** Decides from a whole column how its times are written. @module */
import { formOfNumber, isLongUnix, numberOf } from "./reading/numbers.ts";
import { weekdayOf, withoutWeekday } from "./reading/weekday_words.ts";
import { dateBeforeTime, parseTime, tidyTime } from "./parse_time.ts";
import type { TimeForm } from "./time_forms.ts";

/** What a column shows. `ambiguous` has two of its values that can be read in both orders, and nothing decides. */
export type TimeFormFinding =
  | { readonly form: TimeForm }
  | { readonly ambiguous: readonly [string, string] }
  | { readonly unknown: string };

/** Wall time as it stands: only the date matters here. */
const AS_WRITTEN = { toUtc: (ms: number) => ms };
/** So many values, none of them in doubt, settle a column without reading the rest. */
const ENOUGH = 1000;
const TWO_PARTS = /^\d{1,2}[./-]\d{1,2}[./-]\d{2}/;

/**
 * Finds how a column writes its times.
 *
 * `03/08/2015` can be read in two orders: the first value of the column that is a date in one order only decides for
 * all. 31/09 decides nothing, for it is no date in either. If no value decides, the column is ambiguous (unless all
 * are like 05/05) and a person must say. Otherwise the form of most values counts, the first 1,000 of them. Empty
 * values are passed over.
 *
 * @param values the column from its first row; read no further than needed
 * @returns `unknown` with the first value that could not be read (empty if there is none) where no value is a time
 *
 * @example The third value decides
 * ```ts
 * import assert from "node:assert/strict";
 * import { detectTimeForm } from "./detect_time_form.ts";
 *
 * assert.deepEqual(detectTimeForm(["03/08/2015", "05/08/2015", "30/08/2015"]), { form: "day-first" });
 * assert.deepEqual(detectTimeForm(["03/08/2015", "05/08/2015"]), { ambiguous: ["03/08/2015", "05/08/2015"] });
 * assert.deepEqual(detectTimeForm(["yesterday"]), { unknown: "yesterday" });
 * ```
 */
export function detectTimeForm(values: Iterable<string>): TimeFormFinding {
  const seen = new Map<TimeForm, number>(), doubtful = new Set<string>();
  let known = 0, unknown = "";
  for (const value of values) {
    const finding = findingOf(value);
    if (finding === "decided day-first") return { form: "day-first" };
    if (finding === "decided month-first") return { form: "month-first" };
    if (finding === "doubtful") {
      if (doubtful.size < 2) doubtful.add(value);
    } else if (finding === null) unknown ||= value;
    else if (finding !== "empty") {
      seen.set(finding, (seen.get(finding) ?? 0) + 1);
      if (++known >= ENOUGH && doubtful.size === 0) break;
    }
  }
  const [first, second = first] = doubtful;
  if (first !== undefined) return { ambiguous: [first, second] };
  const [most] = [...seen].sort((a, b) => b[1] - a[1]);
  return most ? { form: most[0] } : { unknown };
}

/**
 * Both readings of a date that can be read in two orders, as `2015-08-03` (day first) and `2015-03-08`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { bothReadings } from "./detect_time_form.ts";
 *
 * assert.deepEqual(bothReadings("03/08/2015 12:00"), ["2015-08-03", "2015-03-08"]);
 * ```
 */
export function bothReadings(value: string): [string, string] {
  const read = (form: TimeForm) => {
    const ms = parseTime(value, form, AS_WRITTEN);
    if (ms === null) throw new RangeError(`Cannot read "${value}" ${form}: it is no date in that order`);
    return new Date(ms).toISOString().slice(0, 10);
  };
  return [read("day-first"), read("month-first")];
}

type Finding = TimeForm | "decided day-first" | "decided month-first" | "doubtful" | "empty" | null;

function findingOf(value: string): Finding {
  const tidy = tidyTime(value), text = dateBeforeTime(tidy);
  if (text === "") return "empty";
  if (TWO_PARTS.test(text)) return orderOf(text);
  const bare = withoutWeekday(tidy), date = dateBeforeTime(bare?.text ?? "");
  if (bare && TWO_PARTS.test(date)) return orderOf(date, bare.weekday);
  const number = numberOf(text), form = number === null ? null : formOfNumber(number);
  if (form !== null) return form;
  if (parseTime(text, "iso", AS_WRITTEN) !== null) return "iso";
  return number === null && isLongUnix(text) ? "unix-ms" : null;
}

/** A date that is the same in both orders (05/05) is no doubt and decides nothing; the day of the week beside it may. */
function orderOf(text: string, weekday?: number): Finding {
  const dayFirst = parseTime(text, "day-first", AS_WRITTEN), monthFirst = parseTime(text, "month-first", AS_WRITTEN);
  if (dayFirst === monthFirst) return dayFirst === null ? null : "day-first";
  const isDay = (ms: number | null) => ms !== null && weekdayOf(ms) === weekday;
  if (isDay(dayFirst) !== isDay(monthFirst)) return isDay(dayFirst) ? "decided day-first" : "decided month-first";
  if (monthFirst === null) return "decided day-first";
  return dayFirst === null ? "decided month-first" : "doubtful";
}
