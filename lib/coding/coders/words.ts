/** Tone by word lists: each mention is read once for each subject it is about. @module */
import { TONES, type ToneScore } from "../tone/score_tone.ts";
import { toneOf } from "../tone/tone_of.ts";
import { loadToneWords, type ToneWords } from "../tone/tone_words.ts";
import type { Codebook, Coder, Judgement, MentionsToCode } from "../types.ts";

/** Codes the codebook `tone`, and any other of negative, neutral and positive. */
export const words: Coder = {
  name: "words",
  needs: ["clean_text"],
  refuses: ({ codes }) =>
    codes.length === TONES.length && TONES.every((tone) => codes.some(({ code }) => code === tone))
      ? null
      : "its word lists are of tone; the codes must be negative, neutral and positive",
  prepare: () => loadToneWords(),
  code: (mentions, codebooks, lists) => codebooks.map((codebook) => judgeAll(mentions, codebook, lists as ToneWords)),
};

function judgeAll({ frame, rows, about }: MentionsToCode, codebook: Codebook, lists: ToneWords): Judgement[] {
  const texts = frame.text("clean_text");
  const places = codebook.codes.map(({ code }) => TONES.findIndex((tone) => tone === code));
  const judgements: Judgement[] = [];
  const add = (row: number, subject: string | null, { tone, confidence, p }: ToneScore) => {
    judgements.push({ row, subject, codes: CODES[tone], confidence, p: places.map((place) => p[place]) });
  };
  for (const row of rows) {
    const subjects = about[row];
    if (!codebook.per_subject) add(row, null, toneOf(texts.at(row) ?? "", WHOLE, lists)[0]);
    else if (subjects) {
      const scores = toneOf(texts.at(row) ?? "", subjects.map(({ matched }) => matched), lists);
      for (let k = 0; k < subjects.length; k++) add(row, subjects[k].subject, scores[k]);
    }
  }
  return judgements;
}

/** A text seen from no subject. */
const WHOLE: readonly (readonly string[])[] = [[]];
/** Judgements that say the same share their list. */
const CODES = { negative: ["negative"], neutral: ["neutral"], positive: ["positive"] } as const;
