/** A window on delimited text in the memory of WebAssembly, which finds the regular records in it. @module */
import { instanceOf } from "../../text/kernels/instance_of.ts";
import { CODE } from "./_csv_records_code.ts";
import { CsvValues, type Fields, type Gathered } from "./csv_values.ts";

/** So much text a window holds. */
export const WINDOW_BYTES = 1 << 19;
/** The bit in the end of a field in which two quotes stand for one. */
export const ESCAPED = 1 << 31;

const PAGE = 1 << 16, SLACK = 64, MOST_RECORDS = 1 << 12;
const FIELDS = WINDOW_BYTES + SLACK, FIELDS_BYTES = 1 << 18;
const NEXT = FIELDS + FIELDS_BYTES, LINES = NEXT + 16, ENDS = LINES + (MOST_RECORDS + 4) * 4;
const OUT = ENDS + MOST_RECORDS * 4, VALUES = OUT + WINDOW_BYTES + SLACK;

/** Some records side by side; good until the window is filled anew. */
export interface CsvBatch {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of record k from `k * stride` on: where it begins and ends, then where each field does; see {@linkcode ESCAPED}. */
  readonly fields: Int32Array<ArrayBuffer>;
  readonly stride: number;
  count: number;
  /** The line of the first of them. */
  line: number;
  /** Of record k how many lines of the batch lie before it; of the one after the last, all. */
  readonly lines: Int32Array<ArrayBuffer>;
  /** One field of some of them, one after the other, quotes undone: `bytes` and where each ends. */
  gather(field: number, first: number, count: number): Gathered;
  /** Where that field of some of them lies. */
  fieldsAt(field: number, first: number, count: number): Fields;
  /** Reads columns of them. */
  readonly values: CsvValues;
}

interface Kernel {
  records(
    from: number,
    length: number,
    delimiter: number,
    width: number,
    most: number,
    out: number,
    lines: number,
    next: number,
  ): number;
  gather(field: number, step: number, count: number, out: number, ends: number): void;
}

/** Finds records of so many fields; made for one reader at a time. */
export class CsvWindow {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly #kernel: Kernel;
  readonly #values: CsvValues;
  readonly #fields: Int32Array<ArrayBuffer>;
  readonly #ends: Int32Array<ArrayBuffer>;
  readonly #lines: Int32Array<ArrayBuffer>;
  readonly #next: Int32Array<ArrayBuffer>;

  constructor() {
    const memory = new WebAssembly.Memory({
      initial: Math.ceil((VALUES + CsvValues.bytes(MOST_RECORDS, WINDOW_BYTES)) / PAGE),
    });
    const buffer = memory.buffer as ArrayBuffer;
    this.#kernel = instanceOf(CODE, memory) as unknown as Kernel;
    this.bytes = new Uint8Array(buffer);
    this.#values = new CsvValues(memory, VALUES, MOST_RECORDS, WINDOW_BYTES);
    this.#fields = new Int32Array(buffer, FIELDS, FIELDS_BYTES / 4);
    this.#lines = new Int32Array(buffer, LINES, MOST_RECORDS + 1);
    this.#next = new Int32Array(buffer, NEXT, 1);
    this.#ends = new Int32Array(buffer, ENDS, MOST_RECORDS);
  }

  /** A batch of no records yet. */
  batchOf(width: number): CsvBatch {
    const step = (width + 1) * 8, addressOf = (field: number, first: number) => FIELDS + first * step + (field + 1) * 8;
    this.#values.forget();
    return {
      bytes: this.bytes,
      fields: this.#fields,
      stride: step / 4,
      count: 0,
      line: 0,
      lines: this.#lines,
      gather: (field, first, count) => {
        this.#kernel.gather(addressOf(field, first), step, count, OUT, ENDS);
        return { bytes: this.bytes.subarray(OUT, OUT + this.#ends[count - 1]), ends: this.#ends };
      },
      fieldsAt: (field, first, count) => ({ at: addressOf(field, first), step, count }),
      values: this.#values,
    };
  }

  /** Fills the batch with regular records from `from` on, as many as there are room for; gives where the next begins. */
  read(batch: CsvBatch, from: number, length: number, delimiter: number): number {
    const width = batch.stride / 2 - 1, most = Math.min(MOST_RECORDS, Math.floor(FIELDS_BYTES / (batch.stride * 4)));
    batch.count = this.#kernel.records(from, length, delimiter, width, most, FIELDS, LINES, NEXT);
    return this.#next[0];
  }
}

const idle: CsvWindow[] = [];

/** A window that nobody uses. */
export function takeWindow(): CsvWindow {
  return idle.pop() ?? new CsvWindow();
}

/** Gives a window back. */
export function leaveWindow(window: CsvWindow): void {
  idle.push(window);
}
