/** Texts as rows over a feature space. @module */
import type { SparseRows } from "../sparse_rows.ts";
import { widthOf } from "./feature_space.ts";
import { findKey } from "./key_table.ts";
import { pairKey, type TermFeatures } from "./term_features.ts";
import type { FeatureSpace, TermRow } from "./types.ts";

/**
 * How much the vectors count beside the words: a text's vector is as long as this at least. Of 1, 1.5 and 2 the best on
 * an earlier and later split of SentiRuEval's training tweets.
 */
export const VECTOR_SCALE = 1.5;

/**
 * Rows for learning: stems with pairs, and character n-grams, each block of length one; the vectors' weighted mean; the
 * hints as they are.
 *
 * A term counts once a text, however often it stands there, with the greatest of its weights. The length of a block is
 * computed as if no two terms shared an n-gram: so what a term adds to a score does not depend on the other terms, and the
 * scorer can look it up.
 *
 * @param hintsOf what describes a row beside its terms, as many numbers as the space has hints
 */
export function featureRows(
  rows: readonly TermRow[],
  space: FeatureSpace,
  featuresOf: (id: number) => TermFeatures,
  hintsOf: (row: number) => readonly number[] = () => [],
): SparseRows {
  const starts = new Int32Array(rows.length + 1), columns: number[] = [], values: number[] = [];
  const width = widthOf(space);
  const scratch: Scratch = { sums: new Float64Array(width), touched: [], met: new Set(), lengths: [0, 0, 0] };
  const dimensions = space.vectors?.dimensions ?? 0, firstHint = space.keys.size + dimensions;
  rows.forEach((row, i) => {
    addTerms(row, space, featuresOf, scratch);
    const [words, ngrams, vectors] = scratch.lengths.map((squares) => 1 / Math.sqrt(squares || 1));
    for (const column of Int32Array.from(scratch.touched).sort()) {
      columns.push(column);
      values.push(scratch.sums[column] * (column < space.words ? words : ngrams));
      scratch.sums[column] = 0;
    }
    for (let column = space.keys.size; column < firstHint; column++) {
      if (scratch.sums[column] !== 0) columns.push(column), values.push(scratch.sums[column] * vectors * VECTOR_SCALE);
      scratch.sums[column] = 0;
    }
    hintsOf(i).forEach((hint, h) => {
      if (hint !== 0) columns.push(firstHint + h), values.push(hint);
    });
    starts[i + 1] = columns.length;
  });
  return { rows: rows.length, width, starts, columns: Int32Array.from(columns), values: Float64Array.from(values) };
}

interface Scratch {
  readonly sums: Float64Array;
  touched: number[];
  readonly met: Set<number>;
  /** Squared lengths of words, n-grams and vectors. */
  lengths: [number, number, number];
}

function addTerms(
  { ids, weights }: TermRow,
  space: FeatureSpace,
  featuresOf: (id: number) => TermFeatures,
  scratch: Scratch,
): void {
  scratch.touched = [];
  scratch.lengths = [0, 0, 0];
  scratch.met.clear();
  for (const k of heaviestFirst(weights)) {
    const features = featuresOf(ids[k]), weight = weights[k];
    if (isFirst(scratch, ids[k])) {
      scratch.lengths[1] += features.ngrams.reduce(
        (sum, ngram, r) => sum + add(space, scratch, ngram, weight * features.counts[r]),
        0,
      );
    }
    if (isFirst(scratch, stemMark(features.stem))) {
      scratch.lengths[0] += add(space, scratch, features.stem, weight);
      scratch.lengths[2] += addVector(space, scratch, features.stem, weight);
    }
    if (k === 0) continue;
    const pair = pairKey(featuresOf(ids[k - 1]).stem, features.stem);
    const both = Math.min(weight, weights[k - 1]);
    if (isFirst(scratch, pairMark(pair))) scratch.lengths[0] += add(space, scratch, pair, both);
  }
}

/** Places of terms of full weight, then of the others: each in the order of the text. */
export function heaviestFirst(weights: Float64Array): number[] {
  const order = Array.from(weights.keys());
  return order.sort((a, b) => weights[b] - weights[a] || a - b);
}

/** Marks of terms, stems and pairs do not meet. */
function stemMark(key: number): number {
  return 2 ** 33 + key;
}

function pairMark(key: number): number {
  return 2 ** 35 + key;
}

function isFirst({ met }: Scratch, mark: number): boolean {
  if (met.has(mark)) return false;
  met.add(mark);
  return true;
}

/** @returns the square of what the term alone adds */
function add({ keys, idf }: FeatureSpace, { sums, touched }: Scratch, key: number, weight: number): number {
  const column = findKey(keys, key);
  if (column < 0) return 0;
  if (sums[column] === 0) touched.push(column);
  const value = weight * idf[column];
  sums[column] += value;
  return value * value;
}

function addVector({ vectors, keys }: FeatureSpace, { sums }: Scratch, stem: number, weight: number): number {
  if (!vectors) return 0;
  const v = findKey(vectors.keys, stem);
  if (v < 0) return 0;
  const value = weight * vectors.idf[v], { dimensions, values } = vectors;
  for (let j = 0; j < dimensions; j++) sums[keys.size + j] += value * values[v * dimensions + j];
  return value * value;
}
