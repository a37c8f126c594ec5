/** Scores texts under a learnt model, remembering what each term adds. @module */
import { addKey, createKeyTable, findKey, type KeyTable } from "../linear/key_table.ts";
import { eachRunOf, pairKey, stemKeyOf } from "../linear/term_features.ts";
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
  /** A number that texts of the same stems in the same order share: see {@linkcode signatureOf}. */
  signature(terms: ScoredTerms): number;
}

/** 53 bits of the stems of a text and their order. */
export function signatureOf(count: number, stemAt: (k: number) => number): number {
  let low = 0x811c9dc5 | 0, high = count;
  for (let k = 0; k < count; k++) {
    const stem = stemAt(k);
    low = Math.imul(low ^ stem, 0x01000193);
    high = Math.imul(high ^ (stem >>> 7), 0x2c1b3c6d) + 1;
  }
  return (low >>> 0) * 2 ** 21 + (high >>> 11);
}

/** What a term adds, a block of numbers each: squares of the three parts' lengths, then each part's classes. */
interface Memory {
  readonly stride: number;
  added: Float32Array;
  /** Of each term, side by side so that they are fetched at once: key of the stem, its number, the last text. */
  terms: Int32Array;
  /** By number of a stem: the last text that it stood in. */
  metStem: Int32Array;
  size: number;
}

/** Places in a term's four numbers. */
const STEM = 0, STEM_NUMBER = 1, LAST_TEXT = 2, TERM = 4;

/** Most pairs of stems are in no model: a bit for each key, small enough to stay near, says so at once. */
const BIT_MASK = 2 ** (21 - 5) - 1;

/** A sum over terms: lengths of the three parts, and each part's classes. */
const WORDS = 0, RUNS = 1, VECTORS = 2, PARTS = 3;

/** The features of a model by key. */
export interface ModelTables {
  readonly columns: KeyTable;
  readonly vectors: KeyTable;
}

/** Makes the model's keys findable. */
export function modelTables({ keys, vectorKeys }: TextModel): ModelTables {
  const columns = createKeyTable(), vectors = createKeyTable();
  for (const key of keys) addKey(columns, key);
  for (const key of vectorKeys) addKey(vectors, key);
  return { columns, vectors };
}

/**
 * A function that scores texts: the same numbers as `scoreRows` of `featureRows` gives, to within the single precision in
 * which the model is kept. A term's stem and runs are looked up once, whatever number of texts it stands in.
 *
 * @param termOf the letters of a term's number
 * @param standIns terms below this number stand for others: their letters say nothing
 */
export function createTextScorer(model: TextModel, termOf: (id: number) => string, standIns: number): TextScorer {
  const tables = modelTables(model), { classes, idf, weights, biases, hintWeights } = model;
  const stride = PARTS + PARTS * classes;
  const memory: Memory = {
    stride,
    added: new Float32Array(1024 * stride),
    terms: new Int32Array(1024 * TERM),
    metStem: new Int32Array(1024),
    size: 0,
  };
  const stemTable = createKeyTable(), metPair = new Int32Array(model.keys.length);
  const sums = new Float64Array(stride), bits = bitsOf(model.keys);
  let text = 0;

  const addTerm = (id: number, weight: number) => {
    const { added, terms, metStem } = memory, from = id * stride, square = weight * weight;
    if (terms[id * TERM + LAST_TEXT] === text) return;
    terms[id * TERM + LAST_TEXT] = text;
    sums[RUNS] += square * added[from + RUNS];
    const runs = PARTS + RUNS * classes;
    for (let k = runs; k < runs + classes; k++) sums[k] += weight * added[from + k];
    const stem = terms[id * TERM + STEM_NUMBER];
    if (metStem[stem] === text) return;
    metStem[stem] = text;
    sums[WORDS] += square * added[from + WORDS];
    sums[VECTORS] += square * added[from + VECTORS];
    const vectors = PARTS + VECTORS * classes;
    for (let k = 0; k < classes; k++) {
      sums[PARTS + k] += weight * added[from + PARTS + k];
      sums[vectors + k] += weight * added[from + vectors + k];
    }
  };
  const addPair = (before: number, id: number, weight: number) => {
    const key = pairKey(memory.terms[before * TERM + STEM], memory.terms[id * TERM + STEM]);
    if ((bits[(key >>> 5) & BIT_MASK] & (1 << (key & 31))) === 0) return;
    const column = findKey(tables.columns, key);
    if (column < 0 || metPair[column] === text) return;
    metPair[column] = text;
    const value = weight * idf[column];
    sums[WORDS] += value * value;
    for (let k = 0; k < classes; k++) sums[PARTS + k] += value * weights[column * classes + k];
  };
  const addAll = ({ count, ids, weights: shares }: ScoredTerms) => {
    let least = 1;
    for (let k = 0; k < count; k++) if (shares[k] < least) least = shares[k];
    // A term counts once, with the greatest of its weights: those of full weight go first.
    for (let k = 0; k < count; k++) {
      if (shares[k] < 1) continue;
      addTerm(ids[k], 1);
      if (k > 0) addPair(ids[k - 1], ids[k], Math.min(1, shares[k - 1]));
    }
    if (least === 1) return;
    for (let k = 0; k < count; k++) {
      if (shares[k] === 1) continue;
      addTerm(ids[k], shares[k]);
      if (k > 0) addPair(ids[k - 1], ids[k], Math.min(shares[k], shares[k - 1]));
    }
  };
  const meet = ({ count, ids }: ScoredTerms) => {
    for (let k = 0; k < count; k++) {
      if (ids[k] >= memory.size) learnUpTo(ids[k], memory, model, tables, stemTable, termOf, standIns);
    }
  };
  const score: TextScorer["score"] = (terms, hints, out, at) => {
    text++;
    sums.fill(0);
    meet(terms);
    addAll(terms);
    const word = lengthOf(sums[WORDS]), run = lengthOf(sums[RUNS]), vector = lengthOf(sums[VECTORS]);
    for (let k = 0; k < classes; k++) {
      let score = biases[k] + sums[PARTS + k] * word + sums[PARTS + classes + k] * run +
        sums[PARTS + 2 * classes + k] * vector;
      for (let h = 0; h * classes < hintWeights.length; h++) score += hints[h] * hintWeights[h * classes + k];
      out[at + k] = score;
    }
  };
  const signature = (terms: ScoredTerms) => {
    meet(terms);
    return signatureOf(terms.count, (k) => memory.terms[terms.ids[k] * TERM + STEM]);
  };
  return { score, signature };
}

function lengthOf(squares: number): number {
  return squares === 0 ? 1 : 1 / Math.sqrt(squares);
}

function learnUpTo(
  last: number,
  memory: Memory,
  model: TextModel,
  tables: ModelTables,
  stemTable: KeyTable,
  termOf: (id: number) => string,
  standIns: number,
): void {
  if (last >= memory.metStem.length) grow(memory, last * 2);
  for (; memory.size <= last; memory.size++) {
    const id = memory.size, term = termOf(id), stem = stemKeyOf(term);
    memory.terms[id * TERM + STEM] = stem;
    memory.terms[id * TERM + STEM_NUMBER] = addKey(stemTable, stem);
    const from = id * memory.stride;
    addColumn(model, findKey(tables.columns, stem), 1, WORDS, memory.added, from);
    if (id >= standIns) addRuns(term, model, tables, memory.added, from);
    addVector(model, findKey(tables.vectors, stem), memory.added, from);
  }
}

/** Columns of a term's runs that the model knows, and how often each occurs: few, so looked through. */
const runColumns = new Int32Array(256), runCounts = new Int32Array(256);

function addRuns(term: string, model: TextModel, { columns }: ModelTables, to: Float32Array, from: number): void {
  let size = 0;
  eachRunOf(term, (key) => {
    const column = findKey(columns, key);
    if (column < 0) return;
    let k = 0;
    while (k < size && runColumns[k] !== column) k++;
    if (k === size) runColumns[size++] = column, runCounts[k] = 0;
    runCounts[k]++;
  });
  for (let k = 0; k < size; k++) addColumn(model, runColumns[k], runCounts[k], RUNS, to, from);
}

function addColumn(
  { classes, idf, weights }: TextModel,
  column: number,
  count: number,
  part: number,
  to: Float32Array,
  from: number,
): void {
  if (column < 0) return;
  const value = count * idf[column];
  to[from + part] += value * value;
  for (let k = 0; k < classes; k++) to[from + PARTS + part * classes + k] += value * weights[column * classes + k];
}

function addVector(
  { classes, vectorIdf, vectorWeights }: TextModel,
  v: number,
  to: Float32Array,
  from: number,
): void {
  if (v < 0) return;
  to[from + VECTORS] = vectorIdf[v] * vectorIdf[v];
  for (let k = 0; k < classes; k++) {
    to[from + PARTS + VECTORS * classes + k] = vectorIdf[v] * vectorWeights[v * classes + k];
  }
}

function grow(memory: Memory, terms: number): void {
  const added = new Float32Array(terms * memory.stride);
  added.set(memory.added);
  memory.added = added;
  memory.terms = larger(memory.terms, terms * TERM);
  memory.metStem = larger(memory.metStem, terms);
}

function larger(from: Int32Array, length: number): Int32Array {
  const to = new Int32Array(length);
  to.set(from);
  return to;
}

function bitsOf(keys: Int32Array): Int32Array {
  const bits = new Int32Array(BIT_MASK + 1);
  for (const key of keys) bits[(key >>> 5) & BIT_MASK] |= 1 << (key & 31);
  return bits;
}
