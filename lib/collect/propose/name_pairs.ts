/** Names of two words. @module */
import { logLikelihood } from "../../stats/contrast/log_likelihood.ts";
import { stemWord } from "../../text/stem_word.ts";
import type { CapitalRun } from "./capital_runs.ts";

/** How sure a name of two words is: texts that have them side by side, and each without the other. */
export interface PairEvidence {
  readonly together: number;
  /** Texts that have the first word, and not beside the second. */
  readonly first: number;
  readonly second: number;
}

/** Names of two words by {@linkcode pairKey}. */
export type NamePairs = ReadonlyMap<string, PairEvidence>;

/** Of so many texts; of fewer it may be chance. */
const TOGETHER_LEAST = 3;
/** Dunning's G²: chance alone gives this once in a thousand pairs. */
const G2_LEAST = 10.83;
/** Texts with both, of those with the rarer word and with the commoner. */
const OF_RARER = 0.5, OF_COMMONER = 0.2;

/** The same for all forms of the two words. */
export function pairKey(first: string, second: string): string {
  return `${stemOf(first)} ${stemOf(second)}`;
}

/**
 * Pairs of words with a capital inside sentences that stand side by side far more often than apart, by Dunning's
 * log-likelihood (1993) and by their shares of either word's texts. Forms of a word count as one. Three words with a
 * capital and more in a row (titles, lists) say nothing of pairs.
 *
 * @param texts the runs of each text
 * @param all how many words the texts have, each once a text
 * @returns nothing where no pair is in three texts
 */
export function namePairs(texts: readonly (readonly CapitalRun[])[], all: number): NamePairs {
  const words = new Map<string, number>(), pairs = new Map<string, number>();
  const stems = new Map<string, string>(); // a name is met over and over
  const known = (word: string) => stems.get(word) ?? stems.set(word, stemOf(word)).get(word)!;
  for (const runs of texts) {
    const alone = new Set<string>(), own = new Set<string>();
    for (const { words, begins } of runs) {
      const inside = (begins ? words.slice(1) : words).map(known);
      const isOpen = begins && words.length === 2; // whether the first word is half of a name nothing tells
      if (inside.length > 2 || isOpen) continue;
      for (const word of inside) alone.add(word);
      if (inside.length === 2 && inside[0] !== inside[1]) own.add(inside.join(" "));
    }
    for (const word of alone) words.set(word, (words.get(word) ?? 0) + 1);
    for (const pair of own) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const found = new Map<string, PairEvidence>();
  for (const [pair, together] of pairs) {
    const [first, second] = pair.split(" ").map((word) => words.get(word)!);
    if (isName(together, first, second, all)) {
      found.set(pair, { together, first: first - together, second: second - together });
    }
  }
  return found;
}

function isName(together: number, first: number, second: number, all: number): boolean {
  if (together < TOGETHER_LEAST || together < OF_RARER * Math.min(first, second)) return false;
  if (together < OF_COMMONER * Math.max(first, second)) return false;
  return logLikelihood(together, first, second, all) >= G2_LEAST;
}

function stemOf(word: string): string {
  return stemWord(word.toLowerCase().replaceAll("ё", "е"));
}
