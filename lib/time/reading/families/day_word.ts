/** `5 марта 2024 г. в 12:15`, `Среда, 5 березня 2024 р.`, `5th of March, 2024`: as people write, day first. @module */
import { type TimeFamily, wholeText } from "./_pieces.ts";

export const dayWord: TimeFamily = {
  name: "day and word",
  example: "5 марта 2024 г. в 12:15",
  pattern:
    wholeText`(?:[\p{L}-]+\.?,? )?(?<day>\d{1,2})(?:st|nd|rd|th|er|º|-?го)?\.? (?:of |de )?(?<word>\p{L}+)\.?,? (?:de )?(?<year>\d{4})(?: ?(?:года|року|roku|г|р|ж|r)\.?|\.)?(?:,? ATTIME(?: ZONE)?)?`,
};
