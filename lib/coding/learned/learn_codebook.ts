/** Learns a codebook from examples. @module */
import {
  type TermFeatures,
  termFeatures,
  type TermRow,
  type TermVectors,
  termVectors,
} from "../../learn/linear/mod.ts";
import { learnTexts, packModel, signatureOf, type TextExamples, type TextModel } from "../../learn/texts/mod.ts";
import { OTHER_TERM } from "../../learn/terms/mod.ts";
import { contentHash } from "../../text/content_hash.ts";
import { TONES } from "../tone/score_tone.ts";
import type { ToneWords } from "../tone/tone_words.ts";
import { NONE } from "../types.ts";
import { createMentionReader, type MentionReader } from "./mention_reader.ts";
import type { CodebookModel, Example, SeenText } from "./types.ts";
import { compareCodeUnits } from "../../text/order/compare_code_units.ts";

/** What learning a codebook may be told. */
export interface LearnCodebookOptions {
  /** All codes, in the codebook's order. */
  readonly codes: readonly string[];
  /** One code a mention at most. */
  readonly exclusive: boolean;
  readonly lists: ToneWords;
  /**
   * Of {@linkcode vectorsOf}, for tone; null, or not given: none. They and the word lists are of tone alone: reasons of
   * complaint are told apart better without (macro F1 0.536 against 0.527 on airline tweets).
   */
  readonly vectors?: TermVectors | null;
  readonly strengths?: readonly number[];
  /** False: no probabilities, in a fifth of the time. Default true. */
  readonly probabilities?: boolean;
  readonly seed?: number;
}

/** Terms below this number stand for others. */
export const STAND_INS = OTHER_TERM + 1;

/** A model, and the probabilities of the examples by models that did not learn them. */
export interface LearntCodebook {
  readonly model: TextModel;
  readonly strength: number;
  /** As many numbers as codes for each example, in the order of the examples; null: not asked for. */
  readonly p: Float64Array | null;
  readonly signatures: readonly number[];
}

/**
 * Learns which words, pairs, character n-grams and words of tone speak for which code. The order of the examples does not
 * matter.
 *
 * @param examples texts whose codes are known; equal texts stay together when something is tried out
 * @throws {RangeError} if an example has a code that is not among them, or none where codes exclude each other
 *
 * @example Two motives
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadToneWords } from "../tone/tone_words.ts";
 * import { codeTexts } from "./code_texts.ts";
 * import { learnCodebook } from "./learn_codebook.ts";
 *
 * const texts = { thank: ["спасибо большое мастеру", "большое спасибо"], help: ["помогите настроить", "помогите войти"] };
 * const examples = Object.entries(texts).flatMap(([code, list]) => {
 *   return list.map((text) => ({ text, own: [], others: [], codes: [code] }));
 * });
 * const lists = await loadToneWords();
 * const { model } = learnCodebook(examples, { codes: ["help", "thank"], exclusive: true, lists });
 * const [{ codes }] = codeTexts([{ text: "спасибо за помощь", own: [], others: [] }], model, ["help", "thank"], lists);
 * assert.deepEqual(codes, ["thank"]);
 * ```
 */
export function learnCodebook(examples: readonly Example[], options: LearnCodebookOptions): LearntCodebook {
  const { codes, exclusive, lists, vectors = null, strengths, probabilities = true, seed = 1 } = options;
  for (const example of examples) checkCodes(example, options);
  const order = sortedPlaces(examples), reader = createMentionReader(lists), featuresOf = rememberedFeatures(reader);
  const texts = textExamples(order.map((i) => examples[i]), codes, reader);
  const learning = {
    classes: codes.length,
    exclusive,
    vectors,
    probabilities,
    seed,
    ...(strengths ? { strengths } : {}),
  };
  const { model, strength, p } = learnTexts(texts, featuresOf, learning);
  const signatures = new Array<number>(order.length);
  texts.rows.forEach(({ ids }, at) => {
    signatures[order[at]] = signatureOf(ids.map((id) => featuresOf(id).stem), ids.length);
  });
  return { model, strength, p: inOrder(p, order, codes.length), signatures };
}

/** Places of examples in an order that depends on their content alone. */
function sortedPlaces(examples: readonly Example[]): number[] {
  return Array.from(examples.keys()).sort((a, b) => {
    const one = examples[a], other = examples[b];
    return compareCodeUnits(keyOf(one), keyOf(other)) || compareCodeUnits(viewOf(one), viewOf(other));
  });
}

function textExamples(examples: readonly Example[], codes: readonly string[], reader: MentionReader): TextExamples {
  const read = examples.map((example) => rowOf(reader, example)), ofTone = isToneCodes(codes);
  const labels = new Uint8Array(examples.length * codes.length);
  examples.forEach((example, i) => {
    for (const code of example.codes) labels[i * codes.length + codes.indexOf(code)] = 1;
  });
  return {
    rows: read.map(({ row }) => row),
    hints: read.map(({ hint }) => ofTone ? hint : []),
    labels,
    keys: examples.map(({ text }) => text),
    weights: Float64Array.from(examples, ({ weight }) => weight ?? 1),
    times: Float64Array.from(examples, ({ time }) => time ?? NaN),
  };
}

/**
 * Vectors of words from texts whose codes need not be known: a study's own, the more the better. Equal texts count once,
 * whoever they are seen from, and their order does not matter.
 */
export function vectorsOf(texts: readonly SeenText[], lists: ToneWords): TermVectors | null {
  const reader = createMentionReader(lists), different = new Map<string, SeenText>();
  for (const text of texts) {
    const known = different.get(text.text);
    if (!known || compareCodeUnits(viewOf(text), viewOf(known)) < 0) different.set(text.text, text);
  }
  const sorted = [...different].sort(([a], [b]) => compareCodeUnits(a, b));
  return termVectors(sorted.map(([, text]) => plain(rowOf(reader, text).row)), rememberedFeatures(reader));
}

/** Whether codes are negative, neutral and positive (and perhaps none). */
export function isToneCodes(codes: readonly string[]): boolean {
  return TONES.every((tone) => codes.includes(tone)) && codes.every((code) => code === NONE || isTone(code));
}

function isTone(code: string): boolean {
  return TONES.some((tone) => tone === code);
}

/** What was learnt as plain data: workers can be handed it. Of examples of the same words one stands for all, whatever their order. */
export function packCodebook(
  { model, strength, p, signatures }: LearntCodebook,
  { codes, exclusive }: Pick<LearnCodebookOptions, "codes" | "exclusive">,
): CodebookModel {
  const packed = packModel(model);
  const known = new Map<number, readonly number[]>();
  signatures.forEach((signature, i) => {
    if (!p) return;
    const own = Array.from(p.subarray(i * codes.length, (i + 1) * codes.length)), other = known.get(signature);
    if (!other || isBefore(own, other)) known.set(signature, own);
  });
  return {
    codes,
    exclusive,
    packed,
    key: contentHash(packed),
    known: [...known].sort(([a], [b]) => a - b),
    strength,
    examples: signatures.length,
  };
}

/** A text as a row of its own; the reader's arrays are copied. */
function rowOf(reader: MentionReader, { text, own, others }: SeenText): { row: TermRow; hint: number[] } {
  const bytes = encoder.encode(text);
  reader.read(bytes, 0, bytes.length);
  const seen = reader.seen(own.map(reader.piece), others.map(reader.piece));
  return {
    row: { ids: seen.ids.slice(0, seen.count), weights: seen.weights.slice(0, seen.count) },
    hint: [...seen.hints],
  };
}

const encoder = new TextEncoder();

/** For vectors it does not matter whose a term is. */
function plain({ ids }: TermRow): TermRow {
  return { ids, weights: new Float64Array(ids.length).fill(1) };
}

function rememberedFeatures({ terms }: MentionReader): (id: number) => TermFeatures {
  const features: TermFeatures[] = [];
  return (id) => features[id] ??= termFeatures(terms.term(id), id < STAND_INS);
}

function checkCodes({ codes: given }: Example, { codes, exclusive }: LearnCodebookOptions): void {
  const unknown = given.find((code) => !codes.includes(code));
  if (unknown !== undefined) {
    throw new RangeError(`Cannot learn from an example of code "${unknown}": codes are ${codes.join(", ")}`);
  }
  if (exclusive && given.length === 0) {
    throw new RangeError("Cannot learn from an example of no code: codes exclude each other");
  }
}

/** Whether some numbers come before others, the first that differs deciding. */
function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const k = a.findIndex((value, i) => value !== b[i]);
  return k >= 0 && a[k] < b[k];
}

function viewOf({ own, others }: SeenText): string {
  return JSON.stringify([own, others]);
}

function keyOf({ text, own, codes, weight, time }: Example): string {
  return JSON.stringify([text, own, codes, weight ?? 1, time ?? null]);
}

function inOrder(p: Float64Array | null, order: readonly number[], classes: number): Float64Array | null {
  if (!p) return null;
  const back = new Float64Array(p.length);
  order.forEach((i, at) => back.set(p.subarray(at * classes, (at + 1) * classes), i * classes));
  return back;
}
