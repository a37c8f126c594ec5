/** Vectors of stems by the words that stand near them. @module */
import type { SparseRows } from "../sparse_rows.ts";
import { truncatedSvd } from "../spaces/truncated_svd.ts";
import { unitVectors } from "../spaces/unit_vectors.ts";
import { windowCoOccurrence } from "./_window_co_occurrence.ts";
import { Frequencies, inverseFrequency } from "./feature_space.ts";
import { addKey, createKeyTable, findKey } from "./key_table.ts";
import type { TermFeatures } from "./term_features.ts";
import type { TermRow, TermVectors } from "./types.ts";

/** What {@linkcode termVectors} may be told. */
export interface VectorOptions {
  /** Default 60: as good as 150 on tweets, and twice as fast. */
  readonly dimensions?: number;
  /** Stems in fewer texts are left out. Default 5. */
  readonly fewest?: number;
}

/** Frequent neighbours are weighed down by this power, so that rare stems do not look special. */
const CONTEXT_POWER = 0.75;
const SEED = 1;

/**
 * Vectors of stems from texts without labels: positive pointwise mutual information of stems within four words, and
 * its truncated singular value decomposition, components weighed by the root of their size.
 *
 * @returns null where no stem is frequent enough
 * @see Levy, Goldberg and Dagan (2015), "Improving distributional similarity with lessons learned from word embeddings"
 *
 * @example Stems among the same neighbours are alike
 * ```ts
 * import assert from "node:assert/strict";
 * import { findKey } from "./key_table.ts";
 * import { termFeatures } from "./term_features.ts";
 * import { termVectors } from "./term_vectors.ts";
 *
 * const terms = ["связь", "сеть", "пропала", "кофе", "чай", "вкусный"].map((term) => termFeatures(term));
 * const row = (...ids: number[]) => ({ ids: Int32Array.from(ids), weights: new Float64Array(ids.length).fill(1) });
 * const { keys, values, dimensions } = termVectors([row(0, 2), row(1, 2), row(3, 5), row(4, 5)], (id) => terms[id], {
 *   dimensions: 4,
 *   fewest: 1,
 * })!;
 * const vector = (id: number) => {
 *   const at = findKey(keys, terms[id].stem) * dimensions;
 *   return values.subarray(at, at + dimensions);
 * };
 * const dot = (a: number, b: number) => vector(a).reduce((sum, value, j) => sum + value * vector(b)[j], 0);
 * assert.ok(dot(0, 1) > 0.9 && Math.abs(dot(0, 4)) < 0.1);
 * ```
 */
export function termVectors(
  rows: readonly TermRow[],
  featuresOf: (id: number) => TermFeatures,
  { dimensions = 60, fewest = 5 }: VectorOptions = {},
): TermVectors | null {
  const frequencies = new Frequencies();
  rows.forEach(({ ids }, row) => ids.forEach((id) => frequencies.meet(featuresOf(id).stem, row)));
  const kept = frequencies.from(fewest);
  if (kept.length === 0) return null;
  const keys = createKeyTable();
  for (const [key] of kept) addKey(keys, key);
  const stems = rows.map(({ ids }) => ids.map((id) => findKey(keys, featuresOf(id).stem)));
  const svd = truncatedSvd(positivePmi(windowCoOccurrence(stems, keys.size)), dimensions, SEED);
  const idf = Float64Array.from(kept, ([, count]) => inverseFrequency(count, rows.length));
  return { keys, idf, dimensions: svd.dimensions, values: unitVectors(svd) };
}

/** Positive pointwise mutual information: ln of how much more often two stems meet than by chance, where that is above 0. */
function positivePmi({ rows, width, starts, columns, values }: SparseRows): SparseRows {
  const sums = new Float64Array(rows);
  for (let i = 0; i < rows; i++) for (let p = starts[i]; p < starts[i + 1]; p++) sums[i] += values[p];
  let powers = 0;
  for (const sum of sums) powers += sum ** CONTEXT_POWER;
  const keptStarts = new Int32Array(rows + 1), keptColumns = columns.slice(), kept = values.slice();
  let end = 0;
  for (let i = 0; i < rows; i++) {
    for (let p = starts[i]; p < starts[i + 1]; p++) {
      const gain = Math.log(values[p] * powers / (sums[i] * sums[columns[p]] ** CONTEXT_POWER));
      if (!(gain > 0)) continue;
      keptColumns[end] = columns[p];
      kept[end++] = gain;
    }
    keptStarts[i + 1] = end;
  }
  return { rows, width, starts: keptStarts, columns: keptColumns.slice(0, end), values: kept.slice(0, end) };
}
