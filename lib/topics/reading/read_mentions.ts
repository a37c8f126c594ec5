/** Reads what topics are made of. @module */
import type { TextBuilder, TextColumn } from "../../tables/columns.ts";
import type { Frame } from "../../tables/frame.ts";
import { ByteIndex } from "../../tables/lookup/byte_index.ts";
import type { StageContext } from "../../tables/stage.ts";
import type { ReadTexts } from "../words/word_reader.ts";
import { readLetters } from "./word_letters.ts";

/** Kept mentions that are about a subject: originals with their texts, and copies with their original. */
export interface TopicMentions {
  /** The words of the originals, in the order of the parts. */
  readonly reader: ReadTexts;
  /** The id of original i. */
  readonly idOf: (text: number) => string;
  /** Adds the id of original i to a column, without making a string of it. */
  readonly addId: (text: number, to: TextBuilder) => void;
  readonly originals: number;
  /** Copies whose original is one of these. */
  readonly copies: readonly { readonly id: string; readonly original: number }[];
  /** How many copies there are in all. */
  readonly copied: number;
  /** Folded words that named the subjects. */
  readonly masked: ReadonlySet<string>;
}

/** The tables of `texts_part.ts`. */
const TABLES = ["texts", "copies", "words", "names"] as const;

/** Reads mentions and matches, part by part, and brings together what the parts gave: old ones are not read again. */
export async function readMentions<P>(context: StageContext<P>): Promise<TopicMentions> {
  await context.mapParts({
    step: "read",
    inputs: ["mentions", "matches"],
    columns: { mentions: ["id", "status", "duplicate_of", "clean_text"], matches: ["mention", "matched"] },
    outputs: TABLES,
    module: import.meta.resolve("./texts_part.ts"),
    rows_a_worker: 100_000, // it loads nothing, and reads so many in a third of a second
    parameters: {},
  });
  const [texts, copies, words, names] = TABLES.map((table) => context.parts(table).map((part) => part.read()));
  const columns = texts.map((part) => part.text("id"));
  const firsts = firstsOf(columns), place = (text: number) => placeIn(firsts, text);
  return {
    reader: joined(texts, words),
    originals: columns.reduce((sum, { length }) => sum + length, 0),
    idOf: (text) => {
      const [part, row] = place(text);
      return columns[part].at(row)!;
    },
    addId: (text, to) => {
      const [part, row] = place(text), { bytes, offsets } = columns[part];
      to.addBytes(bytes, offsets[row], offsets[row + 1]);
    },
    copies: withOriginals(copies, columns),
    copied: copies.reduce((sum, part) => sum + part.length, 0),
    masked: new Set(names.flatMap((part) => part.text("word").toArray() as string[])),
  };
}

/** The number of the first text of each part. */
function firstsOf(parts: readonly TextColumn[]): Int32Array {
  const firsts = new Int32Array(parts.length);
  for (let p = 1; p < parts.length; p++) firsts[p] = firsts[p - 1] + parts[p - 1].length;
  return firsts;
}

/** The part of a text, and its row there. */
function placeIn(firsts: Int32Array, text: number): [part: number, row: number] {
  let low = 0;
  for (let high = firsts.length - 1; low < high;) {
    const middle = (low + high + 1) >> 1;
    if (firsts[middle] <= text) low = middle;
    else high = middle - 1;
  }
  return [low, text - firsts[low]];
}

/** The texts of all parts over one list of words. */
function joined(texts: readonly Frame[], words: readonly Frame[]): ReadTexts {
  const columns = texts.map((part) => part.text("words")), index = new ByteIndex();
  const starts = new Int32Array(columns.reduce((sum, { length }) => sum + length, 1));
  const ids = new Int32Array(columns.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let text = 0, at = 0;
  for (const [p, column] of columns.entries()) {
    const numbers = numbersIn(index, words[p].text("word"));
    for (let row = 0; row < column.length; row++) starts[++text] = at = readLetters(column, row, numbers, ids, at);
  }
  const all = { size: index.length, word: (id: number) => index.at(id) };
  return { words: all, texts: () => ({ starts, ids: ids.subarray(0, at) }) };
}

function numbersIn(index: ByteIndex, { bytes, offsets, length }: TextColumn): Int32Array {
  const numbers = new Int32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = index.add(bytes, offsets[i], offsets[i + 1]);
  return numbers;
}

/** The copies whose original is among the texts. */
function withOriginals(copies: readonly Frame[], texts: readonly TextColumn[]): TopicMentions["copies"] {
  const index = new ByteIndex(), of = copies.map((part) => numbersIn(index, part.text("of")));
  const original = new Int32Array(index.length).fill(-1);
  let text = 0;
  for (const { bytes, offsets, length } of texts) {
    for (let row = 0; row < length; row++, text++) {
      const number = index.length > 0 ? index.find(bytes, offsets[row], offsets[row + 1]) : -1;
      if (number >= 0) original[number] = text;
    }
  }
  return copies.flatMap((part, p) =>
    part.text("id").toArray().map((id, row) => ({ id: id!, original: original[of[p][row]] }))
  ).filter(({ original }) => original >= 0);
}
