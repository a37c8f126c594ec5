/** Words written with a capital, and which of them stand side by side. @module */

/** Words that begin with a capital without being names, and those that exports are full of. */
const NO_NAMES = new Set(
  ("rt the this that you your we our they she his her it its and but for from with what when why how who where all any not have has had was were will " +
    "are can now just like get got new one out day today http https www com thanks thank please sorry hello " +
    "это как что так вот еще ещё уже все всё вас вам нас нам они она оно его есть был была было были для при про или если когда где кто там тут " +
    "только очень можно нужно надо даже без под над спасибо здравствуйте добрый день пожалуйста привет почему сколько какой какая какие вчера сегодня " +
    "це як що так ось ще вже всі вас вам нас нам вони вона його для про або якщо коли де хто там тут тільки дуже можна треба дякую")
    .split(" "),
);
const WORD = /[\p{L}\p{N}][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*/gu;
const SHORTEST = 3;

/** Words with a capital side by side, only white space between them. */
export interface CapitalRun {
  readonly words: readonly string[];
  /** The first begins a sentence, or what is in quotes: its capital says nothing. */
  readonly begins: boolean;
}

/** The runs of a text, in its order, and all its distinct words in lower case. */
export interface TextWords {
  readonly runs: readonly CapitalRun[];
  readonly all: ReadonlySet<string>;
}

/**
 * Reads a text's words; addresses, tags, handles, short words and those that are no names end a run.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { capitalRuns } from "./capital_runs.ts";
 *
 * const { runs } = capitalRuns("Вчера Альфа Банк молчал, а Северлинк ответил");
 * assert.deepEqual(runs.map(({ words }) => words.join(" ")), ["Альфа Банк", "Северлинк"]); // yesterday is no name
 * ```
 */
export function capitalRuns(text: string): TextWords {
  const runs: { words: string[]; begins: boolean }[] = [], all = new Set<string>();
  const bare = text.replace(/https?:\/\/\S+|[@#][\p{L}\p{N}_]+/gu, ". ");
  let end = -1; // of the last word that may go on
  for (const { 0: word, index } of bare.matchAll(WORD)) {
    const before = lastPlace(bare, index), follows = before === end - 1;
    end = -1;
    if (word.length < SHORTEST || /^[\p{N}_]/u.test(word) || NO_NAMES.has(word.toLowerCase())) continue;
    all.add(word.toLowerCase());
    if (!/^\p{Lu}/u.test(word)) continue;
    end = index + word.length;
    if (follows) runs.at(-1)!.words.push(word);
    else runs.push({ words: [word], begins: before < 0 || /[.!?:…"«»“”()\n-]/u.test(bare[before]) });
  }
  return { runs, all };
}

/** The place of the last character before this one that is no white space; -1: none. */
function lastPlace(text: string, index: number): number {
  let at = index - 1;
  while (at >= 0 && /\s/.test(text[at])) at--;
  return at;
}
