/** Names that many mentions have: whom a study may be about. @module */
import { type CapitalRun, capitalRuns } from "./capital_runs.ts";
import { inLatin } from "./in_latin.ts";
import { type NamePairs, namePairs, type PairEvidence, pairKey } from "./name_pairs.ts";

/** A name, and why it is taken for one. */
export interface FrequentName {
  readonly name: string;
  /** Texts that have it. */
  readonly texts: number;
  /** Of a name of two words: how often they stand side by side and apart; null: it is one word. */
  readonly pair: PairEvidence | null;
  /** Other ways in which it is written: as one word, in other letters. */
  readonly also: readonly string[];
}

/** Two forms of one name share a beginning of so many letters and differ by so few at the end. */
const SHARED = 4, ENDING = 3;

/**
 * The words written with a capital inside sentences that most mentions have, the most frequent first; where there are
 * none, the most frequent word. Forms of one name (`Билайн`, `Билайна`) count as the shortest. Two words that stand side
 * by side far more often than apart (`Red Bull`, with `Red-Bull`) are one name, and neither is another. A name that is
 * written as one word or in other letters, too (`redbull`, `Редбулл`), is none of its own.
 *
 * @param wanted how many at most
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { frequentNames } from "./frequent_names.ts";
 *
 * const texts = ["Опять Северлинк молчит", "Нет связи у Северлинка", "Ушёл на Гудок, спасибо"];
 * assert.deepEqual(frequentNames(texts, 2).map(({ name, texts }) => [name, texts]), [["Северлинк", 2], ["Гудок", 1]]);
 * const [bull] = frequentNames(["I like Red Bull", "a Red Bull please", "no Red Bull today", "some Red Bull"], 1);
 * assert.deepEqual(bull, { name: "Red Bull", texts: 4, pair: { together: 4, first: 0, second: 0 }, also: [] });
 * ```
 */
export function frequentNames(texts: readonly string[], wanted: number): FrequentName[] {
  const read = texts.map(capitalRuns), runs = read.map(({ runs }) => runs);
  const pairs = namePairs(runs, read.reduce((sum, { all }) => sum + all.size, 0));
  const named = runs.map((own) => namesIn(own, pairs)), chosen = chosenOf(ranked(countsOf(named)), wanted);
  if (chosen.size > 0) return [...chosen].map(([name, also]) => withEvidence(name, also, named, pairs));
  const words = read.map(({ all }) => all);
  return ranked(countsOf(words)).slice(0, 1).map((word) => withEvidence(word, [], words, pairs));
}

/** The first names of which none is another's, with the other ways in which they are written. */
function chosenOf(names: readonly string[], wanted: number): Map<string, string[]> {
  const chosen = new Map<string, string[]>();
  for (const name of names) {
    const known = [...chosen.keys()], other = known.find((other) => isRespelt(name, other));
    if (known.some((other) => isSame(other, name) || isHalf(name, other) || isHalf(other, name))) continue;
    if (other !== undefined) chosen.get(other)!.push(name);
    else if (chosen.size < wanted) chosen.set(name, []);
  }
  return chosen;
}

function withEvidence(
  name: string,
  also: readonly string[],
  texts: readonly ReadonlySet<string>[],
  pairs: NamePairs,
): FrequentName {
  const forms = new Set([...countsOf(texts).keys()].filter((form) => [name, ...also].some((one) => isSame(one, form))));
  const having = texts.filter((own) => !forms.isDisjointFrom(own)).length;
  return { name, texts: having, pair: name.includes(" ") ? pairs.get(keyOf(name))! : null, also };
}

/** In how many texts each stands. */
function countsOf(texts: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const own of texts) for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The distinct names of a text: pairs, and words with a capital that stand inside a sentence. */
function namesIn(runs: readonly CapitalRun[], pairs: NamePairs): Set<string> {
  const names = new Set<string>();
  for (const { words, begins } of runs) {
    for (let i = 0; i < words.length; i++) {
      const next = words[i + 1];
      if (pairs.size > 0 && next !== undefined && pairs.has(pairKey(words[i], next))) {
        names.add(`${words[i]} ${next}`);
        i++;
      } else if (i > 0 || !begins) names.add(words[i]);
    }
  }
  return names;
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

/** By which a pair is known, written with a hyphen, too; empty for another name. */
function keyOf(name: string): string {
  const parts = name.split(/[ -]/);
  return parts.length === 2 ? pairKey(parts[0], parts[1]) : "";
}

/** Whether a word is one of the two of a name. */
function isHalf(word: string, name: string): boolean {
  const parts = name.split(" ");
  return parts.length === 2 && !word.includes(" ") && parts.some((part) => isSame(part, word));
}

/** Whether two names differ only in that one is written as one word, or in other letters: `Зубр Банк`, `zubrbank`. */
function isRespelt(name: string, other: string): boolean {
  const [a, b] = [name, other].map((text) => inLatin(text.replaceAll(" ", "")));
  return isSame(a, b) && (name.includes(" ") !== other.includes(" ") || isLatin(name) !== isLatin(other));
}

function isLatin(name: string): boolean {
  return /^[\p{Script=Latin} ]+$/u.test(name);
}

function isSame(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x === y) return true;
  if (x.includes(" ") || y.includes(" ")) return keyOf(x) === keyOf(y);
  let shared = 0;
  while (shared < x.length && x[shared] === y[shared]) shared++;
  return shared >= SHARED && Math.max(x.length, y.length) - shared <= ENDING;
}
