/** Lemmas of English words by WordNet's rules in `wink-lemmatizer`. @module */

/** What a word in small Latin letters can be a form of, as a noun, a verb and an adjective. */
export type EnglishLemmas = (word: string) => readonly string[];

type Lemmatiser = Readonly<Record<"noun" | "verb" | "adjective", (word: string) => string>>;

let loaded: Promise<EnglishLemmas> | undefined;

/** Reads the word lists, once a process. */
export function loadEnglish(): Promise<EnglishLemmas> {
  return loaded ??= import("wink-lemmatizer").then((module) => {
    const { noun, verb, adjective } = module.default as unknown as Lemmatiser;
    return (word) => [noun(word), verb(word), adjective(word)];
  });
}
