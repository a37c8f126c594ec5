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
 * Class-based TF-IDF: how telling each word is, and the words of each topic so weighed.
 *
 * @see Grootendorst (2022), "BERTopic: Neural topic modeling with a class-based TF-IDF procedure", equation 2
 */
export function termWeights({ stems, topics }: TopicModel): TermWeights {
  const everywhere = new Float64Array(stems.length);
  let all = 0;
  for (const { words } of topics) {
    for (let k = 0; k < words.length; k += 2) {
      everywhere[words[k]] += words[k + 1];
      all += words[k + 1];
    }
  }
  const weights = everywhere.map((n) => n > 0 ? Math.log(1 + all / topics.length / n) : 0);
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
