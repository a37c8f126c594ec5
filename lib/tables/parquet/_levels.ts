/** Parquet's levels: which rows are null, and where lists begin (runs or packed bits). @module */
import { type Cursor, readVarint, writeVarint } from "./_thrift.ts";

const LENGTH_BYTES = 4;

/** Levels with their length before them. `bits` is the width of a level: 1 or 2. */
export function encodeLevels(levels: Uint8Array | undefined, count: number, bits: number): Uint8Array {
  const head: number[] = [];
  if (levels === undefined) { // every level is 1: one run
    writeVarint(count * 2, head);
    return withLength(head, Uint8Array.of(1));
  }
  writeVarint(Math.ceil(count / 8) * 2 + 1, head);
  const packed = new Uint8Array(Math.ceil(count / 8) * bits);
  for (let i = 0, at = 0; i < count; i++, at += bits) packed[at >> 3] |= levels[i] << (at & 7);
  return withLength(head, packed);
}

/** The levels at the cursor; undefined if all of them are 1. */
export function readLevels(cursor: Cursor, count: number, bits: number): Uint8Array<ArrayBuffer> | undefined {
  const { bytes } = cursor;
  const end = cursor.at + LENGTH_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getInt32(cursor.at, true);
  cursor.at += LENGTH_BYTES;
  const levels = new Uint8Array(count), mask = (1 << bits) - 1;
  for (let row = 0; row < count && cursor.at < end;) {
    const head = readVarint(cursor);
    if (head % 2 === 1) {
      const upTo = Math.min(count, row + (head - 1) / 2 * 8), from = cursor.at;
      for (let bit = 0; row < upTo; row++, bit += bits) levels[row] = bytes[from + (bit >> 3)] >> (bit & 7) & mask;
      cursor.at += (head - 1) / 2 * bits;
    } else {
      const level = bytes[cursor.at++];
      if (level === 1 && row === 0 && head / 2 >= count) {
        cursor.at = end;
        return undefined;
      }
      levels.fill(level, row, row += head / 2);
    }
  }
  cursor.at = end;
  return levels;
}

function withLength(head: readonly number[], body: Uint8Array): Uint8Array {
  const whole = new Uint8Array(LENGTH_BYTES + head.length + body.length);
  new DataView(whole.buffer).setInt32(0, head.length + body.length, true);
  whole.set(head, LENGTH_BYTES);
  whole.set(body, LENGTH_BYTES + head.length);
  return whole;
}
