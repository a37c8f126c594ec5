/** Reads what cleaning needs of a text from its lower-case form. @module */
import { LENGTH_LIMIT, readCut } from "../texts/cut_short.ts";
import { isQuote } from "../texts/repost.ts";
import { comparedAddress, nextAddress } from "./compared_address.ts";
import { bodyOf, cutOf, isWhite, NO_QUOTE, NOT_CUT, QUOTE, quoteIn, UNSURE } from "./_marks_of_text.ts";
import { ADDRESS, DOTS, HANDLE, type LowerCaseFacts, QUESTION } from "./_lower_case.ts";
import { setSlice, type TextFacts, type Writable } from "./text_facts.ts";

const BLANK = 0x20;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Where a text in lower case lies, and room for as many bytes. */
export interface LowerCaseText extends LowerCaseFacts {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly room: Uint8Array;
  readonly roomAt: number;
  /** See {@linkcode rewriteAddresses}, which does it without WebAssembly. */
  rewrite(from: number, end: number, into: number): number;
}

/**
 * Fills the facts from the text and its lower-case form, in which addresses are made blank.
 *
 * @returns false if the bytes do not tell
 */
export function readLowerCase(
  bytes: Uint8Array,
  start: number,
  end: number,
  text: LowerCaseText,
  facts: Writable<TextFacts>,
): boolean {
  const { met, characters, bytes: lower, at } = text, to = at + end - start;
  const body = bodyOf(bytes, start, end), from = at + body - start;
  if (body < 0) return false;
  // An address may reach from the name into the body.
  if ((met & ADDRESS) !== 0 && (met & QUESTION) !== 0 && body > start && !isWhite(bytes[body - 1])) return false;
  const quote = (met & HANDLE) === 0 ? NO_QUOTE : quoteIn(lower, from, to);
  const isAtLimit = characters === LENGTH_LIMIT;
  const cut = isAtLimit ? UNSURE : (met & DOTS) === 0 ? NOT_CUT : cutOf(lower, from, to);
  // Strings for what the bytes do not tell: 1 µs, against 5 for all by strings.
  const shown = quote === UNSURE || cut === UNSURE ? decoder.decode(bytes.subarray(body, end)) : "";
  const whole = cut === UNSURE ? readCut(shown, isAtLimit)?.whole : undefined;
  facts.isRepost = body > start;
  facts.isQuote = quote === UNSURE ? isQuote(shown) : quote === QUOTE;
  facts.isCut = cut >= 0 || whole !== undefined;
  facts.words = start === end ? 0 : text.spaces + 1;
  setSlice(facts.clean, bytes, body, end);
  setSlice(facts.compared, lower, from, to);
  const wholeTo = cut >= 0 ? wholeEnd(lower, from, cut) : whole === undefined ? to : afterUnits(lower, from, whole);
  setSlice(facts.spoken, lower, from, wholeTo);
  if ((met & ADDRESS) === 0) return true;
  const rewritten = text.rewrite(from, to, text.roomAt);
  setSlice(facts.compared, text.room, text.roomAt, rewritten);
  return rewritten >= 0;
}

/** Where the last whole word before a cut ends. */
function wholeEnd(lower: Uint8Array, from: number, cut: number): number {
  let end = cut > from && lower[cut - 1] === BLANK ? cut - 1 : cut;
  while (end > from && lower[end - 1] !== BLANK) end--;
  return end;
}

/** Where so many units of a string end. */
export function afterUnits(bytes: Uint8Array, from: number, units: number): number {
  let at = from;
  for (let left = units; left > 0; left--) {
    const byte = bytes[at];
    at += byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    if (byte >= 0xf0) left--; // two units
  }
  return at;
}

/**
 * Writes lower-case text from `from` up to `end` to the room at `into`, with their addresses in the one spelling that is
 * compared, and makes these blank where they stand.
 *
 * @returns where it ends; -1 if an address has a query
 */
export function rewriteAddresses(lower: Uint8Array, room: Uint8Array, from: number, end: number, into: number): number {
  for (let address = nextAddress(lower, from, end); address >= 0; address = nextAddress(lower, from, end)) {
    while (from < address) room[into++] = lower[from++];
    while (from < end && lower[from] !== BLANK) from++;
    const stop = comparedAddress(lower, address, from, room, into);
    if (stop <= into) return -1;
    lower.fill(BLANK, address, from);
    into = stop;
  }
  while (from < end) room[into++] = lower[from++];
  return into;
}
