/** The section `care`: how answers are counted. @module */
import { nearest } from "../../text/nearest.ts";
import { parseDuration } from "../../time/duration.ts";
import { parseHours } from "../../time/parse_hours.ts";
import { listed, quoted, suggestion } from "../problems.ts";
import { type Care, CARE_CLOCKS } from "../types.ts";
import { type Entry, fieldsOf, wrong } from "../yaml/entry.ts";
import type { Reader } from "../yaml/parse_yaml.ts";
import { choiceOf, numberOf, textOf } from "../yaml/scalars.ts";

const EXAMPLE = 'care: { target: 2h, hours: "Mo-Fr 09:00-18:00", minutes_each: 6 }';
/** What measures call the department of answers that none is named for. */
const NOBODY = "none";
const KEYS = ["target", "hours", "clock", "minutes_each", "route"];

/** Rules of a study that sets none. */
const DEFAULT_CARE: Care = {
  target_minutes: 120,
  hours: null,
  clock: "last customer message",
  minutes_each: 6,
  route: {},
};

/** @param codes what mentions can be routed by: the codes of `expectations`; null if they are not known */
export function careOf(entry: Entry | undefined, codes: readonly string[] | null, reader: Reader): Care {
  const fields = entry && fieldsOf(entry, KEYS, EXAMPLE, reader);
  if (!fields) return DEFAULT_CARE;
  const minutes = { least: 0, whole: false, example: "6" } as const;
  return {
    target_minutes: targetOf(fields.get("target"), reader) ?? DEFAULT_CARE.target_minutes,
    hours: hoursOf(fields.get("hours"), reader),
    clock: choiceOf(fields.get("clock"), CARE_CLOCKS, reader) ?? DEFAULT_CARE.clock,
    minutes_each: numberOf(fields.get("minutes_each"), minutes, reader) ?? DEFAULT_CARE.minutes_each,
    route: routeOf(fields.get("route"), codes, reader),
  };
}

function targetOf(entry: Entry | undefined, reader: Reader): number | undefined {
  const text = textOf(entry, "2h", reader);
  if (entry === undefined || text === undefined) return undefined;
  return parseDuration(text) ?? wrong(entry, "a time such as 30m, 2h or 1d is needed", reader) ?? undefined;
}

/** Opening hours as written; null: round the clock. */
function hoursOf(entry: Entry | undefined, reader: Reader): string | null {
  const text = textOf(entry, '"Mo-Fr 09:00-18:00"', reader);
  if (entry === undefined || text === undefined || text === "24/7") return null;
  try {
    return parseHours(text).text;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    reader.problems.add(entry.line, error.message.replace("Cannot read hours", `Cannot read ${entry.name}`));
    return null;
  }
}

function routeOf(entry: Entry | undefined, codes: readonly string[] | null, reader: Reader): Record<string, string> {
  const fields = entry && fieldsOf(entry, null, "route: { support: Helpdesk }", reader);
  const route: [string, string][] = [];
  for (const [code, department] of fields ?? []) {
    const name = textOf(department, "Helpdesk", reader);
    if (codes && !codes.includes(code)) {
      const right = `the codes of expectations are ${listed(codes)}${suggestion(nearest(code, codes))}`;
      reader.problems.add(department.line, `Cannot route ${quoted(code)}: there is no such code; ${right}`);
    } else if (name === NOBODY) {
      const right = "the name stands for what nobody is named for; choose another, or leave the line out";
      reader.problems.add(department.line, `Cannot route ${code} to ${quoted(name)}: ${right}`);
    } else if (name !== undefined) route.push([code, name]);
  }
  return Object.fromEntries(route);
}
