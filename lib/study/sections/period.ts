/** The section `period`. @module */
import { type CalendarDate, DAY_MS, dayNumberOf, isDate } from "../../time/calendar.ts";
import type { Last, PeriodRule, Span } from "../../time/span_of.ts";
import type { Zone } from "../../time/zone.ts";
import { quoted } from "../problems.ts";
import { type Entry, fieldsOf, wrong } from "../yaml/entry.ts";
import type { Reader } from "../yaml/parse_yaml.ts";
import { textOf } from "../yaml/scalars.ts";

const EXAMPLE = "period: { from: 2015-07-01, to: 2015-08-01 } or { last: 4 weeks }";

/** The period as written: midnights in the zone, or the last days, weeks or months; null: the data's own span. */
export function periodOf(entry: Entry | undefined, zone: Zone, reader: Reader): PeriodRule | null {
  const fields = entry && fieldsOf(entry, ["from", "to", "last"], EXAMPLE, reader);
  if (!entry || !fields) return null;
  const from = fields.get("from"), to = fields.get("to"), last = fields.get("last");
  if (last && (from || to)) {
    reader.problems.add(
      entry.line,
      "Cannot read period: found last beside from or to; write from and to, or last alone",
    );
  } else if (last) return lastOf(last, reader);
  else if (from && to) return spanOf(from, to, { entry, zone, reader });
  else {
    const found = from ? "from alone" : to ? "to alone" : "nothing in it";
    reader.problems.add(
      entry.line,
      `Cannot read period: found ${found}; both from and to are needed (to is exclusive), or last`,
    );
  }
  return null;
}

function lastOf(entry: Entry, reader: Reader): { last: Last } | null {
  const text = textOf(entry, "4 weeks", reader);
  if (text === undefined) return null;
  const found = /^(\d{1,4})\s*(day|week|month)s?$/i.exec(text);
  if (!found || Number(found[1]) === 0) {
    return wrong(entry, "days, weeks or months are needed, such as 4 weeks", reader);
  }
  return { last: { count: Number(found[1]), unit: `${found[2].toLowerCase()}s` as Last["unit"] } };
}

function spanOf(
  from: Entry,
  to: Entry,
  { entry, zone, reader }: { readonly entry: Entry; readonly zone: Zone; readonly reader: Reader },
): Span | null {
  const [fromText, toText] = [from, to].map((end) => textOf(end, "2015-07-01", reader));
  const [first, after] = [[from, fromText] as const, [to, toText] as const].map(([end, text]) =>
    text === undefined ? null : dayOf(end, text, reader)
  );
  if (first === null || after === null) return null;
  if (first < after) return { from: zone.toUtc(first * DAY_MS), to: zone.toUtc(after * DAY_MS) };
  reader.problems.add(
    entry.line,
    `Cannot read period: from is ${fromText} and to is ${toText}; to must be later than from`,
  );
  return null;
}

function dayOf(entry: Entry, text: string, reader: Reader): number | null {
  const date = readDate(text);
  if (date === null) return wrong(entry, "a day such as 2015-07-01 is needed", reader);
  const { year, month, day } = date;
  if (isDate(year, month, day)) return dayNumberOf(year, month, day);
  reader.problems.add(entry.line, `Cannot read ${entry.name}: found ${quoted(text)}; the calendar has no such day`);
  return null;
}

/** The parts of `2015-07-01`; null if it is not written so. Whether there is such a day is not asked. */
export function readDate(text: string): CalendarDate | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found && { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}
