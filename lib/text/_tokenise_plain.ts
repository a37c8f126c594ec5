/** Finds the words of a text of letters, digits and plain punctuation: the fast way, for most texts. @module */
import { FOLDED, INVISIBLE, learn, NOT_LETTERS, SEPARATOR } from "./_fold_letter.ts";
import { ASCII_LETTER, closeWord, DIGIT, OTHER_LETTER, PRIME, scatter, SEED, sigilOf, type Tokens } from "./_tokens.ts";

const BOTH = ASCII_LETTER | OTHER_LETTER;
const SPACE = 0x20;

/**
 * Fills the tokens, or gives up at the first character that needs a second look: one not seen before, an invisible one
 * within a word, a combining mark, one that stands for several letters, a letter beyond 0xFFFF.
 *
 * @returns false if it gave up
 */
// Long, with decoding written out twice, for it sees every byte of every text: with all cases in one loop it took 84 ms
// for 17 MB, so 48.
export function tokenisePlain(bytes: Uint8Array, start: number, end: number, tokens: Tokens): boolean {
  const { starts, ends, sigils, kinds, hashes, letterStarts, letters } = tokens;
  let count = 0, top = 0, i = start, sigil = 0, sigilStart = 0, before = 0;
  while (i < end) {
    let at = i, c = bytes[i++];
    if (c >= 0x80) {
      if (c < 0xe0) c = ((c & 31) << 6) | (bytes[i++] & 63);
      else if (c < 0xf0) c = ((c & 15) << 12) | ((bytes[i++] & 63) << 6) | (bytes[i++] & 63);
      else if (isSeparator(bytes, i)) i += 3, c = SPACE;
      else return false;
    }
    let letter = FOLDED[c];
    if (letter <= NOT_LETTERS) {
      if (letter === INVISIBLE) continue;
      if (letter !== SEPARATOR) return false;
      sigil = sigilOf(c, before);
      sigilStart = at;
      before = c;
      continue;
    }
    starts[count] = sigil === 0 ? at : sigilStart;
    let hash = SEED, kind = 0;
    do {
      letters[top++] = letter;
      hash = Math.imul(hash ^ letter, PRIME);
      kind |= letter < 0x61 ? DIGIT : letter < 0x80 ? ASCII_LETTER : OTHER_LETTER;
      at = i;
      if (i >= end) break;
      c = bytes[i++];
      if (c >= 0x80) {
        if (c < 0xe0) c = ((c & 31) << 6) | (bytes[i++] & 63);
        else if (c < 0xf0) c = ((c & 15) << 12) | ((bytes[i++] & 63) << 6) | (bytes[i++] & 63);
        else if (isSeparator(bytes, i)) i += 3, c = SPACE;
        else return false;
      }
      letter = FOLDED[c];
    } while (letter > NOT_LETTERS);
    if (at < end && letter !== SEPARATOR) return false;
    ends[count] = at < end ? at : end;
    sigils[count] = sigil;
    letterStarts[count + 1] = top;
    kinds[count] = kind;
    hashes[count] = scatter(hash);
    if ((kind & BOTH) === BOTH) closeWord(tokens, count);
    count++;
    sigil = 0; // nor does a # or @ make one that stands right after the word: it has just been passed
    before = c;
  }
  tokens.count = count;
  return true;
}

/** True if the character of four bytes, of which i is the second, ends a word: most are emoji. */
function isSeparator(bytes: Uint8Array, i: number): boolean {
  const high = ((bytes[i - 1] & 7) << 18) | ((bytes[i] & 63) << 12);
  return learn(high | ((bytes[i + 1] & 63) << 6) | (bytes[i + 2] & 63)) === SEPARATOR;
}
