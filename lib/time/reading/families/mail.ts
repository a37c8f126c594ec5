/** `Tue, 05 Mar 2024 12:15:30 +0300`: RFC 822 and its followers, in feeds and mail. @module */
import { type TimeFamily, wholeText } from "./_pieces.ts";

export const mail: TimeFamily = {
  name: "mail",
  example: "Tue, 05 Mar 2024 12:15:30 +0300",
  pattern: wholeText`(?:\p{L}+\.?,? )?(?<day>\d{1,2}) (?<word>\p{L}+)\.? (?<year>\d{4}|\d{2}) TIME(?: ZONE)?`,
};
