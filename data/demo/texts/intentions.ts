/** Intentions that several situations share. @module */
import type { Intention } from "../types.ts";

export const NEUTRAL: Intention = {
  tone: "neutral",
  other_tone: "neutral",
  mention_type: "own_experience",
  motive: "none",
  stage: "use",
  expectation: "none",
};

export const COMPLAINT: Intention = { ...NEUTRAL, tone: "negative", motive: "vent" };
export const PRAISE: Intention = { ...NEUTRAL, tone: "positive", motive: "thank" };
export const QUESTION: Intention = {
  ...NEUTRAL,
  mention_type: "question",
  motive: "help",
  expectation: "information",
};
export const OTHER: Intention = { ...NEUTRAL, mention_type: "other", stage: "none" };
export const OFFICIAL: Intention = { ...NEUTRAL, mention_type: "official_answer", stage: "none" };
