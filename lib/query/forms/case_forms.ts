/** Case endings for words that no dictionary has: names of companies, products and people. @module */

/** A word that ends so: what is cut off, and what is put in its place. Russian and Ukrainian endings; the first fits. */
const DECLENSIONS: readonly (readonly [RegExp, number, string])[] = [
  [/..(?:ый|ий|ой)$/, 2, "ый ий ой ого его ому ему ым им ом ем ая яя ую юю ое ее ые ие ых их ыми ими"],
  [/..(?:ая|ое|ые)$/, 2, "ый ий ой ого ому ым им ом ая ую ое ые ие ых их ыми ими"],
  [/ия$/, 1, "и ю ей й ям ями ях"],
  [/ія$/, 1, "ї ю єю й ям ями ях"],
  [/[жшщчц]ка$/, 2, "ки ке ку кой кою ек кам ками ках ок ці"],
  [/[^аеиоуыэюяіїєйь]ка$/, 2, "ки ке ку кой кою ок кам ками ках ці"],
  [/[гкх]а$/, 1, "и е у ой ою ам ами ах"],
  [/[жшщчц]а$/, 1, "и ы е у ей ею ой ам ами ах і"],
  [/а$/, 1, "ы и е у ой ою ам ами ах і"],
  [/[ьй]я$/, 1, "и е ю ей ею ям ями ях ї єю"],
  [/я$/, 1, "и е ю ей ею ям ями ях і"],
  [/й$/, 1, "я ю ем е и ев ям ями ях єм ї їв єві"],
  [/ь$/, 1, "я ю ем е и ей ью ям ями ях і ів еві"],
  [/[гкх]$/, 0, "а у ом е и ов ам ами ах ові ів"],
  [/[жшщч]$/, 0, "а у ем ом е и ей ам ами ах і ів еві"],
  [/ц$/, 0, "а у ем ом е ы ев ов ам ами ах і ів еві"],
  [/[бвгґджзйклмнпрстфхцчшщ]$/, 0, "а у ом е ы и ов ам ами ах і ів ові"],
];
/** The same of words whose last vowel goes or turns when endings come (`барвінок`, `барвінку`; `якість`, `якості`; `Львів`, `Львова`); such words take the regular ones, too. */
const FLEETING: readonly (readonly [RegExp, number, string])[] = [
  [/..[бвгґджзклмнпрстфхцчшщ][оеё]к$/, 2, "ка ку ком ке ки ков кам ками ках ків кові"],
  [/..[бвгґджзклмнпрстфхцчшщ][ое]нь$/, 3, "ня ню нем не ни ней ням нями нях ні нів неві"],
  [/..[бвгґджзклмнпрстфхцчшщ]ець$/, 3, "ця цю цем ці ців цям цями цях цеві"],
  [/..[бвгґджзклмнпрстфхцчшщ]ец$/, 2, "ца цу цом це цы цов цам цами цах"],
  [/..ість$/, 4, "ості остей остям остями остях"],
  [/..їв$/, 2, "єва єву євом єві євові"],
  [/..ів$/, 2, "ова ову овом ові овові ева еву евом еві"],
];
const MIN_LETTERS = 3;

/**
 * A Cyrillic word with the regular case endings of words that end as it does, itself first.
 *
 * Words in -о, -е, -и, -ы, -у, -ю, -э stay as they are, as most such names do; so do words of one or two letters.
 *
 * @param word folded
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { caseForms } from "./case_forms.ts";
 *
 * assert.deepEqual(caseForms("симка").slice(0, 7), ["симка", "симки", "симке", "симку", "симкой", "симкою", "симок"]);
 * assert.deepEqual(caseForms("авито"), ["авито"]);
 * ```
 */
export function caseForms(word: string): string[] {
  if (word.length < MIN_LETTERS) return [word];
  const declension = DECLENSIONS.find(([ends]) => ends.test(word));
  if (!declension) return [word];
  const fleeting = FLEETING.filter(([ends]) => ends.test(word));
  return [...new Set([word, ...[declension, ...fleeting].flatMap((one) => declined(word, one))])];
}

function declined(word: string, [, cut, endings]: (typeof DECLENSIONS)[number]): string[] {
  const stem = word.slice(0, word.length - cut);
  return endings.split(" ").map((ending) => stem + ending);
}
