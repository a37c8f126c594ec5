/** Puts any text into its topic. @module */
import type { Texts } from "../../learn/mod.ts";
import { termWeights } from "./term_weights.ts";
import type { TopicModel } from "./topic_model.ts";

/** A topic a text (its place in the model; −1 for none), and how well the text fits it, 0 to 1. */
export interface Assignment {
  readonly groups: Int32Array;
  readonly similarity: Float64Array;
}

/** Weight of a word that a topic has not seen, in words. Best of 0.01 to 0.3 on texts kept aside from the fit. */
const BETA = 0.3;
/** Weight of a topic without texts, in texts. */
const ALPHA = 0.1;
/** A text is in no topic unless its topic makes its words this many times likelier than the mentions at large do. */
export const LEAST_LIKELIER = 2;
/** Logarithms are kept in 32 bits. */
const ROUNDING = 1e-4;

/**
 * Puts texts into the topics of a model, each where its words are likeliest; a text whose words hardly any topic makes
 * likelier than the mentions at large do, or that has none of the model's words, is in no topic.
 *
 * The same text always gets the same topic, whatever else there is, and hardly a text of the fit another than the fit
 * gave it (0.3 % of stackoverflow). Similarity is the cosine of the text's and the topic's words, both weighed as in
 * class-based TF-IDF. O(words × topics).
 *
 * @param texts texts over the model's stems
 * @param limit how many times likelier the words must be (default: 2, but with few topics only the square root of their
 *   number, for a word of one of two topics is at most twice as likely there); 0 puts every text with words somewhere
 *
 * @example Two topics and a text of neither
 * ```ts
 * import assert from "node:assert/strict";
 * import { assignTexts } from "./assign_texts.ts";
 *
 * const model = {
 *   stems: ["обрыв", "связь", "тариф", "цена", "это"],
 *   topics: [{ id: "t1", texts: 9, words: [0, 9, 1, 9, 4, 9] }, { id: "t2", texts: 9, words: [2, 9, 3, 9, 4, 9] }],
 * };
 * const texts = { starts: Int32Array.of(0, 2, 3, 4), ids: Int32Array.of(2, 3, 1, 4), width: 5 };
 * assert.deepEqual([...assignTexts(model, texts).groups], [1, 0, -1]);
 * ```
 */
export function assignTexts(model: TopicModel, texts: Texts, limit = LEAST_LIKELIER): Assignment {
  const count = model.topics.length, rows = texts.starts.length - 1;
  const groups = new Int32Array(rows).fill(-1);
  const similarity = new Float64Array(rows);
  if (count === 0) return { groups, similarity };
  const { logs, overall } = likelihoods(model);
  const { weights, topicWeights } = termWeights(model);
  const priors = model.topics.map((topic) => Math.log(topic.texts + ALPHA));
  const scores = new Float64Array(count), counts = new Int32Array(texts.width);
  const least = limit > 0 ? Math.log(Math.min(limit, Math.sqrt(count))) - ROUNDING : -Infinity;
  for (let i = 0; i < rows; i++) {
    const start = texts.starts[i], end = texts.starts[i + 1];
    if (start === end) continue;
    for (let g = 0; g < count; g++) scores[g] = priors[g];
    for (let p = start; p < end; p++) {
      const from = texts.ids[p] * count;
      for (let g = 0; g < count; g++) scores[g] += logs[from + g];
    }
    let best = 0;
    for (let g = 1; g < count; g++) if (scores[g] > scores[best]) best = g;
    let evidence = scores[best] - priors[best];
    for (let p = start; p < end; p++) evidence -= overall[texts.ids[p]];
    if (evidence < least) continue;
    groups[i] = best;
    similarity[i] = cosine(texts, start, end, weights, counts, (word) => topicWeights[word * count + best]);
  }
  return { groups, similarity };
}

/** ln of each word's probability in each topic, and at large. */
function likelihoods({ stems, topics }: TopicModel): { logs: Float32Array; overall: Float64Array } {
  const count = topics.length, width = stems.length;
  const logs = new Float32Array(width * count);
  const everywhere = new Float64Array(width);
  let all = 0;
  topics.forEach(({ words }, g) => {
    let length = 0;
    for (let k = 0; k < words.length; k += 2) length += words[k + 1];
    const unseen = Math.log(BETA / (length + BETA * width));
    for (let w = 0; w < width; w++) logs[w * count + g] = unseen;
    for (let k = 0; k < words.length; k += 2) {
      logs[words[k] * count + g] = Math.log((words[k + 1] + BETA) / (length + BETA * width));
      everywhere[words[k]] += words[k + 1];
    }
    all += length;
  });
  const overall = everywhere.map((n) => Math.log((n + BETA) / (all + BETA * width)));
  everywhere.forEach((n, w) => { // a word that no topic has speaks for none
    if (n === 0) overall[w] = 0;
    if (n === 0) logs.fill(0, w * count, (w + 1) * count);
  });
  return { logs, overall };
}

/**
 * The cosine of a text's weighed words with a vector of length one.
 *
 * @param counts a 0 for each word, before and after
 */
function cosine(
  { ids }: Texts,
  start: number,
  end: number,
  weights: Float64Array,
  counts: Int32Array,
  other: (word: number) => number,
): number {
  let dot = 0, squares = 0;
  for (let p = start; p < end; p++) counts[ids[p]]++;
  for (let p = start; p < end; p++) {
    const word = ids[p];
    dot += weights[word] * other(word);
    squares += (counts[word] * weights[word]) ** 2;
    counts[word] = 0; // once a word
  }
  return squares > 0 ? Math.min(1, Math.max(0, dot / Math.sqrt(squares))) : 0;
}
