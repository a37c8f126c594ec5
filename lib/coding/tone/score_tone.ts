/** How good or bad a text sounds, by word lists. @module */
import { findHits, type ToneHit } from "./_hits.ts";
import { lexiconOf } from "./_lexicon.ts";
import { type ToneToken, toneTokens } from "./_tokens.ts";
import type { ToneWords } from "./tone_words.ts";

export const TONES = ["negative", "neutral", "positive"] as const;
export type Tone = (typeof TONES)[number];

export interface ToneScore {
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

export interface ToneOptions {
  /** A score beyond this, either way, is no longer neutral. Default 0.45. */
  readonly threshold?: number;
}

const THRESHOLD = 0.45;
/** Steepness of belief in the score. */
const STEEPNESS = 2;
/** Texts longer than this are weighed by the root of their length: a long review is no louder than a short one. */
const LONG_WORDS = 40;
/** A question asks more often than it judges. */
const QUESTION = 0.5;

/**
 * How good or bad a text sounds, by word lists.
 */
export function scoreTone(text: string, lists: ToneWords, options: ToneOptions = {}): ToneScore {
  const tokens = toneTokens(text);
  return judge(tokens, findHits(tokens, lexiconOf(lists)), () => 1, options);
}

/** The verdict on found hits, each weighed by `share`. */
export function judge(
  tokens: readonly ToneToken[],
  hits: readonly ToneHit[],
  share: (hit: ToneHit) => number,
  { threshold = THRESHOLD }: ToneOptions,
): ToneScore {
  let sum = 0;
  let words = 0;
  for (const hit of hits) sum += hit.worth * share(hit);
  for (const token of tokens) if (token.kind === "word") words++;
  const question = tokens.some(({ kind, text }) => kind === "stop" && text.includes("?"));
  const score = sum * (question ? QUESTION : 1) / Math.sqrt(Math.max(1, words / LONG_WORDS));
  const p = belief(score, threshold);
  const best = p.indexOf(Math.max(...p));
  return { tone: TONES[best], confidence: p[best], score, p, hits };
}

function belief(score: number, threshold: number): [number, number, number] {
  const negative = Math.exp(Math.min(30, STEEPNESS * (-score - threshold)));
  const positive = Math.exp(Math.min(30, STEEPNESS * (score - threshold)));
  const sum = negative + 1 + positive;
  return [negative / sum, 1 / sum, positive / sum];
}
