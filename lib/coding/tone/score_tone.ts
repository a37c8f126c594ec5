/** Scores the tone of a text with word lists. @module */
import { findHits } from "./_hits.ts";
import { judge, type ToneOptions, type ToneScore } from "./_judge.ts";
import { lexiconOf } from "./_lexicon.ts";
import { cannotTake, hasNames, requireText } from "../../tables/require_text.ts";
import { tokeniseTone } from "./_tokens.ts";
import type { ToneWords } from "./tone_words.ts";

export type { ToneHit } from "./_hits.ts";
export { type Tone, type ToneOptions, TONES, type ToneScore } from "./_judge.ts";

/**
 * Scores the tone of a text with word lists.
 *
 * The weights of listed words, phrases, emoji and emoticons are summed. A negation up to three words before makes a
 * positive word negative and weakens a negative one. Boosters, capitals and stretched letters strengthen. Words before
 * "but" count half, and so do questions. Addresses, handles and unknown words count nothing, so a text without tone words
 * is neutral. O(length of the text).
 *
 * Measured as in SentiRuEval (mean F1 of positive and negative, tone toward each subject): 0.53 on its telecom test tweets
 * of 2015 and 0.51 on those of banks; the constant answer "negative" gets 0.18 and 0.13.
 *
 * @param text any text; entities such as `&amp;` must be decoded
 * @param lists `await loadToneWords()`, or your own from `readToneWords`
 * @see Taboada et al. (2011), "Lexicon-Based Methods for Sentiment Analysis", for negation and boosters
 *
 * @example Good, bad and neither
 * ```ts
 * import assert from "node:assert/strict";
 * import { scoreTone } from "./score_tone.ts";
 * import { loadToneWords } from "./tone_words.ts";
 *
 * const lists = await loadToneWords();
 * assert.equal(scoreTone("Спасибо, починили за час!", lists).tone, "positive");
 * assert.equal(scoreTone("Третий день не работает :(", lists).tone, "negative");
 * assert.equal(scoreTone("Офис открыт до шести", lists).tone, "neutral");
 * const { hits: [hit] } = scoreTone("They were not quick", lists);
 * assert.deepEqual([hit.text, hit.worth], ["quick", -1]); // reversed by the negation
 * ```
 */
export function scoreTone(text: string, lists: ToneWords, options: ToneOptions = {}): ToneScore {
  if (!hasNames(lists)) throw cannotTake(lists, "word lists", "await loadToneWords()");
  const tokenised = tokeniseTone(requireText(text, "a text with a tone"), lexiconOf(lists));
  return judge(tokenised.tokens, findHits(tokenised), () => 1, options);
}
