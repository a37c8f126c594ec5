/** `Mar 5, 2024 9:15 AM`, `Mar-05-2024`, `Tue Mar 05 2024 12:15:30 GMT+0300 (…)`: the month first, as a word. @module */
import { type TimeFamily, wholeText } from "./_pieces.ts";

export const wordDay: TimeFamily = {
  name: "word and day",
  example: "Mar 5, 2024 9:15 AM",
  pattern:
    wholeText`(?:\p{L}+\.?,? )?(?<word>\p{L}+)(?:\.? |-)(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? |-)(?<year>\d{4})(?:,? ATTIME(?: ?ZONE)?)?`,
};
