/** Compares names of columns as people write them. @module */
import { foldWord } from "../../text/words.ts";
import { withoutInvisible } from "../values/says_nothing.ts";

/** Names are asked for row by row: remembering them saves a third of the time that a known export takes. */
const FOLDED = new Map<string, string>(), REMEMBERED = 10_000, LONGEST_NAME = 200;

const MIXED_WORD =
  /(?=\p{Script=Latin}*\p{Script=Cyrillic})(?=\p{Script=Cyrillic}*\p{Script=Latin})[\p{Script=Latin}\p{Script=Cyrillic}]+/gu;

/**
 * A header as it is compared: trimmed, nothing invisible, all white space one space, lower case, ё as е, look-alike
 * letters of another script as those of the word; `Unnamed: 3` is no name.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { foldHeader } from "./header_names.ts";
 *
 * assert.equal(foldHeader("\ufeffТип\u00a0  поста "), "тип поста");
 * assert.equal(foldHeader("da\u200bte"), "date");
 * assert.equal(foldHeader("dаtе"), "date"); // Cyrillic а and е
 * assert.equal(foldHeader("Unnamed: 73"), "");
 * ```
 */
export function foldHeader(name: string): string {
  const known = FOLDED.get(name);
  if (known !== undefined) return known;
  const folded = fold(name);
  if (FOLDED.size >= REMEMBERED) FOLDED.clear();
  if (name.length <= LONGEST_NAME) FOLDED.set(name, folded);
  return folded;
}

function fold(name: string): string {
  const folded = visible(name).toLowerCase().replaceAll("ё", "е").replace(MIXED_WORD, foldWord);
  return /^unnamed: ?\d+$/.test(folded) ? "" : folded;
}

function visible(name: string): string {
  return withoutInvisible(name).replace(/\s+/g, " ").trim();
}

/** A path as formats write it: some programs put slashes between keys (`user/name`); any other header as it is. */
export function dottedPath(name: string): string {
  return /^[\w$]+(?:\/[\w$]+)+$/.test(name) ? name.replaceAll("/", ".") : name;
}

/** Names made different where a header has one twice: the second `text` becomes `text (2)`. */
export function distinctNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const clean = visible(name), key = foldHeader(clean);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count > 1 && key !== "" ? `${clean} (${count})` : clean;
  });
}
