/** Cleaning's second step, part by part: the language of each clean text, and what the study shuts out. @module */
import { NumberColumn, TextBuilder, type TextColumn } from "../tables/columns.ts";
import { Frame } from "../tables/frame.ts";
import type { PartResult } from "../tables/stage.ts";
import { excluder } from "./exclude.ts";
import { languageByLetters, languageByModel } from "./language/language.ts";
import { languageByBytes } from "./language/language_by_bytes.ts";

export interface LanguageParameters {
  /** A query; its matches are marked. */
  readonly exclude: string | null;
}

/** The columns of `collected` that a query's fields may ask for. */
export const QUERIED_COLUMNS = ["url", "author", "source", "place", "parent"];

/** Makes cleaning's own table `languages` from a part of `normalised`, and of `collected` if there is a query. */
export async function part(
  { normalised, collected }: Record<string, Frame>,
  { exclude }: LanguageParameters,
): Promise<PartResult> {
  const lang = languages(normalised.text("clean_text"));
  const excluded = await excludedRows(exclude, collected, normalised, lang);
  return { tables: { languages: new Frame([["lang", lang], ["excluded", excluded]]) } };
}

/** The language of each distinct text once. */
function languages(texts: TextColumn): TextColumn {
  const known = new Map<string, string>(), lang = new TextBuilder();
  for (let i = 0; i < texts.length; i++) {
    const plain = languageByBytes(texts.bytes, texts.offsets[i], texts.offsets[i + 1]);
    if (plain !== null) {
      lang.add(plain);
      continue;
    }
    const text = texts.at(i)!;
    let language = languageByLetters(text) ?? known.get(text);
    if (language === undefined) {
      language = languageByModel(text);
      known.set(text, language);
    }
    lang.add(language);
  }
  return lang.build();
}

/** 1 for rows that the query matches. */
async function excludedRows(
  exclude: string | null,
  collected: Frame | undefined,
  normalised: Frame,
  lang: TextColumn,
): Promise<NumberColumn> {
  const marks = new Float64Array(normalised.length);
  if (exclude === null) return new NumberColumn(marks);
  const mentions = new Frame([...collected!.columns, ...normalised.columns, ["lang", lang]]);
  const isExcluded = await excluder(exclude, mentions);
  return new NumberColumn(marks.map((_, i) => isExcluded(i) ? 1 : 0));
}
