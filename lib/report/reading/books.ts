/** The books: records read = mentions + rejected; mentions = kept + dropped. @module */
import type { Part } from "../../tables/stage.ts";
import type { Kept } from "./kept.ts";

export interface Books {
  readonly records: number;
  readonly mentions: number;
  readonly rejected: number;
  readonly kept: number;
  /** By reason, the most frequent first. */
  readonly dropped: readonly (readonly [reason: string, count: number])[];
  readonly files: number;
  readonly sources: number;
}

/** Counts the books from the tables themselves. */
export function booksOf(kept: Kept, rejected: readonly Part[]): Books {
  const refused = rejected.reduce((sum, part) => sum + part.rows, 0);
  const dropped = [...kept.dropped].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const mentions = kept.count + dropped.reduce((sum, [, count]) => sum + count, 0);
  return {
    records: mentions + refused,
    mentions,
    rejected: refused,
    kept: kept.count,
    dropped,
    files: kept.batches.size,
    sources: kept.source.names.names.length,
  };
}
