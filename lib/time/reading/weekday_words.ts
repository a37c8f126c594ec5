/** Days of the week beside a date, in the languages that exports come in. @module */
import { DAY_MS } from "../calendar.ts";

/**
 * A day a row, from Sunday: English; Russian; Ukrainian; Belarusian; German; Spanish; French; Portuguese; Italian; Polish; Dutch; Turkish.
 * Short ones that are a month as well (`mar`) are left out.
 */
const DAYS: readonly string[] = [
  "sunday sun воскресенье вс неділя нд нядзеля sonntag so domingo dom dimanche dim domenica niedziela niedz ndz zondag zo pazar paz",
  "monday mon понедельник пн понеділок панядзелак montag mo lunes lun lundi segunda-feira seg lunedì poniedziałek pon maandag ma pazartesi pzt",
  "tuesday tue tues вторник вт вівторок аўторак dienstag di martes mardi terça-feira ter martedì wtorek wt dinsdag salı sal",
  "wednesday wed среда ср середа серада mittwoch mi miércoles mié mercredi mer quarta-feira qua mercoledì środa śr woensdag wo çarşamba çar",
  "thursday thu thur thurs четверг чт четвер чацвер donnerstag do jueves jue jeudi jeu quinta-feira qui giovedì gio czwartek czw donderdag perşembe per",
  "friday fri пятница пт п'ятниця пятніца freitag fr viernes vie vendredi ven sexta-feira sex venerdì piątek pt vrijdag vr cuma cum",
  "saturday sat суббота сб субота субота samstag sa sonnabend sábado sáb samedi sam sabato sab sobota sob zaterdag za cumartesi cmt",
];
const DAY_OF = new Map(DAYS.flatMap((words, day) => words.split(" ").map((word) => [word, day] as const)));

/** A word by itself, a comma or brackets around it: `Sun `, `, вс,`, `(нд)`. */
const WORD = /(^|[\s,])\(?([\p{L}'’ʼ-]{2,})\.?\)?(?:,|(?=\s|$))/gu;
/** 1 January 1970 was a Thursday. */
const FIRST_DAY = 4;

/** A date without the day of the week that stands beside it. */
export interface WithoutWeekday {
  readonly text: string;
  /** From 0, a Sunday. */
  readonly weekday: number;
}

/**
 * Takes the day of the week out of a written date.
 *
 * @returns null where none stands there
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { withoutWeekday } from "./weekday_words.ts";
 *
 * assert.deepEqual(withoutWeekday("Сб 04.07.2015 13:00"), { text: "04.07.2015 13:00", weekday: 6 });
 * assert.deepEqual(withoutWeekday("2015-07-05 (Sun) 13:00"), { text: "2015-07-05 13:00", weekday: 0 });
 * assert.deepEqual(withoutWeekday("Wed,01 Jul 2015"), { text: "01 Jul 2015", weekday: 3 });
 * assert.equal(withoutWeekday("5 March 2015"), null);
 * ```
 */
export function withoutWeekday(text: string): WithoutWeekday | null {
  for (const found of text.matchAll(WORD)) {
    const weekday = DAY_OF.get(found[2].toLowerCase().replace(/[’ʼ]/g, "'"));
    if (weekday === undefined) continue;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    return { text: rest.replace(/\s+/g, " ").trim(), weekday };
  }
  return null;
}

/** The day of the week of a moment's wall time, from 0, a Sunday. */
export function weekdayOf(wallMs: number): number {
  return (Math.floor(wallMs / DAY_MS) + FIRST_DAY) % 7;
}
