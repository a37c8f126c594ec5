/** Keeps texts apart: nobody should read the same sentence twice unless it was planted. @module */

const SHINGLE_WORDS = 3;

/** Says whether a text is too like an earlier one, and remembers it if it is not. */
export type Fresh = (text: string) => boolean;

/**
 * Compares by the share of common three-word pieces (Jaccard): `limit` is too much.
 * Texts of under six words may come back once.
 */
export function freshness(limit: number): Fresh {
  const holders = new Map<string, number[]>();
  const sizes: number[] = [];
  const short = new Map<string, number>();
  return (text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length < 6) return seldom(words.join(" "), short);
    const shingles = shinglesOf(words);
    if (likest(shingles, holders, sizes) >= limit) return false;
    for (const shingle of shingles) holders.set(shingle, [...holders.get(shingle) ?? [], sizes.length]);
    sizes.push(shingles.size);
    return true;
  };
}

function seldom(text: string, seen: Map<string, number>): boolean {
  const times = seen.get(text) ?? 0;
  seen.set(text, times + 1);
  return times < 2;
}

function shinglesOf(words: readonly string[]): Set<string> {
  return new Set(
    Array.from({ length: words.length - SHINGLE_WORDS + 1 }, (_, i) => words.slice(i, i + SHINGLE_WORDS).join(" ")),
  );
}

function likest(shingles: Set<string>, holders: Map<string, number[]>, sizes: readonly number[]): number {
  const common = new Map<number, number>();
  for (const shingle of shingles) {
    for (const holder of holders.get(shingle) ?? []) common.set(holder, (common.get(holder) ?? 0) + 1);
  }
  let most = 0;
  for (const [holder, count] of common) most = Math.max(most, count / (sizes[holder] + shingles.size - count));
  return most;
}
