/** A window on the marks of many rows in the memory of WebAssembly, and the keys of all of them at once. @module */
import type { TextColumn } from "../../tables/columns.ts";
import { instanceOf } from "../../text/kernels/instance_of.ts";
import { CODE } from "./_min_hash_code.ts";
import type { Marks } from "./marks.ts";
import { ADDENDS, BANDS, MULTIPLIERS } from "./min_hash.ts";
import { MARK_BYTES } from "./word_marks.ts";

/** So many rows and words are looked at together: they stay in a core's cache. */
export const WINDOW_ROWS = 1 << 11;
const WINDOW_WORDS = 1 << 15;

const PAGE = 1 << 16, NUMBER = 4, FUNCTIONS = 4, PAIRS = BANDS / 2;
/** A key is two numbers; the kernel gives those of two bands side by side. */
export const PAIR_NUMBERS = 4;
const PAIR_BYTES = PAIR_NUMBERS * NUMBER, STRIDE = WINDOW_ROWS * PAIR_BYTES;

const AT = { functions: 64, offsets: 1024, marks: 0, values: 0, keys: 0 };
AT.marks = AT.offsets + (WINDOW_ROWS + 4) * NUMBER;
AT.values = AT.marks + (WINDOW_WORDS + 16) * MARK_BYTES;
AT.keys = AT.values + (WINDOW_WORDS + 16) * NUMBER;
const END = AT.keys + PAIRS * STRIDE;

interface Kernel {
  unpack(from: number, count: number, to: number): void;
  bands(offsets: number, rows: number, by: number, out: number, stride: number): void;
  pair(offsets: number, rows: number, by: number, out: number): void;
  whole(offsets: number, rows: number, out: number): void;
}

/** One window, used again and again. A row of more words than it holds is not taken in. */
export class BandWindow {
  readonly #bytes: Uint8Array;
  readonly #numbers: Int32Array;
  readonly #kernel: Kernel;

  constructor() {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(END / PAGE) });
    this.#bytes = new Uint8Array(memory.buffer);
    this.#numbers = new Int32Array(memory.buffer);
    this.#kernel = instanceOf(CODE, memory) as unknown as Kernel;
    for (let pair = 0, at = AT.functions / NUMBER; pair < PAIRS; pair++, at += FUNCTIONS * 2) {
      this.#numbers.set(MULTIPLIERS.subarray(pair * FUNCTIONS, (pair + 1) * FUNCTIONS), at);
      this.#numbers.set(ADDENDS.subarray(pair * FUNCTIONS, (pair + 1) * FUNCTIONS), at + FUNCTIONS);
    }
  }

  /** Takes in rows from `from` on; gives how far: not beyond `to`, nor to a row that is too long. */
  enterMarks({ bytes, offsets }: TextColumn, from: number, to: number): number {
    const end = this.#enter(offsets, from, to, MARK_BYTES);
    this.#bytes.set(bytes.subarray(offsets[from], offsets[end]), AT.marks);
    this.#kernel.unpack(AT.marks, (offsets[end] - offsets[from]) / MARK_BYTES, AT.values);
    return end;
  }

  /** The same of rows whose marks are numbers. */
  enterValues({ values, offsets }: Marks, from: number, to: number): number {
    const end = this.#enter(offsets, from, to, 1);
    this.#numbers.set(values.subarray(offsets[from], offsets[end]), AT.values / NUMBER);
    return end;
  }

  /** Keys of two bands for so many rows, {@linkcode PAIR_NUMBERS} a row; only good until the next call. */
  pair(pair: number, rows: number): Int32Array {
    this.#kernel.pair(AT.offsets, rows, AT.functions + pair * 2 * PAIR_BYTES, AT.keys);
    return this.#keysAt(0, rows * PAIR_NUMBERS);
  }

  /** The same for each two bands in turn. */
  pairs(rows: number): Int32Array[] {
    this.#kernel.bands(AT.offsets, rows, AT.functions, AT.keys, STRIDE);
    return Array.from({ length: PAIRS }, (_, pair) => this.#keysAt(pair, rows * PAIR_NUMBERS));
  }

  /** Keys of all words, two numbers a row; only good until the next call. */
  whole(rows: number): Int32Array {
    this.#kernel.whole(AT.offsets, rows, AT.keys);
    return this.#keysAt(0, rows * 2);
  }

  #keysAt(pair: number, numbers: number): Int32Array {
    const at = (AT.keys + pair * STRIDE) / NUMBER;
    return this.#numbers.subarray(at, at + numbers);
  }

  #enter(offsets: Int32Array, from: number, to: number, unit: number): number {
    const start = offsets[from], last = Math.min(to, from + WINDOW_ROWS), places = AT.offsets / NUMBER;
    let row = from;
    this.#numbers[places] = AT.values;
    while (row < last && offsets[row + 1] - start <= WINDOW_WORDS * unit) {
      this.#numbers[++row - from + places] = AT.values + (offsets[row] - start) / unit * NUMBER;
    }
    return row;
  }
}

let shared: BandWindow | undefined;

/** The one window of a process, made on first use. */
export function bandWindow(): BandWindow {
  return shared ??= new BandWindow();
}
