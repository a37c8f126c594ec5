/** Reads times as exports write them. @module */
import { formOfNumber, numberOf, readExcelDays, readUnixMs, readUnixSeconds } from "./reading/numbers.ts";
import { DAY_MS } from "./calendar.ts";
import type { Clock } from "./zone.ts";
import { readIso, readTwoParts } from "./reading/usual_dates.ts";
import { dayFirst, FAMILIES, monthFirst } from "./reading/families/mod.ts";
import { readFamily } from "./reading/read_family.ts";
import { withoutWeekday } from "./reading/weekday_words.ts";
import type { TimeForm } from "./time_forms.ts";

/**
 * The moment that a value of a column names, in milliseconds UTC, or null if it names none.
 *
 * A value without a zone is wall time of `zone`; a date without a time is its midnight. A date that the calendar does
 * not have (31 September) is null, never moved. Years are 1970 to 2199, two digits 70–99 and 00–69. In the forms
 * that are no numbers a date may also be in words (`1 июля 2015 г.`, `Wed Oct 10 20:19:24 +0000 2018`) or a number
 * whose size tells what it counts. A zone by a
 * word that is not known is null. A million usual values take 0.1 to 0.3 s.
 *
 * @param form how the column writes its times: see {@linkcode detectTimeForm}
 * @param zone the zone of values that name none: all that is needed of it is `toUtc`
 *
 * @example One moment in six writings
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseTime } from "./parse_time.ts";
 * import { zoneOf } from "./zone.ts";
 *
 * const moscow = zoneOf("Europe/Moscow"), expected = Date.UTC(2015, 7, 3, 9);
 * assert.equal(parseTime("2015-08-03 12:00", "iso", moscow), expected);
 * assert.equal(parseTime("2015-08-03T09:00:00.000+0000", "iso", moscow), expected);
 * assert.equal(parseTime("3 августа 2015, 12:00", "iso", moscow), expected);
 * assert.equal(parseTime("1438592400", "unix-seconds", moscow), expected);
 * assert.equal(parseTime("42219.5", "excel-days", moscow), expected);
 * assert.equal(parseTime("03/08/2015 12:00 PM", "day-first", moscow), expected);
 * assert.equal(parseTime("31/09/2015 12:00", "day-first", moscow), null);
 * ```
 */
export function parseTime(value: string, form: TimeForm, zone: Clock): number | null {
  if (form === "unix-seconds") return noFirstDay(readUnixSeconds(value), value, zone) ?? readYearFirst(value, zone);
  if (form === "unix-ms") return noFirstDay(readUnixMs(value), value, zone) ?? readYearFirst(value, zone);
  if (form === "excel-days") return readExcelDays(value, zone) ?? readWritten(value, "iso", zone);
  return readWritten(value, form, zone);
}

/** A number that would be the first day of 1970 is a spreadsheet's day, where it is of that size: 42187.5. */
function noFirstDay(ms: number | null, value: string, zone: Clock): number | null {
  if (ms === null || ms >= DAY_MS) return ms;
  const number = numberOf(value);
  return number !== null && formOfNumber(number) === "excel-days" ? readExcelDays(value, zone) : ms;
}

/** A value in words or with the year first among numbers: it can mean one thing only. */
function readYearFirst(value: string, zone: Clock): number | null {
  return /^\s*[\d.,]*\s*$/.test(value) ? null : readWritten(value, "iso", zone);
}

type WrittenForm = "iso" | "day-first" | "month-first";

function readWritten(value: string, form: WrittenForm, clock: Clock): number | null {
  const usual = form === "iso" ? readIso(value, clock) : readTwoParts(value, form === "day-first", clock);
  if (usual !== undefined) return usual;
  const text = tidyTime(value), ms = readSeldom(dateBeforeTime(text), form, clock);
  const bare = ms === null ? withoutWeekday(text) : null;
  return bare === null ? ms : readSeldom(dateBeforeTime(bare.text), form, clock);
}

function readSeldom(text: string, form: WrittenForm, clock: Clock): number | null {
  if (!/\d/.test(text)) return null; // no way of writing a date does without: spares words a dozen patterns
  const usual = readIso(text, clock);
  if (usual !== undefined) return usual;
  const ordered = form === "iso" ? [] : [form === "day-first" ? dayFirst : monthFirst];
  for (const family of [...ordered, ...FAMILIES]) {
    const ms = readFamily(text, family, clock);
    if (ms !== undefined) return ms;
  }
  return readBySize(text, clock);
}

/** A number among written dates, as a spreadsheet leaves a cell here and there. */
function readBySize(text: string, clock: Clock): number | null {
  const number = numberOf(text), form = number === null ? null : formOfNumber(number);
  if (form === "excel-days") return readExcelDays(text, clock);
  return form === "unix-seconds" ? readUnixSeconds(text) : form === "unix-ms" ? readUnixMs(text) : null;
}

/**
 * White space of all kinds to one space, what cannot be seen out, dashes between digits of one kind, digits of full width
 * as usual, and the marks by which a spreadsheet is told to leave a cell as it is (`'2015-07-01`,
 * `="2015-07-01"`) out: phones and people add them. Spaces between the parts of a date (`5. 3. 2024`) and what programs write around it (`ISODate("…")`) out. Digits,
 * commas and halves of the day of Arabic, Chinese, Japanese and Korean as they are in English.
 */
export function tidyTime(value: string): string {
  const plain = unwrapped(value).replace(/^\s*(?:'|="?)(?=\d)/, "").replace(/(?<=\d)"\s*$/, "").replace(
    /\p{Default_Ignorable_Code_Point}/gu,
    "",
  ).replace(/[\uff10-\uff1a]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)[\u2010-\u2015\u2212](?=\d)/g, "-").replace(/(?<=\d)\u2236(?=\d)/g, ":").replace(/\s+/g, " ")
    .trim().replace(/^(\d{4}|\d{1,2})\. (\d{1,2})\. (\d{4}|\d{1,2})(?=[. ]|$)/, "$1.$2.$3");
  return /[\u0600-\u06ff\u3000-\u9fff\uac00-\ud7af]/.test(plain) ? inEnglish(plain) : plain;
}

/** What programs write around a date: `ISODate("…")`, `Timestamp('…')`, `/Date(1709630130000+0300)/`. */
function unwrapped(value: string): string {
  if (!value.includes("(")) return value;
  return value.replace(/^\s*(?:ISODate|Timestamp|new Date|Date)\(\s*(["']?)([^()"']+)\1\s*\)\s*$/, "$2")
    .replace(/^\s*\\?\/Date\((\d+)(?:[+-]\d{4})?\)\\?\/\s*$/, "$1");
}

function inEnglish(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replaceAll("،", ",").replace(/ ?ص$/, " AM").replace(/ ?م$/, " PM")
    .replace(/(\d) ?[年년] ?(\d+) ?[月월] ?(\d+) ?[日일]/, "$1-$2-$3")
    .replace(/(?:上午|午前|오전) ?([\d:]+)$/, "$1 AM").replace(/(?:下午|午後|오후) ?([\d:]+)$/, "$1 PM");
}

/** `12:15, 05.03.2024` as `05.03.2024 12:15`; so is `1:15 PM · Mar 5, 2024`, as X shows it. */
export function dateBeforeTime(text: string): string {
  const found = /^(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?),?(?: [·|])? (\S.*)$/i.exec(text);
  return found ? `${found[2]} ${found[1]}` : text;
}
