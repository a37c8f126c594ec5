/** A post and a comment that quotes it are nearly the same words, and two voices. @module */
import { commentOf } from "../texts/repost.ts";
import { comparedWords } from "../texts/cut_short.ts";
import { type Evidence, QUOTE } from "../types.ts";

/** Takes rows out of their groups where one of the two comments on what the other says. */
export function withoutComments(of: Int32Array, { flags, textsOf }: Evidence): Int32Array {
  const isQuote = (i: number) => (flags[i] & QUOTE) !== 0;
  const rows: number[] = [];
  for (let i = 0; i < of.length; i++) if (of[i] >= 0 && isQuote(i) !== isQuote(of[i])) rows.push(i);
  if (rows.length === 0) return of;
  const texts = textsOf(new Set(rows.flatMap((i) => [i, of[i]])));
  for (const i of rows) {
    const [quote, other] = isQuote(i) ? [i, of[i]] : [of[i], i];
    const said = new Set(comparedWords(texts.get(other)!));
    if (comparedWords(commentOf(texts.get(quote)!)).some((word) => !said.has(word))) of[i] = -1;
  }
  return of;
}
