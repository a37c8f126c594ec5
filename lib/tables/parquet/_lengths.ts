/** Lengths of texts as Parquet packs them: differences in blocks, each with the fewest bits (DELTA_BINARY_PACKED). @module */
import { type Cursor, readSigned, readVarint, writeVarint } from "./_thrift.ts";

const BLOCK = 128, MINIBLOCKS = 4, MINIBLOCK = BLOCK / MINIBLOCKS;

/** Widths above this are written as whole numbers of 32 bits, so that a number and its rest fit into 32. */
const MAX_PACKED_BITS = 24, WHOLE_BITS = 32;

/** Lengths of rows, from offsets: those of null rows are left out. */
export function lengthsOf(offsets: Int32Array, from: number, to: number, valid?: Uint8Array): Int32Array {
  const lengths = new Int32Array(to - from);
  let count = 0;
  for (let row = from; row < to; row++) if (valid?.[row] !== 0) lengths[count++] = offsets[row + 1] - offsets[row];
  return lengths.subarray(0, count);
}

/** The lengths, packed. */
export function encodeLengths(lengths: Int32Array): Uint8Array {
  const head: number[] = [];
  for (const value of [BLOCK, MINIBLOCKS, lengths.length, (lengths[0] ?? 0) * 2]) writeVarint(value, head);
  const out = new Uint8Array(head.length + (lengths.length + BLOCK) * 5);
  out.set(head);
  let at = head.length;
  for (let start = 1; start < lengths.length; start += BLOCK) {
    at = writeBlock(lengths, start, Math.min(BLOCK, lengths.length - start), out, at);
  }
  return out.subarray(0, at);
}

const differences = new Int32Array(BLOCK);

function writeBlock(lengths: Int32Array, start: number, count: number, out: Uint8Array, at: number): number {
  let least = Infinity;
  for (let i = 0; i < count; i++) least = Math.min(least, lengths[start + i] - lengths[start + i - 1]);
  const head: number[] = [];
  writeVarint(least < 0 ? -least * 2 - 1 : least * 2, head);
  out.set(head, at);
  const widths = at + head.length;
  at = widths + MINIBLOCKS;
  differences.fill(0);
  for (let i = 0; i < count; i++) differences[i] = lengths[start + i] - lengths[start + i - 1] - least;
  for (let k = 0; k < MINIBLOCKS && k * MINIBLOCK < count; k++) {
    const mini = differences.subarray(k * MINIBLOCK, (k + 1) * MINIBLOCK);
    const bits = widthOf(mini);
    out[widths + k] = bits;
    at = pack(mini, bits, out, at);
  }
  return at;
}

function widthOf(values: Int32Array): number {
  const bits = WHOLE_BITS - Math.clz32(values.reduce((all, value) => all | value, 0));
  return bits > MAX_PACKED_BITS ? WHOLE_BITS : bits;
}

function pack(values: Int32Array, bits: number, out: Uint8Array, at: number): number {
  if (bits === WHOLE_BITS) {
    for (const value of values) for (let shift = 0; shift < WHOLE_BITS; shift += 8) out[at++] = value >>> shift;
    return at;
  }
  let rest = 0, held = 0;
  for (const value of values) {
    rest |= value << held;
    for (held += bits; held >= 8; held -= 8, rest >>>= 8) out[at++] = rest;
  }
  return at; // 32 values fill whole bytes
}

/** The lengths at the cursor as offsets of `offsets[0]` onwards: `offsets[k + 1]` is where text k ends. */
export function readOffsets(cursor: Cursor, offsets: Int32Array): void {
  const block = readVarint(cursor), miniblocks = readVarint(cursor), count = readVarint(cursor);
  let length = readSigned(cursor);
  if (count > 0) offsets[1] = offsets[0] + length;
  for (let row = 1; row < count;) {
    const least = readSigned(cursor), widths = cursor.at;
    cursor.at += miniblocks;
    for (let k = 0; k < miniblocks && row < count; k++) {
      const bits = cursor.bytes[widths + k], size = block / miniblocks;
      unpack(cursor, bits, size);
      for (let i = 0; i < size && row < count; i++, row++) {
        length += least + unpacked[i];
        offsets[row + 1] = offsets[row] + length;
      }
    }
  }
}

let unpacked = new Int32Array(MINIBLOCK);

function unpack(cursor: Cursor, bits: number, size: number): void {
  const { bytes } = cursor;
  if (unpacked.length < size) unpacked = new Int32Array(size);
  const mask = bits === 0 ? 0 : -1 >>> (WHOLE_BITS - bits);
  let rest = 0, held = 0, from = cursor.at;
  cursor.at += bits * size / 8;
  for (let i = 0; i < size; i++) {
    if (bits === WHOLE_BITS) {
      unpacked[i] = bytes[from] | bytes[from + 1] << 8 | bytes[from + 2] << 16 | bytes[from + 3] << 24;
      from += 4;
      continue;
    }
    for (; held < bits; held += 8) rest |= bytes[from++] << held;
    unpacked[i] = rest & mask;
    rest >>>= bits;
    held -= bits;
  }
}
