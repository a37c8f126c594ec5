/** The words of tone: read from `data/words`, one file a language. @module */
import { parse } from "yaml";

/** The languages that the toolkit ships words for; `signs` are emoji and emoticons, of no language. */
export const TONE_LANGUAGES = ["ru", "uk", "en", "signs"] as const;
/** One of {@linkcode TONE_LANGUAGES}. */
export type ToneLanguage = (typeof TONE_LANGUAGES)[number];

/** Words of tone as plain data, so that a worker can be handed them. */
export interface ToneWords {
  /**
   * A word in one form, a beginning (`ужас*`) or several of these in a row (`не работа*`), and what it is worth:
   * below 0 bad, above 0 good, 0 for a phrase that only looks like a word of tone.
   */
  readonly entries: readonly (readonly [words: string, weight: number])[];
  /** Words that make the next word of tone stronger. */
  readonly boosters: readonly string[];
  /** Words that make the next word of tone weaker. */
  readonly diminishers: readonly string[];
  /** Words that turn the next word of tone into its opposite. */
  readonly negations: readonly string[];
  /** Words after which the writer says what counts: but, однако, проте. */
  readonly contrast: readonly string[];
  /** Words of tone that set the subject before them against the one after them: better, дешевле. */
  readonly comparatives: readonly string[];
}

interface WordGroup {
  readonly weight: string;
  readonly words: readonly string[];
}

interface WordFile extends Partial<Record<keyof ToneWords, readonly string[]>> {
  readonly negative?: readonly WordGroup[];
  readonly positive?: readonly WordGroup[];
  readonly neutral?: readonly string[];
}

/**
 * The toolkit's own words of tone, of several languages put together: many mentions mix them. Where two languages
 * hold the same entry, the one named first counts.
 *
 * @example A word and its worth
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadToneWords } from "./tone_words.ts";
 *
 * const words = await loadToneWords(["en"]);
 * assert.ok(words.entries.some(([entry, weight]) => entry === "rip off" && weight < 0));
 * ```
 */
export async function loadToneWords(
  languages: readonly ToneLanguage[] = TONE_LANGUAGES,
): Promise<ToneWords> {
  const texts = await Promise.all(
    languages.map((name) => Deno.readTextFile(new URL(`../../../data/words/${name}.yml`, import.meta.url))),
  );
  return joinToneWords(texts.map(readToneWords));
}

/** Words of tone out of the text of one file in the shape of `data/words/en.yml`. */
export function readToneWords(text: string): ToneWords {
  const file = parse(text, { schema: "failsafe" }) as WordFile; // "no" and "null" are words here
  return {
    entries: [
      ...(file.neutral ?? []).map((words) => [words, 0] as const),
      ...worthOf(file.negative, -1),
      ...worthOf(file.positive, 1),
    ],
    boosters: file.boosters ?? [],
    diminishers: file.diminishers ?? [],
    negations: file.negations ?? [],
    contrast: file.contrast ?? [],
    comparatives: file.comparatives ?? [],
  };
}

/** Several word lists as one. */
export function joinToneWords(lists: readonly ToneWords[]): ToneWords {
  return {
    entries: lists.flatMap((list) => list.entries),
    boosters: lists.flatMap((list) => list.boosters),
    diminishers: lists.flatMap((list) => list.diminishers),
    negations: lists.flatMap((list) => list.negations),
    contrast: lists.flatMap((list) => list.contrast),
    comparatives: lists.flatMap((list) => list.comparatives),
  };
}

function worthOf(groups: readonly WordGroup[] | undefined, sign: number): (readonly [string, number])[] {
  return (groups ?? []).flatMap(({ weight, words }) => words.map((entry) => [entry, sign * Number(weight)] as const));
}
