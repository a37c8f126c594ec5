/** Compares texts by their bytes: making a string of each row would cost more than most of what is done with it. @module */
import type { TextColumn } from "../columns.ts";

/** Whether `a[from]` up to `a[to]` holds the bytes of `b[start]` up to `b[end]`; from the end, where ids differ first. */
export function sameBytes(a: Uint8Array, from: number, to: number, b: Uint8Array, start: number, end: number): boolean {
  if (to - from !== end - start) return false;
  for (let i = to - 1, k = end - 1; i >= from; i--, k--) if (a[i] !== b[k]) return false;
  return true;
}

/**
 * Whether a row of a column holds a text; a null row holds none.
 *
 * @param text in UTF-8
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { TextBuilder } from "../columns.ts";
 * import { rowHolds } from "./same_bytes.ts";
 *
 * const kinds = new TextBuilder();
 * for (const kind of ["post", "repost"]) kinds.add(kind);
 * assert.equal(rowHolds(kinds.build(), 1, new TextEncoder().encode("repost")), true);
 * ```
 */
export function rowHolds({ bytes, offsets, valid }: TextColumn, row: number, text: Uint8Array): boolean {
  return valid?.[row] !== 0 && sameBytes(bytes, offsets[row], offsets[row + 1], text, 0, text.length);
}
