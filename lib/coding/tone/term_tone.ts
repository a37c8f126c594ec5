/** What the words of tone say about terms that are already numbers: the word lists as features for learning. @module */
import { lexiconOf, type Phrase } from "./_lexicon.ts";
import type { ToneWords } from "./tone_words.ts";

/** The terms of one text: what stands where, and how much of it belongs to the subject. */
export interface ToneTerms {
  readonly count: number;
  readonly ids: Int32Array;
  /** In steps: see the reader of terms. */
  readonly at: Int32Array;
  /** What each term counts, 0 to 1. */
  readonly weights: Float64Array;
  /** Which of the terms may count, see `marks`, and how many. */
  readonly hits: Int32Array;
  readonly hitCount: number;
  /** Where comparisons are turned round: a step after another subject and before the own one; else null. */
  readonly turned: { readonly after: number; readonly before: number } | null;
}

/** How many numbers the words of tone say. */
export const TONE_HINTS = 4;

/** Marks of terms: it may count by itself; it opens phrases; it stands in phrases after the first. */
export const ALONE = 1, OPENS = 2, FOLLOWS = 4;
const NEGATES = 8, COMPARES = 16, CONTRASTS = 32;
/** As in scoring by the lists alone. */
const NEGATION_STEPS = 3, NOT_BAD = 0.2, BEFORE_BUT = 0.5;
/** Many words of tone say no more than a few. */
const MOST = 3;
/** Words nearer to another subject count as much where the own one has none: lists of subjects share their word. */
const OTHERS_ONLY = 0.8;

interface Known {
  weights: Float64Array;
  strengths: Float64Array;
  /** 0: of no tone and in no phrase, as most words are. */
  flags: Uint8Array;
  /** Of the few words that open phrases: theirs, the longest first. */
  readonly openings: (readonly Phrase[] | undefined)[];
  /** Of the few words that stand in phrases after the first: which of theirs they are. */
  readonly follows: (readonly number[] | undefined)[];
  /** By term: a bit for each word that may come second in the phrases that it opens. */
  wanted: Int32Array;
  /** By term: a bit for each word that it may stand for in a phrase. A term and the next without a common bit are no phrase. */
  met: Int32Array;
  size: number;
}

/** The word lists as features of texts. */
export interface TermTone {
  /**
   * By number of a term, for all below `limit`: a term may count that is marked {@linkcode ALONE}, or {@linkcode OPENS}
   * with one after it that {@linkcode FOLLOWS}. The highest bit is free for who asks.
   */
  marks(limit: number): Uint8Array;
  /** Writes into `hints`: how much good, how much bad, which of them prevails, and how many negations there are. */
  write(terms: ToneTerms, hints: Float64Array): void;
}

/**
 * The word lists as a function of terms. Each different term is looked up once.
 *
 * @param lists `await loadToneWords()`
 * @param termOf the letters of a term's number
 */
export function termTone(lists: ToneWords, termOf: (id: number) => string): TermTone {
  const look = lexiconOf(lists);
  const known: Known = {
    weights: new Float64Array(1024),
    strengths: new Float64Array(1024),
    flags: new Uint8Array(1024),
    openings: [],
    follows: [],
    wanted: new Int32Array(1024),
    met: new Int32Array(1024),
    size: 0,
  };
  return {
    marks: (limit) => {
      while (known.size < limit) {
        const term = termOf(known.size);
        learn(known, look(term), term);
      }
      return known.flags;
    },
    write: (terms, hints) => sumHits(terms, known, hints),
  };
}

function learn(known: Known, tone: ReturnType<ReturnType<typeof lexiconOf>>, term: string): void {
  const id = known.size++;
  if (id >= known.flags.length) {
    known.weights = grown(known.weights, new Float64Array(id * 2));
    known.strengths = grown(known.strengths, new Float64Array(id * 2));
    known.flags = grown(known.flags, new Uint8Array(id * 2));
    known.wanted = grown(known.wanted, new Int32Array(id * 2));
    known.met = grown(known.met, new Int32Array(id * 2));
  }
  known.weights[id] = tone.weight ?? 0;
  known.strengths[id] = tone.strength;
  const negates = tone.negates || term === "t"; // what is left of don't, isn't
  const { phrases, follows } = tone;
  const own = (negates ? NEGATES : 0) | (tone.compares ? COMPARES : 0) | (tone.contrasts ? CONTRASTS : 0);
  const inPhrases = (phrases.length > 0 ? OPENS : 0) | (follows.length > 0 ? FOLLOWS : 0);
  known.flags[id] = own | inPhrases | (own > 0 || tone.weight ? ALONE : 0);
  // A place for each term: lists with gaps are slow.
  known.openings.push(phrases.length > 0 ? phrases : undefined);
  known.follows.push(follows.length > 0 ? follows : undefined);
  known.wanted[id] = bitsOf(phrases.map(({ later }) => later[0]));
  known.met[id] = bitsOf(follows);
}

/** A bit for each number, which others share. */
function bitsOf(numbers: readonly number[]): number {
  return numbers.reduce((bits, number) => bits | 1 << (number & 31), 0);
}

function grown<T extends Float64Array | Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function sumHits(terms: ToneTerms, known: Known, hints: Float64Array): void {
  const { ids, count, weights, hits, hitCount } = terms;
  let good = 0, bad = 0, othersGood = 0, othersBad = 0, negations = 0;
  for (let hit = 0, next = 0; hit < hitCount; hit++) {
    const k = hits[hit], id = ids[k], flags = known.flags[id];
    if (k < next) continue; // in a phrase that was counted
    let worth = known.weights[id], length = 1;
    if (flags & NEGATES) negations++;
    if (flags & CONTRASTS && k > 0) good *= BEFORE_BUT, bad *= BEFORE_BUT;
    if (flags & OPENS && k + 1 < count && known.wanted[id] & known.met[ids[k + 1]]) {
      const phrase = phraseAt(terms, k, known);
      if (phrase) worth = phrase.weight, length = phrase.words.length;
    }
    if (worth !== 0) {
      worth *= strengthAt(terms, k, known) * signAt(terms, k, worth, known);
      if (flags & COMPARES && isTurned(terms, k)) worth = -worth;
      const share = weights[k];
      if (worth > 0) share === 1 ? good += worth : othersGood += worth;
      else if (share === 1) bad -= worth;
      else othersBad -= worth;
    }
    next = k + length;
  }
  const others = good + bad > 0 ? 0 : OTHERS_ONLY;
  good += others * othersGood;
  bad += others * othersBad;
  hints[0] = Math.min(good, MOST);
  hints[1] = Math.min(bad, MOST);
  hints[2] = Math.sign(good - bad);
  hints[3] = Math.min(negations, MOST) / MOST;
}

/** The first of its phrases that stands at term k. */
function phraseAt(terms: ToneTerms, k: number, { openings, follows }: Known): Phrase | null {
  for (const phrase of openings[terms.ids[k]]!) if (stands(phrase.later, terms, k, follows)) return phrase;
  return null;
}

function stands(
  later: readonly number[],
  { ids, at, count }: ToneTerms,
  k: number,
  follows: Known["follows"],
): boolean {
  if (k + later.length >= count) return false;
  for (let j = 1; j <= later.length; j++) {
    if (at[k + j] !== at[k] + j || !isAmong(later[j - 1], follows[ids[k + j]])) return false;
  }
  return true;
}

function isAmong(number: number, numbers: readonly number[] = []): boolean {
  for (const other of numbers) if (other === number) return true;
  return false;
}

function strengthAt({ ids, at }: ToneTerms, k: number, { strengths }: Known): number {
  let strength = 1;
  for (let j = k - 1; j >= 0 && at[k] - at[j] <= 2; j--) strength *= strengths[ids[j]];
  return strength;
}

function signAt({ ids, at }: ToneTerms, k: number, worth: number, { flags }: Known): number {
  if (flags[ids[k]] & NEGATES) return 1;
  for (let j = k - 1; j >= 0 && at[k] - at[j] <= NEGATION_STEPS; j--) {
    if (flags[ids[j]] & NEGATES) return worth < 0 ? -NOT_BAD : -1;
  }
  return 1;
}

function isTurned({ turned, at }: ToneTerms, k: number): boolean {
  return turned !== null && at[k] > turned.after && at[k] < turned.before;
}
