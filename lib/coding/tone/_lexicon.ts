/** Words of tone made ready for looking up: every distinct word of the texts is looked up once. @module */
import { entriesIn } from "./_entries.ts";
import { foldTone } from "./_fold_tone.ts";
import type { ToneWords } from "./tone_words.ts";

/** A phrase: what each of its words must be or begin with. */
export interface Phrase {
  readonly words: readonly string[];
  /** Numbers of its words after the first: see `follows`. */
  readonly later: readonly number[];
  readonly weight: number;
}

/** What the lists say about one word. */
export interface WordTone {
  /** Its own worth; undefined where it is no word of tone alone. */
  readonly weight?: number;
  /** Phrases that begin with it, the longest first. */
  readonly phrases: readonly Phrase[];
  /** What it may stand for in phrases after their first word, as numbers. */
  readonly follows: readonly number[];
  /** How it changes the strength of the next word of tone: 1 not at all. */
  readonly strength: number;
  readonly negates: boolean;
  readonly contrasts: boolean;
  readonly compares: boolean;
}

export type Lexicon = (word: string) => WordTone;

const BOOST = 1.4;
const DIMINISH = 0.6;
/** Beyond this many distinct words of tone the memory of them is emptied. */
const MEMORY_WORDS = 200_000;

/** What the lists say about most words: nothing. */
export const NO_TONE: WordTone = {
  weight: undefined,
  phrases: [],
  follows: [],
  strength: 1,
  negates: false,
  contrasts: false,
  compares: false,
};

const compiled = new WeakMap<ToneWords, Lexicon>();

/** The lists as one function from a folded word to what they say about it. */
export function lexiconOf(lists: ToneWords): Lexicon {
  let lexicon = compiled.get(lists);
  if (!lexicon) compiled.set(lists, lexicon = compile(lists));
  return lexicon;
}

function compile(lists: ToneWords): Lexicon {
  const { weights, phrases, later } = entriesByWord(lists);
  const setOf = (list: readonly string[]) => new Set(list.map(foldTone));
  const boosters = setOf(lists.boosters), diminishers = setOf(lists.diminishers);
  const negations = setOf(lists.negations), contrast = setOf(lists.contrast), comparatives = setOf(lists.comparatives);
  const all = [weights, phrases, later, boosters, diminishers, negations, contrast, comparatives];
  const entriesOf = entriesIn(all.flatMap((list) => [...list.keys()]));
  return remembered((word) => {
    const entries = entriesOf(word);
    if (entries.length === 0) return NO_TONE; // as most words are
    const of = <T>(list: ReadonlyMap<string, T>) =>
      entries.flatMap((entry) => list.has(entry) ? [list.get(entry)!] : []);
    return {
      weight: of(weights)[0],
      phrases: of(phrases).flat().sort(longestFirst),
      follows: of(later),
      strength: boosters.has(word) ? BOOST : diminishers.has(word) ? DIMINISH : 1,
      negates: negations.has(word),
      contrasts: contrast.has(word),
      compares: entries.some((entry) => comparatives.has(entry)),
    };
  });
}

/** What single words are worth, phrases by their first word, and numbers for the words after it. */
function entriesByWord({ entries }: ToneWords) {
  const weights = new Map<string, number>();
  const phrases = new Map<string, Phrase[]>(), later = new Map<string, number>();
  for (const [entry, weight] of entries) {
    const words = foldTone(entry).split(" ");
    if (words.length === 1) {
      if (!weights.has(words[0])) weights.set(words[0], weight);
    } else push(phrases, words[0], { words, later: words.slice(1).map((word) => numberOf(later, word)), weight });
  }
  for (const list of phrases.values()) list.sort(longestFirst);
  return { weights, phrases, later };
}

function longestFirst(a: Phrase, b: Phrase): number {
  return b.words.length - a.words.length;
}

/** Words of tone are looked up once each; others are told at once. */
function remembered(look: Lexicon): Lexicon {
  const memory = new Map<string, WordTone>();
  return (word) => {
    let tone = memory.get(word);
    if (tone) return tone;
    if (memory.size > MEMORY_WORDS) memory.clear();
    tone = look(word);
    if (tone !== NO_TONE) memory.set(word, tone);
    return tone;
  };
}

function numberOf(numbers: Map<string, number>, word: string): number {
  const number = numbers.get(word) ?? numbers.size;
  numbers.set(word, number);
  return number;
}

/** Whether a word of a text is what a word of an entry asks for. */
export function isWord(wanted: string, word: string): boolean {
  return wanted.endsWith("*") ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
