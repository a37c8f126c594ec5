/** Names of a study's subjects: what is said of one is not said of another. @module */
import { caseForms } from "../../query/mod.ts";
import { NO_RIVALS, type Rivals, rivalsOf } from "./rivals.ts";

/**
 * The words of the subjects as rivals, with the regular case endings of Cyrillic ones.
 *
 * @param names of each subject the words that its query looks for, folded
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { mixed } from "../near/marks.ts";
 * import { marksOf } from "../near/word_marks.ts";
 * import { rivalNames } from "./names.ts";
 * import { areRivals } from "./rivals.ts";
 *
 * const names = rivalNames([["северлинк"], ["гудок"]]), words = (text: string) => marksOf(text).map(mixed);
 * assert(areRivals(words("у Северлинка сбой"), words("у Гудка сбой"), names));
 * ```
 */
export function rivalNames(names: readonly (readonly string[])[]): Rivals {
  return names.length < 2 ? NO_RIVALS : rivalsOf([names.map((words) => words.flatMap(caseForms).join(" "))]);
}
