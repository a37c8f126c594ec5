/** The words, phrases and signs of tone in a text, each with what it is worth where it stands. @module */
import { isWord, NO_TONE, type Phrase, type WordTone } from "./_lexicon.ts";
import type { ToneText, ToneToken } from "./_tokens.ts";

/** A piece of a text that bears on its tone. */
export interface ToneHit {
  /** As it stands in the text, folded. */
  readonly text: string;
  /** Where it stands for distances, in steps of about a word. */
  readonly at: number;
  /** Where it begins in the text. */
  readonly start: number;
  /** What it is worth here, after negation and boosters: below 0 bad, above 0 good. */
  readonly worth: number;
  /** True of a comparison (better, worse), which turns round for what stands after it. */
  readonly compares: boolean;
}

/** A negation reaches over so many words (after VADER: Hutto and Gilbert 2014). */
const NEGATION_WORDS = 3;
/** "not bad" is less than good. */
const NOT_BAD = 0.2;
const NOT_GOOD = 1;
const LOUD = 1.25;
const BEFORE_BUT = 0.5;
const AFTER_BUT = 1.2;

/** All pieces of tone, in the order of the text. */
export function findHits({ tokens, tones }: ToneText): ToneHit[] {
  const hits: ToneHit[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tones[i] === NO_TONE) continue; // most words are of no tone
    const found = findAt(tokens, i, tones[i]);
    if (!found) continue;
    const worth = found.weight * strengthAt(tokens, i, tones) * signAt(tokens, i, found.weight, tones);
    if (worth !== 0) {
      const compares = tokens[i].kind === "word" && tones[i].compares;
      hits.push({ text: found.text, at: tokens[i].at, start: tokens[i].start, worth, compares });
    }
    i += found.length - 1;
  }
  return hits.length === 0 ? hits : weighContrast(hits, tokens, tones);
}

function findAt(tokens: readonly ToneToken[], i: number, { weight, phrases }: WordTone) {
  const { kind, text } = tokens[i];
  if (kind === "sign") return weight === undefined ? null : { text, weight, length: 1 };
  const phrase = phrases.find((phrase) => stands(phrase, tokens, i));
  if (phrase) {
    const words = tokens.slice(i, i + phrase.words.length).map((token) => token.text);
    return { text: words.join(" "), weight: phrase.weight, length: words.length };
  }
  return weight === undefined ? null : { text, weight, length: 1 };
}

function stands(phrase: Phrase, tokens: readonly ToneToken[], i: number): boolean {
  return phrase.words.every((wanted, k) => tokens[i + k]?.kind === "word" && isWord(wanted, tokens[i + k].text));
}

function strengthAt(tokens: readonly ToneToken[], i: number, tones: readonly WordTone[]): number {
  let strength = tokens[i].loud ? LOUD : 1;
  for (let k = i - 1; k >= i - 2 && tokens[k]?.kind === "word"; k--) strength *= tones[k].strength;
  return strength;
}

function signAt(tokens: readonly ToneToken[], i: number, weight: number, tones: readonly WordTone[]): number {
  if (tokens[i].kind !== "word" || tones[i].negates) return 1;
  for (let k = i - 1; k >= i - NEGATION_WORDS && tokens[k]?.kind === "word"; k--) {
    if (tones[k].negates) return weight < 0 ? -NOT_BAD : -NOT_GOOD;
  }
  return 1;
}

/** What stands before "but" in its sentence counts less, what comes after it more. */
function weighContrast(hits: ToneHit[], tokens: readonly ToneToken[], tones: readonly WordTone[]): ToneHit[] {
  const but = tokens.findIndex(({ kind }, i) => i > 0 && kind === "word" && tones[i].contrasts);
  if (but < 0) return hits;
  return hits.map((hit) => ({ ...hit, worth: hit.worth * (hit.start < tokens[but].start ? BEFORE_BUT : AFTER_BUT) }));
}
