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
  /** Where comparisons are turned round: a step after another subject and before the own one; else null. */
  readonly turned: { readonly after: number; readonly before: number } | null;
}

/** How many numbers the words of tone say. */
export const TONE_HINTS = 4;

const NEGATES = 1, PHRASES = 2, COMPARES = 4, CONTRASTS = 8, WEIGHS = 16, FOLLOWS = 32;
/** Whatever may count in itself. */
const COUNTS = ~FOLLOWS;
/** As in scoring by the lists alone. */
const NEGATION_STEPS = 3, NOT_BAD = 0.2, BEFORE_BUT = 0.5;
/** Many words of tone say no more than a few. */
const MOST = 3;
/** Words nearer to another subject count as much where the own one has none: lists of subjects share their word. */
const OTHERS_ONLY = 0.8;

interface Known {
  weights: Float64Array;
  strengths: Float64Array;
  flags: Uint8Array;
  phrases: (readonly Phrase[])[];
  size: number;
}

/** Writes into `hints`: how much good, how much bad, which of them prevails, and how many negations there are. */
export type TermTone = (terms: ToneTerms, hints: Float64Array) => void;

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
    phrases: [],
    size: 0,
  };
  const learnUpTo = (id: number) => {
    while (known.size <= id) {
      const term = termOf(known.size);
      learn(known, look(term), term);
    }
  };
  const asked = new Map<number, string>(); // words next to a phrase's first one: few, and asked for again and again
  const wordOf = (id: number) => {
    let word = asked.get(id);
    if (word === undefined) asked.set(id, word = termOf(id));
    return word;
  };
  return (terms, hints) => {
    for (let k = 0; k < terms.count; k++) if (terms.ids[k] >= known.size) learnUpTo(terms.ids[k]);
    sumHits(terms, known, wordOf, hints);
  };
}

function learn(known: Known, tone: ReturnType<ReturnType<typeof lexiconOf>>, term: string): void {
  const id = known.size++;
  if (id >= known.flags.length) {
    known.weights = grown(known.weights, new Float64Array(id * 2));
    known.strengths = grown(known.strengths, new Float64Array(id * 2));
    known.flags = grown(known.flags, new Uint8Array(id * 2));
  }
  known.weights[id] = tone.weight ?? 0;
  known.strengths[id] = tone.strength;
  const negates = tone.negates || term === "t"; // what is left of don't, isn't
  known.flags[id] = (negates ? NEGATES : 0) | (tone.phrases.length > 0 ? PHRASES : 0) |
    (tone.compares ? COMPARES : 0) | (tone.contrasts ? CONTRASTS : 0) | (tone.weight ? WEIGHS : 0) |
    (tone.follows ? FOLLOWS : 0);
  if (tone.phrases.length > 0) known.phrases[id] = tone.phrases;
}

function grown<T extends Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function sumHits(terms: ToneTerms, known: Known, termOf: (id: number) => string, hints: Float64Array): void {
  const { count, ids, weights } = terms;
  let good = 0, bad = 0, othersGood = 0, othersBad = 0, negations = 0;
  for (let k = 0; k < count; k++) {
    const id = ids[k], flags = known.flags[id];
    if ((flags & COUNTS) === 0) continue; // most words are of no tone
    let worth = known.weights[id], length = 1;
    if (flags & NEGATES) negations++;
    if (flags & CONTRASTS && k > 0) good *= BEFORE_BUT, bad *= BEFORE_BUT;
    if (flags & PHRASES && k + 1 < count && known.flags[ids[k + 1]] & FOLLOWS) {
      const phrase = phraseAt(terms, k, known.phrases[id], termOf);
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
    k += length - 1;
  }
  const others = good + bad > 0 ? 0 : OTHERS_ONLY;
  good += others * othersGood;
  bad += others * othersBad;
  hints[0] = Math.min(good, MOST);
  hints[1] = Math.min(bad, MOST);
  hints[2] = Math.sign(good - bad);
  hints[3] = Math.min(negations, MOST) / MOST;
}

/** The first of the phrases that stands at term k. */
function phraseAt(terms: ToneTerms, k: number, phrases: readonly Phrase[], termOf: (id: number) => string) {
  for (const phrase of phrases) if (stands(phrase.words, terms, k, termOf)) return phrase;
  return null;
}

function stands(words: readonly string[], { ids, at, count }: ToneTerms, k: number, termOf: (id: number) => string) {
  if (k + words.length > count) return false;
  for (let j = 1; j < words.length; j++) {
    if (at[k + j] !== at[k] + j) return false;
    const term = termOf(ids[k + j]), word = words[j];
    if (word.endsWith("*") ? !term.startsWith(word.slice(0, -1)) : term !== word) return false;
  }
  return true;
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
