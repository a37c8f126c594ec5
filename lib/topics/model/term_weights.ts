/** How telling the words of topics are. @module */
import type { TopicModel } from "./topic_model.ts";

/** Class-based TF-IDF of a model. */
export interface TermWeights {
  /** How telling each word is; 0 for words that no topic has. */
  readonly weights: Float64Array;
  /** Word w in topic g is `topicWeights[w * topics + g]`; each topic's are a vector of length one. */
  readonly topicWeights: Float32Array;
}

/**
 * How telling each word is by class-based TF-IDF: ln(1 + mean words a topic ÷ how often it occurs at all).
 *
 * @see Grootendorst (2022), "BERTopic: Neural topic modeling with a class-based TF-IDF procedure", equation 2
 */
export function wordWeights({ stems, topics }: TopicModel): Float64Array {
  const everywhere = new Float64Array(stems.length);
  let all = 0;
  for (const { words } of topics) {
    for (let k = 0; k < words.length; k += 2) {
      everywhere[words[k]] += words[k + 1];
      all += words[k + 1];
    }
  }
  return everywhere.map((n) => n > 0 ? Math.log(1 + all / topics.length / n) : 0);
}

/** The words of each topic, weighed by how telling they are. */
export function termWeights({ stems, topics }: TopicModel): TermWeights {
  const weights = wordWeights({ stems, topics });
  const topicWeights = new Float32Array(stems.length * topics.length);
  topics.forEach(({ words }, g) => {
    let squares = 0;
    for (let k = 0; k < words.length; k += 2) squares += (words[k + 1] * weights[words[k]]) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let k = 0; k < words.length; k += 2) {
      topicWeights[words[k] * topics.length + g] = words[k + 1] * weights[words[k]] / length;
    }
  });
  return { weights, topicWeights };
}
