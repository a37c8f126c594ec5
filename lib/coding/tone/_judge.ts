/** The verdict on the words of tone that were found. @module */
import type { ToneHit } from "./_hits.ts";
import type { ToneToken } from "./_tokens.ts";

/** The tones, from bad to good. */
export const TONES = ["negative", "neutral", "positive"] as const;
/** One of {@linkcode TONES}. */
export type Tone = (typeof TONES)[number];

/** What the words of a text come to. */
export interface ToneScore {
  /** The tone that is believed most. */
  readonly tone: Tone;
  /** The tone's share of belief, ⅓ to 1: how clear-cut the words are, not a probability of being right. */
  readonly confidence: number;
  /** Sum of what the words are worth; below 0 bad, above 0 good. */
  readonly score: number;
  /** Belief in negative, neutral and positive; sums to 1. */
  readonly p: readonly [number, number, number];
  /** What the score rests on, in the order of the text. */
  readonly hits: readonly ToneHit[];
}

/** What can be set. */
export interface ToneOptions {
  /** A score beyond this, either way, is no longer neutral. Default 0.45: one plain word of tone is enough. */
  readonly threshold?: number;
}

const THRESHOLD = 0.45;
/** How fast belief follows the score. */
const STEEPNESS = 2;
/** Texts longer than this are weighed by the root of their length: a long review is no louder than a short one. */
const LONG_WORDS = 40;
/** A question asks more often than it judges. */
const QUESTION = 0.5;

/** @param share how much of a hit counts; below 0 turns it round */
export function judge(
  tokens: readonly ToneToken[],
  hits: readonly ToneHit[],
  share: (hit: ToneHit) => number,
  { threshold = THRESHOLD }: ToneOptions,
): ToneScore {
  let sum = 0, words = 0, question = false;
  for (const hit of hits) sum += hit.worth * share(hit);
  for (const { kind, text } of tokens) {
    if (kind === "word") words++;
    else if (kind === "stop" && text.includes("?")) question = true;
  }
  const score = sum * (question ? QUESTION : 1) / Math.sqrt(Math.max(1, words / LONG_WORDS));
  const p = beliefIn(score, threshold);
  const best = p.indexOf(Math.max(...p));
  return { tone: TONES[best], confidence: p[best], score, p, hits };
}

/** Equal belief in neutral and a tone where the score is at the threshold. */
function beliefIn(score: number, threshold: number): [number, number, number] {
  const negative = Math.exp(Math.min(30, STEEPNESS * (-score - threshold)));
  const positive = Math.exp(Math.min(30, STEEPNESS * (score - threshold)));
  const sum = negative + 1 + positive;
  return [negative / sum, 1 / sum, positive / sum];
}
