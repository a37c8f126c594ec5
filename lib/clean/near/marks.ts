/** The marks of many rows as numbers, ready for hashing. @module */
import type { TextColumn } from "../../tables/columns.ts";
import { isNumberMark, MARK_BYTES, markAt } from "./word_marks.ts";

/** Marks of some rows, row after row, mixed so that each bit depends on all of the word; equal marks stay equal. */
export interface Marks {
  readonly values: Int32Array;
  /** Row i has the values from `offsets[i]` up to `offsets[i + 1]`. */
  readonly offsets: Int32Array;
}

/** The marks of the rows that are named, in that order. */
export function marksOfRows({ bytes, offsets: from }: TextColumn, rows: Int32Array): Marks {
  const offsets = new Int32Array(rows.length + 1);
  for (let k = 0; k < rows.length; k++) {
    offsets[k + 1] = offsets[k] + (from[rows[k] + 1] - from[rows[k]]) / MARK_BYTES;
  }
  const values = new Int32Array(offsets[rows.length]);
  for (let k = 0; k < rows.length; k++) {
    for (let at = from[rows[k]], to = offsets[k]; to < offsets[k + 1]; at += MARK_BYTES) {
      values[to++] = mixed(markAt(bytes, at));
    }
  }
  return { values, offsets };
}

/** A mark, mixed; its lowest bit says whether the word is a number. */
export function mixed(mark: number): number {
  let x = Math.imul(mark ^ (mark >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
  return (x ^ (x >>> 15)) & ~1 | (isNumberMark(mark) ? 1 : 0);
}

/** True for the mixed mark of a number. */
export function isNumber(value: number): boolean {
  return (value & 1) === 1;
}
