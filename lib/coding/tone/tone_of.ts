/** The tone of a text toward one of the subjects it is about. @module */
import { foldTone } from "./_fold_tone.ts";
import { findHits, type ToneHit } from "./_hits.ts";
import { judge, type ToneOptions, type ToneScore } from "./_judge.ts";
import { kindAt, WORD } from "./_letters.ts";
import { lexiconOf } from "./_lexicon.ts";
import { tokeniseTone, type ToneToken } from "./_tokens.ts";
import type { ToneWords } from "./tone_words.ts";

/** Words of tone within so many steps of the subject count in full. */
const NEAR_STEPS = 8;
/** What farther words of tone count. */
const FAR = 0.9;
/** What words of tone count that stand nearer to another subject: little beside words of its own … */
const OTHERS_TOO = 0.4;
/** … nearly in full where it has none: lists of subjects share their word. */
const OTHERS_ONLY = 0.8;

/**
 * The tone of a text toward each of the subjects it is about.
 *
 * A word of tone belongs to the subject that stands nearest to it; to the others it counts little where they have words
 * of their own, and nearly in full where they have none ("A and B are down"). Words more than eight words away count a
 * little less; the end of a clause is as far as three words. A comparison between two subjects (better, дешевле) speaks
 * for the one before it and against the one after it. A word of tone is a name, and counts nothing, where such words are
 * all that names a subject (the airline `Победа`).
 *
 * @param text any text
 * @param subjects for each subject the pieces of the text that name it, as they stand in it; none: the whole text counts
 * @param lists `await loadToneWords()`, or one's own by `readToneWords`
 * @returns a score for each subject, in their order
 *
 * @example One is praised, the other blamed
 * ```ts
 * import assert from "node:assert/strict";
 * import { toneOf } from "./tone_of.ts";
 * import { loadToneWords } from "./tone_words.ts";
 *
 * const text = "Северика опять лежит, а Гудлайн молодцы";
 * const [severika, gudline] = toneOf(text, [["Северика"], ["Гудлайн"]], await loadToneWords());
 * assert.equal(severika.tone, "negative");
 * assert.equal(gudline.tone, "positive");
 * ```
 */
export function toneOf(
  text: string,
  subjects: readonly (readonly string[])[],
  lists: ToneWords,
  options: ToneOptions = {},
): ToneScore[] {
  const tokenised = tokeniseTone(text, lexiconOf(lists)), { tokens } = tokenised, found = findHits(tokenised);
  if (found.length === 0 || subjects.length === 0) {
    const none = judge(tokens, found, () => 1, options);
    return subjects.map(() => none);
  }
  const folded = foldTone(text), named = subjects.map((pieces) => spansOf(pieces, folded));
  const hits = withoutNames(found, named), places = named.map((spans) => placesOf(spans, tokens));
  return places.map((_, own) => {
    const others = hits.some((hit) => isNearest(hit, own, places)) ? OTHERS_TOO : OTHERS_ONLY;
    return judge(tokens, hits, (hit) => shareOf(hit, own, places, others), options);
  });
}

function isNearest(hit: ToneHit, own: number, places: readonly (readonly number[])[]): boolean {
  const distance = distanceTo(hit.at, places[own]);
  return places.every((place) => distance <= distanceTo(hit.at, place));
}

/** How much of a hit belongs to the subject `own`; below 0 where a comparison turns it round. */
function shareOf(hit: ToneHit, own: number, places: readonly (readonly number[])[], others: number): number {
  if (places[own].length === 0) return 1;
  if (hit.compares && places.length > 1) {
    const [first] = places[own];
    if (first > hit.at && places.some((place, i) => i !== own && place[0] < hit.at)) return -1;
    if (first < hit.at) return 1;
  }
  if (!isNearest(hit, own, places)) return others;
  return distanceTo(hit.at, places[own]) <= NEAR_STEPS ? 1 : FAR;
}

/** To the nearest place; Infinity where there is none. */
function distanceTo(at: number, places: readonly number[]): number {
  const next = firstAbove(places, at, (place) => place);
  return Math.min((places[next] ?? Infinity) - at, at - (places[next - 1] ?? -Infinity));
}

/** A stretch of the text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a subject's matched pieces stand in the text. */
function spansOf(pieces: readonly string[], folded: string): Stretch[] {
  return [...new Set(pieces.map(foldTone))].flatMap((piece) =>
    startsOf(piece, folded).map((start) => ({ start, end: start + piece.length }))
  );
}

/** The hits that are no name of a subject: one that has other words to be known by is not named by words of tone. */
function withoutNames(hits: readonly ToneHit[], named: readonly (readonly Stretch[])[]): readonly ToneHit[] {
  const isIn = (hit: ToneHit, { start, end }: Stretch) => hit.start >= start && hit.start + hit.text.length <= end;
  const holdsHit = (span: Stretch) => hits.some((hit) => isIn(hit, span));
  const names = named.filter((spans) => spans.every(holdsHit)).flat();
  return names.length === 0 ? hits : hits.filter((hit) => !names.some((span) => isIn(hit, span)));
}

/** Where, in steps, some stretches of the text begin, in ascending order. */
function placesOf(spans: readonly Stretch[], tokens: readonly ToneToken[]): number[] {
  return spans.map(({ start }) => tokenAt(tokens, start).at).sort((a, b) => a - b);
}

/** Where a piece begins as words of its own; where it does so nowhere, where words begin with it. */
function startsOf(piece: string, folded: string): number[] {
  const whole: number[] = [], begun: number[] = [];
  if (piece === "") return whole;
  for (let start = folded.indexOf(piece); start >= 0; start = folded.indexOf(piece, start + piece.length)) {
    if (isWithinWord(folded, start)) continue;
    (isWithinWord(folded, start + piece.length) ? begun : whole).push(start);
  }
  return whole.length > 0 ? whole : begun;
}

/** Whether one word goes on over a place in the text. */
function isWithinWord(text: string, i: number): boolean {
  return i > 0 && kindAt(text, i - 1) === WORD && kindAt(text, i) === WORD;
}

/** The last token that begins at `start` or before; the first where none does. */
function tokenAt(tokens: readonly ToneToken[], start: number): ToneToken {
  return tokens[Math.max(0, firstAbove(tokens, start, (token) => token.start) - 1)];
}

/** The place of the first of some items, sorted by a number, whose number is above a limit; their count if none is. */
function firstAbove<T>(items: readonly T[], limit: number, numberOf: (item: T) => number): number {
  let low = 0;
  for (let high = items.length; low < high;) {
    const middle = (low + high) >> 1;
    if (numberOf(items[middle]) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
