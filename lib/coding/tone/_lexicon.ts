/** Words of tone made ready for looking up: every distinct word of the texts is looked up once. @module */
import { foldTone } from "./_tokens.ts";
import type { ToneWords } from "./tone_words.ts";

/** A phrase: what each of its words must be or begin with. */
export interface Phrase {
  readonly words: readonly string[];
  readonly weight: number;
}

/** What the lists say about one word. */
export interface WordTone {
  /** Its own worth; undefined where it is no word of tone alone. */
  readonly weight?: number;
  /** Phrases that begin with it, the longest first. */
  readonly phrases: readonly Phrase[];
  /** Whether it may stand in a phrase after its first word. */
  readonly follows: boolean;
  /** How it changes the strength of the next word of tone: 1 not at all. */
  readonly strength: number;
  readonly negates: boolean;
  readonly contrasts: boolean;
  readonly compares: boolean;
}

export type Lexicon = (word: string) => WordTone;

const BOOST = 1.4;
const DIMINISH = 0.6;
const SHORTEST_BEGINNING = 2;
/** Beyond this many distinct words the memory of looked-up words is emptied. */
const MEMORY_WORDS = 200_000;

const NO_PHRASES: readonly Phrase[] = [];

/** What the lists say about most words: nothing. */
export const NO_TONE: WordTone = {
  weight: undefined,
  phrases: NO_PHRASES,
  follows: false,
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
  const weights = new Map<string, number>();
  const phrases = new Map<string, Phrase[]>(), later = new Set<string>();
  for (const [entry, weight] of lists.entries) {
    const words = foldTone(entry).split(" ");
    if (words.length === 1) {
      if (!weights.has(words[0])) weights.set(words[0], weight);
    } else {
      push(phrases, words[0], { words, weight });
      for (const word of words.slice(1)) later.add(word);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  const [boosters, diminishers, negations, contrast, comparatives] = [
    lists.boosters,
    lists.diminishers,
    lists.negations,
    lists.contrast,
    lists.comparatives,
  ].map((list) => new Set(list.map(foldTone)));

  const begins = beginningsOf(weights);
  const compares = beginningsOf([...comparatives].map((entry) => [entry, 1] as const));
  const [opens, follows] = [[...phrases.keys()], [...later]].map((words) =>
    beginningsOf(words.map((entry) => [entry, 1]))
  );
  const memory = new Map<string, WordTone>();
  return (word) => {
    let tone = memory.get(word);
    if (tone) return tone;
    if (memory.size > MEMORY_WORDS) memory.clear();
    tone = {
      weight: weights.get(word) ?? longestBeginning(begins, word),
      phrases: phrases.has(word) || longestBeginning(opens, word) !== undefined ? phrasesOf(phrases, word) : NO_PHRASES,
      follows: later.has(word) || longestBeginning(follows, word) !== undefined,
      strength: boosters.has(word) ? BOOST : diminishers.has(word) ? DIMINISH : 1,
      negates: negations.has(word),
      contrasts: contrast.has(word),
      compares: comparatives.has(word) || longestBeginning(compares, word) !== undefined,
    };
    if (isNothing(tone)) tone = NO_TONE;
    memory.set(word, tone);
    return tone;
  };
}

function isNothing({ weight, phrases, follows, strength, negates, contrasts, compares }: WordTone): boolean {
  const changes = follows || strength !== 1 || negates || contrasts || compares;
  return weight === undefined && phrases.length === 0 && !changes;
}

/** Whether a word of a text is what a word of an entry asks for. */
export function isWord(wanted: string, word: string): boolean {
  return wanted.endsWith("*") ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}

/** Letter by letter, as long as any entry goes on so: most words are done with after two. */
function longestBeginning({ weights, parts }: Beginnings, word: string): number | undefined {
  let weight: number | undefined;
  for (let length = SHORTEST_BEGINNING; length <= word.length; length++) {
    const beginning = word.slice(0, length);
    if (!parts.has(beginning)) break;
    weight = weights.get(beginning) ?? weight;
  }
  return weight;
}

/** Entries that are beginnings, without their asterisk. */
interface Beginnings {
  readonly weights: ReadonlyMap<string, number>;
  /** All that the entries themselves begin with. */
  readonly parts: ReadonlySet<string>;
}

function beginningsOf(entries: Iterable<readonly [string, number]>): Beginnings {
  const all = [...entries].filter(([entry]) => entry.endsWith("*"));
  const weights = new Map(all.map(([entry, weight]) => [entry.slice(0, -1), weight]));
  const parts = new Set<string>();
  for (const entry of weights.keys()) {
    for (let length = SHORTEST_BEGINNING; length <= entry.length; length++) parts.add(entry.slice(0, length));
  }
  return { weights, parts };
}

function phrasesOf(phrases: Map<string, Phrase[]>, word: string): Phrase[] {
  const found = [...phrases.get(word) ?? []];
  for (let length = word.length; length >= SHORTEST_BEGINNING; length--) {
    found.push(...phrases.get(word.slice(0, length) + "*") ?? []);
  }
  return found.sort((a, b) => b.words.length - a.words.length);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
