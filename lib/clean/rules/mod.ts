/** The cleaning rules in the order in which they are applied. A new one is a file and a line here. @module */
import { entities } from "./entities.ts";
import { tracking } from "./tracking.ts";
import type { CleaningRule } from "./types.ts";
import { unicodeForm } from "./unicode_form.ts";
import { whiteSpace } from "./white_space.ts";

export type { CleaningRule } from "./types.ts";

export const RULES: readonly CleaningRule[] = distinct([entities, unicodeForm, whiteSpace, tracking]);

/** @throws {TypeError} if two rules share a name */
export function distinct(rules: readonly CleaningRule[]): readonly CleaningRule[] {
  for (const [i, { name }] of rules.entries()) {
    if (rules.findIndex((rule) => rule.name === name) !== i) {
      throw new TypeError(`Cannot add cleaning rule "${name}": there is one of that name`);
    }
  }
  return rules;
}
