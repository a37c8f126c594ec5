/** `Wed Oct 10 20:19:24 +0000 2018`: Twitter's first interface, and programs in C and Java. @module */
import { type TimeFamily, wholeText } from "./_pieces.ts";

export const yearLast: TimeFamily = {
  name: "year last",
  example: "Wed Oct 10 20:19:24 +0000 2018",
  pattern: wholeText`\p{L}+,? (?<word>\p{L}+) (?<day>\d{1,2}) TIME(?: ZONE)? (?<year>\d{4})`,
};
