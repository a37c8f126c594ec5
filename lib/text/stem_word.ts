/** Brings the forms of a word together by taking its ending off. @module */

const VOWELS = /[аеиоуыэюя]/;
const UKRAINIAN = /[іїєґ]/;
const CYRILLIC = /[а-я]/;

const AFTER_A = "а я".split(" ");
const GERUND = { after: ["вшись", "вши", "в"], free: ["ившись", "ывшись", "ивши", "ывши", "ив", "ыв"] };
const REFLEXIVE = ["ся", "сь"];
const ADJECTIVE = longestFirst(
  "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею",
);
const PARTICIPLE = { after: ["ем", "нн", "вш", "ющ", "щ"], free: ["ивш", "ывш", "ующ"] };
const VERB = {
  after: longestFirst("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно"),
  free: longestFirst(
    "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю",
  ),
};
const NOUN = longestFirst(
  "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я",
);
const UKRAINIAN_ENDINGS = longestFirst(
  "ами ями ого ому ими іми ові еві єві ам ям ах ях ів їв ий ій их іх им ім ою ею єю ої їй ії ію ія ться лося лася лись лися " +
    "вся сь ся ати яти ити іти ала яла ила ало или али ав ив ють уть ить ять ую юю ує є еш иш а я о е у ю і ї и й ь",
);
const SHORTEST_STEM = 3;

/**
 * The stem that most forms of a word share: Russian by the Snowball rules, Ukrainian and English by their commonest
 * endings. Meant for counting, not for reading.
 *
 * @param word folded, as `words` gives it: lower case, ё as е
 * @see Porter (2001), "Snowball: a language for stemming algorithms"; the Russian stemmer
 *
 * @example Forms of one word
 * ```ts
 * import assert from "node:assert/strict";
 * import { stemWord } from "./stem_word.ts";
 *
 * assert.equal(stemWord("тарифами"), stemWord("тариф"));
 * assert.equal(stemWord("важнейшего"), "важн");
 * assert.equal(stemWord("delays"), stemWord("delayed"));
 * ```
 */
export function stemWord(word: string): string {
  if (UKRAINIAN.test(word)) return withoutEnding(word, UKRAINIAN_ENDINGS);
  return CYRILLIC.test(word) ? russianStem(word) : englishStem(word);
}

function russianStem(word: string): string {
  const first = word.search(VOWELS);
  if (first < 0) return word;
  const head = word.slice(0, first + 1), secondRegion = regionAfter(word, regionAfter(word, 0));
  let rest = inflected(word.slice(first + 1));
  if (rest.endsWith("и")) rest = rest.slice(0, -1);
  for (const ending of ["ость", "ост"]) {
    if (rest.endsWith(ending) && head.length + rest.length - ending.length >= secondRegion) {
      rest = rest.slice(0, -ending.length);
      break;
    }
  }
  for (const ending of ["ейше", "ейш"]) {
    if (rest.endsWith(ending)) {
      rest = rest.slice(0, -ending.length);
      break;
    }
  }
  if (rest.endsWith("нн") || rest.endsWith("ь")) rest = rest.slice(0, -1);
  return head + rest;
}

/** Step 1: the ending of a gerund; else what is reflexive, then one ending of an adjective, a verb or a noun. */
function inflected(rest: string): string {
  const gerund = without(rest, GERUND.free) ?? withoutAfterA(rest, GERUND.after);
  if (gerund !== null) return gerund;
  const plain = without(rest, REFLEXIVE) ?? rest;
  const adjective = without(plain, ADJECTIVE);
  if (adjective !== null) {
    return without(adjective, PARTICIPLE.free) ?? withoutAfterA(adjective, PARTICIPLE.after) ?? adjective;
  }
  return without(plain, VERB.free) ?? withoutAfterA(plain, VERB.after) ?? without(plain, NOUN) ?? plain;
}

/** Where the region begins that follows the first consonant after a vowel, from `start` on. */
function regionAfter(word: string, start: number): number {
  for (let i = start + 1; i < word.length; i++) {
    if (!VOWELS.test(word[i]) && VOWELS.test(word[i - 1])) return i + 1;
  }
  return word.length;
}

function without(rest: string, endings: readonly string[]): string | null {
  for (const ending of endings) if (rest.endsWith(ending)) return rest.slice(0, -ending.length);
  return null;
}

function withoutAfterA(rest: string, endings: readonly string[]): string | null {
  for (const ending of endings) {
    if (rest.endsWith(ending) && AFTER_A.includes(rest.charAt(rest.length - ending.length - 1))) {
      return rest.slice(0, -ending.length);
    }
  }
  return null;
}

function withoutEnding(word: string, endings: readonly string[]): string {
  for (const ending of endings) {
    if (word.length - ending.length >= SHORTEST_STEM && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}

function englishStem(word: string): string {
  let stem = word;
  if (stem.length > 4 && /(?:ies|ied)$/.test(stem)) return `${stem.slice(0, -3)}y`;
  if (stem.length > 3 && /[^suo']s$/.test(stem)) stem = stem.replace(/(?<=s|x|ch|sh)es$|s$/, "");
  for (const ending of ["ing", "ed", "ly"]) {
    if (stem.length - ending.length < SHORTEST_STEM || !stem.endsWith(ending)) continue;
    stem = stem.slice(0, -ending.length);
    if (/([bdfgmnprt])\1$/.test(stem)) stem = stem.slice(0, -1);
    break;
  }
  return stem.length > 4 && stem.endsWith("e") ? stem.slice(0, -1) : stem;
}

function longestFirst(endings: string): readonly string[] {
  return endings.split(" ").sort((a, b) => b.length - a.length);
}
