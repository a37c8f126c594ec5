/** Forms of English words by WordNet's rules and lists in `wink-lemmatizer`. @module */
import { createRequire } from "node:module";

/** The words that are forms of one word with a word: small Latin letters, itself included. */
export type EnglishForms = (word: string) => readonly string[];

type Lemmas = (word: string) => readonly string[];
type Irregular = Readonly<Record<string, string>>;

/** What ends a word, and what its forms end in: the lemmatiser's rules the other way round. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/$/, "s es ed ing er est"],
  [/e$/, "ed ing er est"],
  [/y$/, "ies"],
  [/s$/, "ses"],
  [/f$/, "ves"],
  [/man$/, "men"],
];

let loaded: Promise<EnglishForms> | undefined;

/** Reads the word lists, once a process. */
export function loadEnglish(): Promise<EnglishForms> {
  return loaded ??= load();
}

async function load(): Promise<EnglishForms> {
  const { noun, verb, adjective } = (await import("wink-lemmatizer")).default as unknown as Readonly<
    Record<"noun" | "verb" | "adjective", (word: string) => string>
  >;
  const lemmas: Lemmas = (word) => [word, noun(word), verb(word), adjective(word)];
  const irregular = irregularForms();
  return (word) => {
    const wanted = new Set(lemmas(word));
    const candidates = [...wanted].flatMap((lemma) => [lemma, ...regularForms(lemma), ...irregular.get(lemma) ?? []]);
    return [...new Set(candidates)].filter((form) => lemmas(form).some((lemma) => wanted.has(lemma)));
  };
}

function regularForms(lemma: string): string[] {
  return ENDINGS.flatMap(([ends, forms]) =>
    ends.test(lemma) ? forms.split(" ").map((ending) => lemma.replace(ends, ending)) : []
  );
}

/** `go`: went, gone… The lists belong to a package that the lemmatiser brings along. */
function irregularForms(): Map<string, string[]> {
  const require = createRequire(import.meta.resolve("wink-lemmatizer"));
  const forms = new Map<string, string[]>();
  for (const kind of ["noun", "verb", "adjective"]) {
    const lemmas = require(`wink-lexicon/src/wn-${kind}-exceptions.js`) as Irregular;
    for (const [form, lemma] of Object.entries(lemmas)) {
      const known = forms.get(lemma);
      if (known) known.push(form);
      else forms.set(lemma, [form]);
    }
  }
  return forms;
}
