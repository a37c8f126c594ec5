/** Brings the forms of a word together, roughly. @module */

/** Endings of nouns, adjectives and verbs, Russian and Ukrainian; the longest that leaves enough of the word goes. */
const ENDINGS = [
  // reflexive verbs
  "ывается иваются ываются ивается лась лись лось лся ется ются утся ится ятся ться тся",
  // verbs
  "ывают ывали ывать ивают ивали ивать уйте ейте ить ать ять еть уть ешь ишь ете ите уют юют ают яют еют ует яет ает",
  "ил ила или ило ал ала али ало ел ела ели ело ыл ыла ыли ыло ял яла яли яло ут ют ат ят ит ет єте ємо имо",
  // adjectives and participles
  "ого его ому ему ыми ими ая яя ое ее ые ие ый ий ой ей ых их ым им ом ем ую юю ої ій ії",
  // nouns
  "иями ями ами ием иях ям ам ях ах ов ев ів ью ию ия ии ья ье ью ою ею єю",
  "а е и о у ы э ю я ь й і ї є",
].join(" ").split(" ");
/** Endings by length, the longest first. */
const BY_LENGTH = [...new Set(ENDINGS.map((ending) => ending.length))].sort((a, b) => b - a)
  .map((length) => ({ length, endings: new Set(ENDINGS.filter((ending) => ending.length === length)) }));
const SHORTEST_STEM = 3;
const CYRILLIC = /[а-яіїєґ]/;

/**
 * A stem that most forms of a word share: Cyrillic case and verb endings off, English plurals off. Meant for counting
 * topics, not for reading: a topic shows the commonest form that was written.
 *
 * @param word folded: lower case, е for ё
 *
 * @example Forms of one word
 * ```ts
 * import assert from "node:assert/strict";
 * import { lightStem } from "./light_stem.ts";
 *
 * assert.equal(lightStem("тарифами"), lightStem("тариф"));
 * assert.equal(lightStem("отключили"), lightStem("отключает"));
 * assert.equal(lightStem("queries"), lightStem("query"));
 * ```
 */
export function lightStem(word: string): string {
  return CYRILLIC.test(word) ? cyrillicStem(word) : englishStem(word);
}

function cyrillicStem(word: string): string {
  for (const { length, endings } of BY_LENGTH) {
    if (word.length - length >= SHORTEST_STEM && endings.has(word.slice(-length))) return word.slice(0, -length);
  }
  return word;
}

function englishStem(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|zz)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
