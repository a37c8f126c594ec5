/** Numbers as people's exports write them. @module */
import { withoutInvisible } from "./says_nothing.ts";

const THOUSANDS: Readonly<Record<string, number>> = {
  k: 1e3,
  "к": 1e3,
  "тыс": 1e3,
  "тис": 1e3,
  mil: 1e3,
  tys: 1e3,
  m: 1e6,
  "м": 1e6,
  "млн": 1e6,
  mln: 1e6,
  mio: 1e6,
  b: 1e9,
  "млрд": 1e9,
  mld: 1e9,
  mrd: 1e9,
  "мың": 1e3,
  bin: 1e3, // Turkish
  mille: 1e3,
  mila: 1e3,
  tis: 1e3, // Czech, Slovak
  tsd: 1e3, // German
  rb: 1e3, // Indonesian
  mi: 1e6, // Portuguese
  mn: 1e6,
  jt: 1e6, // Indonesian
  mr: 1e9, // Turkish
  md: 1e9, // French
};
/** Turkish for thousands, as platforms write it: after a comma or a space; English sets its `B` for billions at the number. */
const TURKISH_THOUSANDS = /(?:,\d{1,2} ?|^[+-]?\d{1,3} )b$/i;
/** The same written out, in whatever form: `1,2 тысячи`, `25 milionów`. */
const WRITTEN_OUT: readonly (readonly [RegExp, number])[] = [
  [/^(?:тысяч|тисяч|tysi[ąę]c|thousand|tausend)/, 1e3],
  [/^(?:миллион|мільйон|мільён|million|millon|milion|milyon|milh[ãõ])/, 1e6],
  [/^(?:миллиард|мільярд|milliard|miliard|milyar)/, 1e9],
];
const NUMBER = /^([+-]?)(\d[\d\s.,'\u2019]*|[.,]\d+)\s*(\p{L}{1,12})?\.?$/iu;

/**
 * The number that a whole cell holds; null for anything else (`-`, `N/A`, nothing): never 0 for nothing.
 *
 * `1,234`, `1 234` and `1.234.567` are groups; `4,5` and `4.5` are decimals; a single comma before exactly three
 * digits is a group, a single point a decimal. `1.2K` is 1,200, `10K+` 10,000; `1.2B` is English for a billion and more,
 * `1,2 B` Turkish for a thousand and more.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readNumber } from "./read_number.ts";
 *
 * const cells = ["1,234", "1 234", "1\u202f234", "1.2K", "4,5", "4.8", "-2,0", "N/A", ""];
 * assert.deepEqual(cells.map(readNumber), [1234, 1234, 1234, 1200, 4.5, 4.8, -2, null, null]);
 * ```
 */
export function readNumber(cell: unknown): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== "string") return null;
  const text = withoutInvisible(cell).replace(/[\s\u00a0\u202f\u2009]+/g, " ").replace(/^ ?\u2212/, "-").trim().replace(
    /(?<=[\d\p{L}.])\+$/u,
    "",
  );
  if (/^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)) return Number(text);
  const found = NUMBER.exec(text);
  if (!found) return null;
  const digits = plain(found[2].replace(/\s+$/, ""));
  if (digits === null) return null;
  const times = TURKISH_THOUSANDS.test(text) ? 1e3 : timesOf(found[3]?.toLowerCase() ?? "");
  if (times === null) return null;
  const number = Number(digits) * times;
  return found[1] === "-" ? -number : Math.round(number * 1e6) / 1e6;
}

function timesOf(word: string): number | null {
  if (word === "") return 1;
  return (Object.hasOwn(THOUSANDS, word) ? THOUSANDS[word] : WRITTEN_OUT.find(([stem]) => stem.test(word))?.[1]) ??
    null;
}

/** Digits with groups joined and a decimal point; null where the marks make no number. */
function plain(text: string): string | null {
  if (/^\d{1,2}(?:,\d{2})+,\d{3}$/.test(text)) return text.replaceAll(",", ""); // India: 12,34,567
  const groups = /^\d{1,3}(?:([ .,'\u2019])\d{3})+$/.exec(text);
  const marks = new Set(text.match(/[ .,'\u2019]/g) ?? []);
  if (groups && marks.size === 1 && (groups[1] !== "." || text.split(".").length > 2)) return text.replace(/\D/g, "");
  const decimal = /^(\d{1,3}(?:[ .,'\u2019]\d{3})*|\d*)[.,](\d+)$/.exec(text);
  if (decimal) return `${decimal[1].replace(/\D/g, "") || "0"}.${decimal[2]}`;
  return /^\d+$/.test(text) ? text : null;
}

/**
 * A count: a whole number of zero or more; anything else is null. A point before three digits is a group here, for
 * nothing is liked 1.234 times.
 */
export function readCount(cell: unknown): number | null {
  const groups = typeof cell === "string" && /^\s*\d{1,3}(?:\.\d{3})+\s*$/.test(cell);
  const number = readNumber(groups ? cell.replaceAll(".", "") : cell);
  return number === null || number < 0 || number > Number.MAX_SAFE_INTEGER ? null : Math.round(number);
}

/** What stars are called behind their number. */
const UNIT = String
  .raw`(?:[★⭐]|stars?|зв[её]зд\p{L}*|зір\p{L}*|балл?\p{L}*|жұлдыз\p{L}*|stern\p{L}*|yıldız\p{L}*|étoiles?|estrel\p{L}*|stell[ae]|gwiazd\p{L}*)\ufe0f?`;
const SCALE = new RegExp(
  String
    .raw`^(?:\p{L}+:? )?(\d+(?:[.,]\d+)?) ?(?:UNIT )?(?:\/|из|із|з|of|out of|de|von|sur|na) ?\d+(?:[.,]\d+)?(?: ?UNIT)?$`
    .replaceAll("UNIT", UNIT),
  "iu",
);
const IN_STARS = new RegExp(String.raw`^(?:[★⭐]\ufe0f? ?)?(\d+(?:[.,]\d+)?)(?: ?UNIT)?$`.replace("UNIT", UNIT), "iu");
/** Numbers of stars as interfaces name them: `FIVE`. */
const NUMBERS = ["one", "two", "three", "four", "five"];
const STARS = /^[★⭐☆✩✰\ufe0f\s]+$/u;

/**
 * The points of a review: a number, also of a scale (`4 из 5`, `4/5`, `4 out of 5 stars`), with its unit (`4 звезды`)
 * or drawn (`★★★★☆`); null for anything else.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { readRating } from "./read_number.ts";
 *
 * assert.deepEqual(["4,5", "4 из 5", "8/10", "★★★★☆", "хорошо"].map(readRating), [4.5, 4, 8, 4, null]);
 * ```
 */
export function readRating(cell: unknown): number | null {
  const number = readNumber(cell);
  if (number !== null || typeof cell !== "string") return number;
  const text = cell.replace(/\s+/g, " ").trim(), found = SCALE.exec(text) ?? IN_STARS.exec(text);
  if (found) return readNumber(found[1]);
  const named = NUMBERS.indexOf(text.toLowerCase().replace(/ stars?$/, ""));
  if (named >= 0) return named + 1;
  return text !== "" && STARS.test(text) ? (text.match(/[★⭐]/g) ?? []).length : null;
}
