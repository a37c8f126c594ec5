/** Scores texts under a learnt model, remembering what each term adds. @module */
import { findKey, type KeyTable } from "../linear/key_table.ts";
import { pairKey } from "../linear/term_features.ts";
import type { RowSum } from "./_row_sum.ts";
import { columnRow, STEM, STEM_NUMBER, TERM, TermMemory, VECTOR_ROW, WORD_ROW } from "./_term_memory.ts";
import { modelTables } from "./model_tables.ts";
import type { TextModel } from "./types.ts";

/** The terms of one text; see `TermRow`. */
export interface ScoredTerms {
  readonly count: number;
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

/** Scores text after text. */
export interface TextScorer {
  /** Writes the score of each class into `out[at]` and onward. */
  score(terms: ScoredTerms, hints: ArrayLike<number>, out: Float64Array, at: number): void;
  /** A number that texts of the same stems in the same order as the one scored last share: see {@linkcode signatureOf}. */
  signature(): number;
}

/** 53 bits of the first stems of a list and their order. */
export function signatureOf(stems: Int32Array, count: number): number {
  let low = 0x811c9dc5 | 0, high = count;
  for (let k = 0; k < count; k++) {
    low = Math.imul(low ^ stems[k], 0x01000193);
    high = Math.imul(high ^ (stems[k] >>> 7), 0x2c1b3c6d) + 1;
  }
  return (low >>> 0) * 2 ** 21 + (high >>> 11);
}

/** Most pairs of stems are in no model: a bit for each key, small enough to stay near, says so at once. */
const BIT_MASK = 2 ** (19 - 5) - 1;

/**
 * A function that scores texts: the same numbers as `scoreRows` of `featureRows` gives, to within the single precision in
 * which the model is kept. A term's stem and runs are looked up once, whatever number of texts it stands in.
 *
 * @param termOf the letters of a term's number
 * @param standIns terms below this number stand for others: their letters say nothing
 */
export function createTextScorer(model: TextModel, termOf: (id: number) => string, standIns: number): TextScorer {
  const tables = modelTables(model), { classes, biases, hintWeights } = model;
  const memory = new TermMemory(model, tables);
  const { words, runs, vectors } = memory;
  const metPair = new Int32Array(model.keys.length), bits = bitsOf(model.keys);
  let text = 0, stems = new Int32Array(256), pairs = new Int32Array(256), count = 0;

  const meet = (terms: ScoredTerms) => {
    count = terms.count;
    if (count > stems.length) stems = new Int32Array(count * 2), pairs = new Int32Array(count * 2);
    for (let k = 0; k < count; k++) {
      const id = terms.ids[k];
      while (id >= memory.size) memory.learn(termOf(memory.size), memory.size < standIns);
      stems[k] = memory.terms[id * TERM + STEM];
    }
    findPairs(stems, count, tables.columns, bits, pairs);
  };
  const addTerm = (id: number, weight: number) => {
    const { terms, met, metStem } = memory, at = id * TERM;
    if (met[id] === text) return;
    met[id] = text;
    addTo(runs, id, weight);
    const stem = terms[at + STEM_NUMBER];
    if (metStem[stem] === text) return;
    metStem[stem] = text;
    if (terms[at + WORD_ROW] >= 0) addTo(words, terms[at + WORD_ROW], weight);
    if (terms[at + VECTOR_ROW] >= 0) addTo(vectors, terms[at + VECTOR_ROW], weight);
  };
  const addPair = (k: number, weight: number) => {
    const column = pairs[k];
    if (metPair[column] === text) return;
    metPair[column] = text;
    if (weight === 1) words.add(column);
    else words.addNumbers(columnRow(model, column, weight));
  };
  const addAll = ({ ids, weights: shares }: ScoredTerms) => {
    let less = 0;
    // A term counts once, with the greatest of its weights: those of full weight go first.
    for (let k = 0; k < count; k++) {
      if (shares[k] < 1) {
        less++;
        continue;
      }
      addTerm(ids[k], 1);
      if (pairs[k] >= 0) addPair(k, shares[k - 1]);
    }
    if (less === 0) return;
    for (let k = 0; k < count; k++) {
      if (shares[k] === 1) continue;
      addTerm(ids[k], shares[k]);
      if (pairs[k] >= 0) addPair(k, Math.min(shares[k], shares[k - 1]));
    }
  };
  const score: TextScorer["score"] = (terms, hints, out, at) => {
    text++;
    meet(terms);
    words.begin(), runs.begin(), vectors.begin();
    addAll(terms);
    words.end(), runs.end(), vectors.end();
    const word = lengthOf(words.sums[0]), run = lengthOf(runs.sums[0]), vector = lengthOf(vectors.sums[0]);
    for (let k = 0; k < classes; k++) {
      let score = biases[k] + words.sums[1 + k] * word + runs.sums[1 + k] * run + vectors.sums[1 + k] * vector;
      for (let h = 0; h * classes < hintWeights.length; h++) score += hints[h] * hintWeights[h * classes + k];
      out[at + k] = score;
    }
  };
  return { score, signature: () => signatureOf(stems, count) };
}

function addTo(sum: RowSum, row: number, weight: number): void {
  if (weight === 1) sum.add(row);
  else sum.addLess(row, weight);
}

function lengthOf(squares: number): number {
  return squares === 0 ? 1 : 1 / Math.sqrt(squares);
}

/** Puts the column of each stem and the one before it into `pairs`; −1: none. */
function findPairs(stems: Int32Array, count: number, columns: KeyTable, bits: Int32Array, pairs: Int32Array): void {
  pairs[0] = -1;
  for (let k = 1; k < count; k++) {
    const key = pairKey(stems[k - 1], stems[k]);
    pairs[k] = (bits[(key >>> 5) & BIT_MASK] & (1 << (key & 31))) === 0 ? -1 : findKey(columns, key);
  }
}

function bitsOf(keys: Int32Array): Int32Array {
  const bits = new Int32Array(BIT_MASK + 1);
  for (const key of keys) bits[(key >>> 5) & BIT_MASK] |= 1 << (key & 31);
  return bits;
}
