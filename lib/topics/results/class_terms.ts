/** The words that set a topic apart. @module */
import { wordWeights } from "../model/term_weights.ts";
import type { TopicModel } from "../model/topic_model.ts";

/**
 * Words of each topic by class-based TF-IDF, the most telling first: how often a word occurs in the topic, times
 * ln(1 + mean words a topic ÷ how often it occurs at all).
 *
 * @param most how many words a topic gets at most
 * @returns numbers of stems with their weights, a list a topic
 * @see Grootendorst (2022), "BERTopic: Neural topic modeling with a class-based TF-IDF procedure", equation 2
 *
 * @example Words of both topics tell less
 * ```ts
 * import assert from "node:assert/strict";
 * import { classTerms } from "./class_terms.ts";
 *
 * const topics = [{ id: "t1", texts: 2, words: [0, 2, 2, 2] }, { id: "t2", texts: 2, words: [1, 2, 2, 2] }];
 * const [first] = classTerms({ stems: ["обрыв", "тариф", "связь"], topics }, 2);
 * assert.deepEqual(first.map(({ stem }) => stem), [0, 2]);
 * ```
 */
export function classTerms(model: TopicModel, most: number): { stem: number; weight: number }[][] {
  const weights = wordWeights(model);
  return model.topics.map(({ words }) => {
    const terms = [];
    for (let k = 0; k < words.length; k += 2) terms.push({ stem: words[k], weight: words[k + 1] * weights[words[k]] });
    return terms.sort((a, b) => b.weight - a.weight || a.stem - b.stem).slice(0, most);
  });
}
