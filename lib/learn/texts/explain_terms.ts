/** Which terms decided a score. @module */
import { findKey } from "../linear/key_table.ts";
import { heaviestFirst } from "../linear/feature_rows.ts";
import { pairKey, type TermFeatures, termFeatures } from "../linear/term_features.ts";
import { type ModelTables, modelTables } from "./model_tables.ts";
import type { ScoredTerms, TextModel } from "./types.ts";

/** A term of a text, or two in a row, and what it added to a class. */
export interface TermPart {
  readonly terms: readonly number[];
  readonly weight: number;
}

/** How the letters of a term's number read. */
export interface Terms {
  readonly termOf: (id: number) => string;
  /** Terms below this number stand for others: their letters say nothing. */
  readonly standIns: number;
}

/** What a term, or two, adds by each of the blocks, and before their lengths are made one. */
interface Sum {
  readonly terms: readonly number[];
  words: number;
  ngrams: number;
  vectors: number;
}

/** What is added up: of which model, for which class, and the squared lengths of the blocks so far. */
interface Adding {
  readonly model: TextModel;
  readonly tables: ModelTables;
  readonly target: number;
  readonly lengths: { words: number; ngrams: number; vectors: number };
}

/**
 * What each term of a text adds to a class beyond what it adds to the others on the mean: the sum over the terms, with
 * hints and bias, is the score. Slow and plain: for one text at a time.
 *
 * @returns terms in the order of the text, those that count less last; then pairs
 */
export function explainTerms(model: TextModel, text: ScoredTerms, target: number, terms: Terms): TermPart[] {
  const lengths = { words: 0, ngrams: 0, vectors: 0 }, adding = { model, tables: modelTables(model), target, lengths };
  const sums = [...singleTerms(text, terms, adding), ...pairsOfTerms(text, terms, adding)];
  return sums.map(({ terms, words, ngrams, vectors }) => ({
    terms,
    weight: words * unit(lengths.words) + ngrams * unit(lengths.ngrams) + vectors * unit(lengths.vectors),
  }));
}

/** Each different term with the greatest of its weights, and each different stem with the first of its terms. */
function singleTerms({ count, ids, weights }: ScoredTerms, terms: Terms, adding: Adding): Sum[] {
  const sums: Sum[] = [], met = new Set<number>(), stems = new Set<number>();
  for (const k of heaviestFirst(weights.subarray(0, count))) {
    if (met.has(ids[k])) continue;
    met.add(ids[k]);
    const features = featuresOf(ids[k], terms), sum: Sum = { terms: [ids[k]], words: 0, ngrams: 0, vectors: 0 };
    sums.push(sum);
    features.ngrams.forEach((ngram, r) => add(adding, sum, "ngrams", ngram, weights[k] * features.counts[r]));
    if (stems.has(features.stem)) continue;
    stems.add(features.stem);
    add(adding, sum, "words", features.stem, weights[k]);
    addVector(adding, sum, features.stem, weights[k]);
  }
  return sums;
}

/** Each different pair of neighbours that the model knows, where its second term counts most. */
function pairsOfTerms({ count, ids, weights }: ScoredTerms, terms: Terms, adding: Adding): Sum[] {
  const sums: Sum[] = [], met = new Set<number>();
  for (const k of heaviestFirst(weights.subarray(0, count))) {
    if (k === 0) continue;
    const pair = pairKey(featuresOf(ids[k - 1], terms).stem, featuresOf(ids[k], terms).stem);
    if (met.has(pair) || findKey(adding.tables.columns, pair) < 0) continue;
    met.add(pair);
    const sum: Sum = { terms: [ids[k - 1], ids[k]], words: 0, ngrams: 0, vectors: 0 };
    add(adding, sum, "words", pair, Math.min(weights[k - 1], weights[k]));
    sums.push(sum);
  }
  return sums;
}

function featuresOf(id: number, { termOf, standIns }: Terms): TermFeatures {
  return termFeatures(termOf(id), id < standIns);
}

function add(
  { model, tables, target, lengths }: Adding,
  sum: Sum,
  block: "words" | "ngrams",
  key: number,
  value: number,
) {
  const column = findKey(tables.columns, key);
  if (column < 0) return;
  sum[block] += value * model.idf[column] * contrast(model.weights, column, model, target);
  lengths[block] += (value * model.idf[column]) ** 2;
}

function addVector({ model, tables, target, lengths }: Adding, sum: Sum, stem: number, weight: number): void {
  const v = findKey(tables.vectors, stem);
  if (v < 0) return;
  sum.vectors = weight * model.vectorIdf[v] * contrast(model.vectorWeights, v, model, target);
  lengths.vectors += (weight * model.vectorIdf[v]) ** 2;
}

function unit(squares: number): number {
  return squares === 0 ? 0 : 1 / Math.sqrt(squares);
}

/** What a column speaks for a class beside the mean of the others. */
function contrast(weights: Float32Array, column: number, { classes }: TextModel, target: number): number {
  let others = 0;
  for (let k = 0; k < classes; k++) if (k !== target) others += weights[column * classes + k];
  return weights[column * classes + target] - (classes > 1 ? others / (classes - 1) : 0);
}
