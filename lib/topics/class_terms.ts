/** The words that set a topic apart. @module */
import type { Corpus } from "./types.ts";

/**
 * Words of each group by class-based TF-IDF, the most telling first: how often a word occurs in the group, times
 * ln(1 + mean words a group ÷ how often it occurs at all).
 *
 * @param groups group of each text of the corpus; −1 for none
 * @param count how many groups there are
 * @param most how many words a group gets at most
 * @returns numbers of words, a list a group; empty only for a group without texts
 * @see Grootendorst (2022), "BERTopic: Neural topic modeling with a class-based TF-IDF procedure", equation 2
 *
 * @example Two groups of one text
 * ```ts
 * import assert from "node:assert/strict";
 * import { classTerms } from "./class_terms.ts";
 * import { encodeTexts } from "./corpus.ts";
 *
 * const { corpus } = encodeTexts(["цена тарифа", "обрыв связи"]);
 * const [first] = classTerms(corpus, Int32Array.of(0, 1), 2, 1);
 * assert.equal(first.length, 1);
 * ```
 */
export function classTerms(corpus: Corpus, groups: Int32Array, count: number, most: number): number[][] {
  const { counts } = corpus;
  const inGroup = Array.from({ length: count }, () => new Map<number, number>());
  const everywhere = new Float64Array(counts.width);
  let words = 0;
  for (let i = 0; i < counts.rows; i++) {
    if (groups[i] < 0) continue;
    const own = inGroup[groups[i]];
    for (let p = counts.starts[i]; p < counts.starts[i + 1]; p++) {
      const word = counts.columns[p];
      own.set(word, (own.get(word) ?? 0) + counts.values[p]);
      everywhere[word] += counts.values[p];
      words += counts.values[p];
    }
  }
  const mean = words / count;
  return inGroup.map((own) =>
    [...own].map(([word, n]) => ({ word, weight: n * Math.log(1 + mean / everywhere[word]) }))
      .sort((a, b) => b.weight - a.weight || a.word - b.word).slice(0, most).map(({ word }) => word)
  );
}
