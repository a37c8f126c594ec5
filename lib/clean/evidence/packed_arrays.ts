/** Typed arrays as bytes: what a stage keeps for itself, read without a look at its values. @module */

const TYPES = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array };
type PackedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** What is packed: arrays by name, and plain data about them. */
export interface Packed<K extends string = string> {
  readonly about: unknown;
  readonly arrays: Readonly<Record<K, PackedArray>>;
}

/** Every array begins at such a place, so that it can be looked at where it lies. */
const ALIGNED = 8;
/** What the bytes begin with: a name, then how long the line of JSON is. */
const MAGIC = new TextEncoder().encode("arrays"), LENGTH_AT = 8, HEAD_AT = 12;

/**
 * The arrays one after the other, after a line of JSON that names them. For this machine's use alone: numbers lie as the
 * machine has them.
 *
 * @example There and back
 * ```ts
 * import assert from "node:assert/strict";
 * import { packArrays, unpackArrays } from "./packed_arrays.ts";
 *
 * const bytes = packArrays({ about: { rows: 2 }, arrays: { words: Uint16Array.of(7, 9) } });
 * const { about, arrays } = unpackArrays(bytes);
 * assert.deepEqual([about, arrays.words], [{ rows: 2 }, Uint16Array.of(7, 9)]);
 * ```
 */
export function packArrays({ about, arrays }: Packed): Uint8Array<ArrayBuffer> {
  const named = Object.entries(arrays).map(([name, { constructor, length }]) => [name, constructor.name, length]);
  const head = new TextEncoder().encode(JSON.stringify({ about, named }));
  const size = Object.values(arrays).reduce((sum, { byteLength }) => sum + aligned(byteLength), 0);
  const bytes = new Uint8Array(aligned(HEAD_AT + head.length) + size);
  bytes.set(MAGIC);
  new DataView(bytes.buffer).setUint32(LENGTH_AT, head.length, true);
  bytes.set(head, HEAD_AT);
  let at = aligned(HEAD_AT + head.length);
  for (const { buffer, byteOffset, byteLength } of Object.values(arrays)) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return bytes;
}

/** What {@linkcode packArrays} was handed; the arrays are views of the bytes. */
export function unpackArrays(bytes: Uint8Array<ArrayBuffer>): Packed {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(LENGTH_AT, true);
  const head = new TextDecoder().decode(bytes.subarray(HEAD_AT, HEAD_AT + length));
  const { about, named } = JSON.parse(head) as { about: unknown; named: [string, keyof typeof TYPES, number][] };
  const arrays: Record<string, PackedArray> = {};
  let at = bytes.byteOffset + aligned(HEAD_AT + length);
  for (const [name, type, count] of named) {
    arrays[name] = new TYPES[type](bytes.buffer, at, count);
    at += aligned(arrays[name].byteLength);
  }
  return { about, arrays };
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED;
}
