/** Vectors of words, learnt from the texts at hand. @module */
import { RowSums } from "../row_sums.ts";
import type { SparseRows } from "../sparse_rows.ts";
import type { Texts } from "../texts.ts";
import { truncatedSvd } from "./truncated_svd.ts";
import { unitVectors } from "./unit_vectors.ts";

/** A vector a word: word w is `vectors[w * dimensions]` up to `vectors[(w + 1) * dimensions]`, of length 1 or 0. */
export interface WordVectors {
  readonly dimensions: number;
  readonly vectors: Float64Array;
}

/** Frequent neighbours are weighed down by this power, so that rare words do not look special. */
const CONTEXT_POWER = 0.75;

/**
 * Vectors of words by the words that stand in the same texts: positive pointwise mutual information of words in one
 * text, and its truncated singular value decomposition, the components weighed by the square root of their size.
 *
 * Two words of a text of n words count 1 ÷ (n − 1) together, so that long texts do not rule.
 *
 * @param dimensions how long the vectors are at most
 * @see Levy, Goldberg and Dagan (2015), "Improving distributional similarity with lessons learned from word embeddings"
 *
 * @example Words among the same neighbours are alike
 * ```ts
 * import assert from "node:assert/strict";
 * import { wordVectors } from "./word_vectors.ts";
 *
 * const texts = { starts: Int32Array.of(0, 3, 6), ids: Int32Array.of(0, 1, 2, 3, 4, 5), width: 6 };
 * const { dimensions, vectors } = wordVectors(texts, 2, 1);
 * const cosine = (a: number, b: number) => {
 *   let dot = 0;
 *   for (let j = 0; j < dimensions; j++) dot += vectors[a * dimensions + j] * vectors[b * dimensions + j];
 *   return dot;
 * };
 * assert.ok(cosine(0, 1) > 0.9 && Math.abs(cosine(0, 3)) < 0.1);
 * ```
 */
export function wordVectors(texts: Texts, dimensions: number, seed: number): WordVectors {
  const svd = truncatedSvd(positivePmi(textCoOccurrence(texts)), dimensions, seed);
  return { dimensions: svd.dimensions, vectors: unitVectors(svd) };
}

/** How often two words stand in one text; symmetric, a word co-occurs with itself where a text repeats it. */
export function textCoOccurrence(texts: Texts): SparseRows {
  const places = textsOfWords(texts), sums = new RowSums(texts.width, texts.width);
  for (let word = 0; word < texts.width; word++) {
    for (let p = places.starts[word]; p < places.starts[word + 1]; p++) {
      const position = places.positions[p], text = places.texts[p];
      const share = 1 / (texts.starts[text + 1] - texts.starts[text] - 1);
      for (let q = texts.starts[text]; q < texts.starts[text + 1]; q++) {
        if (q !== position) sums.add(texts.ids[q], share);
      }
    }
    sums.endRow();
  }
  return sums.build();
}

/** For each word, the texts it stands in and where. */
function textsOfWords({ starts, ids, width }: Texts) {
  const wordStarts = new Int32Array(width + 1);
  for (const id of ids) wordStarts[id + 1]++;
  for (let w = 0; w < width; w++) wordStarts[w + 1] += wordStarts[w];
  const next = wordStarts.slice();
  const texts = new Int32Array(ids.length), positions = new Int32Array(ids.length);
  for (let i = 0; i + 1 < starts.length; i++) {
    for (let p = starts[i]; p < starts[i + 1]; p++) {
      const place = next[ids[p]]++;
      texts[place] = i;
      positions[place] = p;
    }
  }
  return { starts: wordStarts, texts, positions };
}

/** Positive pointwise mutual information: ln of how much more often two words meet than by chance, where that is above 0. */
function positivePmi(together: SparseRows): SparseRows {
  const { rows, starts, columns, values } = together;
  const sums = new Float64Array(rows);
  for (let w = 0; w < rows; w++) for (let p = starts[w]; p < starts[w + 1]; p++) sums[w] += values[p];
  let powers = 0;
  for (const sum of sums) powers += sum ** CONTEXT_POWER;
  const kept = {
    starts: new Int32Array(rows + 1),
    columns: new Int32Array(columns.length),
    values: new Float64Array(columns.length),
  };
  let end = 0;
  for (let w = 0; w < rows; w++) {
    for (let p = starts[w]; p < starts[w + 1]; p++) {
      const context = sums[columns[p]] ** CONTEXT_POWER / powers;
      const information = Math.log(values[p] / (sums[w] * context));
      if (!(information > 0)) continue;
      kept.columns[end] = columns[p];
      kept.values[end++] = information;
    }
    kept.starts[w + 1] = end;
  }
  return { ...together, ...kept, columns: kept.columns.slice(0, end), values: kept.values.slice(0, end) };
}
