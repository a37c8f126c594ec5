/** What cleaning changed in a text, rule by rule. @module */
import { RULES } from "../../clean/rules/mod.ts";
import { readRepost } from "../../clean/texts/repost.ts";
import type { CleaningStep } from "./types.ts";

/**
 * The cleaning rules that change a text, in the order in which they are applied, and what each makes of it. Taking the
 * prefix off a repost is the last of them.
 *
 * @returns none for a text that was clean
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { cleaningSteps } from "./cleaning_steps.ts";
 *
 * assert.deepEqual(cleaningSteps("RT @anna: Связь&nbsp;есть").map(({ rule }) => rule), [
 *   "entities", "white space", "repost prefix",
 * ]);
 * ```
 */
export function cleaningSteps(text: string): CleaningStep[] {
  const steps: CleaningStep[] = [];
  let before = text;
  const add = (rule: string, after: string) => {
    if (after !== before) steps.push({ rule, before, after });
    before = after;
  };
  for (const rule of RULES) add(rule.name, rule.apply(before));
  add("repost prefix", readRepost(before)?.text ?? before);
  return steps;
}
