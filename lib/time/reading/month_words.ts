/** Names of months in the languages that exports come in. @module */

/** A month a row: English, Russian (as named, as counted), Ukrainian (as named, as counted), Spanish. */
const MONTHS: readonly string[] = [
  "january январь января січень січня enero",
  "february февраль февраля лютий лютого febrero",
  "march март марта березень березня marzo",
  "april апрель апреля квітень квітня abril",
  "may май мая травень травня mayo",
  "june июнь июня червень червня junio",
  "july июль июля липень липня julio",
  "august август августа серпень серпня agosto",
  "september сентябрь сентября вересень вересня septiembre",
  "october октябрь октября жовтень жовтня octubre",
  "november ноябрь ноября листопад листопада noviembre",
  "december декабрь декабря грудень грудня diciembre",
];
const SHORTEST_ABBREVIATION = 3;

/** Every name and its beginnings, with its month. No beginning of three letters belongs to two months. */
const MONTH_OF = new Map(MONTHS.flatMap((names, index) => {
  const beginnings = (name: string) =>
    Array.from({ length: name.length - SHORTEST_ABBREVIATION + 1 }, (_, i) => name.slice(0, SHORTEST_ABBREVIATION + i));
  return names.split(" ").flatMap(beginnings).map((start) => [start, index + 1] as const);
}));

/**
 * The month (1 to 12) that a word names, in full or cut to three letters or more (`Mar`, `сент.`, `груд`); else null.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { monthOf } from "./month_words.ts";
 *
 * assert.equal(monthOf("Sept."), 9);
 * assert.equal(monthOf("серпня"), 8);
 * assert.equal(monthOf("marvellous"), null);
 * ```
 */
export function monthOf(word: string): number | null {
  return MONTH_OF.get(word.toLowerCase().replace(/\.$/, "")) ?? null;
}
