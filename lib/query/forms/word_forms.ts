/** The forms that a query's words stand for. @module */
import { lookAlike, TO_CYRILLIC, TO_LATIN } from "../../text/lists/look_alikes.ts";
import { termsOf } from "../query_parts.ts";
import type { Query, Term } from "../types.ts";
import { caseForms } from "./case_forms.ts";
import { APOSTROPHE, dividedForms, wholeWords } from "./divided_words.ts";
import { loadEnglish } from "./english.ts";
import { loadRussian, type RussianForms } from "./russian.ts";

/** Knows which words are forms of one word. Words go in and come out folded. */
export interface WordForms {
  /** The words that a query's word stands for, itself first. */
  formsOf(word: string): readonly string[];
}

/** No word has other forms: how words in quotes are matched. */
export const NO_FORMS: WordForms = { formsOf: (word) => [word] };

const RUSSIAN = /^[а-я]+$/;
const CYRILLIC = /^[а-яіїєґ]+$/;
const UKRAINIAN_LETTER = /[іїєґ]/;
const ENGLISH = /^[a-z]{2,}$/;
const DIGIT = /\d/;

/**
 * Loads the dictionaries that some queries need: for Russian 12 MB in 0.1 s or more, for English as long; each is read
 * once a process, and only if a word without quotes is written in its letters.
 *
 * Russian: a word that is itself in the dictionary's form (`мой`, `банк`) stands for all forms of that word; any other
 * form for all forms of every word that it can come from. ё is е. A Cyrillic word that the dictionary lacks, or knows as
 * never changing though it ends in a consonant (`мтс`), also takes the regular case endings, Russian and Ukrainian; a noun
 * that it has takes those that are written with letters of Ukrainian alone.
 * A Cyrillic word that an apostrophe divides (`зв'язок`) takes the forms of its letters, divided in the same place.
 * English: words that share a lemma match. A word in other letters, or with digits, is itself only; but letters that look
 * alike in two alphabets stand for each other beside digits (`1с`, `т2`), and in Cyrillic names that no dictionary declines
 * (`мтс` is often typed in Latin letters).
 *
 * @param queries default: load all
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadWordForms } from "./word_forms.ts";
 *
 * const forms = await loadWordForms();
 * assert(forms.formsOf("уйти").includes("ушел"));
 * assert(forms.formsOf("северлинк").includes("северлинком"));
 * assert(forms.formsOf("go").includes("went"));
 * ```
 */
export async function loadWordForms(queries?: readonly Query[]): Promise<WordForms> {
  const words = queries?.flatMap(termsOf).flatMap(inflected).map((word) => word.replaceAll(APOSTROPHE, ""));
  const russian = !words || words.some((word) => RUSSIAN.test(word)) ? await loadRussian() : null;
  const english = !words || words.some((word) => ENGLISH.test(word)) ? await loadEnglish() : null;
  const plain = (word: string) => {
    if (DIGIT.test(word)) return twinsOf(word, [TO_LATIN, TO_CYRILLIC]);
    return english !== null && ENGLISH.test(word) ? english(word) : cyrillicForms(word, russian);
  };
  const ukrainian = (letters: string) => [...plain(letters), ...caseForms(letters)]; // nothing else has apostrophes so
  return {
    formsOf(word) {
      const forms = word.includes(APOSTROPHE) ? dividedForms(word, ukrainian) : plain(word);
      return [...new Set([word, ...forms])];
    },
  };
}

/** The words of a term that stand for other forms too, folded; {@linkcode wholeWords}. */
export function inflected({ words, joints, quoted, beginning }: Term): string[] {
  if (quoted) return [];
  const whole = wholeWords({ words, joints }).slice(0, beginning ? -1 : undefined);
  return whole.filter((word, k) => word !== null && !/^[#@＃＠]/.test(words[k])) as string[];
}

function cyrillicForms(word: string, russian: RussianForms | null): readonly string[] {
  if (!CYRILLIC.test(word)) return [];
  if (RUSSIAN.test(word) && russian === null) return []; // not loaded: nobody asked for forms
  const known = RUSSIAN.test(word) ? russian!(word) : null;
  if (known === null) return [...caseForms(word), ...twinsOf(word, [TO_LATIN])];
  const changes = known.forms.length > 1;
  if (!known.noun) return known.forms;
  if (!changes && !/[аеиоуыэюя]$/.test(word)) return [...caseForms(word), ...twinsOf(word, [TO_LATIN])];
  return [...known.forms, ...caseForms(word).filter((form) => UKRAINIAN_LETTER.test(form))]; // "мережі": no Russian word
}

/** The word as it looks in other letters. */
function twinsOf(word: string, alphabets: readonly ReadonlyMap<number, number>[]): string[] {
  return alphabets.flatMap((letters) => lookAlike(word, letters) ?? []);
}
