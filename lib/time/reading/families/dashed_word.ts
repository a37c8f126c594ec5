/**
 * `05-Mar-24`, `05-Mar-2024 09:15AM`, `05/Mar/2024:09:15:30 +0000`: the month as a word between marks, `05-janv.-24`, or
 * without any, as Stata and SAS write it: `05mar2024 09:15:30`. @module
 */
import { type TimeFamily, wholeText } from "./_pieces.ts";

export const dashedWord: TimeFamily = {
  name: "dashed word",
  example: "05-Mar-24",
  pattern: wholeText`(?<day>\d{1,2})([\-.\/]?)(?<word>\p{L}+)\.?\2(?<year>\d{4}|\d{2})(?:(?:T|:|,? )TIME(?: ?ZONE)?)?`,
};
