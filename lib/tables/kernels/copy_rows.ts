/** Copies many short texts from one column to another, by WebAssembly. @module */
import { instanceOf } from "../../text/kernels/instance_of.ts";
import { CODE } from "./_copy_rows_code.ts";

const PAGE = 1 << 16, SLACK = 64;
/** So many rows are copied together, into so much memory: it stays in a core's cache. */
const ROWS = 1 << 12, OUT_BYTES = 1 << 17;
/** From longer columns texts are copied one by one. */
const MOST_BYTES = 1 << 24;

const OUT = 0, NUMBERS = OUT + OUT_BYTES + SLACK, SOURCE = NUMBERS + ROWS * 4;

/** Texts as in a column: text i is `bytes[offsets[i]]` up to `bytes[offsets[i + 1]]`. */
export interface Texts {
  readonly bytes: Uint8Array;
  readonly offsets: Int32Array;
}

/** Copied texts, one for each row. */
export interface CopiedTexts {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly offsets: Int32Array<ArrayBuffer>;
}

type Kernel = (row: number, last: number, offsets: number, bytes: number, out: number, end: number) => number;

let copier: { readonly memory: WebAssembly.Memory; readonly run: Kernel } | undefined;

/**
 * Copies texts in the order of `rows`: 8 ns each, against 20 one by one.
 *
 * @param count how many texts there are
 * @param rows places of texts; one below 0 gives an empty text
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { copyRows } from "./copy_rows.ts";
 *
 * const texts = { bytes: new TextEncoder().encode("onetwo"), offsets: Int32Array.of(0, 3, 6) };
 * const { bytes, offsets } = copyRows(texts, 2, Int32Array.of(1, -1, 0, 1));
 * assert.equal(new TextDecoder().decode(bytes), "twoonetwo");
 * assert.deepEqual([...offsets], [0, 3, 3, 6, 9]);
 * ```
 */
export function copyRows(texts: Texts, count: number, rows: Int32Array): CopiedTexts {
  const offsets = endsOf(texts.offsets, rows), bytes = new Uint8Array(offsets[rows.length]);
  const length = texts.offsets[count], source = SOURCE + (count + 1) * 4;
  if (length > MOST_BYTES || count > MOST_BYTES / 4) copyEach(texts, rows, offsets, bytes, 0, rows.length);
  else {
    const { memory, run } = roomFor(source + length + SLACK), { buffer } = memory;
    const numbers = new Int32Array(buffer, NUMBERS, ROWS), out = new Uint8Array(buffer, OUT, OUT_BYTES);
    new Int32Array(buffer, SOURCE, count + 1).set(texts.offsets.subarray(0, count + 1));
    new Uint8Array(buffer, source, length).set(texts.bytes.subarray(0, length));
    for (let row = 0; row < rows.length;) {
      const some = rows.subarray(row, row + ROWS), last = row + some.length;
      numbers.set(some);
      for (let from = row; from < last; from = row) {
        const start = NUMBERS + (from - last + some.length) * 4;
        row += (run(start, NUMBERS + some.length * 4, SOURCE, source, OUT, OUT + OUT_BYTES) - start) / 4;
        bytes.set(out.subarray(0, offsets[row] - offsets[from]), offsets[from]);
        if (row === from) copyEach(texts, rows, offsets, bytes, row, ++row);
      }
    }
  }
  return { bytes, offsets };
}

/** Where each row ends. */
function endsOf(offsets: Int32Array, rows: Int32Array): Int32Array<ArrayBuffer> {
  const ends = new Int32Array(rows.length + 1);
  for (let i = 0, end = 0; i < rows.length; i++) {
    if (rows[i] >= 0) end += offsets[rows[i] + 1] - offsets[rows[i]];
    ends[i + 1] = end;
  }
  return ends;
}

/** Copies rows one by one: those that are too long, and all of a long column. */
function copyEach(
  texts: Texts,
  rows: Int32Array,
  ends: Int32Array,
  into: Uint8Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    if (rows[i] >= 0) into.set(texts.bytes.subarray(texts.offsets[rows[i]], texts.offsets[rows[i] + 1]), ends[i]);
  }
}

function roomFor(bytes: number): NonNullable<typeof copier> {
  if (!copier) {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    copier = { memory, run: instanceOf(CODE, memory).run as Kernel };
  }
  const missing = Math.ceil(bytes / PAGE) - copier.memory.buffer.byteLength / PAGE;
  if (missing > 0) copier.memory.grow(missing);
  return copier;
}
