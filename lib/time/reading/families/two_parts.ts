/** `30/08/2015 11:59 PM`: two numbers, the order of which the column decides. @module */
import { type TimeFamily, wholeText } from "./_pieces.ts";

const REST =
  wholeText`(?<first>\d{1,2})([\-.\/])(?<second_part>\d{1,2})\2(?<year>\d{4}|\d{2})(?: ?[гр])?\.?(?:(?:T|,? )ATTIME(?: ?ZONE)?)?`;

/** The pattern of a family whose first number is the day, or the month. */
function ordered(first: "day" | "month", second: "day" | "month"): RegExp {
  return new RegExp(REST.source.replace("<first>", `<${first}>`).replace("<second_part>", `<${second}>`), REST.flags);
}

export const dayFirst: TimeFamily = {
  name: "day first",
  example: "30/08/2015 11:59 PM",
  pattern: ordered("day", "month"),
};

export const monthFirst: TimeFamily = {
  name: "month first",
  example: "08/30/2015 11:59 PM",
  pattern: ordered("month", "day"),
};
