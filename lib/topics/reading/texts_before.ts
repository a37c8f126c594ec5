/** Takes over texts whose words an earlier run has read. @module */
import { TextBuilder, type TextColumn } from "../../tables/columns.ts";
import type { Frame } from "../../tables/frame.ts";
import { onlyRows } from "../../tables/lookup/only_rows.ts";
import type { ReadTexts } from "../words/word_reader.ts";
import { LetterWriter, readLetters } from "./word_letters.ts";

/** The tables `texts` and `words` of a part, made when other mentions of it stood. */
export interface TextsBefore {
  readonly texts: Frame;
  readonly words: Frame;
}

/** Texts as letters whose numbers are rows of `words`. */
export interface Lettered {
  readonly letters: TextColumn;
  readonly words: TextColumn;
}

/**
 * Where the text of each mention stands in `texts`; -1: it is not there. An id that several mentions have is not known: each
 * of them may have been meant.
 */
export function rowsBefore(ids: TextColumn, { texts }: TextsBefore): Int32Array {
  const rows = new Int32Array(ids.length).fill(-1), mentionOf = onlyRows(ids, texts.text("id"));
  for (let row = 0; row < texts.length; row++) {
    const mention = mentionOf(row);
    if (mention >= 0) rows[mention] = row;
  }
  return rows;
}

/**
 * Known texts and new ones over one list of words, which is in the order in which the texts use them, as if all were new.
 *
 * @param rows of each text where it stands in `before`; -1: it is the next of the new ones
 */
export function joinTexts(rows: readonly number[], before: TextsBefore, fresh: ReadTexts): Lettered {
  const known = before.texts.text("words"), knownWords = before.words.text("word");
  const { starts, ids } = fresh.texts(), joined = new JoinedWords();
  const oldWords = joined.of(knownWords.length, (number) => knownWords.at(number)!);
  const newWords = joined.of(fresh.words.size, (number) => fresh.words.word(number));
  const same = Int32Array.from({ length: knownWords.length }, (_, number) => number);
  const letters = new TextBuilder(), writer = new LetterWriter();
  let next = 0, numbers = new Int32Array(1 << 10);
  for (const row of rows) {
    const bytes = row >= 0 ? known.offsets[row + 1] - known.offsets[row] : starts[next + 1] - starts[next];
    if (bytes > numbers.length) numbers = new Int32Array(bytes * 2);
    let count = 0;
    if (row >= 0) {
      count = readLetters(known, row, same, numbers, 0);
      for (let k = 0; k < count; k++) numbers[k] = oldWords(numbers[k]);
    } else {
      for (let at = starts[next++]; at < starts[next]; at++) numbers[count++] = newWords(ids[at]);
    }
    writer.write(numbers, 0, count);
    letters.addBytes(writer.bytes, 0, writer.end);
  }
  return { letters: letters.build(), words: joined.build() };
}

/** One list of words for several; a word gets its number when it is first asked for. */
class JoinedWords {
  readonly #words = new TextBuilder();
  readonly #numbers = new Map<string, number>();

  /** The numbers of one list's words. */
  of(size: number, wordAt: (number: number) => string): (number: number) => number {
    const numbers = new Int32Array(size).fill(-1);
    return (number) => {
      if (numbers[number] < 0) numbers[number] = this.#numberOf(wordAt(number));
      return numbers[number];
    };
  }

  build(): TextColumn {
    return this.#words.build();
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    this.#words.add(word);
    return number;
  }
}
