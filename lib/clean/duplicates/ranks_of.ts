/** Which of some mentions stands for the others. @module */
import type { TextColumn } from "../../tables/columns.ts";
import type { HashColumn } from "../types.ts";
import { sortKeys } from "./sort_keys.ts";

/** What the order depends on. */
export interface Ranked {
  readonly id: TextColumn;
  readonly published_at: Float64Array;
  readonly text: HashColumn;
}

/**
 * Each row's place in the order in which rows stand for others: the earlier first, then the smaller id, then the smaller
 * content, no matter in which order they came.
 */
export function ranksOf(evidence: Ranked): Int32Array {
  const { published_at } = evidence, count = published_at.length;
  let from = Infinity, to = -Infinity;
  for (const time of published_at) {
    if (time < from) from = time;
    if (time > to) to = time;
  }
  const scale = to > from ? 0xffffffff / (to - from) : 0;
  const times = new Uint32Array(count);
  for (let i = 0; i < count; i++) times[i] = Math.floor((published_at[i] - from) * scale);
  const order = sortKeys(times);
  for (let start = 0, end = 0; start < count; start = end) {
    for (end = start + 1; end < count && times[order[end]] === times[order[start]]; end++);
    if (end > start + 1) order.subarray(start, end).sort((a, b) => compare(evidence, a, b));
  }
  const ranks = new Int32Array(count);
  for (let k = 0; k < count; k++) ranks[order[k]] = k;
  return ranks;
}

/** The order of {@linkcode ranksOf} for two rows at a time; equal ones in the order in which they came. */
export function orderOf(evidence: Ranked): (a: number, b: number) => number {
  const { published_at } = evidence;
  return (a, b) => published_at[a] - published_at[b] || compare(evidence, a, b) || a - b;
}

function compare({ published_at, id, text }: Ranked, a: number, b: number): number {
  return published_at[a] - published_at[b] ||
    compareBytes(id.bytes, id.offsets[a], id.offsets[a + 1], id.offsets[b], id.offsets[b + 1]) ||
    text.high[a] - text.high[b] || text.low[a] - text.low[b];
}

function compareBytes(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): number {
  for (; a < aEnd && b < bEnd; a++, b++) if (bytes[a] !== bytes[b]) return bytes[a] - bytes[b];
  return (aEnd - a) - (bEnd - b);
}
