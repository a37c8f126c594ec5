/** What workbooks and slides want alike. @module */
import { mix } from "../../chart/mod.ts";

/**
 * A text without what XML forbids, half characters and control characters, for a library that writes office files; what it
 * writes must be packed again, for emoji are in it as {@linkcode pairsTogether} takes them.
 */
export function xmlText(text: string): string {
  // deno-lint-ignore no-control-regex -- these are what XML forbids, and the mark of a pair
  return pairsApart(text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufdd4\ufffe\uffff]/g, ""));
}

/** Begins a pair that was written apart; a non-character, which no text has. */
const MARK = "\ufdd4";
/** How far letters for private use lie from the halves of a pair, which they stand for. */
const FIRST = 0xe000 - 0xd800, SECOND = 0xe400 - 0xdc00;

/**
 * Emoji, which are pairs in a string, as a mark and two letters that are none: the zip library of both office libraries
 * encodes long texts piece by piece, and what lies across two pieces would be lost (28 halves in a workbook of 20,000
 * mentions).
 */
function pairsApart(text: string): string {
  return text.replace(
    /[\ud800-\udbff][\udc00-\udfff]/g,
    (pair) => MARK + String.fromCharCode(pair.charCodeAt(0) + FIRST, pair.charCodeAt(1) + SECOND),
  );
}

/** Such pairs as what they are. */
export function pairsTogether(text: string): string {
  return text.replace(
    /\ufdd4([\ue000-\ue3ff])([\ue400-\ue7ff])/g,
    (_, first: string, second: string) =>
      String.fromCharCode(first.charCodeAt(0) - FIRST, second.charCodeAt(0) - SECOND),
  );
}

/** `#0a6` as `00AA66`. */
export function hex(colour: string): string {
  return mix(colour, colour, 0).slice(1).toUpperCase();
}
