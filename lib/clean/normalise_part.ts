/** Cleaning's first step, part by part: the clean text, its language, and what is needed to decide over it. @module */
import { NumberBuilder, TextBuilder, type TextColumn } from "../tables/columns.ts";
import { Frame } from "../tables/frame.ts";
import type { PartResult } from "../tables/stage.ts";
import { hashBytes } from "../text/content_hash.ts";
import { comparableAddress } from "./texts/address.ts";
import { comparable, wholeWords, wordCount } from "./texts/comparable.ts";
import { addMarks } from "./near/word_marks.ts";
import { excluder } from "./exclude.ts";
import { languageByLetters, languageByModel, type LanguageModel, loadLanguageModel } from "./texts/language.ts";
import { normalise } from "./texts/normalise.ts";
import { readRepost } from "./texts/repost.ts";
import { CUT, EXCLUDED, NO_TEXT, REPOST } from "./types.ts";

export interface NormaliseParameters {
  readonly exclude: string | null;
}

const ADDRESS = /^(https?:\/\/|www\.)/i;

/** The columns of `collected` that cleaning looks at. */
export const NORMALISE_COLUMNS = ["text", "kind", "url", "author", "source", "place", "parent"];

/** Makes cleaning's own table `normalised` from a part of `collected`, row by row. */
export async function part(inputs: Record<string, Frame>, parameters: NormaliseParameters): Promise<PartResult> {
  const collected = inputs.collected;
  const texts = collected.text("text"), kinds = collected.text("kind");
  const clean = new TextBuilder(), kind = new TextBuilder(), compared = new TextBuilder(), marks = new TextBuilder();
  const counts = new NumberBuilder(), flags: number[] = [];
  for (let i = 0; i < collected.length; i++) {
    const shown = normalise(texts.at(i)!);
    const repost = readRepost(shown);
    const isRepost = repost !== null || kinds.at(i) === "repost";
    const text = repost?.text ?? shown;
    const key = comparable(text), { words, isCut } = wholeWords(text);
    clean.add(text);
    kind.add(isRepost ? "repost" : kinds.at(i));
    compared.add(key);
    addMarks(words, marks);
    counts.add(Math.min(wordCount(shown), 0xffff));
    flags.push((key === "" ? NO_TEXT : 0) + (isRepost ? REPOST : 0) + (isCut ? CUT : 0));
  }
  const clean_text = clean.build(), lang = await languages(clean_text);
  const kept = kind.build();
  const mentions = new Frame([...collected.columns, ["clean_text", clean_text], ["lang", lang], ["kind", kept]]);
  const excluded = await excluder(parameters.exclude, mentions);
  for (let i = 0; i < flags.length; i++) if (excluded(i)) flags[i] += EXCLUDED;
  const numbers = new NumberBuilder();
  for (const flag of flags) numbers.add(flag);
  return {
    tables: {
      normalised: new Frame([
        ["clean_text", clean_text],
        ["lang", lang],
        ["kind", kept],
        ["words", counts.build()],
        ["marks", marks.build()],
        ["flags", numbers.build()],
        ...hashColumns("text", compared.build()),
        ...hashColumns("author", collected.text("author")),
        ...hashColumns("url", addresses(collected.text("url"))),
        ...hashColumns("parentUrl", addresses(collected.text("parent"))),
      ]),
    },
  };
}

/** The language of each distinct text once. */
async function languages(texts: TextColumn): Promise<TextColumn> {
  const known = new Map<string, string>(), lang = new TextBuilder();
  let model: LanguageModel | undefined;
  for (let i = 0; i < texts.length; i++) {
    const text = texts.at(i)!;
    let language = languageByLetters(text) ?? known.get(text);
    if (language === undefined) {
      model ??= await loadLanguageModel();
      language = languageByModel(text, model);
      known.set(text, language);
    }
    lang.add(language);
  }
  return lang.build();
}

/** Addresses in the spelling that is compared; what is no address is null. */
function addresses(urls: TextColumn): TextColumn {
  const compared = new TextBuilder();
  for (let i = 0; i < urls.length; i++) {
    const url = urls.at(i);
    compared.add(url !== null && ADDRESS.test(url) ? comparableAddress(url) : null);
  }
  return compared.build();
}

/** Two columns of half a hash each; both 0 where there is no value. */
function hashColumns(name: string, texts: TextColumn): [string, ReturnType<NumberBuilder["build"]>][] {
  const high = new NumberBuilder(), low = new NumberBuilder();
  const hash = new Uint32Array(4);
  for (let i = 0; i < texts.length; i++) {
    if (texts.offsets[i] === texts.offsets[i + 1]) hash.fill(0);
    else hashBytes(texts.bytes, texts.offsets[i], texts.offsets[i + 1], hash);
    high.add(hash[0]);
    low.add(hash[1]);
  }
  return [[`${name}_high`, high.build()], [`${name}_low`, low.build()]];
}
