/** The families of written dates; a new one is a file here and its name in the list. @module */
import type { TimeFamily } from "./_pieces.ts";
import { compact } from "./compact.ts";
import { dashedWord } from "./dashed_word.ts";
import { dayWord } from "./day_word.ts";
import { mail } from "./mail.ts";
import { wordDay } from "./word_day.ts";
import { yearFirst } from "./year_first.ts";
import { yearLast } from "./year_last.ts";
import { yearWord } from "./year_word.ts";

export type { TimeFamily } from "./_pieces.ts";
export { dayFirst, monthFirst } from "./two_parts.ts";

/** Families that say their own order, in the order in which they are tried. */
export const FAMILIES: readonly TimeFamily[] = [
  yearFirst,
  compact,
  yearLast,
  mail,
  dashedWord,
  dayWord,
  wordDay,
  yearWord,
];
