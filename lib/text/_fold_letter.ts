/** What each character counts as when words are compared. @module */

/** Ends a word. */
export const SEPARATOR = 0;
/** Stands in a word without counting: zero-width characters, soft hyphens, marks of direction. */
export const INVISIBLE = 1;
/** A combining mark, or a character that stands for several letters: see {@linkcode specialOf}. */
export const SPECIAL = 2;
/** Not looked at yet; characters are learnt on first sight, so that importing costs nothing. */
export const UNKNOWN = 3;
/** Every folded letter, digit or underscore is above this. */
export const NOT_LETTERS = 3;

/** By code point below 0x10000: one of the above, or the folded letter. */
export const FOLDED: Uint16Array = new Uint16Array(0x10000).fill(UNKNOWN);

/** The characters of {@linkcode FOLDED} that were looked at, in that order: for who holds a copy of it. */
export const LEARNT: number[] = [];

/** Letters of one character, or the mark that joins the letter before it. */
export type Special = { readonly letters: readonly number[] } | { readonly mark: number };

const rare = new Map<number, number>();
const specials = new Map<number, Special>();
const compositions = new Map<number, number>();

const IGNORABLE = /\p{Default_Ignorable_Code_Point}|\u0640/u; // the last is Arabic's lengthening stroke
const APOSTROPHES = /[\u02B9-\u02BF\u02C8\u02EE]/; // letters to Unicode, apostrophes to everyone who types them
const WORD = /^[\p{L}\p{N}_]+$/u;
const MARK = /^\p{M}$/u;
/** Marks that may be left out in writing: accents, stress, vowel points. Marks of other scripts are parts of words. */
const LOOSE_MARK = /^(?=\p{M})[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]$/u;
const LOOSE_MARKS = /(?=\p{M})[\p{Script=Inherited}]/gu;

/** Looks a character up that {@linkcode FOLDED} does not know, and remembers it. */
export function learn(codePoint: number): number {
  const known = codePoint < 0x10000 ? UNKNOWN : rare.get(codePoint) ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const folded = foldCharacter(codePoint);
  if (codePoint < 0x10000) {
    FOLDED[codePoint] = folded;
    LEARNT.push(codePoint);
  } else rare.set(codePoint, folded);
  return folded;
}

/** What a {@linkcode SPECIAL} character stands for. */
export function specialOf(codePoint: number): Special {
  return specials.get(codePoint)!;
}

/** The folded letter that a folded letter and a mark make together; the letter itself if they make none. */
export function compose(letter: number, mark: number): number {
  const key = letter * 0x110000 + mark;
  const known = compositions.get(key);
  if (known !== undefined) return known;
  const whole = [...String.fromCodePoint(letter, mark).normalize("NFC")];
  const folded = whole.length === 1 ? learn(whole[0].codePointAt(0)!) : letter;
  const composed = folded > NOT_LETTERS ? folded : letter;
  compositions.set(key, composed);
  return composed;
}

function foldCharacter(codePoint: number): number {
  if (codePoint > 0x10ffff) return SEPARATOR; // of bytes that are no UTF-8
  const character = String.fromCodePoint(codePoint);
  if (IGNORABLE.test(character)) return INVISIBLE;
  if (APOSTROPHES.test(character)) return SEPARATOR;
  const plain = character.normalize("NFKC");
  if (LOOSE_MARK.test(plain)) return special(codePoint, { mark: plain.codePointAt(0)! });
  if (MARK.test(character)) return codePoint;
  if (!WORD.test(character) && plain !== "_") return SEPARATOR;
  const letters = foldPlain(WORD.test(plain) ? plain : character);
  if (letters.length !== 1) return special(codePoint, { letters: letters.map(learn).filter((l) => l > NOT_LETTERS) });
  return letters[0] === codePoint ? codePoint : learn(letters[0]);
}

/** Lower case, ё as е, the final ς as σ, and no dot left over from the small İ. */
function foldPlain(text: string): number[] {
  const small = text.toLowerCase().replace(LOOSE_MARKS, "").replaceAll("ё", "е").replaceAll("ς", "σ");
  return Array.from(small, (character) => character.codePointAt(0)!);
}

function special(codePoint: number, meaning: Special): number {
  specials.set(codePoint, meaning);
  return SPECIAL;
}
