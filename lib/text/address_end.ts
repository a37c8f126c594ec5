/** Words that begin an address. @module */
import type { Tokens } from "./tokenise.ts";

const SPACE = 0x20, AT_SIGN = 0x40, COLON = 0x3a, SLASH = 0x2f;
const BEGINNINGS = ["http", "https", "www"];

/**
 * Where the address ends that word k begins (`http://…`, `www.…`, `name@host`: up to the next space), or -1 if it begins
 * none.
 *
 * @param end of the text whose words they are
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { addressEnd } from "./address_end.ts";
 * import { createTokens, tokenise } from "./tokenise.ts";
 *
 * const bytes = new TextEncoder().encode("see www.acme.example now"), tokens = createTokens();
 * tokenise(bytes, 0, bytes.length, tokens);
 * assert.deepEqual([0, 1].map((k) => addressEnd(bytes, tokens, k, bytes.length)), [-1, 20]);
 * ```
 */
export function addressEnd(bytes: Uint8Array, tokens: Tokens, k: number, end: number): number {
  let at = tokens.ends[k];
  if (!beginsAddress(bytes, tokens, k, end)) return -1;
  while (at < end && bytes[at] > SPACE) at++;
  return at;
}

function beginsAddress(bytes: Uint8Array, tokens: Tokens, k: number, end: number): boolean {
  const after = tokens.ends[k];
  if (after >= end) return false;
  if (bytes[after] === AT_SIGN) return bytes[after + 1] > SPACE && after + 1 < end;
  if (bytes[after] === COLON) return bytes[after + 1] === SLASH && bytes[after + 2] === SLASH && isOneOf(tokens, k, 2);
  return bytes[after] > SPACE && tokens.letterStarts[k + 1] - tokens.letterStarts[k] === 3 && isOneOf(tokens, k, 3);
}

/** Whether word k is one of the first `most` beginnings of an address. */
function isOneOf({ letters, letterStarts }: Tokens, k: number, most: number): boolean {
  const from = letterStarts[k], length = letterStarts[k + 1] - from;
  for (let i = 0; i < most; i++) {
    const word = BEGINNINGS[i];
    let j = 0;
    if (word.length === length) { while (j < length && letters[from + j] === word.charCodeAt(j)) j++; }
    if (j > 0 && j === length) return true;
  }
  return false;
}
