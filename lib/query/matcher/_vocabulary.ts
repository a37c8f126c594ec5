/** All words that some queries look for, and what each word of a text satisfies. @module */
import { createTokens, lettersOf, tokenise, type Tokens, WordIds } from "../../text/mod.ts";
import { addBeginning, addWord, type WordFilter, wordFilter } from "../../text/kernels/word_finder.ts";
import { APOSTROPHE } from "../forms/divided_words.ts";
import type { WordForms } from "../forms/word_forms.ts";

/** What is looked for in one place of a text: a word in some forms. Leaves are numbered from 0. */
export interface Leaf {
  /** Folded. */
  readonly word: string;
  readonly exact: boolean;
  /** The word whose last part it is, where apostrophes divide one (`кур'єр`): its forms end in those of the part. */
  readonly whole?: string;
  readonly beginning: boolean;
  /** `#` or `@` as a character code: a tag or a handle only; 0: any word. */
  readonly sigil: number;
}

/** Looks words up. */
export interface Vocabulary {
  /**
   * By the last bits of a word's hash ({@linkcode FILTER_MASK}): 0 where no query can mean the word. A look at it spares
   * most words the call of `find`: six subjects, 1.5 million words, 13 ms against 33.
   */
  readonly filter: Uint8Array;
  /** The number of word k of a text; −1 if no query can mean it. Each distinct word is decided once. */
  find(tokens: Tokens, k: number): number;
  /** By a word's number: the leaves that it satisfies, sigils aside. */
  readonly leaves: readonly (readonly number[])[];
  /** A filter for many texts at once; it may let other words through, but misses none that a query can mean. */
  readonly words: WordFilter;
}

export const FILTER_MASK = (1 << 14) - 1;

const PREFIX = 3;
const SLOTS = 1 << 12;

const encoder = new TextEncoder();

/** Gathers what the leaves look for; forms are expanded here, once a query, so that a text's words need no dictionary. */
export function createVocabulary(leaves: readonly Leaf[], forms: WordForms): Vocabulary {
  const index = indexLeaves(leaves, forms);
  const ids = new WordIds();
  const satisfied: number[][] = [];

  const words = wordFilter();
  for (const beginning of index.beginnings) addBeginning(words, beginning);
  const filter = new Uint8Array(FILTER_MASK + 1).fill(index.hasBeginnings ? 1 : 0);
  const decide = (tokens: Tokens, k: number): number => {
    const id = ids.add(tokens, k);
    filter[tokens.hashes[k] & FILTER_MASK] = 1;
    satisfied[id] ??= index.decide(lettersOf(tokens, k));
    return id;
  };
  for (const word of index.words) {
    eachToken(word, (tokens, k) => {
      addWord(words, Array.from(tokens.letters.subarray(tokens.letterStarts[k], tokens.letterStarts[k + 1])));
      decide(tokens, k);
    });
  }

  return {
    filter,
    leaves: satisfied,
    words,
    find(tokens, k) {
      const id = ids.find(tokens, k);
      return id < 0 && index.begins(tokens, k) ? decide(tokens, k) : id;
    },
  };
}

/** Leaves by what they wait for. */
interface LeafIndex {
  /** Every word that is known to satisfy a leaf. */
  readonly words: Iterable<string>;
  readonly hasBeginnings: boolean;
  /** Their folded letters. */
  readonly beginnings: readonly (readonly number[])[];
  /** True for a word that satisfies a leaf by its beginning. */
  begins(tokens: Tokens, k: number): boolean;
  decide(word: string): number[];
}

function indexLeaves(leaves: readonly Leaf[], forms: WordForms): LeafIndex {
  const byWord = new Map<string, number[]>();
  const byPrefix = new Map<string, number[]>();
  for (const [leaf, { word, exact, whole = word, beginning }] of leaves.entries()) {
    if (beginning) push(byPrefix, prefixOf(word), leaf);
    else if (exact) push(byWord, word, leaf);
    else for (const form of new Set(forms.formsOf(whole).map(lastPart))) push(byWord, form, leaf);
  }
  const beginnings = leaves.filter(({ beginning }) => beginning).map(({ word }) => word);
  return {
    words: byWord.keys(),
    hasBeginnings: beginnings.length > 0,
    beginnings: beginnings.map((word) => Array.from(word, (letter) => letter.codePointAt(0)!)),
    begins: beginningFilter(beginnings),
    decide(word) {
      const begun = (byPrefix.get(prefixOf(word)) ?? []).filter((leaf) => word.startsWith(leaves[leaf].word));
      return [...byWord.get(word) ?? [], ...begun];
    },
  };
}

function lastPart(form: string): string {
  return form.slice(form.lastIndexOf(APOSTROPHE) + 1);
}

function prefixOf(word: string): string {
  return [...word].slice(0, PREFIX).join("");
}

/** True for a word that begins with one of the beginnings. */
function beginningFilter(beginnings: Iterable<string>): (tokens: Tokens, k: number) => boolean {
  const slots: number[][][] = Array.from({ length: SLOTS }, () => []);
  for (const beginning of beginnings) {
    const letters = Array.from(beginning, (letter) => letter.codePointAt(0)!);
    slots[slotOf(letters, 0)].push(letters);
  }
  return ({ letters, letterStarts }, k) => {
    const start = letterStarts[k], length = letterStarts[k + 1] - start;
    if (length < PREFIX) return false;
    const found = slots[slotOf(letters, start)];
    return found.some((wanted) =>
      wanted.length <= length && wanted.every((letter, i) => letter === letters[start + i])
    );
  };
}

/** By the first three letters. */
function slotOf(letters: ArrayLike<number>, start: number): number {
  return ((letters[start] * 31 + letters[start + 1]) * 31 + letters[start + 2]) & (SLOTS - 1);
}

/** Used again for each word: the forms of a codebook's queries are tens of thousands. */
const tokens = createTokens();

function eachToken(text: string, work: (tokens: Tokens, k: number) => void): void {
  const bytes = encoder.encode(text);
  tokenise(bytes, 0, bytes.length, tokens);
  for (let k = 0; k < tokens.count; k++) work(tokens, k);
}

function push(map: Map<string, number[]>, key: string, leaf: number): void {
  const leaves = map.get(key);
  if (leaves) leaves.push(leaf);
  else map.set(key, [leaf]);
}
