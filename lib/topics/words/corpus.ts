/** Texts as numbers, and the different ones among them. @module */
import { TextBuilder } from "../../tables/columns.ts";
import { contentHash, hashBytes } from "../../text/mod.ts";
import type { Texts } from "../../learn/mod.ts";
import { lightStem } from "./light_stem.ts";
import { stopWords } from "../../text/lists/stop_words.ts";
import type { ReadTexts } from "./word_reader.ts";

/** Texts over the stems that topics can be made of. */
export interface Corpus {
  /** Every text, its words as numbers of `stems`. */
  readonly texts: Texts;
  /** The vocabulary. */
  readonly stems: readonly string[];
  /** Different texts with words, one row of each, in the order of a hash of their content: what a fit sees. */
  readonly sample: Int32Array;
  /** A number for the content of each text of the sample, the same wherever that content is met. */
  readonly keys: Float64Array;
  /** A hash of the contents of the sample: the same for the same texts in any order. */
  readonly content: string;
  /** The texts as they were read: word by word, stop words and all. */
  readonly written: WrittenTexts;
}

/** Words in the order in which they were written. */
export interface WrittenTexts {
  readonly starts: Int32Array;
  readonly ids: Int32Array;
  /** The stem of each word: its number in the vocabulary, or −1. */
  readonly stemOf: Int32Array;
  readonly wordOf: (id: number) => string;
}

/** What {@linkcode corpusOf} may be told. */
export interface CorpusOptions {
  /** Folded words that are to be passed over, such as the names of subjects. */
  readonly masked?: ReadonlySet<string>;
  /** How many different texts a fit sees at most (default: 50,000). */
  readonly sample?: number;
  /** Stems that are part of the vocabulary, beside those of at least two different texts of the sample; by `content`. */
  readonly known?: (content: string) => readonly string[];
  /** Which of two texts of the same content stands for both: the smaller. Default: the one read first. */
  readonly compare?: (a: number, b: number) => number;
}

const SAMPLE_TEXTS = 50_000;
const MOST_STEMS = 30_000;
/** A stem in fewer different texts than this is no part of the vocabulary; in a small corpus every stem is. */
const FEWEST_TEXTS = 2;
const SMALL_CORPUS = 20;

/**
 * Brings texts to the stems that topics can be made of: stop words, masked and rare words out. Neither repeats nor
 * the order of the texts change the vocabulary or the sample.
 *
 * @param reader the texts
 *
 * @example Two texts that say the same, one that says nothing
 * ```ts
 * import assert from "node:assert/strict";
 * import { TextBuilder } from "../../tables/columns.ts";
 * import { corpusOf } from "./corpus.ts";
 * import { WordReader } from "./word_reader.ts";
 *
 * const column = new TextBuilder();
 * for (const text of ["Тариф растет", "и тарифы растут!", "и на по"]) column.add(text);
 * const texts = column.build(), reader = new WordReader();
 * for (let i = 0; i < texts.length; i++) reader.add(texts, i);
 * const { sample, stems } = corpusOf(reader);
 * assert.equal(sample.length, 1);
 * assert.deepEqual(stems, ["раст", "тариф"]);
 * ```
 */
export function corpusOf(reader: ReadTexts, options: CorpusOptions = {}): Corpus {
  const { starts, ids } = reader.texts();
  const words = Array.from({ length: reader.words.size }, (_, id) => reader.words.word(id));
  const { stems: all, stemOf } = stemsOf(words, options.masked ?? new Set());
  const keys = contentKeys(starts, ids, stemOf, all);
  const rows = firstTexts(keys, options.sample ?? SAMPLE_TEXTS, options.compare);
  const content = contentHash(Array.from(rows, (row) => keys[row]).join());
  const stems = vocabulary(commonStems(rows, starts, ids, stemOf, all), options.known?.(content) ?? []);
  const place = new Map(stems.map((stem, i) => [stem, i]));
  const kept = Int32Array.from(all, (stem) => place.get(stem) ?? -1);
  const known = stemOf.map((stem) => stem < 0 ? -1 : kept[stem]);
  const texts = compact(starts, ids, known, stems.length);
  const written = { starts, ids, stemOf: known, wordOf: (id: number) => words[id] };
  const sample = rows.filter((row) => texts.starts[row + 1] > texts.starts[row]);
  return { texts, stems, sample, keys: Float64Array.from(sample, (row) => keys[row]), content, written };
}

/** Some of the texts, in the order given. */
export function pickTexts({ starts, ids, width }: Texts, rows: Int32Array): Texts {
  const picked = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => picked[i + 1] = picked[i] + starts[row + 1] - starts[row]);
  const words = new Int32Array(picked[rows.length]);
  let at = 0;
  for (const row of rows) for (let p = starts[row]; p < starts[row + 1]; p++) words[at++] = ids[p]; // views cost more
  return { starts: picked, ids: words, width };
}

/** Every word's stem, stems numbered in alphabetical order; −1 for stop words and masked ones. */
function stemsOf(words: readonly string[], masked: ReadonlySet<string>): { stems: string[]; stemOf: Int32Array } {
  const names = new Set([...masked].map(lightStem));
  const stemmed = words.map((word) => {
    const stem = stopWords().has(word) ? "" : lightStem(word);
    return names.has(stem) ? "" : stem;
  });
  const stems = [...new Set(stemmed)].filter((stem) => stem !== "").sort();
  const number = new Map(stems.map((stem, i) => [stem, i]));
  return { stems, stemOf: Int32Array.from(stemmed, (stem) => number.get(stem) ?? -1) };
}

/**
 * A number for each text's content, of 53 bits: two of a million different texts share one once in 18,000 studies.
 * NaN where a text has no words.
 */
function contentKeys(starts: Int32Array, ids: Int32Array, stemOf: Int32Array, stems: readonly string[]): Float64Array {
  const hashes = stemHashes(stems);
  const keys = new Float64Array(starts.length - 1);
  for (let row = 0; row < keys.length; row++) {
    let high = 0x243f6a88, low = 0x85a308d3, words = 0;
    for (let p = starts[row]; p < starts[row + 1]; p++) {
      const stem = stemOf[ids[p]];
      if (stem < 0) continue;
      words++;
      high = Math.imul(high ^ hashes[stem * 2], 0x85ebca6b);
      low = Math.imul(low ^ hashes[stem * 2 + 1], 0xc2b2ae35) ^ (high >>> 13);
    }
    keys[row] = words === 0 ? NaN : (high >>> 11) * 2 ** 32 + (low >>> 0);
  }
  return keys;
}

/** One row of each of the first different contents in the order of their keys. */
function firstTexts(
  keys: Float64Array,
  most: number,
  compare: (a: number, b: number) => number = (a, b) => a - b,
): Int32Array {
  const last = lastOfFirst(keys, most);
  const stands = new Map<number, number>();
  for (let row = 0; row < keys.length; row++) {
    if (!(keys[row] <= last)) continue; // NaN is neither
    const held = stands.get(keys[row]);
    if (held === undefined || compare(row, held) < 0) stands.set(keys[row], row);
  }
  const first = Float64Array.from(stands.keys()).sort();
  return Int32Array.from(first, (key) => stands.get(key)!);
}

/** Keys are hashes of 53 bits, so that ranges of this width hold about as many of them each. */
const RANGES = 1 << 12, WIDTH = 2 ** 53 / RANGES;

/** The last of the first different keys, −1 for none: of many keys only the lowest ranges are sorted. */
function lastOfFirst(keys: Float64Array, most: number): number {
  const starts = new Int32Array(RANGES + 1);
  for (const key of keys) if (!Number.isNaN(key)) starts[Math.floor(key / WIDTH) + 1]++;
  for (let range = 0; range < RANGES; range++) starts[range + 1] += starts[range];
  const placed = new Float64Array(starts[RANGES]), next = starts.slice();
  for (const key of keys) if (!Number.isNaN(key)) placed[next[Math.floor(key / WIDTH)]++] = key;
  let last = -1;
  for (let range = 0, different = 0; range < RANGES; range++) {
    for (const key of placed.subarray(starts[range], starts[range + 1]).sort()) {
      if (key === last) continue;
      if (different++ === most) return last;
      last = key;
    }
  }
  return last;
}

/** Both lists as one, in alphabetical order. */
function vocabulary(common: readonly string[], known: readonly string[]): readonly string[] {
  return known.length === 0 ? common : [...new Set([...common, ...known])].sort();
}

/** Two halves of each stem's hash. */
function stemHashes(stems: readonly string[]): Int32Array {
  const hashes = new Int32Array(stems.length * 2), hash = new Uint32Array(4), column = new TextBuilder();
  for (const stem of stems) column.add(stem);
  const { bytes, offsets } = column.build();
  for (let i = 0; i < stems.length; i++) {
    hashBytes(bytes, offsets[i], offsets[i + 1], hash);
    hashes[i * 2] = hash[0];
    hashes[i * 2 + 1] = hash[1];
  }
  return hashes;
}

/** Stems that enough texts of the sample have, in alphabetical order; of too many, those that most texts have. */
function commonStems(
  sample: Int32Array,
  starts: Int32Array,
  ids: Int32Array,
  stemOf: Int32Array,
  stems: readonly string[],
): string[] {
  const frequency = new Int32Array(stems.length);
  const last = new Int32Array(stems.length).fill(-1);
  for (const row of sample) {
    for (let p = starts[row]; p < starts[row + 1]; p++) {
      const stem = stemOf[ids[p]];
      if (stem < 0 || last[stem] === row) continue;
      last[stem] = row;
      frequency[stem]++;
    }
  }
  const fewest = sample.length < SMALL_CORPUS ? 1 : FEWEST_TEXTS;
  const kept = stems.map((_, stem) => stem).filter((stem) => frequency[stem] >= fewest);
  kept.sort((a, b) => frequency[b] - frequency[a] || a - b);
  return kept.slice(0, MOST_STEMS).sort((a, b) => a - b).map((stem) => stems[stem]);
}

/** The texts without the words that have no number. */
function compact(starts: Int32Array, ids: Int32Array, stemOf: Int32Array, width: number): Texts {
  const compacted = new Int32Array(starts.length);
  const kept = new Int32Array(ids.length);
  let end = 0;
  for (let i = 0; i + 1 < starts.length; i++) {
    for (let p = starts[i]; p < starts[i + 1]; p++) {
      const stem = stemOf[ids[p]];
      if (stem >= 0) kept[end++] = stem;
    }
    compacted[i + 1] = end;
  }
  return { starts: compacted, ids: kept.subarray(0, end), width };
}
