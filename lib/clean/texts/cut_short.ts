/** Texts that a network or an export cut short. @module */
import { words } from "../../text/words.ts";

/**
 * What ends such a text: `…` or `...`, alone or in brackets or quotes (feeds write `[…]`), and after it nothing but
 * addresses, tags, handles, or the words under which the rest is to be had.
 */
const ENDING = new RegExp(
  String.raw`[[(]?(?:…|\.\.\.)[\])»"”’]*` +
    String.raw`(?:\s*https?://\S*|\s+www\.\S*|\s+(?:via\s+)?[#@][\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*|\s+(?:${
      [
        "читать (?:далее|дальше|полностью)",
        "показать (?:полностью|еще|ещё)",
        "подробнее",
        "читати далі",
        "детальніше",
        "read more",
        "see more",
        "show more",
        "continue reading",
      ].join("|")
    })(?:\s*(?:→|»|…|\.{1,3}))?)*$`,
  "iu",
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
  const at = ENDING.exec(text)?.index ?? (atLimit ? text.length : -1);
  if (at < 0) return null;
  return { at, whole: wholeEnd(text, at) };
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
