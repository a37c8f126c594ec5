/** A mention as terms, seen from one of the subjects it is about. @module */
import { createTermReader, OTHER_TERM, SUBJECT_TERM, type TermReader, USER_TERM } from "../../learn/terms/mod.ts";
import type { TextColumn } from "../../tables/columns.ts";
import { ALONE, FOLLOWS, OPENS, type TermTone, termTone, TONE_HINTS } from "../tone/term_tone.ts";
import type { ToneWords } from "../tone/tone_words.ts";

/** A piece of text that names a subject, as numbers of terms. */
export type Piece = readonly number[];

/** What the last mention looks like from a subject. The arrays are used again for the next one. */
export interface SeenMention {
  count: number;
  ids: Int32Array;
  at: Int32Array;
  /** 1; {@linkcode OTHERS_SHARE} for terms nearer to another subject. */
  weights: Float64Array;
  /** Whether all terms count 1. */
  even: boolean;
  turned: { after: number; before: number } | null;
  /** Terms that may count by the word lists, and how many. */
  hits: Int32Array;
  hitCount: number;
  /** What the word lists say: see `termTone`. */
  readonly hints: Float64Array;
}

/** What a term counts that stands nearer to another subject than to the own one. */
export const OTHERS_SHARE = 0.3;

/** The mark, beside those of tone, of terms that begin a piece. */
const BEGINS = 1 << 7;

/** Reads mentions: `read` once, then `seen` once a subject. */
export interface MentionReader {
  readonly terms: TermReader;
  read(bytes: Uint8Array, start: number, end: number): void;
  /** Reads a text of a column, which must not be changed meanwhile: faster where many are read in their order. */
  readRow(texts: TextColumn, row: number): void;
  /** A text that names a subject, as terms; `seen` knows pieces that were made here. */
  piece(text: string): Piece;
  /**
   * The mention with the subject's names as one term and those of the others as another. Terms that stand nearer to
   * another subject count less; where the own subject has no word near it, all count alike once lengths are made even.
   */
  seen(own: readonly Piece[], others: readonly Piece[]): SeenMention;
}

/**
 * A reader of mentions for learning and scoring. What it makes is the same, whatever it has read before.
 *
 * @example A subject's view
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadToneWords } from "../tone/tone_words.ts";
 * import { createMentionReader } from "./mention_reader.ts";
 *
 * const reader = createMentionReader(await loadToneWords());
 * const bytes = new TextEncoder().encode("Северика лежит, а Гудлайн молодцы");
 * reader.read(bytes, 0, bytes.length);
 * const { count, ids, weights } = reader.seen([reader.piece("Гудлайн")], [reader.piece("Северика")]);
 * const terms = Array.from(ids.subarray(0, count), (id) => reader.terms.term(id));
 * assert.deepEqual(terms, ["othx", "лежит", "а", "subjx", "молодцы"]);
 * assert.ok(weights[1] < 1 && weights[4] === 1);
 * ```
 */
export function createMentionReader(lists: ToneWords): MentionReader {
  const terms = createTermReader();
  const tone: TermTone = termTone(lists, (id) => terms.term(id));
  const pieces = new Map<string, Piece>();
  const seen: SeenMention = {
    count: 0,
    ids: new Int32Array(256),
    at: new Int32Array(256),
    weights: new Float64Array(256).fill(1),
    even: true,
    turned: null,
    hits: new Int32Array(256),
    hitCount: 0,
    hints: new Float64Array(TONE_HINTS),
  };
  const piece = (text: string) => {
    let ids = pieces.get(text);
    if (!ids) {
      pieces.set(text, ids = terms.idsOf(text));
      if (ids.length > 0) tone.marks(terms.limit())[ids[0]] |= BEGINS;
    }
    return ids;
  };
  return {
    terms,
    read: (bytes, start, end) => terms.read(bytes, start, end),
    readRow: (texts, row) => terms.readRow(texts, row),
    piece,
    seen: (own, others) => {
      if (!seen.even) seen.weights.fill(1);
      seen.even = true;
      seen.turned = null;
      if (mask(terms, own, others, tone.marks(terms.limit()), seen)) weigh(seen);
      tone.write(seen, seen.hints);
      return seen;
    },
  };
}

/** @returns whether the own subject and another are both there */
function mask(
  terms: TermReader,
  own: readonly Piece[],
  others: readonly Piece[],
  marks: Uint8Array,
  seen: SeenMention,
): boolean {
  if (seen.ids.length < terms.count) {
    seen.ids = new Int32Array(terms.count * 2);
    seen.at = new Int32Array(terms.count * 2);
    seen.hits = new Int32Array(terms.count * 2);
    seen.weights = new Float64Array(terms.count * 2).fill(1);
  }
  const { ids, at, handles, count: end } = terms, { ids: seenIds, at: seenAt, hits } = seen;
  let count = 0, hitCount = 0, opens = 0, isOwnThere = false, isOtherThere = false;
  for (let k = 0; k < end; k++) {
    let id = handles[k] === 1 ? USER_TERM : ids[k], length = 1;
    if (marks[ids[k]] & BEGINS) {
      const one = longestAt(terms, k, own), other = longestAt(terms, k, others);
      if (one + other > 0) {
        id = one >= other ? SUBJECT_TERM : OTHER_TERM;
        if (id === SUBJECT_TERM) isOwnThere = true;
        else isOtherThere = true;
        length = Math.max(one, other);
      }
    }
    // Written in any case: whether a term may count is hard to foretell.
    const mark = marks[id];
    hits[hitCount] = count - 1;
    if (opens & mark) hitCount++;
    hits[hitCount] = count;
    hitCount += mark & ALONE;
    opens = (mark & (ALONE | OPENS)) === OPENS ? FOLLOWS : 0;
    seenAt[count] = at[k];
    seenIds[count++] = id;
    k += length - 1;
  }
  seen.count = count;
  seen.hitCount = hitCount;
  return isOwnThere && isOtherThere;
}

/** How many terms the longest of the pieces has that stands at term k; 0: none. */
function longestAt({ ids, count }: TermReader, k: number, pieces: readonly Piece[]): number {
  let longest = 0;
  for (const piece of pieces) {
    if (piece.length <= longest || piece[0] !== ids[k] || k + piece.length > count) continue;
    let j = 1;
    while (j < piece.length && piece[j] === ids[k + j]) j++;
    if (j === piece.length) longest = j;
  }
  return longest;
}

function weigh(seen: SeenMention): void {
  const { ids, at, weights, count } = seen;
  const firstOwn = ids.indexOf(SUBJECT_TERM), firstOther = ids.indexOf(OTHER_TERM);
  if (firstOther < firstOwn) seen.turned = { after: at[firstOther], before: at[firstOwn] };
  const toOther = distances(seen, OTHER_TERM), toOwn = distances(seen, SUBJECT_TERM);
  for (let k = 0; k < count; k++) {
    if (toOther[k] >= toOwn[k]) continue;
    weights[k] = OTHERS_SHARE;
    seen.even = false;
  }
}

/** How far each term is from the nearest of one kind: along the text and back, for texts may be long. */
function distances({ ids, at, count }: SeenMention, term: number): Float64Array {
  const nearest = new Float64Array(count);
  for (let k = 0, last = -Infinity; k < count; k++) {
    if (ids[k] === term) last = at[k];
    nearest[k] = at[k] - last;
  }
  for (let k = count - 1, next = Infinity; k >= 0; k--) {
    if (ids[k] === term) next = at[k];
    nearest[k] = Math.min(nearest[k], next - at[k]);
  }
  return nearest;
}
