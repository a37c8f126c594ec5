/** The form in which texts are compared for being the same. @module */
import { comparableAddress } from "./address.ts";

const ADDRESSES = /https?:\/\/\S+|www\.\S+/gi;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const WORDS = /[\p{L}\p{N}_]+/gu;

/** Ends a text that a network or an export cut short. */
const CUT = /(…|\.\.\.)\s*(https?:\/\/\S*)?$/;

/** A normalised text as it is compared: small letters, ё as е, addresses in one spelling, nothing invisible. */
export function comparable(text: string): string {
  const plain = text.replace(INVISIBLE, "").toLowerCase().replaceAll("ё", "е");
  return plain.replace(ADDRESSES, comparableAddress).replace(/\s+/g, " ").trim();
}

/** The number of words of a text. */
export function wordCount(text: string): number {
  return text.match(WORDS)?.length ?? 0;
}

/** What stands before the `…` of a text that was cut short, its last, broken word left out; null if it was not cut. */
export function beforeCut(text: string): string | null {
  const cut = CUT.exec(text);
  if (!cut) return null;
  const head = text.slice(0, cut.index);
  return head.replace(/\S*$/, "").trim();
}
