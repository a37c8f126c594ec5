/** Coding: codebooks, coders, tone by word lists, rules on plain arrays. @module */
import { learned } from "./coders/learned.ts";
import { llm } from "./coders/llm.ts";
import { rule } from "./coders/rule.ts";
import { words } from "./coders/words.ts";
import { type Coders, registerCoders } from "./register_coders.ts";

export { codebookName } from "../tables/people/codebook_name.ts";
export { parseCodebook } from "./codebook/parse_codebook.ts";
export { CODEBOOKS, readCodebook } from "./codebook/read_codebook.ts";
export { type CodedMention, type DecidingTerm, explain } from "./explain.ts";
export { codeWithRules } from "./code_with_rules.ts";
export { coderNamed, type Coders, registerCoders } from "./register_coders.ts";
export { scoreTone, type Tone, type ToneHit, type ToneOptions, TONES, type ToneScore } from "./tone/score_tone.ts";
export { toneOf } from "./tone/tone_of.ts";
export {
  joinToneWords,
  loadToneWords,
  readToneWords,
  TONE_LANGUAGES,
  type ToneLanguage,
  type ToneWords,
} from "./tone/tone_words.ts";
export {
  type About,
  type Code,
  type Codebook,
  type Coder,
  type Judgement,
  type Labels,
  type MentionsToCode,
  NONE,
  type Preparing,
} from "./types.ts";

/** The coders a study can name. A new one is a file in `coders/` and its name here. */
export const CODERS: Coders = registerCoders([rule, words, learned, llm]);
