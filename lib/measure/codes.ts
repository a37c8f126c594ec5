/** The codes of the built-in codebooks that measures speak of, in the order in which their rows come. @module */

/**
 * Codes by codebook, and nothing else: a study's own codebook may be called `constructor`. What a study's own codebook or
 * version adds comes after these.
 */
export const BUILT_IN_CODES: Readonly<Record<string, readonly string[]>> = Object.assign(Object.create(null), {
  tone: ["negative", "neutral", "positive"],
  mention_type: [
    "own_experience",
    "question",
    "comparison",
    "recommendation",
    "promotion",
    "news",
    "official_answer",
    "other",
  ],
  motives: ["help", "warn", "vent", "thank", "advise", "boast", "justice", "play"],
  journey: ["search", "purchase", "use", "disposal"],
  expectations: ["support", "offers", "ideas", "any_hour", "information", "entertainment"],
});

export { NONE } from "../tables/schemas.ts";

/** Kinds of message that are not people's own voice. */
export const NOT_PEOPLE = ["promotion", "news", "official_answer"] as const;
