/** What the hand-coding page shows once: the study, the list, the codebook in the study's language. @module */
import type { Code, Codebook, Labels } from "../../../coding/types.ts";
import type { WorkList } from "../types.ts";
import { PAGE_WORDS } from "./words/mod.ts";

type Language = keyof typeof PAGE_WORDS;

/** Keys of codes after 1 to 9: letters that do nothing else. */
const LETTERS = "qwertyiopadfghjklzxvbnm";

export interface AboutOptions {
  readonly title: string;
  readonly language: Language;
  readonly codebook: Codebook;
  readonly list: Pick<WorkList, "kind" | "name" | "file">;
  /** Initials that the command line gives. */
  readonly coder: string | null;
}

/** Plain data for the page. A text that a codebook lacks in the language is shown in another one. */
export function aboutPage({ title, language, codebook, list, coder }: AboutOptions) {
  const { kind, name, file } = list;
  return {
    title,
    coder,
    words: PAGE_WORDS[language],
    list: { kind, name, file },
    codebook: {
      name: codebook.name,
      label: inWords(codebook.label, language) ?? codebook.name,
      source: codebook.source,
      multiple: codebook.multiple,
      per_subject: codebook.per_subject,
      codes: codebook.codes.map((code, i) => codeAbout(code, keyAt(i), language)),
    },
  };
}

function codeAbout(code: Code, key: string, language: Language) {
  return {
    code: code.code,
    parent: code.parent,
    key,
    label: inWords(code.label, language) ?? code.code,
    definition: inWords(code.definition, language),
    use_when: inWords(code.use_when, language),
    not_when: inWords(code.not_when, language),
    like: code.examples.for,
    unlike: code.examples.against,
  };
}

function inWords(labels: Labels, language: Language): string | null {
  return labels[language] ?? labels.en ?? labels.ru ?? labels.uk ?? null;
}

/** `1` to `9`, then letters; a code beyond them is chosen with the mouse. */
function keyAt(index: number): string {
  return index < 9 ? String(index + 1) : LETTERS[index - 9] ?? "";
}
