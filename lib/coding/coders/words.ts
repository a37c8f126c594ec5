/** Tone by word lists: each mention is read once for each subject it is about. @module */
import { TONES, type ToneScore } from "../tone/score_tone.ts";
import { toneOf } from "../tone/tone_of.ts";
import { loadToneWords, type ToneWords } from "../tone/tone_words.ts";
import { JudgedRows } from "../judged_rows.ts";
import type { Codebook, Coder, MentionsToCode } from "../types.ts";

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

function judgeAll({ frame, rows, about }: MentionsToCode, codebook: Codebook, lists: ToneWords): JudgedRows {
  const texts = frame.text("clean_text"), shown = TONES.length, own = new Float64Array(shown);
  const places = codebook.codes.map(({ code }) => TONES.findIndex((tone) => tone === code));
  const judged = new JudgedRows(shown, shown, rows.length);
  const add = (row: number, subject: string | null, { tone, p }: ToneScore) => {
    for (let k = 0; k < shown; k++) own[k] = p[places[k]];
    judged.add(row, subject, CODES[tone], places.indexOf(TONES.indexOf(tone)), own);
  };
  for (const row of rows) {
    const subjects = about[row];
    if (!codebook.per_subject) add(row, null, toneOf(texts.at(row) ?? "", WHOLE, lists)[0]);
    else if (subjects) {
      const scores = toneOf(texts.at(row) ?? "", subjects.map(({ matched }) => matched), lists);
      for (let k = 0; k < subjects.length; k++) add(row, subjects[k].subject, scores[k]);
    }
  }
  return judged;
}

/** A text seen from no subject. */
const WHOLE: readonly (readonly string[])[] = [[]];
/** Judgements that say the same share their list. */
const CODES = { negative: ["negative"], neutral: ["neutral"], positive: ["positive"] } as const;
