/** What a model says of terms, looked up once for each different one, where the kernel that sums them up finds it. @module */
import { instanceOf } from "../../text/kernels/instance_of.ts";
import { findKey } from "../linear/key_table.ts";
import { LONGEST_TERM, plainTerm, stemKeyOf } from "../linear/term_features.ts";
import { CODE } from "./_score_terms_code.ts";
import type { ModelTables } from "./model_tables.ts";
import type { ScoredTerms, TextModel } from "./types.ts";

const PAGE = 1 << 16, FOUR = 16, LINE = 64, SPACE = 0x20;
/**
 * Most pairs of stems are in no model: a bit for each key, few enough to stay in the cache, says so at once. Character
 * n-grams, which are many, have bits of their own.
 */
const BITS = 1 << 20, BIT_WORDS = BITS / 32;
/**
 * How many terms a text may have at first, and how many may be known: what is not used takes no memory, and where it grows
 * all that looks at it is compiled anew.
 */
const ROOM = 256, TERMS = 1 << 18;
/** Bytes of a term of a text, of a pair that may be known, of a place where a stem was met: see the kernel. */
const OF_TEXT = 32, OF_PAIR = 8, OF_STEM = 8;
/** A term's weight in numbers of 8 bytes; where the kernel lays two numbers of the stems. */
const WEIGHT = 3, STEMS_SHARE = 0x38 / 4;

/** What {@linkcode TermMemory} asks of the kernel: see there. */
interface Kernel {
  score(count: number, text: number, even: number): void;
  ngrams(letters: number, end: number, row: number, term: number, list: number): void;
}

/** The terms that were met, what each adds to a text's scores, and their sums over a text. */
export class TermMemory {
  /** How many terms it knows. */
  size = 0;
  /** Of n-grams, stems with pairs, and vectors: the squared length, then what they say for each class; see `part`. */
  sums!: Float64Array;
  /** How many numbers each of the sums has. */
  readonly part: number;
  readonly #model: TextModel;
  readonly #tables: ModelTables;
  readonly #memory: WebAssembly.Memory;
  readonly #kernel: Kernel;
  #numbers!: Int32Array;
  #values!: Float32Array;
  #letters!: Uint16Array;
  #ofText!: Int32Array;
  #weights!: Float64Array;
  #room = ROOM;
  /** Where the columns begin, the sums, what depends on the room for a text, and the terms. */
  readonly #columns: number;
  readonly #sums: number;
  readonly #texts: number;
  #terms: number;
  readonly #stride: number;
  #text = 0;

  constructor(model: TextModel, tables: ModelTables) {
    this.#model = model;
    this.#tables = tables;
    this.part = Math.ceil((1 + model.classes) / 4) * 4;
    this.#stride = FOUR + 3 * this.part * 4;
    const { slots } = tables.columns, bitsEnd = LINE + 2 * BITS / 8;
    this.#columns = bitsEnd + slots.byteLength;
    this.#sums = this.#columns + (model.idf.length + 1) * this.#columnBytes;
    this.#texts = this.#sums + 3 * this.part * 8;
    this.#terms = this.#termsAt();
    this.#memory = new WebAssembly.Memory({ initial: Math.ceil((this.#terms + TERMS * this.#stride) / PAGE) });
    this.#kernel = instanceOf(CODE, this.#memory) as unknown as Kernel;
    this.#look();
    this.#numbers.set(slots, bitsEnd / 4);
    model.keys.forEach((key, column) => this.#enterColumn(key, column));
  }

  get #columnBytes(): number {
    return FOUR + this.part * 4;
  }

  /** Learns the next term. */
  learn(term: string, isStandIn: boolean): void {
    const { columns, vectors } = this.#tables, { classes, vectorIdf, vectorWeights } = this.#model;
    const at = this.#terms + this.size++ * this.#stride;
    this.#growTo(at + this.#stride);
    const plain = plainTerm(term), stem = stemKeyOf(plain), column = findKey(columns, stem), v = findKey(vectors, stem);
    const words = (at + FOUR) / 4 + this.part, vector = words + this.part, values = this.#values;
    this.#numbers[at / 4] = stem;
    if (!isStandIn) this.#addNgrams(plain, at + FOUR);
    if (column >= 0) this.#addColumn(column, words);
    if (v < 0) return;
    values[vector] = vectorIdf[v] * vectorIdf[v];
    for (let k = 0; k < classes; k++) values[vector + 1 + k] = vectorIdf[v] * vectorWeights[v * classes + k];
  }

  /** Makes room for a text of so many terms. */
  reserve(count: number): void {
    if (count <= this.#room) return;
    const before = this.#terms, end = before + this.size * this.#stride;
    while (this.#room < count) this.#room *= 2;
    this.#terms = this.#termsAt();
    this.#growTo(end + this.#terms - before);
    this.#look();
    const bytes = new Uint8Array(this.#memory.buffer);
    bytes.copyWithin(this.#terms, before, end);
    bytes.fill(0, this.#texts, this.#terms);
  }

  /**
   * Puts terms into the text.
   *
   * @returns the highest of their numbers; −1: there are none
   */
  enter({ count, ids }: ScoredTerms): number {
    const ofText = this.#ofText;
    let highest = -1;
    for (let k = 0; k < count; k++) {
      const id = ids[k];
      ofText[k * (OF_TEXT / 4)] = id;
      if (id > highest) highest = id;
    }
    return highest;
  }

  /** Says what each term counts. */
  weigh({ count, weights }: ScoredTerms): void {
    for (let k = 0; k < count; k++) this.#weights[k * (OF_TEXT / 8) + WEIGHT] = weights[k];
  }

  /**
   * Sums up the text of the first terms that were put in.
   *
   * @param isEven whether all count 1
   */
  score(count: number, isEven: boolean): void {
    this.#kernel.score(count, ++this.#text, isEven ? 1 : 0);
  }

  /** Numbers that texts of the same stems in the same order share: see `signatureOf`. */
  get low(): number {
    return this.#numbers[STEMS_SHARE];
  }

  get high(): number {
    return this.#numbers[STEMS_SHARE + 1];
  }

  #enterColumn(key: number, column: number): void {
    const { classes, idf, weights, words } = this.#model;
    const at = (this.#columns + column * this.#columnBytes + FOUR) / 4, bit = key & (BITS - 1);
    const bits = LINE / 4 + (column < words ? 0 : BIT_WORDS);
    this.#numbers[bits + (bit >>> 5)] |= 1 << (bit & 31);
    this.#values[at] = idf[column];
    for (let k = 0; k < classes; k++) this.#values[at + 1 + k] = weights[column * classes + k];
  }

  /** Works where a text's pairs go. */
  #addNgrams(letters: string, at: number): void {
    const from = this.#texts + this.#room * OF_TEXT, list = from + (LONGEST_TERM + 2) * 2;
    for (let i = 0; i < letters.length; i++) this.#letters[from / 2 + i + 1] = letters.charCodeAt(i);
    this.#letters[from / 2] = this.#letters[from / 2 + letters.length + 1] = SPACE;
    this.#kernel.ngrams(from, from + (letters.length + 2) * 2, at, this.size, list);
  }

  #addColumn(column: number, at: number): void {
    const { classes, idf, weights } = this.#model, values = this.#values, value = idf[column];
    values[at] = value * value;
    for (let k = 0; k < classes; k++) values[at + 1 + k] = value * weights[column * classes + k];
  }

  /** Terms begin where a line of the cache does: one of three classes takes up just one. */
  #termsAt(): number {
    return Math.ceil((this.#texts + this.#room * (OF_TEXT + OF_PAIR + 2 * OF_STEM)) / LINE) * LINE;
  }

  /** Grows to so many bytes, or by as many as there are: it is seldom done then. */
  #growTo(bytes: number): void {
    const { byteLength } = this.#memory.buffer;
    if (bytes <= byteLength) return;
    this.#memory.grow(Math.ceil(Math.max(bytes - byteLength, byteLength) / PAGE));
    this.#look();
  }

  /** Looks at the memory anew, and tells the kernel where things lie. */
  #look(): void {
    const { buffer } = this.#memory, { slots } = this.#tables.columns, texts = this.#texts, room = this.#room;
    const pairs = texts + room * OF_TEXT, met = pairs + room * OF_PAIR;
    this.#numbers = new Int32Array(buffer);
    this.#values = new Float32Array(buffer);
    this.#letters = new Uint16Array(buffer);
    this.#ofText = new Int32Array(buffer, texts);
    this.#weights = new Float64Array(buffer, texts, room * OF_TEXT / 8);
    this.sums = new Float64Array(buffer, this.#sums, 3 * this.part);
    const places = [texts, pairs, this.#terms, this.#stride, met, room * 2 - 1, LINE];
    places.push(this.#columns - slots.byteLength, slots.length / 2 - 1, this.#columns, this.#columnBytes);
    places.push(this.#sums - this.#columnBytes, this.part * 4, this.#sums);
    this.#numbers.set(places, 0);
  }
}
