/** Strings of a column whose values recur. @module */
import type { TextColumn } from "../tables/columns.ts";
import { decodeText } from "../text/mod.ts";
import { sameBytes } from "../tables/lookup/same_bytes.ts";

interface Known {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Reads rows of a column, null as an empty text. Each different value is made a string once: equal rows give one string. */
export function recurring({ bytes, offsets }: TextColumn): (row: number) => string {
  const known = new Map<number, Known[]>();
  return (row) => {
    const start = offsets[row], end = offsets[row + 1];
    let hash = 0x811c9dc5 | 0;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
    let alike = known.get(hash);
    if (!alike) known.set(hash, alike = []);
    for (const value of alike) if (sameBytes(bytes, value.start, value.end, bytes, start, end)) return value.text;
    const text = decodeText(bytes, start, end);
    alike.push({ start, end, text });
    return text;
  };
}
