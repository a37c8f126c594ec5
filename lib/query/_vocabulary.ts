/** All words that some queries look for, and what each word of a text satisfies. @module */
import {
  ASCII_LETTER,
  createTokens,
  DIGIT,
  lettersOf,
  OTHER_LETTER,
  tokenise,
  type Tokens,
  WordIds,
} from "../text/mod.ts";
import type { WordForms } from "./forms/word_forms.ts";

/** What is looked for in one place of a text: a word in some forms. Leaves are numbered from 0. */
export interface Leaf {
  /** Folded. */
  readonly word: string;
  readonly exact: boolean;
  readonly beginning: boolean;
  /** `#` or `@` as a character code: a tag or a handle only; 0: any word. */
  readonly sigil: number;
}

/** Looks words up. */
export interface Vocabulary {
  /** The number of word k of a text; −1 if no query can mean it. Each distinct word is decided once. */
  find(tokens: Tokens, k: number): number;
  /** By a word's number: the leaves that it satisfies, sigils aside. */
  readonly leaves: readonly (readonly number[])[];
}

const MAX_ENGLISH_LETTERS = 40; // what is longer is no word
const PREFIX = 3;
const PREFIX_SLOTS = 1 << 14;

const encoder = new TextEncoder();

/** Gathers what the leaves look for; forms are expanded here, once a query, so that a text's words need no dictionary. */
export function createVocabulary(leaves: readonly Leaf[], forms: WordForms): Vocabulary {
  const index = indexLeaves(leaves, forms);
  const ids = new WordIds();
  const satisfied: number[][] = [];

  const decide = (tokens: Tokens, k: number): number => {
    const id = ids.add(tokens, k);
    satisfied[id] ??= index.decide(lettersOf(tokens, k));
    return id;
  };
  for (const word of index.words) eachToken(word, decide);

  return {
    leaves: satisfied,
    find(tokens, k) {
      const id = ids.find(tokens, k);
      return id < 0 && index.isOpen(tokens, k) ? decide(tokens, k) : id;
    },
  };
}

/** Leaves by what they wait for. */
interface LeafIndex {
  /** Every word that is known to satisfy a leaf. */
  readonly words: Iterable<string>;
  /** True for a word that is not among `words` and may yet satisfy a leaf: by its beginning, or as an English form. */
  isOpen(tokens: Tokens, k: number): boolean;
  decide(word: string): number[];
}

function indexLeaves(leaves: readonly Leaf[], forms: WordForms): LeafIndex {
  const byWord = new Map<string, number[]>();
  const byLemma = new Map<string, number[]>();
  const byPrefix = new Map<string, number[]>();
  for (const [leaf, { word, exact, beginning }] of leaves.entries()) {
    if (beginning) push(byPrefix, prefixOf(word), leaf);
    else if (exact) push(byWord, word, leaf);
    else {
      for (const form of forms.formsOf(word)) push(byWord, form, leaf);
      if (isEnglish(word)) { for (const lemma of forms.lemmasOf(word)) push(byLemma, lemma, leaf); }
    }
  }
  const hasPrefix = prefixFilter(byPrefix.keys());
  return {
    words: byWord.keys(),
    isOpen: (tokens, k) => (byLemma.size > 0 && mayBeEnglish(tokens, k)) || hasPrefix(tokens, k),
    decide(word) {
      const found = new Set(byWord.get(word));
      for (const leaf of byPrefix.get(prefixOf(word)) ?? []) {
        if (word.startsWith(leaves[leaf].word)) found.add(leaf);
      }
      if (byLemma.size > 0 && isEnglish(word)) {
        for (const lemma of forms.lemmasOf(word)) byLemma.get(lemma)?.forEach((leaf) => found.add(leaf));
      }
      return [...found].sort((a, b) => a - b);
    },
  };
}

function prefixOf(word: string): string {
  return [...word].slice(0, PREFIX).join("");
}

function isEnglish(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

function mayBeEnglish({ kinds, letterStarts }: Tokens, k: number): boolean {
  if ((kinds[k] & (ASCII_LETTER | OTHER_LETTER | DIGIT)) !== ASCII_LETTER) return false;
  return letterStarts[k + 1] - letterStarts[k] <= MAX_ENGLISH_LETTERS;
}

/** True for every word that has one of the beginnings, and for few others. */
function prefixFilter(prefixes: Iterable<string>): (tokens: Tokens, k: number) => boolean {
  const slots = new Uint8Array(PREFIX_SLOTS);
  for (const prefix of prefixes) eachToken(prefix, ({ letters }) => slots[prefixSlot(letters, 0)] = 1);
  return ({ letters, letterStarts }, k) => {
    const start = letterStarts[k];
    return letterStarts[k + 1] - start >= PREFIX && slots[prefixSlot(letters, start)] === 1;
  };
}

function prefixSlot(letters: Int32Array, start: number): number {
  return ((letters[start] * 31 + letters[start + 1]) * 31 + letters[start + 2]) & (PREFIX_SLOTS - 1);
}

function eachToken(text: string, work: (tokens: Tokens, k: number) => void): void {
  const tokens = createTokens();
  const bytes = encoder.encode(text);
  tokenise(bytes, 0, bytes.length, tokens);
  for (let k = 0; k < tokens.count; k++) work(tokens, k);
}

function push(map: Map<string, number[]>, key: string, leaf: number): void {
  const leaves = map.get(key);
  if (leaves) leaves.push(leaf);
  else map.set(key, [leaf]);
}
