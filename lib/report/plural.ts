/** Counts in words: 1 упоминание, 2 упоминания, 5 упоминаний. @module */

/** One, few and many in Slavic languages; one and many in English. */
export type PluralForms = readonly [one: string, few: string, many: string] | readonly [one: string, many: string];

/**
 * The form of a word that goes with a whole number.
 *
 * @param n the number; its sign does not matter
 * @param forms three for Russian and Ukrainian, two for English
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { plural } from "./plural.ts";
 *
 * const days = ["день", "дня", "дней"] as const;
 * assert.deepEqual([1, 2, 5, 11, 21, 112].map((n) => plural(n, days)), ["день", "дня", "дней", "дней", "день", "дней"]);
 * assert.equal(plural(2, ["day", "days"]), "days");
 * ```
 */
export function plural(n: number, forms: PluralForms): string {
  const whole = Math.abs(n);
  if (forms.length === 2) return whole === 1 ? forms[0] : forms[1];
  if (!Number.isInteger(whole)) return forms[1]; // 2,5 дня
  const [tens, ones] = [whole % 100, whole % 10];
  if (tens >= 11 && tens <= 14) return forms[2];
  if (ones === 1) return forms[0];
  return ones >= 2 && ones <= 4 ? forms[1] : forms[2];
}
