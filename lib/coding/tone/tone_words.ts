/** The tone words, read from `data/words`, one file per language. @module */
import { parse } from "yaml";
import { hasNames } from "../../tables/require_text.ts";

/** The languages of the built-in word lists; `signs` are emoji and emoticons, which have no language. */
export const TONE_LANGUAGES = ["ru", "uk", "en", "signs"] as const;
/** One of {@linkcode TONE_LANGUAGES}. */
export type ToneLanguage = (typeof TONE_LANGUAGES)[number];

/** Tone words as plain data, so that they can be sent to a worker. */
export interface ToneWords {
  /**
   * A word form, a prefix (`ужас*`) or a sequence of these (`не работа*`), and its weight: below 0 negative, above 0
   * positive, 0 for a phrase that only looks like a tone word.
   */
  readonly entries: readonly (readonly [words: string, weight: number])[];
  /** Words that strengthen the next tone word. */
  readonly boosters: readonly string[];
  /** Words that weaken the next tone word. */
  readonly diminishers: readonly string[];
  /** Words that negate the next tone word. */
  readonly negations: readonly string[];
  /** Words after which the writer's main point follows: but, однако, проте. */
  readonly contrast: readonly string[];
  /** Tone words that compare the subject before them with the one after them: better, дешевле. */
  readonly comparatives: readonly string[];
}

interface WordGroup {
  readonly weight: string;
  readonly words: readonly string[];
}

/** A parsed file, not yet checked. */
type WordFile = Partial<Record<keyof ToneWords | "negative" | "positive" | "neutral", unknown>>;

/**
 * The built-in tone words of several languages in one list, because many mentions mix languages. If two languages have
 * the same entry, the language named first counts.
 *
 * @example A word and its weight
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

/**
 * Reads tone words from the text of a file in the format of `data/words/en.yml`.
 *
 * @throws {SyntaxError} if it is not YAML, a list is not a list, or a group has no weight above 0
 *
 * @example Your own words
 * ```ts
 * import assert from "node:assert/strict";
 * import { readToneWords } from "./tone_words.ts";
 *
 * const { entries } = readToneWords("positive: [{ weight: 1.5, words: [зачёт] }]\nneutral: [зачёт по физике]");
 * assert.deepEqual(entries, [["зачёт по физике", 0], ["зачёт", 1.5]]);
 * assert.throws(() => readToneWords("positive: [зачёт]"), /positive has no weight; write a number above 0/);
 * ```
 */
export function readToneWords(text: string): ToneWords {
  const file = parse(text, { schema: "failsafe" }) as unknown; // "no" and "null" are words here
  if (!hasNames(file)) throw wrong("it holds no keys; write positive, negative and their like");
  const { neutral, negative, positive, ...more } = file as WordFile;
  return {
    entries: [
      ...listOf(neutral, "neutral").map((words) => [words, 0] as const),
      ...worthOf(negative, "negative", -1),
      ...worthOf(positive, "positive", 1),
    ],
    boosters: listOf(more.boosters, "boosters"),
    diminishers: listOf(more.diminishers, "diminishers"),
    negations: listOf(more.negations, "negations"),
    contrast: listOf(more.contrast, "contrast"),
    comparatives: listOf(more.comparatives, "comparatives"),
  };
}

/** Merges several word lists. */
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

function worthOf(groups: unknown, name: string, sign: number): (readonly [string, number])[] {
  if (!Array.isArray(groups ?? [])) throw wrong(`${name} is no list; write - { weight: 1, words: [good] }`);
  return ((groups ?? []) as readonly Partial<WordGroup>[]).flatMap(({ weight, words }) => {
    if (!(Number(weight) > 0)) throw wrong(`a group of ${name} has no weight; write a number above 0, as weight: 1`);
    return listOf(words, `words of ${name}`).map((entry) => [entry, sign * Number(weight)] as const);
  });
}

/** The texts of a list; empty if the file does not have it. */
function listOf(list: unknown, name: string): readonly string[] {
  if (list === undefined) return [];
  if (Array.isArray(list) && list.every((entry) => typeof entry === "string")) return list;
  throw wrong(`${name} is no list of words; write [good, better]`);
}

function wrong(why: string): SyntaxError {
  return new SyntaxError(`Cannot read words of tone: ${why}`);
}
