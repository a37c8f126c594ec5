/** `2015/7/1 9:15 AM`, `2024-03-05 04:15:30 EST`: the year first, less strictly than ISO 8601. @module */
import { type TimeFamily, wholeText } from "./_pieces.ts";

export const yearFirst: TimeFamily = {
  name: "year first",
  example: "2024-03-05 04:15:30 EST",
  pattern: wholeText`(?<year>\d{4})([\-.\/])(?<month>\d{1,2})\2(?<day>\d{1,2})\.?(?:(?:T|,? )ATTIME(?: ?ZONE)?)?`,
};
