/** The language of a text: its letters decide, a model of letter groups where they do not. @module */

/** A text in no language that can be told: too short, or nothing but addresses and names. */
export const UNDETERMINED = "und";

const NOT_WORDS = /https?:\/\/\S+|www\.\S+|[@#][\p{L}\p{N}_]+/gu;
const BELARUSIAN = /ў/i;
const UKRAINIAN = /[іїєґ]/i;
const RUSSIAN = /[ыэёъ]/i;
const TURKIC = /[әғқңөұүһҳҷӣӯҗ]/i;
const LETTERS = /\p{L}/gu;

/**
 * So many Cyrillic letters without one of і ї є ґ ў, nor of a Turkic language, are Russian: in Ukrainian every twelfth
 * letter is one of those, so 60 without any come once in 150 texts. It spares the model one text of three.
 */
const ENOUGH_CYRILLIC = 60;

/** Letters that texts in these languages hardly do without. */
const OWN_LETTERS: Readonly<Record<string, RegExp>> = {
  bg: /ъ/i,
  be: /[ўі]/i,
  sr: /[јљњћђџ]/i,
  mk: /[јљњќѓѕ]/i,
  kk: /[әғқңөұүһі]/i,
  ky: /[ңөү]/i,
  tt: /[әөүҗңһ]/i,
  tg: /[ғӣқӯҳҷ]/i,
  mn: /[өү]/i,
};

/** Fewer letters than this decide nothing unless one of them is of one language only. */
const MIN_LETTERS = 12;

/** Tells languages apart by groups of letters: `eld`, loaded on first use (0.5 s, 150 MB). */
export interface LanguageModel {
  detect(text: string): { readonly language: string; isReliable(): boolean; getScores(): Record<string, number> };
}

let model: Promise<LanguageModel> | undefined;

/** The model; loaded once a process, and only if a text needs it. */
export function loadLanguageModel(): Promise<LanguageModel> {
  return model ??= import("eld").then(async ({ eld }) => {
    if ("load" in eld) await eld.load("small");
    return eld as LanguageModel;
  });
}

/**
 * The language that a text's letters prove: `ў` Belarusian, `і ї є ґ` Ukrainian, `ы э ё ъ` Russian.
 *
 * @returns an ISO 639-1 code, {@linkcode UNDETERMINED} where there is too little to go by, null where a model must say
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { languageByLetters } from "./language.ts";
 *
 * assert.equal(languageByLetters("Нет связи, вы где?"), "ru");
 * assert.equal(languageByLetters("Зв'язку немає, де ви є?"), "uk");
 * assert.equal(languageByLetters("no signal at all, where are you"), null);
 * assert.equal(languageByLetters("https://example.org 👍"), "und");
 * ```
 */
export function languageByLetters(text: string): string | null {
  const words = text.replace(NOT_WORDS, " ");
  const ukrainian = UKRAINIAN.test(words), russian = RUSSIAN.test(words);
  if (TURKIC.test(words)) return null; // Kazakh has і, Uzbek ў
  if (BELARUSIAN.test(words)) return "be";
  if (ukrainian !== russian) return ukrainian ? "uk" : "ru";
  if (ukrainian) return null; // letters of both
  const { cyrillic, all } = lettersIn(words);
  if (all < MIN_LETTERS) return UNDETERMINED;
  return cyrillic >= ENOUGH_CYRILLIC && cyrillic * 2 > all ? "ru" : null;
}

/** Cyrillic letters, and letters of any script, which are all that is not ASCII punctuation or a symbol. */
function lettersIn(text: string): { cyrillic: number; all: number } {
  let cyrillic = 0, latin = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) | 0x20;
    if (code >= 0x420 && code <= 0x4ff) cyrillic++;
    else if (code >= 0x61 && code <= 0x7a) latin++;
  }
  const plain = cyrillic + latin;
  return { cyrillic, all: plain >= MIN_LETTERS ? plain : text.match(LETTERS)?.length ?? 0 };
}

/** The language of a text, by its letters and else by the model. */
export async function languageOf(text: string): Promise<string> {
  return languageByLetters(text) ?? languageByModel(text, await loadLanguageModel());
}

/**
 * What the model says, if it is sure. A language that is known by its letters counts only where one of them stands:
 * without that rule a short Russian text is Bulgarian for the model once in sixteen times.
 */
export function languageByModel(text: string, by: LanguageModel): string {
  const words = text.replace(NOT_WORDS, " ");
  const guess = by.detect(words);
  if (guess.language === "" || !guess.isReliable()) return UNDETERMINED;
  if (isPossible(guess.language, words)) return guess.language;
  const others = Object.entries(guess.getScores()).sort(([, a], [, b]) => b - a).map(([language]) => language);
  return others.find((language) => isPossible(language, words)) ?? UNDETERMINED;
}

function isPossible(language: string, text: string): boolean {
  return OWN_LETTERS[language]?.test(text) ?? true;
}
