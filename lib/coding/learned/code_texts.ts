/** Codes texts by what was learnt. @module */
import { createTextScorer, highest, probabilitiesUnder, type TextModel } from "../../learn/texts/mod.ts";
import type { ToneWords } from "../tone/tone_words.ts";
import { STAND_INS } from "./learn_codebook.ts";
import { createMentionReader } from "./mention_reader.ts";
import type { SeenText } from "./types.ts";

/** What a model says of one text. */
export interface CodedText {
  readonly codes: readonly string[];
  /** Probabilities in the order of the codes; empty where the model has none. */
  readonly p: readonly number[];
}

/**
 * Codes plain texts, with no study.
 *
 * @param codes those of the model, in its order
 */
export function codeTexts(
  texts: readonly SeenText[],
  model: TextModel,
  codes: readonly string[],
  lists: ToneWords,
): CodedText[] {
  const reader = createMentionReader(lists);
  const scorer = createTextScorer(model, (id) => reader.terms.term(id), STAND_INS);
  const scores = new Float64Array(codes.length), encoder = new TextEncoder();
  return texts.map(({ text, own, others }) => {
    const bytes = encoder.encode(text);
    reader.read(bytes, 0, bytes.length);
    const seen = reader.seen(own.map(reader.piece), others.map(reader.piece));
    scorer.score(seen, seen.hints, scores, 0);
    return { codes: saidBy(scores, model.exclusive).map((k) => codes[k]), p: [...probabilitiesUnder(model, scores)] };
  });
}

/** Numbers of the codes that scores give: the highest one, or all above 0. */
export function saidBy(scores: Float64Array, exclusive: boolean): number[] {
  if (exclusive) return [highest(scores)];
  return Array.from(scores.keys()).filter((k) => scores[k] > 0);
}
