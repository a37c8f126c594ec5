/** Forms of Russian words by the OpenCorpora dictionary in `az`. @module */
import { foldWord } from "../../text/words.ts";

/** A word's forms, folded; null if the dictionary lacks the word. */
export type RussianForms = (word: string) => { readonly forms: readonly string[]; readonly noun: boolean } | null;

/** What is used of `az`, which has no types of its own. */
interface Az {
  Morph: ((word: string, options: object) => Parse[]) & {
    init(folder: string, done: (error?: Error | null) => void): void;
  };
}

interface Parse extends Form {
  readonly formCnt: number;
  inflect(form: number): Form;
}

interface Form {
  readonly tag: { readonly POS: string; readonly Abbr?: boolean };
  toString(): string;
}

/** The dictionary alone: `az` would also guess at words from their endings, stutters and slips. */
const OPTIONS = { ignoreCase: true, stutter: 0, typos: 0, parsers: ["Dictionary"] };

let loaded: Promise<RussianForms> | undefined;

/** Reads the dictionary, once a process. */
export function loadRussian(): Promise<RussianForms> {
  return loaded ??= load();
}

async function load(): Promise<RussianForms> {
  const az = (await import("az")).default as unknown as Az;
  const folder = new URL("../dicts", import.meta.resolve("az"));
  await new Promise<void>((resolve, reject) => {
    az.Morph.init(decodeURIComponent(folder.pathname), (error) => error ? reject(error) : resolve());
  });
  return (word) => formsOf(word, az.Morph(word, OPTIONS));
}

function formsOf(word: string, parses: readonly Parse[]): ReturnType<RussianForms> {
  if (parses.length === 0) return null;
  const written = parses.filter((parse) => !isShort(parse, parse));
  if (written.length === 0) return { forms: [word], noun: false }; // "руб" is itself
  const inDictionaryForm = written.filter((parse) => foldWord(parse.inflect(0).toString()) === word);
  const meant = inDictionaryForm.length > 0 ? inDictionaryForm : written;
  const forms = meant.flatMap((parse) =>
    Array.from({ length: parse.formCnt }, (_, i) => parse.inflect(i)).filter((form) => !isShort(form, parse)).map(
      String,
    )
  );
  return { forms: [...new Set(forms.map(foldWord))], noun: meant.every(({ tag }) => tag.POS === "NOUN") };
}

/**
 * Whether it is a short way of writing a word that the dictionary counts among its forms: `г` of "год", `в` of "век", `им` of
 * "имя". As other words stand so, too, it is none here. What is short by itself (`мтс`, `вуз`) is a word.
 */
function isShort(form: Form, parse: Parse): boolean {
  return form.tag.Abbr === true && parse.inflect(0).tag.Abbr !== true;
}
