/** Names that many mentions have: whom a study may be about. @module */

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
/** Two forms of one name share a beginning of so many letters and differ by so few at the end. */
const SHARED = 4, ENDING = 3;

/**
 * The words written with a capital inside sentences that most mentions have, the most frequent first; where there are
 * none, the most frequent word. Forms of one name (`Билайн`, `Билайна`) count as the shortest.
 *
 * @param wanted how many at most
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { frequentNames } from "./frequent_names.ts";
 *
 * const texts = ["Опять Северлинк молчит", "Нет связи у Северлинка", "Ушёл на Гудок, спасибо"];
 * assert.deepEqual(frequentNames(texts, 2), ["Северлинк", "Гудок"]);
 * ```
 */
export function frequentNames(texts: readonly string[], wanted: number): string[] {
  const names = new Map<string, number>(), words = new Map<string, number>();
  for (const text of texts) {
    const { capitals, all } = wordsOf(text);
    for (const word of capitals) names.set(word, (names.get(word) ?? 0) + 1);
    for (const word of all) words.set(word, (words.get(word) ?? 0) + 1);
  }
  const chosen: string[] = [];
  for (const word of ranked(names)) {
    if (chosen.length >= wanted) break;
    if (!chosen.some((other) => isSame(other, word))) chosen.push(word);
  }
  return chosen.length > 0 ? chosen : ranked(words).slice(0, 1);
}

/** The distinct words of a text: those with a capital that stand inside a sentence, and all. */
function wordsOf(text: string): { capitals: Set<string>; all: Set<string> } {
  const capitals = new Set<string>(), all = new Set<string>();
  const bare = text.replace(/https?:\/\/\S+|[@#][\p{L}\p{N}_]+/gu, ". ");
  for (const { 0: word, index } of bare.matchAll(WORD)) {
    if (word.length < SHORTEST || /^[\p{N}_]/u.test(word) || NO_NAMES.has(word.toLowerCase())) continue;
    all.add(word.toLowerCase());
    const before = bare.slice(0, index).trimEnd();
    if (/^\p{Lu}/u.test(word) && before !== "" && !/[.!?:…"«»“”()\n-]$/u.test(before)) capitals.add(word);
  }
  return { capitals, all };
}

/** By how many mentions have them; forms of one name together, under the shortest. */
function ranked(counts: ReadonlyMap<string, number>): string[] {
  const groups: { name: string; count: number }[] = [];
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 500);
  for (const [word, count] of sorted) {
    const group = groups.find(({ name }) => isSame(name, word));
    if (!group) groups.push({ name: word, count });
    else {
      group.count += count;
      if (word.length < group.name.length) group.name = word;
    }
  }
  return groups.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
}

function isSame(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x === y) return true;
  let shared = 0;
  while (shared < x.length && x[shared] === y[shared]) shared++;
  return shared >= SHARED && Math.max(x.length, y.length) - shared <= ENDING;
}
