/** Finds the words of any text: the plain way, for texts with characters that need a second look. @module */
import { compose, FOLDED, learn, NOT_LETTERS, SEPARATOR, SPECIAL, specialOf, UNKNOWN } from "./_fold_letter.ts";
import { closeWord, sigilOf, type Tokens } from "./_tokens.ts";

/** Fills the tokens; learns characters that were not seen before. */
export function tokeniseAny(bytes: Uint8Array, start: number, end: number, tokens: Tokens): void {
  let count = 0, first = 0, top = 0, wordStart = 0, wordEnd = 0, sigil = 0, sigilStart = 0, before = 0;

  const endWord = (): void => {
    tokens.starts[count] = wordStart;
    tokens.ends[count] = Math.min(wordEnd, end);
    tokens.sigils[count] = sigil;
    tokens.letterStarts[count + 1] = first = top;
    closeWord(tokens, count++);
  };

  for (let i = start; i < end;) {
    const at = i;
    const c = codePointAt(bytes, i);
    i += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    const letter = foldedLetter(c);
    if (letter === SEPARATOR) {
      const glued = top > first;
      if (glued) endWord();
      sigil = glued ? 0 : sigilOf(c, before);
      sigilStart = at;
      before = c;
    } else if (letter > NOT_LETTERS || letter === SPECIAL) {
      if (top === first) wordStart = sigil === 0 ? at : sigilStart;
      if (letter > NOT_LETTERS) tokens.letters[top++] = letter;
      else top = addSpecial(tokens, c, first, top, end - i);
      wordEnd = i;
    }
  }
  if (top > first) endWord();
  tokens.count = count;
}

/** The character that begins at a byte; bytes that are no UTF-8 give some character. */
function codePointAt(bytes: Uint8Array, i: number): number {
  const b = bytes[i];
  if (b < 0x80) return b;
  if (b < 0xe0) return ((b & 31) << 6) | (bytes[i + 1] & 63);
  if (b < 0xf0) return ((b & 15) << 12) | ((bytes[i + 1] & 63) << 6) | (bytes[i + 2] & 63);
  return ((b & 7) << 18) | ((bytes[i + 1] & 63) << 12) | ((bytes[i + 2] & 63) << 6) | (bytes[i + 3] & 63);
}

function foldedLetter(c: number): number {
  const letter = c < 0x10000 ? FOLDED[c] : UNKNOWN;
  return letter === UNKNOWN ? learn(c) : letter;
}

/** Adds what the special character c stands for to the open word; gives the word's new end. */
function addSpecial(tokens: Tokens, c: number, first: number, top: number, rest: number): number {
  const special = specialOf(c);
  if ("mark" in special) {
    if (top > first) tokens.letters[top - 1] = compose(tokens.letters[top - 1], special.mark);
    return top;
  }
  const room = top + special.letters.length + rest;
  if (room > tokens.letters.length) {
    const larger = new Int32Array(room * 2);
    larger.set(tokens.letters);
    tokens.letters = larger;
  }
  tokens.letters.set(special.letters, top);
  return top + special.letters.length;
}
