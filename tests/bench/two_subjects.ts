/**
 * How often each coder gets both subjects of a sentence right: `deno run -A tests/bench/two_subjects.ts [TRAIN.csv …]`
 *
 * The 200 sentences of `tests/fixtures/tone/two_subjects.csv` speak of two invented companies each, in Russian, Ukrainian
 * and English. The files to learn from have columns text, subject and tone; without one the word lists alone are tried.
 */
import { codeTexts } from "../../lib/coding/learned/code_texts.ts";
import { learnCodebook, vectorsOf } from "../../lib/coding/learned/learn_codebook.ts";
import { labelledTexts, namesIn } from "../../lib/audit/evaluate/labelled_texts.ts";
import { readLabelled } from "../../lib/audit/evaluate/read_labelled.ts";
import { loadToneWords, TONES } from "../../lib/coding/mod.ts";
import { scoreTone } from "../../lib/coding/tone/score_tone.ts";
import { toneOf } from "../../lib/coding/tone/tone_of.ts";
import { readTwoSubjects, type TwoSubjects } from "./two_subject_sentences.ts";

type Judge = (sentence: TwoSubjects) => readonly string[];

const lists = await loadToneWords();
const judges: Record<string, Judge> = {
  "words, whole text for both": ({ text }) => Array<string>(2).fill(scoreTone(text, lists).tone),
  "words, per subject": ({ text, pieces }) =>
    toneOf(text, pieces.map((piece) => [piece]), lists).map(({ tone }) => tone),
};
if (Deno.args.length > 0) judges["learned, per subject"] = await learnedJudge(Deno.args);

const sentences = await readTwoSubjects();
for (const [name, judge] of Object.entries(judges)) {
  const figures = ["all", "ru", "uk", "en"].map((lang) => {
    const own = sentences.filter((sentence) => lang === "all" || sentence.lang === lang);
    const both = own.filter((sentence) => judge(sentence).every((tone, i) => tone === sentence.tones[i])).length;
    return `${lang} ${both}/${own.length}`;
  });
  console.log(`${name.padEnd(28)} both right: ${figures.join("  ")}`);
}

async function learnedJudge(paths: readonly string[]): Promise<Judge> {
  const rows = (await Promise.all(paths.map((path) => readLabelled(path, { column: "tone" })))).flat();
  const examples = labelledTexts(rows, namesIn(rows)).map((text) => ({ ...text, codes: text.labels }));
  const options = {
    codes: TONES,
    exclusive: true,
    lists,
    strengths: [0.05],
    probabilities: false,
    vectors: vectorsOf(examples, lists),
  };
  const { model } = learnCodebook(examples, options);
  return ({ text, pieces: [first, second] }) => {
    const seen = [{ text, own: [first], others: [second] }, { text, own: [second], others: [first] }];
    return codeTexts(seen, model, TONES, lists).map(({ codes }) => codes[0]);
  };
}
