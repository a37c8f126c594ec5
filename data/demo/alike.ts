/** Keeps texts apart: nobody should read the same sentence twice unless it was planted. @module */

/** Says whether a text is too like an earlier one, and remembers it if it is not. */
export type Fresh = (text: string) => boolean;

/** Texts as sets of pieces, found again by any of them. */
interface Shelf {
  readonly holders: Map<string, number[]>;
  readonly sizes: number[];
}

/** Below these words a text is a nod that many give: it may come back once. */
const SHORT_WORDS = 6;
/** Above these words two texts that share most words also share most triples of them. */
const LONG_WORDS = 24;
const ALIKE_WORDS = 0.66;

/**
 * Compares by the share of common pieces (Jaccard): triples of words, of which `limit` is too much, and single words.
 */
export function freshness(limit: number): Fresh {
  const words: Shelf = { holders: new Map(), sizes: [] }, triples: Shelf = { holders: new Map(), sizes: [] };
  const short = new Map<string, number>();
  return (text) => {
    const sequence = text.replace(/^@\S+ /, "").toLowerCase().replaceAll("ё", "е").match(/[\p{L}\p{N}]+/gu) ?? [];
    if (sequence.length < SHORT_WORDS) return seldom(sequence.join(" "), short);
    const single = new Set(sequence), triple = triplesOf(sequence);
    if (likest(triple, triples) >= limit) return false;
    if (sequence.length <= LONG_WORDS && likest(single, words) >= ALIKE_WORDS) return false;
    put(triple, triples);
    put(single, words);
    return true;
  };
}

function seldom(text: string, seen: Map<string, number>): boolean {
  const times = seen.get(text) ?? 0;
  seen.set(text, times + 1);
  return times < 2;
}

function triplesOf(words: readonly string[]): Set<string> {
  return new Set(Array.from({ length: words.length - 2 }, (_, i) => words.slice(i, i + 3).join(" ")));
}

function put(pieces: Set<string>, { holders, sizes }: Shelf): void {
  for (const piece of pieces) {
    const list = holders.get(piece);
    if (list) list.push(sizes.length);
    else holders.set(piece, [sizes.length]);
  }
  sizes.push(pieces.size);
}

/** The largest share of common pieces with any text on the shelf. */
function likest(pieces: Set<string>, { holders, sizes }: Shelf): number {
  const common = new Uint16Array(sizes.length);
  let most = 0;
  for (const piece of pieces) {
    for (const holder of holders.get(piece) ?? []) {
      const count = ++common[holder];
      most = Math.max(most, count / (sizes[holder] + pieces.size - count));
    }
  }
  return most;
}
