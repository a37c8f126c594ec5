/** What a model says of terms, looked up once for each different one. @module */
import { addKey, createKeyTable, findKey } from "../linear/key_table.ts";
import { eachRunOf, stemKeyOf } from "../linear/term_features.ts";
import { RowSum } from "./_row_sum.ts";
import type { ModelTables } from "./model_tables.ts";
import type { TextModel } from "./types.ts";

/** Places in a term's four numbers: key and number of its stem, rows of what the stem adds (−1: nothing). */
export const STEM = 0, STEM_NUMBER = 1, WORD_ROW = 2, VECTOR_ROW = 3, TERM = 4;

/** The terms that were met, and sums over what they add, in three parts. */
export class TermMemory {
  /** Rows of columns, for pairs, then of stems. */
  readonly words: RowSum;
  /** A row a term. */
  readonly runs: RowSum;
  /** Rows of stems that have a vector. */
  readonly vectors: RowSum;
  size = 0;
  /** Four numbers a term, side by side so that they are fetched at once. */
  terms: Int32Array = new Int32Array(TERM << 10);
  /** By number of a term: the last text that it stood in. */
  met: Int32Array = new Int32Array(1 << 10);
  /** By number of a stem: the last text that it stood in. */
  metStem: Int32Array = new Int32Array(1 << 10);
  readonly #model: TextModel;
  readonly #tables: ModelTables;
  readonly #stems = createKeyTable();
  readonly #stemRows: (readonly [word: number, vector: number])[] = [];
  /** In the precision in which the model is kept. */
  readonly #row: Float32Array;

  constructor(model: TextModel, tables: ModelTables) {
    this.#model = model;
    this.#tables = tables;
    this.#row = new Float32Array(1 + model.classes);
    [this.words, this.runs, this.vectors] = Array.from({ length: 3 }, () => new RowSum(model.classes));
    for (let column = 0; column < model.idf.length; column++) this.words.push(columnRow(model, column, 1));
  }

  /** Learns the next term. */
  learn(term: string, isStandIn: boolean): void {
    const id = this.size++, stem = stemKeyOf(term), number = addKey(this.#stems, stem);
    if (id >= this.met.length) this.#grow();
    const [word, vector] = this.#stemRows[number] ??= [this.#wordRow(stem), this.#vectorRow(stem)];
    this.terms.set([stem, number, word, vector], id * TERM);
    this.#row.fill(0);
    if (!isStandIn) this.#addRuns(term);
    this.runs.push(this.#row);
  }

  #wordRow(stem: number): number {
    const column = findKey(this.#tables.columns, stem);
    if (column < 0) return -1;
    this.#row.fill(0);
    this.#addColumn(column, 1);
    return this.words.push(this.#row);
  }

  #vectorRow(stem: number): number {
    const { classes, vectorIdf, vectorWeights } = this.#model, v = findKey(this.#tables.vectors, stem);
    if (v < 0) return -1;
    this.#row[0] = vectorIdf[v] * vectorIdf[v];
    for (let k = 0; k < classes; k++) this.#row[1 + k] = vectorIdf[v] * vectorWeights[v * classes + k];
    return this.vectors.push(this.#row);
  }

  #addRuns(term: string): void {
    let size = 0;
    eachRunOf(term, (key) => {
      const column = findKey(this.#tables.columns, key);
      if (column < 0) return;
      let k = 0;
      while (k < size && runColumns[k] !== column) k++;
      if (k === size) runColumns[size++] = column, runCounts[k] = 0;
      runCounts[k]++;
    });
    for (let k = 0; k < size; k++) this.#addColumn(runColumns[k], runCounts[k]);
  }

  #addColumn(column: number, count: number): void {
    const { classes, idf, weights } = this.#model, value = count * idf[column];
    this.#row[0] += value * value;
    for (let k = 0; k < classes; k++) this.#row[1 + k] += value * weights[column * classes + k];
  }

  #grow(): void {
    this.terms = larger(this.terms);
    this.met = larger(this.met);
    this.metStem = larger(this.metStem);
  }
}

/** Columns of a term's runs that the model knows, and how often each occurs: few, so looked through. */
const runColumns = new Int32Array(256), runCounts = new Int32Array(256);

/** What a column adds that counts so much. */
export function columnRow({ classes, idf, weights }: TextModel, column: number, weight: number): Float64Array {
  const row = new Float64Array(1 + classes), value = weight * idf[column];
  row[0] = value * value;
  for (let k = 0; k < classes; k++) row[1 + k] = value * weights[column * classes + k];
  return row;
}

function larger(from: Int32Array): Int32Array {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}
