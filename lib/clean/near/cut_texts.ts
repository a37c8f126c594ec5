/** Texts that were cut short belong to the text they are the beginning of. @module */
import { KeyTable } from "../duplicates/key_table.ts";
import { CUT, type Evidence } from "../types.ts";
import { MARK_BYTES, markAt, markCount } from "./word_marks.ts";
import { MIN_NEAR_WORDS } from "./near_duplicates.ts";

/** Fewer whole words before the cut say too little to know a text by. */
export const MIN_HEAD_WORDS = 4;

/** In a text of six words and more, handles and addresses among them, one less will do. */
const MIN_LONG_HEAD_WORDS = 3;

/**
 * For each row that was cut short, the earliest row that begins with the same words and goes on, or -1.
 *
 * The whole words before the `…` are compared, all of them, by a hash of 64 bits. Linear in the number of words.
 */
export function cutTexts(evidence: Evidence, among: (i: number) => boolean): Int32Array {
  const { ranks } = evidence;
  const isCut = (i: number) => (evidence.flags[i] & CUT) !== 0;
  const heads = new KeyTable(), lengths = new Set<number>(), headOf = new Map<number, number>();
  for (let i = 0; i < evidence.words.length; i++) {
    if (!among(i) || !isCut(i) || markCount(evidence.marks, i) < leastHead(evidence, i)) continue;
    eachHead(evidence, i, (length, high, low) => {
      if (length < markCount(evidence.marks, i)) return;
      if (heads.get(high, low) < 0) heads.set(high, low, headOf.size);
      headOf.set(i, heads.get(high, low));
      lengths.add(length);
    });
  }
  const whole = new Int32Array(headOf.size).fill(-1);
  if (headOf.size > 0) {
    for (let i = 0; i < evidence.words.length; i++) {
      if (!among(i) || isCut(i)) continue;
      eachHead(evidence, i, (length, high, low) => {
        const head = lengths.has(length) ? heads.get(high, low) : -1;
        if (head >= 0 && (whole[head] < 0 || ranks[i] < ranks[whole[head]])) whole[head] = i;
      });
    }
  }
  const of = new Int32Array(evidence.words.length).fill(-1);
  for (const [i, head] of headOf) of[i] = whole[head];
  return of;
}

function leastHead({ words }: Evidence, i: number): number {
  return words[i] >= MIN_NEAR_WORDS ? MIN_LONG_HEAD_WORDS : MIN_HEAD_WORDS;
}

/** Calls with the hash of the first 3, 4, 5 … words of a row. */
function eachHead({ marks }: Evidence, i: number, call: (length: number, high: number, low: number) => void): void {
  let high = 0x9e3779b9, low = 0x85ebca6b, length = 0;
  for (let at = marks.offsets[i]; at < marks.offsets[i + 1]; at += MARK_BYTES) {
    const mark = markAt(marks.bytes, at);
    high = Math.imul(high ^ mark, 0x01000193) ^ (high >>> 15);
    low = Math.imul(low + mark, 0xcc9e2d51) ^ (low >>> 13);
    if (++length >= MIN_LONG_HEAD_WORDS) call(length, high >>> 0, low >>> 0);
  }
}
