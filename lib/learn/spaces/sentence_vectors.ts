/** Vectors of texts out of vectors of words. @module */
import type { Texts } from "../texts.ts";
import type { WordVectors } from "./word_vectors.ts";

/** What makes a text's vector: fitted once, used for any text over the same vocabulary. */
export interface SentenceSpace {
  readonly words: WordVectors;
  /** Weight of each word: a ÷ (a + its share of all words). */
  readonly weights: Float64Array;
  /** The direction that all texts have in common. */
  readonly common: Float64Array;
}

/**
 * Smooth inverse frequency: a text is the mean of its words' vectors, frequent words counted down, minus the direction
 * that all texts share, of length one.
 *
 * @param a share of all words at which a word counts half; 0.01 to 0.03 suits texts of a sentence
 * @see Arora, Liang and Ma (2017), "A simple but tough-to-beat baseline for sentence embeddings"
 */
export function sentenceSpace(texts: Texts, words: WordVectors, a: number): SentenceSpace {
  const frequency = new Float64Array(texts.width);
  for (const id of texts.ids) frequency[id]++;
  const weights = frequency.map((n) => a / (a + n / Math.max(1, texts.ids.length)));
  const raw = averages(texts, words, weights);
  return { words, weights, common: firstDirection(raw, words.dimensions) };
}

/** The vectors of texts in a space: row by row, each of length 1, or 0 where nothing is known of its words. */
export function sentenceVectors(texts: Texts, space: SentenceSpace): Float64Array {
  const { words: { dimensions }, common } = space;
  const points = averages(texts, space.words, space.weights);
  for (let at = 0; at < points.length; at += dimensions) {
    let dot = 0;
    for (let j = 0; j < dimensions; j++) dot += points[at + j] * common[j];
    for (let j = 0; j < dimensions; j++) points[at + j] -= dot * common[j];
  }
  return unitRows(points, dimensions);
}

/** Brings rows to length one, in place; rows of nothing stay. */
export function unitRows(points: Float64Array, dimensions: number): Float64Array {
  for (let at = 0; at < points.length; at += dimensions) {
    let squares = 0;
    for (let j = at; j < at + dimensions; j++) squares += points[j] * points[j];
    if (squares < 1e-18) continue;
    const length = Math.sqrt(squares);
    for (let j = at; j < at + dimensions; j++) points[j] /= length;
  }
  return points;
}

function averages({ starts, ids }: Texts, { dimensions, vectors }: WordVectors, weights: Float64Array): Float64Array {
  const points = new Float64Array((starts.length - 1) * dimensions);
  for (let i = 0, at = 0; i + 1 < starts.length; i++, at += dimensions) {
    for (let p = starts[i]; p < starts[i + 1]; p++) {
      const weight = weights[ids[p]], from = ids[p] * dimensions;
      for (let j = 0; j < dimensions; j++) points[at + j] += weight * vectors[from + j];
    }
  }
  return unitRows(points, dimensions);
}

/** The direction of the largest sum of squares, by power iteration from one that leans to no dimension. */
function firstDirection(points: Float64Array, dimensions: number): Float64Array {
  let direction = new Float64Array(dimensions).fill(1);
  for (let round = 0; round < 30; round++) {
    const next = new Float64Array(dimensions);
    for (let at = 0; at < points.length; at += dimensions) {
      let dot = 0;
      for (let j = 0; j < dimensions; j++) dot += points[at + j] * direction[j];
      for (let j = 0; j < dimensions; j++) next[j] += dot * points[at + j];
    }
    const length = Math.hypot(...next);
    if (length < 1e-12) return new Float64Array(dimensions);
    direction = next.map((x) => x / length);
  }
  return direction;
}
