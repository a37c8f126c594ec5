/** What a coder may look at before any mention is coded, from what the stage was told. @module */
import type { Frame } from "../tables/frame.ts";
import type { Subject } from "../tables/subject.ts";
import { codebookName } from "../tables/people/codebook_name.ts";
import type { CodebookUse, Preparing } from "./types.ts";

/** Of the stage's parameters what preparing asks for. */
export interface PreparingParameters {
  readonly codebooks: readonly CodebookUse[];
  readonly subjects: readonly Subject[];
}

/** Where the study stands, its mentions, and who listens to notes. */
export interface PreparingMeans {
  /** Of the study. */
  readonly folder: string;
  /** All parts of `mentions` in order, with the columns asked for. */
  readonly mentions: (columns: readonly string[]) => Iterable<Frame>;
  readonly note: (text: string) => void;
}

/** The same for the stage and for whoever asks later why a mention was coded so: then the same is learnt again. */
export function preparingOf(
  { codebooks, subjects }: PreparingParameters,
  { folder, mentions, note }: PreparingMeans,
): Preparing {
  const examples = codebooks.flatMap(({ use, examples }) => examples ? [[codebookName(use), examples] as const] : []);
  return { folder, subjects, examples: Object.fromEntries(examples), parts: mentions, note };
}
