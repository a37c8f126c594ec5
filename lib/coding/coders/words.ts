/** Tone by word lists: each mention is read once for each subject it is about. @module */
import { TONES } from "../tone/score_tone.ts";
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
  return rows.flatMap((row) => {
    const subjects = codebook.per_subject ? about[row] ?? [] : [];
    if (subjects.length === 0 && codebook.per_subject) return [];
    const pieces = codebook.per_subject ? subjects.map(({ matched }) => matched) : [[]];
    return toneOf(texts.at(row) ?? "", pieces, lists).map(({ tone, confidence, p }, k) => ({
      row,
      subject: subjects[k]?.subject ?? null,
      codes: [tone],
      confidence,
      p: places.map((place) => p[place]),
    }));
  });
}
