/** Pieces that the families' patterns are put together from. @module */

/** A way of writing dates. The pattern's named groups say what is what; it must match the whole text. */
export interface TimeFamily {
  /** For messages and tests. */
  readonly name: string;
  /** A value as it stands in exports. */
  readonly example: string;
  /** Groups: year; month or word; day; hour, minute, second, fraction, half (AM, PM); zone. Only a date must be there. */
  readonly pattern: RegExp;
}

/** `9:15`, `09:15:30.123`, `9.15`, `9:15 p.m.` */
const TIME = String
  .raw`(?<hour>\d{1,2})(?<mark>[:.h])(?<minute>\d{2})(?:\k<mark>(?<second>\d{2})(?:[.,](?<fraction>\d+))?)?(?: ?(?<half>[ap]\. ?m\.|[ap]m(?!\p{L})))?(?: ?(?:Uhr|h)(?!\p{L}))?`;

/** `Z`, `EST`, `+0300`, `GMT+3`, `МСК+2`, `(UTC+3)`, `GMT+0300 (Moscow Standard Time)`, `+03:00[Europe/Moscow]`, `+0300 MSK` */
const ZONE = String
  .raw`(?:по )?\(?(?<zone>(?:UTC|GMT|MSK|МСК)?[+\-\u2212]\d{1,2}(?::?\d{2})?|\p{L}{1,4})\)?(?: \([^()]*\)|\[[\w/+\-]+\]| \p{Lu}{3,4})?`;

/** Words between a date and its time, in the languages of {@linkcode monthOf}; networks put a point there. */
const AT = String
  .raw`(?:(?:в|о|об|у|а|сағат|at|um|om|à|às|a las?|alle ore|alle|ore|klo|kl\.|(?:o )?godz\.|o|v|la|saat|[–—·|-]) )?`;

const pieces: Readonly<Record<string, string>> = { TIME, ZONE, AT };

/** A pattern of a whole text, `TIME`, `ZONE` and `AT` standing for their pieces; capitals and lower case alike. */
export function wholeText({ raw }: TemplateStringsArray): RegExp {
  return new RegExp(`^${raw[0].replace(/TIME|ZONE|AT/g, (name) => pieces[name])}$`, "iu");
}
