/** The coders that can be evaluated on plain texts. @module */
import { codeTexts } from "../../coding/learned/code_texts.ts";
import { learnCodebook } from "../../coding/learned/learn_codebook.ts";
import { toneOf, type ToneWords } from "../../coding/mod.ts";
import type { TermVectors } from "../../learn/linear/mod.ts";
import type { LabelledText } from "./types.ts";

/** What a coder under evaluation is handed beside the texts. */
export interface Trial {
  readonly labels: readonly string[];
  /** Texts have one label each. */
  readonly exclusive: boolean;
  readonly lists: ToneWords;
  readonly vectors: TermVectors | null;
  readonly seed: number;
}

/** A coder under evaluation: learns from the one, codes the other. */
export type Contestant = (
  train: readonly LabelledText[],
  test: readonly LabelledText[],
  trial: Trial,
) => { readonly found: readonly (readonly string[])[]; readonly strength: number | null };

/** Linear machines on examples. */
export const learned: Contestant = (train, test, { labels, exclusive, lists, vectors, seed }) => {
  const examples = train.map((text) => ({ ...text, codes: text.labels }));
  const options = { codes: labels, exclusive, lists, vectors, seed, probabilities: false };
  const { model, strength } = learnCodebook(examples, options);
  return { found: codeTexts(test, model, labels, lists).map(({ codes }) => codes), strength };
};

/** Word lists, which learn nothing. */
export const words: Contestant = (_train, test, { lists }) => ({
  found: test.map((
    { text, own, others },
  ) => [toneOf(text, [present(own, text), present(others, text)], lists)[0].tone]),
  strength: null,
});

/** Names as they stand in the text. */
function present(names: readonly string[], text: string): string[] {
  const folded = text.toLowerCase();
  return names.filter((name) => folded.includes(name));
}
