/** Which terms decided a score. @module */
import { findKey } from "../linear/key_table.ts";
import { pairKey, termFeatures } from "../linear/term_features.ts";
import { modelTables } from "./model_tables.ts";
import type { ScoredTerms, TextModel } from "./types.ts";

/** A term of a text, or two in a row, and what it added to a class. */
export interface TermPart {
  readonly terms: readonly number[];
  readonly weight: number;
}

interface Sum {
  readonly terms: readonly number[];
  words: number;
  runs: number;
  vectors: number;
}

/**
 * What each term of a text adds to a class beyond what it adds to the others on the mean: the sum over the terms, with
 * hints and bias, is the score. Slow and plain: for one text at a time.
 *
 * @returns terms in the order of the text, then pairs
 */
export function explainTerms(
  model: TextModel,
  { count, ids, weights }: ScoredTerms,
  target: number,
  { termOf, standIns }: { readonly termOf: (id: number) => string; readonly standIns: number },
): TermPart[] {
  const tables = modelTables(model);
  const terms = new Map<number, { weight: number; at: number }>();
  for (let k = 0; k < count; k++) {
    const before = terms.get(ids[k]);
    if (!before || before.weight < weights[k]) terms.set(ids[k], { weight: weights[k], at: k });
  }
  const lengths = { words: 0, runs: 0, vectors: 0 }, sums: Sum[] = [], met = new Set<number>();
  const columnOf = (key: number) => findKey(tables.columns, key);
  const add = (sum: Sum, part: "words" | "runs", column: number, value: number) => {
    if (column < 0) return;
    sum[part] += value * model.idf[column] * contrast(model.weights, column, model, target);
    lengths[part] += (value * model.idf[column]) ** 2;
  };
  for (const [id, { weight }] of [...terms].sort(([, a], [, b]) => b.weight - a.weight || a.at - b.at)) {
    const features = termFeatures(termOf(id), id < standIns), sum = { terms: [id], words: 0, runs: 0, vectors: 0 };
    features.runs.forEach((run, r) => add(sum, "runs", columnOf(run), weight * features.counts[r]));
    if (!met.has(features.stem)) {
      met.add(features.stem);
      add(sum, "words", columnOf(features.stem), weight);
      const v = findKey(tables.vectors, features.stem);
      if (v >= 0) {
        sum.vectors = weight * model.vectorIdf[v] * contrast(model.vectorWeights, v, model, target);
        lengths.vectors += (weight * model.vectorIdf[v]) ** 2;
      }
    }
    sums.push(sum);
  }
  const pairs = new Set<number>();
  for (let k = 1; k < count; k++) {
    const [before, stem] = [ids[k - 1], ids[k]].map((id) => termFeatures(termOf(id), id < standIns).stem);
    const column = columnOf(pairKey(before, stem));
    if (column < 0 || pairs.has(column)) continue;
    pairs.add(column);
    const sum = { terms: [ids[k - 1], ids[k]], words: 0, runs: 0, vectors: 0 };
    add(sum, "words", column, Math.min(weights[k - 1], weights[k]));
    sums.push(sum);
  }
  return sums.map(({ terms, words, runs, vectors }) => ({
    terms,
    weight: words * unit(lengths.words) + runs * unit(lengths.runs) + vectors * unit(lengths.vectors),
  }));
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
