/** Texts that a network or an export cut short. @module */
import { words } from "../../text/words.ts";

/**
 * The words under which the rest is to be had; each begins with a letter at which `cutOf` of `bytes/_marks_of_text.ts` and
 * its kernel look more closely.
 */
const REST = [
  "читать (?:далее|дальше|полностью|больше|еще|ещё)",
  "показать (?:полностью|больше|еще|ещё)",
  "подробнее",
  "читати (?:далі|більше|повністю)",
  "показати (?:більше|ще|повністю)",
  "детальніше|докладніше",
  "чытаць (?:далей|больш|цалкам)",
  "паказаць (?:больш|яшчэ|цалкам)",
  "падрабязней",
  "(?:read|see|show|view) more",
  "read (?:on|the (?:full|whole|rest of the) (?:story|article|post))",
  "continue reading",
  "weiter ?lesen",
  "(?:czytaj |wyświetl )?więcej|czytaj (?:dalej|całość)",
  "ver más|seguir leyendo",
  "voir (?:plus|la suite)",
].join("|");

/** Those that begin with another letter: they are heard in brackets alone. */
const REST_IN_BRACKETS = [
  REST,
  "еще|ещё|развернуть|узнать больше|ще|більше|яшчэ|больш",
  "толығырақ|толық оқу|жалғасын оқу",
  "(?:learn )?more|mehr(?: (?:lesen|anzeigen|ansehen))?|(?:zobacz|pokaż) więcej",
  "devamı(?:nı (?:oku|gör))?|daha fazla|leer más|más|lire (?:la suite|plus)|plus|en savoir plus|afficher (?:la suite|plus)",
].join("|");

/** What stands where a text was cut: `…` or `...`, alone or in brackets or quotes (feeds write `[…]`). */
const DOTS = /[[(]?(?:…|\.\.\.)[\])»"”’]*/g;

/** One piece of what may stand after it: addresses, tags, handles, a page's marks (`</p>`), or the words for the rest. */
const PIECE = new RegExp(
  [
    String.raw`(?:\s*https?://|\s+www\.)\S*?(?=\s|$|(?:${REST})(?:\s*[→»›:….])*$)`, // a label may stick to it at the end
    String.raw`\s+(?:via\s+)?[#@][\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*`,
    String.raw`\s*(?:(?:${REST})|[[(](?:${REST_IN_BRACKETS})\s*[→»…]?[\])])(?![\p{L}\p{N}_])(?:\s*[→»›:….])*`,
    String.raw`\s*</?(?:p|br|a|b|i|div|span|em|strong|blockquote)(?:\s[^<>]*)?/?>`,
    String.raw`[\u200b-\u200f\u202c\u2060\u2066-\u2069\ufeff]`,
  ].join("|"),
  "iuy",
);

const ADDRESS_AT_END = /(?:https?:\/\/|www\.)\S*$/i;
const ADDRESSES = /https?:\/\/\S+|www\.\S+/gi;

/** So many characters was a tweet's length when texts were cut without a mark. */
export const LENGTH_LIMIT = 140;

/** Where a text was cut. */
export interface Cut {
  /** Length of what stands before the mark. */
  readonly at: number;
  /** Length of the whole words before it: the last may be broken, also where a space stands before the mark. */
  readonly whole: number;
}

/**
 * Where a text was cut short; null for one that is whole.
 *
 * @param atLimit true if the text as it came has {@linkcode LENGTH_LIMIT} characters: then it needs no mark
 */
export function readCut(text: string, atLimit = false): Cut | null {
  const ending = endingIn(text), at = ending < 0 && atLimit ? text.length : ending;
  if (at < 0) return null;
  return { at, whole: wholeEnd(text, at) };
}

/**
 * Where the dots stand after which nothing but pieces follows; −1: nowhere. Piece by piece, and from no place twice: one
 * pattern for all would try every way to part a stranger's text, for 26 addresses in one word half a minute.
 */
function endingIn(text: string): number {
  const inVain = new Set<number>();
  DOTS.lastIndex = 0;
  for (let dots = DOTS.exec(text); dots; DOTS.lastIndex = dots.index + 1, dots = DOTS.exec(text)) {
    let end = dots.index + dots[0].length;
    while (end < text.length && !inVain.has(end)) {
      inVain.add(end);
      PIECE.lastIndex = end;
      if (PIECE.test(text)) end = PIECE.lastIndex;
    }
    if (end === text.length) return dots.index;
  }
  return -1;
}

/** Where the last whole word ends before `at`: one white space there, and the word before it, are left out. */
function wholeEnd(text: string, at: number): number {
  let end = at > 0 && isSpace(text[at - 1]) ? at - 1 : at;
  while (end > 0 && !isSpace(text[end - 1])) end--;
  return end;
}

function isSpace(character: string): boolean {
  return character.trim() === "";
}

/** True for a text of {@linkcode LENGTH_LIMIT} characters. */
export function isAtLimit(text: string): boolean {
  if (text.length < LENGTH_LIMIT || text.length > LENGTH_LIMIT * 2) return false;
  let characters = 0;
  for (const _ of text) characters++;
  return characters === LENGTH_LIMIT;
}

/**
 * What is left of the word at which a text was cut short, folded: mostly one word.
 *
 * @returns null for a broken address: nothing can be told from it
 */
export function brokenWords(cut: string): readonly string[] | null {
  const { at, whole } = readCut(cut, true)!;
  const fragment = cut.slice(whole, at).trim();
  return ADDRESS_AT_END.test(fragment) ? null : comparedWords(fragment);
}

/**
 * True if a text goes on where one that was cut short breaks off: its word there begins with what is left of the broken
 * one.
 *
 * @param broken see {@linkcode brokenWords}
 * @param words the text's words as they are compared
 * @param count how many whole words both begin with
 */
export function goesOn(broken: readonly string[] | null, words: readonly string[], count: number): boolean {
  if (broken === null) return true;
  const last = count + broken.length - 1, rest = broken.slice(0, -1);
  if (broken.length === 0) return words.length > count;
  if (last >= words.length || rest.some((word, k) => word !== words[count + k])) return false;
  const left = broken[broken.length - 1];
  return words[last].startsWith(left) && (last + 1 < words.length || words[last].length > left.length);
}

/** The folded words that count when texts are compared: no addresses, no handles. */
export function comparedWords(text: string): string[] {
  return words(text.replace(ADDRESSES, " ")).filter(({ sigil }) => sigil !== "@").map(({ folded }) => folded);
}
