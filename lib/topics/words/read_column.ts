/** Reads plain strings as topics see them. @module */
import { TextBuilder } from "../../tables/columns.ts";
import { WordReader } from "./word_reader.ts";

/** A reader that has read all the texts, in order. */
export function readColumn(texts: readonly string[]): WordReader {
  const builder = new TextBuilder();
  for (const text of texts) builder.add(text);
  const column = builder.build(), reader = new WordReader();
  for (let i = 0; i < column.length; i++) reader.add(column, i);
  return reader;
}
