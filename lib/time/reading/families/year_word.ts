/** `2024 жылғы 5 наурыз, 12:15`, `2024 ж. 5 наурыз`: the year first, as Kazakh has it. @module */
import { type TimeFamily, wholeText } from "./_pieces.ts";

export const yearWord: TimeFamily = {
  name: "year and word",
  example: "2024 жылғы 5 наурыз, 12:15",
  pattern:
    wholeText`(?<year>\d{4}) ?(?:жылғы|жылдың|жыл|ж\.|йил)?,? (?<day>\d{1,2})[ -](?<word>\p{L}+)(?:,? ATTIME(?: ZONE)?)?`,
};
