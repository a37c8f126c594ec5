/** Reads columns of many records at once, by WebAssembly over a window's memory. @module */
import { instanceOf } from "../../text/kernels/instance_of.ts";
import { CODE as NUMBERS_CODE } from "./_csv_numbers_code.ts";
import { CODE as PLAIN_CODE } from "./_csv_plain_code.ts";
import { CODE } from "./_csv_values_code.ts";
import { type Missing, NameTable, writeValue } from "./csv_names.ts";

/** What a field must be to be plain; see `plain_bytes.ts`. */
export const PLAIN = { id: 0, value: 1, name: 2, valueWithoutHandle: 3, text: 4 } as const;

const MOST_AUTHORS = 1 << 20, AUTHOR_BYTES = 1 << 25, MOST_SOURCES = 1 << 14, SOURCE_BYTES = 1 << 20;
const CONSTANT_BYTES = 1 << 12;

/** Names that have tables of their own: authors, names of sources, and addresses of sources. */
export type Names = "author" | "source" | "host";

/** How the names in a field are read: without the sign with which they begin, up to so many slashes (0: all). */
const READ: Record<Names, { readonly sign: number; readonly slashes: number }> = {
  author: { sign: 0x40, slashes: 0 },
  source: { sign: -1, slashes: 0 },
  host: { sign: -1, slashes: 3 },
};

type PlainKernel = (at: number, step: number, count: number, kind: number) => number;

interface NumbersKernel {
  times(at: number, step: number, count: number, out: number, local: number, some: number): number;
  numbers(at: number, step: number, count: number, out: number): number;
}

interface Kernel {
  names(
    at: number,
    step: number,
    count: number,
    sign: number,
    slashes: number,
    none: number,
    table: number,
    mask: number,
    out: number,
    miss: number,
  ): number;
  kinds(at: number, step: number, count: number, post: number, repost: number, out: number): void;
  texts(values: number, count: number, out: number, limit: number, ends: number): number;
  join(at: number, step: number, count: number, values: number, out: number, limit: number, ends: number): number;
}

/** Where the fields of a column lie: the first of them, how far one is from the next, how many there are. */
export interface Fields {
  readonly at: number;
  readonly step: number;
  readonly count: number;
}

/** Texts one after the other; good until the next are put there. */
export interface Gathered {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: Int32Array<ArrayBuffer>;
}

/** Takes so many texts. */
export type TakeTexts = (bytes: Uint8Array<ArrayBuffer>, ends: Int32Array<ArrayBuffer>, count: number) => void;

/** Reads columns of a window; what it gives is good until the next column is read. */
export class CsvValues {
  readonly #plain: PlainKernel;
  readonly #numbersIn: NumbersKernel;
  readonly #kernel: Kernel;
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #numbers: Float64Array<ArrayBuffer>;
  readonly #codes: Int32Array<ArrayBuffer>;
  readonly #ends: Int32Array<ArrayBuffer>;
  readonly #missing: Missing;
  readonly #tables: Record<Names, NameTable>;
  readonly #at: Record<"numbers" | "codes" | "ends" | "missing" | "constants" | "out" | "limit", number>;
  #constants: number;

  /**
   * @param address where its memory begins: a multiple of 16
   * @param records how many are read at once, at the most
   * @param textBytes how many bytes they have, at the most
   */
  constructor(memory: WebAssembly.Memory, address: number, records: number, textBytes: number) {
    const buffer = memory.buffer as ArrayBuffer, places = layout(records, textBytes);
    const at = (name: keyof typeof places) => address + places[name];
    this.#plain = instanceOf(PLAIN_CODE, memory).plain as PlainKernel;
    this.#numbersIn = instanceOf(NUMBERS_CODE, memory) as unknown as NumbersKernel;
    this.#kernel = instanceOf(CODE, memory) as unknown as Kernel;
    this.#bytes = new Uint8Array(buffer);
    this.#numbers = new Float64Array(buffer, at("numbers"), records);
    this.#codes = new Int32Array(buffer, at("codes"), records);
    this.#ends = new Int32Array(buffer, at("ends"), records);
    this.#missing = new Int32Array(buffer, at("missing"), 4);
    this.#tables = {
      author: new NameTable(buffer, at("author"), MOST_AUTHORS, AUTHOR_BYTES),
      source: new NameTable(buffer, at("source"), MOST_SOURCES, SOURCE_BYTES),
      host: new NameTable(buffer, at("host"), MOST_SOURCES, SOURCE_BYTES),
    };
    this.#at = {
      numbers: at("numbers"),
      codes: at("codes"),
      ends: at("ends"),
      missing: at("missing"),
      constants: at("constants"),
      out: at("out"),
      limit: at("out") + textBytes,
    };
    this.#constants = this.#at.constants;
  }

  /** Bytes of memory that it takes. */
  static bytes(records: number, textBytes: number): number {
    return layout(records, textBytes).end;
  }

  /** How many of the fields, from the first on, are plain. */
  plain({ at, step, count }: Fields, kind: keyof typeof PLAIN): number {
    return this.#plain(at, step, count, PLAIN[kind]);
  }

  /** How many fields, from the first on, `isoOfBytes` can read; the times go to `into`. */
  times({ at, step, count }: Fields, clock: { toUtc(ms: number): number }, into: Float64Array): number {
    const { numbers, codes, missing } = this.#at;
    const read = this.#numbersIn.times(at, step, count, numbers, codes, missing);
    into.set(this.#numbers.subarray(0, read));
    if (this.#missing[0] !== 0) {
      for (let k = 0; k < read; k++) if (this.#codes[k] !== 0) into[k] = clock.toUtc(into[k]);
    }
    return read;
  }

  /** How many fields, from the first on, hold a whole number of up to 15 digits or nothing (NaN). */
  numbers({ at, step, count }: Fields, into: Float64Array): number {
    const read = this.#numbersIn.numbers(at, step, count, this.#at.numbers);
    into.set(this.#numbers.subarray(0, read));
    return read;
  }

  /**
   * Where the values of names lie, `none` where there is no name; `valueOf` is asked for those that are not known. As many,
   * from the first on, as there was room for.
   */
  names(
    { at, step, count }: Fields,
    names: Names,
    none: number,
    valueOf: (bytes: Uint8Array, from: number, to: number) => Uint8Array,
  ): Int32Array {
    const { codes, missing } = this.#at, { sign, slashes } = READ[names], table = this.#tables[names];
    if (table.isFull) table.forget();
    for (let k = 0;;) {
      const [from, out, left] = [at + k * step, codes + k * 4, count - k];
      k += this.#kernel.names(from, step, left, sign, slashes, none, table.address, table.mask, out, missing);
      if (k === count || table.isFull) return this.#codes.subarray(0, k);
      table.learn(this.#missing, valueOf(this.#bytes, this.#missing[2], this.#missing[3]));
    }
  }

  /** Forgets all names and constants. */
  forget(): void {
    for (const table of Object.values(this.#tables)) table.forget();
    this.#constants = this.#at.constants;
  }

  /** Where a value lies that is always the same; null if there is no room for it. */
  constant(value: Uint8Array): number | null {
    const at = this.#constants;
    if (at + value.length + 8 > this.#at.constants + CONSTANT_BYTES) return null;
    this.#constants = writeValue(this.#bytes, at, value) + 3 & ~3;
    return at;
  }

  /** Whether a value is empty. */
  isEmpty(value: number): boolean {
    return this.#bytes[value] === 0 && this.#bytes[value + 1] === 0 && this.#bytes[value + 2] === 0;
  }

  /** For each text one of two values: whether it begins as a repost does. */
  kinds({ at, step, count }: Fields, post: number, repost: number): Int32Array {
    this.#kernel.kinds(at, step, count, post, repost, this.#at.codes);
    return this.#codes.subarray(0, count);
  }

  /** Hands on values by where they lie. */
  texts(values: Int32Array, take: TakeTexts): void {
    const { codes, out, limit, ends } = this.#at, all = values.buffer === this.#codes.buffer ? values.slice() : values;
    for (let k = 0, count: number; k < all.length; k += count) {
      this.#codes.set(all.subarray(k));
      count = this.#kernel.texts(codes, all.length - k, out, limit, ends);
      take(this.#bytes.subarray(out, out + this.#ends[count - 1]), this.#ends, count);
    }
  }

  /** Hands on fields, each behind a value and a colon. */
  join({ at, step, count }: Fields, values: Int32Array, take: TakeTexts): void {
    const { codes, out, limit, ends } = this.#at;
    for (let k = 0, some: number; k < count; k += some) {
      this.#codes.set(values.subarray(k, count));
      some = this.#kernel.join(at + k * step, step, count - k, codes, out, limit, ends);
      take(this.#bytes.subarray(out, out + this.#ends[some - 1]), this.#ends, some);
    }
  }
}

function layout(records: number, textBytes: number) {
  const sizes = {
    numbers: records * 8,
    codes: records * 4,
    ends: records * 4,
    missing: 16,
    constants: CONSTANT_BYTES + 16,
    out: textBytes + 16,
    author: NameTable.bytes(MOST_AUTHORS, AUTHOR_BYTES),
    source: NameTable.bytes(MOST_SOURCES, SOURCE_BYTES),
    host: NameTable.bytes(MOST_SOURCES, SOURCE_BYTES),
    end: 0,
  };
  let end = 0;
  for (const [name, size] of Object.entries(sizes)) {
    sizes[name as keyof typeof sizes] = end;
    end += Math.ceil(size / 16) * 16;
  }
  return sizes;
}
