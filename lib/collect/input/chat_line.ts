/** The first line of a chat message. @module */
import { tidyTime } from "../../time/parse_time.ts";

/** What a line says; `author` is null for messages of the service. */
export interface ChatLine {
  readonly date: string;
  readonly author: string | null;
  readonly text: string;
}

/** A date, a time, what parts them from the rest; `D` is a digit of any script, `M` marks of writing direction. */
const HEAD = new RegExp(
  String
    .raw`^\[?M(D{1,4}M[./-]\s?D{1,2}M[./-]\s?D{1,4}M(?:\.| ?г\.)?[,،]?\s+(?:(?:в|о|at|um|à|às|alle|a las|klo|kl\.?|o)\s)?`
    .concat(
      String.raw`(?:[上下]午|午[前後]|오[전후])?\s?D{1,2}[:.]D{2}(?:[:.]D{2})?(?:\s*(?:[ap]\.?\s*m\.?|[дп]п|[صم]))?)`,
    )
    .concat(String.raw`M(?:\]\s?|\s[-–—]\s)([\s\S]*)$`)
    .replaceAll("D", String.raw`[\d\u0660-\u0669\u06f0-\u06f9]`).replaceAll("M", String.raw`[\u200e\u200f]*`),
  "iu",
);
/** A name holds no quotes and no line end; `~` stands before one that is not saved. */
const AUTHOR = /^~?\s*([^:"“”«»\n]{1,80}?):(?:\s|$)([\s\S]*)$/u;

/**
 * A line that begins a message: `3/5/24, 9:15 AM - Anna: text` (Android), `[05/03/2024, 12:15:31] Anna: text` (iOS);
 * null for one that goes on with the last.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { chatLine } from "./chat_line.ts";
 *
 * const { date, author, text } = chatLine("3/5/24, 9:15\u202fAM - Anna: No water: since morning")!;
 * assert.deepEqual([date, author, text], ["3/5/24, 9:15 AM", "Anna", "No water: since morning"]);
 * assert.equal(chatLine("3/5/24, 9:15 AM - You created the group")!.author, null);
 * assert.equal(chatLine("and one line more"), null);
 * ```
 */
export function chatLine(line: string): ChatLine | null {
  const found = HEAD.exec(line.replace(/^[\u200e\u200f\u202a\u202c\ufeff]+/, ""));
  if (!found) return null;
  const date = tidied(found[1]), rest = found[2];
  const named = AUTHOR.exec(rest.replace(/^[\u200e\u200f\u202a-\u202e]+/, ""));
  if (!named) return { date, author: null, text: rest };
  return { date, author: named[1].replace(/[\u200e\u200f\u202a-\u202e\u2068\u2069]/g, "").trim(), text: named[2] };
}

/** A word between date and time: `5.3.2024 klo 9.15`. */
const WORD = /(?<=[\d.,] )\p{L}[\p{L} ]*\.? (?=\d)/u;

/** One way of writing spaces, points in dates (`2024. 03. 05.`) and times, and halves of the day. */
function tidied(date: string): string {
  const plain = tidyTime(date).replace(WORD, "")
    .replace(/^(\d+[./-]) ?(\d+[./-]) ?(\d+)\./, "$1$2$3");
  return plain.replace(
    /(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?=$| ?[ap]|\s*[дп]п)/i,
    timeOf,
  )
    .replace(/ ?([ap])\.? ?m\.?$/i, (_all, half: string) => ` ${half.toUpperCase()}M`)
    .replace(/\s?дп$/i, " AM").replace(/\s?пп$/i, " PM").trim();
}

/** `12.15` after a date is a time; a date's own points stay. */
function timeOf(
  found: string,
  hour: string,
  minute: string,
  second: string | undefined,
  offset: number,
  whole: string,
) {
  if (!/\s$/.test(whole.slice(0, offset))) return found;
  return [hour, minute, ...second ? [second] : []].join(":");
}
