/** Tells languages apart by the byte n-grams of their words: the model of eld, read from numbers instead of objects. @module */
import { unpackArrays } from "../evidence/packed_arrays.ts";
import { eachByteNgram } from "./byte_ngrams.ts";

/** A language as an ISO 639-1 code, and how likely the text is in it: 0 to 1, of most texts 0.7 to 0.9 for their own. */
export interface RankedLanguage {
  readonly language: string;
  readonly score: number;
}

/** What `data/languages/ngrams.bin` holds; `deno task languages` writes it. */
export interface PackedModel {
  readonly about: { readonly languages: readonly string[]; readonly usual: readonly number[] };
  readonly arrays: {
    /** Of each n-gram its first three bytes and its next three, the highest first. */
    readonly high: Uint32Array;
    readonly low: Uint32Array;
    /** In how many languages it occurs. */
    readonly counts: Uint8Array;
    /** One after the other: these languages, by their places, and what it says for each. */
    readonly languages: Uint8Array;
    readonly weights: Uint8Array;
  };
}

/** What every n-gram says beside its weight, for each language it occurs in. */
const BASE_WEIGHT = 53;
/** Of so much a mean weight is the score one half. */
const SCALE = 25;
/** A text is told by no fewer different n-grams, and where its language's score is so much of what is usual for it. */
const LEAST_NGRAMS = 3, LEAST_OF_USUAL = 0.75;

/** Slots of the table of n-grams: a power of two, at least half of them free. */
const SLOTS = 1 << 18;
/** Slots for the n-grams of one text, of which there are 200 at most. */
const SEEN_SLOTS = 1 << 9;

/**
 * A model of 60 languages: what eld's own `detect()` says of a text, in an eighth of its time and without the 60 MB of
 * objects that it keeps. About 6 µs a text of 100 bytes.
 */
export class NgramModel {
  readonly #names: readonly string[];
  readonly #usual: readonly number[];
  readonly #packed: PackedModel["arrays"];
  /** Where the languages of an n-gram begin. */
  readonly #starts: Uint32Array;
  /** The n-gram of each slot, by its place and one more; 0 for a free one. */
  readonly #slots = new Uint32Array(SLOTS);
  readonly #seen = {
    high: new Int32Array(SEEN_SLOTS),
    low: new Int32Array(SEEN_SLOTS),
    text: new Uint32Array(SEEN_SLOTS),
  };
  readonly #sums: Float64Array;
  #text = 0;

  constructor({ about, arrays }: PackedModel) {
    this.#names = about.languages;
    this.#usual = about.usual;
    this.#packed = arrays;
    this.#sums = new Float64Array(about.languages.length);
    this.#starts = new Uint32Array(arrays.counts.length + 1);
    for (const [k, count] of arrays.counts.entries()) {
      this.#starts[k + 1] = this.#starts[k] + count;
      let slot = slotOf(arrays.high[k], arrays.low[k], SLOTS);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
      this.#slots[slot] = k + 1;
    }
  }

  /**
   * The languages that a text may be in, the likeliest first.
   *
   * @returns none where the model is not sure: fewer than three n-grams, or a score far below what is usual
   */
  rank(text: string): RankedLanguage[] {
    this.#sums.fill(0);
    this.#text++;
    let different = 0;
    const tails = eachByteNgram(text, (high, low) => {
      if (!this.#isNew(high, low)) return;
      different++;
      this.#add(high, low);
    });
    different += new Set(tails).size;
    if (different < LEAST_NGRAMS) return [];
    const ranked: number[] = [];
    for (let k = 0; k < this.#sums.length; k++) if (this.#sums[k] > 0) ranked.push(k);
    ranked.sort((a, b) => this.#sums[b] - this.#sums[a]);
    const scoreOf = (k: number) => this.#sums[k] / different / (this.#sums[k] / different + SCALE);
    if (ranked.length === 0 || scoreOf(ranked[0]) < this.#usual[ranked[0]] * LEAST_OF_USUAL) return [];
    return ranked.map((k) => ({ language: this.#names[k], score: scoreOf(k) }));
  }

  /** True for an n-gram that did not occur in this text yet. */
  #isNew(high: number, low: number): boolean {
    const seen = this.#seen;
    let slot = slotOf(high, low, SEEN_SLOTS);
    for (; seen.text[slot] === this.#text; slot = (slot + 1) & (SEEN_SLOTS - 1)) {
      if (seen.high[slot] === high && seen.low[slot] === low) return false;
    }
    seen.text[slot] = this.#text;
    seen.high[slot] = high;
    seen.low[slot] = low;
    return true;
  }

  /** Adds what an n-gram says for each language; an unknown one says nothing. */
  #add(high: number, low: number): void {
    const { high: highs, low: lows, languages, weights } = this.#packed;
    for (let slot = slotOf(high, low, SLOTS); this.#slots[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
      const k = this.#slots[slot] - 1;
      if (highs[k] !== high || lows[k] !== low) continue;
      for (let at = this.#starts[k]; at < this.#starts[k + 1]; at++) {
        this.#sums[languages[at]] += weights[at] + BASE_WEIGHT;
      }
      return;
    }
  }
}

function slotOf(high: number, low: number, slots: number): number {
  const hash = Math.imul(Math.imul(high, 0x9e3779b1) ^ low, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

let model: NgramModel | undefined;

/** The model; read once a thread, and only if a text needs it: 1 MB, in 15 ms. */
export function languageModel(): NgramModel {
  return model ??= new NgramModel(
    unpackArrays(Deno.readFileSync(new URL("../../../data/languages/ngrams.bin", import.meta.url))) as PackedModel,
  );
}
