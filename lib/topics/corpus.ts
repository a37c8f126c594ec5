/** Texts as numbers. @module */
import { countRows } from "../learn/mod.ts";
import { lightStem } from "./light_stem.ts";
import { stopWords } from "./stop_words.ts";
import { topicWords } from "./topic_words.ts";
import type { Corpus } from "./types.ts";

/** A word in fewer different texts than this is no part of the vocabulary; in small corpora every word is. */
const FEWEST_TEXTS = 2;
const SMALL_CORPUS = 20;

/** A corpus of the different texts, and the row of each text that was given; −1 where it has no words. */
export interface EncodedTexts {
  readonly corpus: Corpus;
  readonly rows: Int32Array;
}

/**
 * Turns texts into rows of word numbers: stop words and masked words out, each different row once, sorted by
 * content, so that neither repeats nor the order of the records change what is found.
 *
 * @param masked folded words that are to be passed over, such as the names of subjects
 *
 * @example Two texts that say the same, one that says nothing
 * ```ts
 * import assert from "node:assert/strict";
 * import { encodeTexts } from "./corpus.ts";
 *
 * const { corpus, rows } = encodeTexts(["Тариф растет", "и тарифы растут!", "и на по"]);
 * assert.equal(corpus.counts.rows, 1);
 * assert.deepEqual([...rows], [0, 0, -1]);
 * ```
 */
export function encodeTexts(texts: readonly string[], masked: ReadonlySet<string> = new Set()): EncodedTexts {
  const vocabulary = new Vocabulary(masked);
  const keys = texts.map((text) => vocabulary.read(text).join(" "));
  const different = [...new Set(keys)].filter((key) => key !== "");
  const kept = vocabulary.numbered(different);
  const row = (key: string) => key.split(" ").map((stem) => kept.get(stem) ?? -1).filter((id) => id >= 0);
  const merged = new Map(different.map((key) => [key, row(key)]));
  const contents = new Map([...merged.values()].filter((ids) => ids.length > 0).map((ids) => [ids.join(), ids]));
  const sorted = [...contents.keys()].sort();
  const place = new Map(sorted.map((content, i) => [content, i]));
  return {
    corpus: corpusOf(sorted.map((content) => contents.get(content)!), [...kept.keys()], vocabulary),
    rows: Int32Array.from(keys, (key) => place.get(merged.get(key)?.join() ?? "") ?? -1),
  };
}

/** Stems met so far, and how each was written. */
class Vocabulary {
  readonly #masked: ReadonlySet<string>;
  readonly #stems = new Map<string, string>();
  readonly #written = new Map<string, Map<string, number>>();

  constructor(masked: ReadonlySet<string>) {
    this.#masked = new Set([...masked].map(lightStem));
  }

  /** The stems of a text, in order. */
  read(text: string): string[] {
    const stems = [];
    for (const word of topicWords(text)) {
      const stem = this.#stemOf(word);
      if (stem === "") continue;
      stems.push(stem);
      const forms = this.#written.get(stem)!;
      forms.set(word, (forms.get(word) ?? 0) + 1);
    }
    return stems;
  }

  /** Numbers, in alphabetical order, the stems that stand in enough of the different texts. */
  numbered(different: readonly string[]): Map<string, number> {
    const frequency = new Map<string, number>();
    for (const key of different) {
      for (const stem of new Set(key.split(" "))) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
    }
    const fewest = different.length < SMALL_CORPUS ? 1 : FEWEST_TEXTS;
    const stems = [...frequency.keys()].filter((stem) => frequency.get(stem)! >= fewest).sort();
    return new Map(stems.map((stem, i) => [stem, i]));
  }

  /** The commonest form in which a stem was written; of equally common ones the first in the alphabet. */
  surface(stem: string): string {
    const forms = [...this.#written.get(stem)!];
    return forms.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];
  }

  #stemOf(word: string): string {
    let stem = this.#stems.get(word);
    if (stem === undefined) {
      stem = stopWords().has(word) ? "" : lightStem(word);
      if (this.#masked.has(stem)) stem = "";
      if (stem !== "" && !this.#written.has(stem)) this.#written.set(stem, new Map());
      this.#stems.set(word, stem);
    }
    return stem;
  }
}

function corpusOf(rows: readonly (readonly number[])[], stems: readonly string[], vocabulary: Vocabulary): Corpus {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((ids, i) => starts[i + 1] = starts[i] + ids.length);
  const ids = Int32Array.from(rows.flat());
  const surfaces = stems.map((stem) => vocabulary.surface(stem));
  return { stems, surfaces, starts, ids, counts: countRows(starts, ids, stems.length) };
}
