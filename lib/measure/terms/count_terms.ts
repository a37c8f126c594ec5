/** In how many mentions of each tone a word stands. @module */
import type { Frame } from "../../tables/frame.ts";
import type { TextColumn } from "../../tables/columns.ts";
import {
  addressEnd,
  createTokens,
  joinDivided,
  lettersOf,
  tokenise,
  type Tokens,
  WordIds,
  words,
} from "../../text/mod.ts";
import { codesOf } from "../facts/code_table.ts";
import { rowFinder } from "../../tables/lookup/finders.ts";
import { Growing } from "../facts/growing.ts";
import type { Facts } from "../facts/types.ts";
import { ALL } from "../facts/all.ts";

export const TONES = ["negative", "neutral", "positive"] as const;

/** A shorter word says little. */
const LEAST_LETTERS = 3;
/** A name's word of fewer letters has no forms that could be told from other words. */
const STEM_LETTERS = 4;

const DOT = 0x2e, AT_SIGN = 0x40;

/** Words and their counts. */
export interface TermCounts {
  readonly words: readonly string[];
  /** By subject: at `3 w + t` the mentions of tone t in which word w stands; what lies beyond the end is 0. */
  readonly counts: ReadonlyMap<number, Growing>;
}

/**
 * Counts each word once a mention, of the mentions that stand for themselves and are about a subject: towards each subject and
 * towards all. Words of the subjects' names, of addresses and handles are left out, and what is no word of letters.
 */
export function countTerms(facts: Facts, parts: Iterable<Frame>): TermCounts {
  const { offsets, subjects } = subjectsByRow(facts);
  const done = new Uint8Array(facts.length), reader = new TermReader(facts), counts = new Map<number, Growing>();
  for (const frame of parts) {
    const id = frame.text("id"), text = frame.text("clean_text"), rowOf = rowFinder(id, facts.ids, facts.length);
    for (let i = 0; i < frame.length; i++) {
      const row = rowOf(i);
      if (row < 0 || done[row] === 1 || offsets[row + 1] === offsets[row]) continue;
      done[row] = 1; // a record met again is the same mention
      const found = reader.find(text, i);
      for (let k = offsets[row]; k < offsets[row + 1]; k++) {
        const tone = codesOf(facts.codebooks.get("tone")!, row, subjects[k]);
        if (typeof tone !== "number" || tone < 0 || tone >= TONES.length) continue;
        for (const subject of [subjects[k], ALL]) {
          let own = counts.get(subject);
          if (!own) counts.set(subject, own = new Growing());
          for (const word of found) own.add(word * TONES.length + tone, 1);
        }
      }
    }
  }
  return { words: reader.words, counts };
}

/** The subjects of each row, side by side; reposts have none: they say their original's words again. */
function subjectsByRow({ length, subjects: all, originals }: Facts) {
  const offsets = new Int32Array(length + 1);
  for (const { kept } of all) for (const row of kept) if (originals[row] < 0) offsets[row + 1]++;
  for (let row = 0; row < length; row++) offsets[row + 1] += offsets[row];
  const subjects = new Int16Array(offsets[length]), next = offsets.slice(0, length);
  all.forEach(({ kept }, subject) => {
    for (const row of kept) if (originals[row] < 0) subjects[next[row]++] = subject;
  });
  return { offsets, subjects };
}

/** Where the handle ends that word k is or begins: `@anna.k` is one, of two words. */
function handleEnd(bytes: Uint8Array, { count, starts, ends }: Tokens, k: number): number {
  while (k + 1 < count && bytes[ends[k]] === DOT && starts[k + 1] === ends[k] + 1) k++;
  return ends[k];
}

/** Finds the different terms of a text, as numbers. */
class TermReader {
  readonly #tokens = createTokens();
  readonly #ids = new WordIds();
  /** By word: whether it is a term at all. */
  readonly #isTerm: boolean[] = [];
  /** By word: the text in which it was met last. */
  readonly #lastIn = new Growing();
  readonly #isNamed: (word: string) => boolean;
  #texts = 0;

  constructor({ subjects }: Facts) {
    this.#isNamed = namesOf(subjects.map(({ name }) => name));
  }

  get words(): string[] {
    return this.#isTerm.map((_, id) => this.#ids.word(id));
  }

  /** The terms of row i, each once. */
  find({ bytes, offsets }: TextColumn, i: number): number[] {
    const tokens = this.#tokens, end = offsets[i + 1], found: number[] = [], text = ++this.#texts;
    tokenise(bytes, offsets[i], end, tokens);
    joinDivided(bytes, tokens);
    for (let k = 0, passed = -1; k < tokens.count; k++) {
      if (tokens.starts[k] < passed) continue;
      const isHandle = tokens.sigils[k] === AT_SIGN;
      passed = Math.max(passed, isHandle ? handleEnd(bytes, tokens, k) : addressEnd(bytes, tokens, k, end));
      if (isHandle || passed > tokens.starts[k]) continue;
      const id = this.#ids.add(tokens, k);
      this.#isTerm[id] ??= this.#mayBeTerm(lettersOf(tokens, k));
      if (!this.#isTerm[id] || (id < this.#lastIn.length && this.#lastIn.at(id) === text)) continue;
      while (this.#lastIn.length < id) this.#lastIn.push(0);
      this.#lastIn.put(id, text);
      found.push(id);
    }
    return found;
  }

  #mayBeTerm(word: string): boolean {
    return word.length >= LEAST_LETTERS && /^\p{L}+(?:'\p{L}+)*$/u.test(word) && !this.#isNamed(word);
  }
}

/** Tells words of names: a long one in all its forms, a short one (the "и" of a name of three words) only as it stands. */
function namesOf(names: readonly string[]): (word: string) => boolean {
  const found = names.flatMap((name) => words(name, { joined: true })).map(({ folded }) => folded)
    .flatMap((word) => word.split("_")).filter((word) => word !== "");
  const short = new Set(found.filter((word) => word.length < STEM_LETTERS));
  const stems = found.filter((word) => word.length >= STEM_LETTERS)
    .map((word) => word.slice(0, Math.max(STEM_LETTERS, word.length - 2)));
  return (word) => short.has(word) || stems.some((stem) => word.startsWith(stem));
}
