/** Brings the forms of a word together, roughly. @module */

/** Endings of nouns, adjectives and verbs, Russian and Ukrainian, longest first. */
const CYRILLIC = [
  "ившись ывшись вшись иями ями ами ого его ому ему ыми ими ешь ишь ете ите уют юют ают яют еют ала ила ыла ела али или ыли ели ало ило ыло ело ать ять ить еть уть ыть",
  "ется ится ются утся ться тся лся лась лись лось ого ому ова ева ові еві ами ями ими іми ої ою ею",
  "ая яя ое ее ые ие ый ий ой ей ых их ым им ом ем ам ям ах ях ию ью ия ья ии ьи ев ов ет ит ут ют ат ят ал ил ыл ел ть ся сь ої ею ою ій ія ію ії їх",
  "а е и о у ы э ю я ь й і ї л",
].join(" ").split(" ").sort((a, b) => b.length - a.length);
const SHORTEST_STEM = 3;

/**
 * A stem that most forms of a word share: Cyrillic case and verb endings off, English plurals off. Meant for counting
 * topics, not for reading: a topic shows the commonest form that was written.
 *
 * @example Forms of one word
 * ```ts
 * import assert from "node:assert/strict";
 * import { lightStem } from "./light_stem.ts";
 *
 * assert.equal(lightStem("тарифами"), lightStem("тариф"));
 * assert.equal(lightStem("queries"), lightStem("query"));
 * ```
 */
export function lightStem(word: string): string {
  return /[а-яіїєґ]/.test(word) ? cyrillicStem(word) : englishStem(word);
}

function cyrillicStem(word: string): string {
  for (const ending of CYRILLIC) {
    if (word.length - ending.length >= SHORTEST_STEM && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}

function englishStem(word: string): string {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word;
  if (bare.length < 4 || !bare.endsWith("s") || /(?:ss|us|is)$/.test(bare)) return bare;
  if (bare.endsWith("ies") && bare.length > 4) return `${bare.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss|zz)es$/.test(bare) ? bare.slice(0, -2) : bare.slice(0, -1);
}
