/** The form in which texts are compared for being the same. @module */
import { comparableAddress } from "./address.ts";

const ADDRESSES = /https?:\/\/\S+|www\.\S+/gi;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** Ends a text that a network or an export cut short. */
const CUT = /(…|\.\.\.)\s*(https?:\/\/\S*)?$/;

/** A normalised text as it is compared: small letters, ё as е, addresses in one spelling, nothing invisible. */
export function comparable(text: string): string {
  const plain = text.replace(INVISIBLE, "").toLowerCase().replaceAll("ё", "е");
  return plain.replace(ADDRESSES, comparableAddress).replace(/\s+/g, " ").trim();
}

/** The number of words of a text: what white space divides. */
export function wordCount(text: string): number {
  return text === "" ? 0 : text.split(/\s+/).length;
}

/** The words that a text is known by, without addresses. */
export interface WholeWords {
  readonly words: string;
  /** True if the text was cut short: its last, broken word is left out. */
  readonly isCut: boolean;
}

/** The whole words of a normalised text: all of it, or what stands before the `…` that cut it short. */
export function wholeWords(text: string): WholeWords {
  const cut = CUT.exec(text);
  const whole = cut ? text.slice(0, cut.index).replace(/\S*$/, "") : text;
  return { words: whole.replace(ADDRESSES, " "), isCut: cut !== null };
}
