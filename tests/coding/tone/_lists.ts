/** A word list small enough to reckon with by hand. */
import { readToneWords } from "../../../lib/coding/tone/tone_words.ts";

export const LISTS = readToneWords(`
negative:
  - { about: plain, weight: 1, words: [bad, плохо, ужас*, does not work, "😡"] }
  - { about: signs, weight: 0.5, words: [":("] }
positive:
  - { about: plain, weight: 1, words: [good, хорошо, better, no problem] }
  - { about: signs, weight: 0.5, words: [":)"] }
neutral: [good morning]
boosters: [very]
diminishers: [rather]
negations: [not, no, не]
contrast: [but]
comparatives: [better]
`);
