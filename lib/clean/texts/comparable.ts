/** The form in which texts are compared for being the same. @module */
import { comparableAddress } from "./address.ts";
import { readCut } from "./cut_short.ts";

const ADDRESSES = /https?:\/\/\S+|www\.\S+/gi;
const WWW = /www\./i;
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;
const ALL_INVISIBLE = new RegExp(INVISIBLE, "g");

const SPACE = 0x20, LINE_END = 0x0a;

/** A normalised text as it is compared: lower case, ё as е, addresses in one spelling, nothing invisible. */
export function comparable(text: string): string {
  const seen = INVISIBLE.test(text) ? text.replaceAll(ALL_INVISIBLE, "").replace(/[ \n]{2,}/g, " ") : text;
  const small = inLowerCase(seen);
  const plain = hasAddress(small)
    ? small.replace(ADDRESSES, (address) => inLowerCase(comparableAddress(address)))
    : small;
  return plain.replaceAll("\n", " ").trim();
}

function inLowerCase(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е");
}

/** The number of words of a text: what white space divides. */
export function wordCount(text: string): number {
  let count = text === "" ? 0 : 1;
  for (let i = 1; i < text.length - 1; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE || code === LINE_END) count++; // a normal text has no other white space and none twice
  }
  return count;
}

/** The words that a text is known by, without addresses. */
export interface WholeWords {
  readonly words: string;
  /** True if the text was cut short: its last, broken word is left out. */
  readonly isCut: boolean;
}

/**
 * The whole words of a normalised text: all of it, or what stands before the place where it was cut short.
 *
 * @param atLimit true if the text as it came is as long as a text may be: then it needs no `…` to be cut short
 */
export function wholeWords(text: string, atLimit = false): WholeWords {
  const cut = readCut(text, atLimit);
  const whole = cut ? text.slice(0, cut.whole) : text;
  return { words: hasAddress(whole) ? whole.replace(ADDRESSES, " ") : whole, isCut: cut !== null };
}

function hasAddress(text: string): boolean {
  return text.includes("://") || WWW.test(text);
}
