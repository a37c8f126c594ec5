/** Why a mention has a code. @module */
import { compileQueries, type Field, FIELDS, loadWordForms, parseQuery } from "../query/mod.ts";
import { TextBuilder } from "../tables/columns.ts";
import { Frame } from "../tables/frame.ts";
import { explainTerms, unpackModel } from "../learn/texts/mod.ts";
import { STAND_INS } from "./learned/learn_codebook.ts";
import { createMentionReader } from "./learned/mention_reader.ts";
import type { PreparedLearned } from "./learned/prepare_learned.ts";
import { toneOf } from "./tone/tone_of.ts";
import { loadToneWords } from "./tone/tone_words.ts";
import type { Codebook } from "./types.ts";

/** A piece of a text and how much it spoke for the code; below 0: against it. Null: it was found, and that is all. */
export interface DecidingTerm {
  readonly term: string;
  readonly weight: number | null;
}

/** What is to be explained. */
export interface CodedMention {
  /** `clean_text` of the mention. */
  readonly text: string;
  /** Fields of the mention that a rule's query may ask of; those left out are not known. */
  readonly fields?: Partial<Readonly<Record<Field, string | null>>>;
  /** Pieces that name the subject it is seen from; none where the codebook is coded once a mention. */
  readonly own?: readonly string[];
  /** Pieces that name other subjects. */
  readonly others?: readonly string[];
  readonly codebook: Codebook;
  readonly code: string;
  readonly coder: string;
  /** What `learned.prepare` gave; the other coders need nothing. */
  readonly prepared?: unknown;
}

/**
 * The terms that decided, the strongest first: the words of tone and their worth, the pieces that a rule's query found
 * (without a weight), or what each term added to the learned coder's score beyond what it added to the other codes on the mean. Those
 * that spoke against the code come last.
 *
 * @returns nothing for a person's or a chat model's code, for `none` in a codebook of several codes, and where nothing was found
 *
 * @example What made it negative
 * ```ts
 * import assert from "node:assert/strict";
 * import { readCodebook } from "./codebook/read_codebook.ts";
 * import { explain } from "./explain.ts";
 *
 * const codebook = await readCodebook("tone");
 * const [{ term }] = await explain({ text: "Связь ужасная", codebook, code: "negative", coder: "words" });
 * assert.equal(term, "ужасная");
 * ```
 */
export async function explain(mention: CodedMention): Promise<DecidingTerm[]> {
  const terms = await EXPLAIN[mention.coder]?.(mention) ?? [];
  return terms.filter(({ weight }) => weight !== 0)
    .sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0) || (a.term < b.term ? -1 : 1));
}

/** By coder: one that is not here cannot say what decided. */
const EXPLAIN: Readonly<Record<string, (mention: CodedMention) => Promise<DecidingTerm[]>>> = {
  words: wordTerms,
  rule: ruleTerms,
  learned: learnedTerms,
};

async function wordTerms({ text, own = [], others = [], code }: CodedMention): Promise<DecidingTerm[]> {
  const [{ hits }] = toneOf(text, [own, others], await loadToneWords());
  const sign = code === "negative" ? -1 : 1;
  return hits.map(({ text, worth }) => ({ term: text, weight: sign * worth }));
}

async function ruleTerms({ text, fields = {}, codebook, code }: CodedMention): Promise<DecidingTerm[]> {
  // What a child's rule finds has the parent too.
  const used = codebook.codes.filter((other) => other.code === code || other.parent === code);
  const written = used.flatMap(({ query, asks, several, behaviour }) => [query, asks, several, behaviour])
    .filter((query) => query !== null);
  if (written.length === 0) return [];
  const queries = written.map(parseQuery), matcher = compileQueries(queries, await loadWordForms(queries));
  const column = (value: string | null) => {
    const builder = new TextBuilder();
    builder.add(value);
    return builder.build();
  };
  const texts = column(text);
  const frame = new Frame(FIELDS.map((field) => [field, column(fields[field] ?? null)] as const));
  const pieces = matcher.match(texts, 0, frame).flatMap((found) => found ?? []);
  return [...new Set(pieces)].map((term) => ({ term, weight: null }));
}

// deno-lint-ignore require-await
async function learnedTerms(mention: CodedMention): Promise<DecidingTerm[]> {
  const { text, own = [], others = [], codebook, code, prepared } = mention;
  const { lists, models } = prepared as PreparedLearned, { packed, codes } = models[codebook.name];
  const target = codes.indexOf(code);
  if (target < 0) return []; // none of several fits: nothing was learnt of that
  const reader = createMentionReader(lists), bytes = new TextEncoder().encode(text);
  reader.read(bytes, 0, bytes.length);
  const seen = reader.seen(own.map(reader.piece), others.map(reader.piece));
  const termOf = (id: number) => reader.terms.term(id);
  return explainTerms(unpackModel(packed), seen, target, { termOf, standIns: STAND_INS })
    .map(({ terms, weight }) => ({ term: terms.map(termOf).join(" "), weight }));
}
