/** Cyrillic names in Latin letters, as people spell them in handles. @module */

const LETTERS: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  є: "ie",
  ё: "e",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  ї: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "sch",
  ы: "y",
  э: "e",
  ю: "yu",
  я: "ya",
};

/** `Лёша` gives `lesha`; signs and spaces fall away. */
export function latinOf(text: string): string {
  return [...text.toLowerCase()].map((letter) => LETTERS[letter] ?? (/[a-z0-9]/.test(letter) ? letter : "")).join("");
}
