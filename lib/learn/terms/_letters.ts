/** Which letters a text may hold to be read without folding them. @module */
import { createTokens, tokenise } from "../../text/tokenise.ts";

/** Whether all letters are whole, where all bytes are of ASCII or of the usual Cyrillic. */
export function isPlainWord(bytes: Uint8Array, start: number, end: number): boolean {
  let i = start;
  while (i < end && (bytes[i] < 0x80 || (bytes[i] >= 0xc0 && isNext(bytes[i + 1])))) i += bytes[i] < 0x80 ? 1 : 2;
  return i === end;
}

function isNext(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}

const tokens = createTokens(), encoder = new TextEncoder();

/** Whether two letters are two words with the character between them: of a dash, a quote, an emoji. */
export function isWordsEnd(codePoint: number): boolean {
  const bytes = encoder.encode(`a${String.fromCodePoint(codePoint)}a`);
  tokenise(bytes, 0, bytes.length, tokens);
  return tokens.count === 2;
}
