/** Words that are nearly those of a query, in texts that it passes over. @module */
import { type Query, termsOf, type WordForms } from "../../query/mod.ts";
import { foldWord, words } from "../../text/mod.ts";
import type { NearMiss, Shown } from "./types.ts";

/** Shown at most. */
const MISSES = 8;
/** A shorter word is like too many others. */
const LEAST_LETTERS = 5;

/**
 * Collects the words of texts that a query does not match, and says which of them hold one of its words or are one letter
 * off: a slip of the pen, a compound, another spelling.
 */
export function nearMissesOf(query: Query, forms: WordForms) {
  const wanted = [
    ...new Set(
      termsOf(query).flatMap(({ words, joints }) =>
        joints.length === 0 ? words.map((word) => foldWord(bare(word))) : []
      ),
    ),
  ].filter((word) => word.length >= LEAST_LETTERS);
  const known = new Set(wanted.flatMap((word) => forms.formsOf(word)));
  const like = new Map<string, string | null>(), found = new Map<string, { texts: number; example: Shown }>();
  return {
    /** Takes a text that is not matched. */
    add(text: string, shown: () => Shown): void {
      for (const word of new Set(words(text).map(({ folded }) => folded))) {
        if (!like.has(word)) like.set(word, known.has(word) ? null : wanted.find((one) => isLike(word, one)) ?? null);
        if (like.get(word) === null) continue;
        const own = found.get(word);
        if (own) own.texts++;
        else found.set(word, { texts: 1, example: shown() });
      }
    },
    /** The most frequent first. */
    all: (): NearMiss[] =>
      [...found].map(([word, own]) => ({ word, like: like.get(word)!, ...own }))
        .sort((a, b) => b.texts - a.texts || (a.word < b.word ? -1 : 1)).slice(0, MISSES),
  };
}

function bare(word: string): string {
  return word.replace(/^[#@]/, "");
}

/** Holds the other one, or is one letter off. */
function isLike(word: string, wanted: string): boolean {
  return word !== wanted && (word.includes(wanted) || isOneOff(word, wanted));
}

/** One letter more, less or other, or two neighbours swapped. */
function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0, end = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
