/** Words that say little by themselves. @module */
import { foldWord } from "../words.ts";

const LANGUAGES = ["ru", "uk", "en"] as const;
let loaded: ReadonlySet<string> | undefined;

/**
 * Stop words of Russian, Ukrainian and English together, folded as `WordReader` folds words.
 *
 * Together, because mentions mix languages and a short text's language is a guess.
 *
 * @example Function words of three languages
 * ```ts
 * import assert from "node:assert/strict";
 * import { stopWords } from "./stop_words.ts";
 *
 * assert.ok(["и", "що", "the"].every((word) => stopWords().has(word)));
 * assert.ok(!stopWords().has("тариф"));
 * ```
 */
export function stopWords(): ReadonlySet<string> {
  loaded ??= new Set(LANGUAGES.flatMap(readList));
  return loaded;
}

function readList(language: string): string[] {
  const text = Deno.readTextFileSync(new URL(`../../../data/words/stop/${language}.txt`, import.meta.url));
  const lines = text.split("\n").filter((line) => !line.startsWith("#"));
  return lines.join(" ").split(/\s+/).flatMap((word) => foldWord(word).split(" "));
}
