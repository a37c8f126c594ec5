/** Who may be a company's own voice in an export. @module */
import type { Mention } from "../types.ts";

/** So many answers are no chance. */
const ANSWERS_LEAST = 5;

/**
 * Authors who answer others more often than they begin, the busiest first: the accounts of companies are among them.
 *
 * @param mentions of an export; answers are those with a `parent`
 * @param wanted how many at most
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { whoAnswers } from "./who_answers.ts";
 *
 * const answers = ["1", "2", "3", "4", "5"].map((parent) => ({ author: "northwind_help", parent }));
 * assert.deepEqual(whoAnswers([...answers, { author: "anna", parent: "5" }], 3), ["northwind_help"]);
 * ```
 */
export function whoAnswers(mentions: readonly Pick<Mention, "author" | "parent">[], wanted: number): string[] {
  const counts = new Map<string, { answers: number; all: number }>();
  for (const { author, parent } of mentions) {
    if (author === null) continue;
    const count = counts.get(author) ?? { answers: 0, all: 0 };
    counts.set(author, { answers: count.answers + (parent === null ? 0 : 1), all: count.all + 1 });
  }
  return [...counts].filter(([, { answers, all }]) => answers >= ANSWERS_LEAST && answers * 2 > all)
    .sort(([a, x], [b, y]) => y.answers - x.answers || (a < b ? -1 : 1))
    .slice(0, wanted).map(([author]) => author);
}
