/** Which features texts are described by. @module */
import { addKey, createKeyTable, findKey } from "./key_table.ts";
import { pairKey, type TermFeatures } from "./term_features.ts";
import type { FeatureSpace, TermRow, TermVectors } from "./types.ts";

/** A stem or a pair of stems in fewer texts than this is left out, and a character n-gram in fewer than this. */
const FEWEST_WORD = 2, FEWEST_NGRAM = 3;

/** What a space may have beside stems, pairs and n-grams. */
export interface SpaceOptions {
  readonly vectors?: TermVectors | null;
  /** How many hints each text comes with. */
  readonly hints?: number;
}

/**
 * The stems and pairs of stems that stand in two texts at least, and the character n-grams in three, each with its
 * inverse document frequency. The order of the rows does not matter.
 *
 * @param rows texts to learn from, without their labels
 * @param featuresOf the features of a reader's term
 *
 * @example Two texts share a word
 * ```ts
 * import assert from "node:assert/strict";
 * import { fitFeatureSpace } from "./feature_space.ts";
 * import { termFeatures } from "./term_features.ts";
 *
 * const row = (...ids: number[]) => ({ ids: Int32Array.from(ids), weights: new Float64Array(ids.length).fill(1) });
 * const terms = ["связь", "нет", "есть"].map((term) => termFeatures(term));
 * const space = fitFeatureSpace([row(0, 1), row(0, 2)], (id) => terms[id]);
 * assert.equal(space.words, 1);
 * ```
 */
export function fitFeatureSpace(
  rows: readonly TermRow[],
  featuresOf: (id: number) => TermFeatures,
  { vectors = null, hints = 0 }: SpaceOptions = {},
): FeatureSpace {
  const words = new Frequencies(), ngrams = new Frequencies();
  rows.forEach(({ ids }, row) => {
    let before = 0;
    ids.forEach((id, k) => {
      const { stem, ngrams: own } = featuresOf(id);
      words.meet(stem, row);
      if (k > 0) words.meet(pairKey(before, stem), row);
      for (const ngram of own) ngrams.meet(ngram, row);
      before = stem;
    });
  });
  const keys = createKeyTable(), idf: number[] = [];
  const take = ([key, count]: readonly [number, number]) => {
    if (findKey(keys, key) >= 0) return; // two features of one key are one
    addKey(keys, key);
    idf.push(inverseFrequency(count, rows.length));
  };
  words.from(FEWEST_WORD).forEach(take);
  const wordCount = keys.size;
  ngrams.from(FEWEST_NGRAM).forEach(take);
  return { keys, idf: Float64Array.from(idf), words: wordCount, vectors, hints };
}

/** How many columns the rows of a space have. */
export function widthOf({ keys, vectors, hints }: FeatureSpace): number {
  return keys.size + (vectors?.dimensions ?? 0) + hints;
}

/** Smooth, as scikit-learn has it. */
export function inverseFrequency(count: number, rows: number): number {
  return Math.log((1 + rows) / (1 + count)) + 1;
}

/** In how many rows each key was met. */
export class Frequencies {
  readonly #keys = createKeyTable();
  readonly #counts: number[] = [];
  readonly #last: number[] = [];

  meet(key: number, row: number): void {
    const k = addKey(this.#keys, key);
    if (this.#last[k] === row) return;
    this.#last[k] = row;
    this.#counts[k] = (this.#counts[k] ?? 0) + 1;
  }

  /** Keys met in that many rows at least, by key. */
  from(fewest: number): (readonly [key: number, count: number])[] {
    const kept = this.#counts.flatMap((count, k) => count >= fewest ? [[this.#keys.keys[k], count] as const] : []);
    return kept.sort((a, b) => a[0] - b[0]);
  }
}
