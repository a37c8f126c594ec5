/** Texts as terms: words, emoticons, emoji and marks, as numbers, read from UTF-8 bytes. @module */
import type { TextColumn } from "../../tables/columns.ts";
import { createTokens, tokenise } from "../../text/tokenise.ts";
import { WordIds } from "../../text/word_ids.ts";
import { AnyReader } from "./_any_reader.ts";
import { PLAIN_BYTES, PlainReader } from "./_plain_reader.ts";
import { signIds } from "./_signs.ts";
import { ADDRESS_STARTS, STAND_INS } from "./_stand_ins.ts";

export { OTHER_TERM, SUBJECT_TERM, USER_TERM } from "./_stand_ins.ts";

/** The terms of the text read last, and what each number stands for. */
export interface TermReader {
  /** How many terms the text has. */
  count: number;
  /** Number of each term: the same term has the same number in every text. */
  ids: Int32Array;
  /** Where each term stands, in steps: one a word, more over the end of a clause. */
  at: Int32Array;
  /** 1 where the term is a person's or a company's handle. */
  handles: Uint8Array;
  /** Reads the text in `bytes[start]` up to `bytes[end]`. */
  read(bytes: Uint8Array, start: number, end: number): void;
  /** Reads a text of a column, which must not be changed meanwhile: faster where many are read in their order. */
  readRow(texts: TextColumn, row: number): void;
  /** The term of a number. */
  term(id: number): string;
  /** All numbers are below this. */
  limit(): number;
  /** Numbers of the words of a text, new ones where they had none. */
  idsOf(text: string): number[];
  /** How much it remembers: terms, or their spellings where those are more. */
  size(): number;
}

/**
 * A reader of terms. Words are folded as everywhere; addresses and numbers are one term each, for which of them it was
 * tells nothing of the next text. Handles are marked, so that whoever reads can tell the subject's from the others.
 *
 * @example Words, a number, a smile
 * ```ts
 * import assert from "node:assert/strict";
 * import { createTermReader } from "./term_reader.ts";
 *
 * const reader = createTermReader();
 * const bytes = new TextEncoder().encode("Связь уже 3 дня :-) http://t.co/x");
 * reader.read(bytes, 0, bytes.length);
 * const terms = Array.from({ length: reader.count }, (_, k) => reader.term(reader.ids[k]));
 * assert.deepEqual(terms, ["связь", "уже", "numx", "дня", ":)", "urlx"]);
 * ```
 */
export function createTermReader(): TermReader {
  const words = new WordIds(), encoder = new TextEncoder(), tokens = createTokens();
  const idsOf = (text: string) => {
    const bytes = encoder.encode(text);
    tokenise(bytes, 0, bytes.length, tokens);
    return Array.from({ length: tokens.count }, (_, k) => words.add(tokens, k));
  };
  idsOf(STAND_INS);
  const [http] = idsOf(ADDRESS_STARTS), signs = signIds(words, createTokens());
  const any = new AnyReader(words, { http, signs });
  const plain = new PlainReader({ learn: (...word) => any.learn(...word), http, signs });
  const takeOver = ({ count, ids, at, handles }: AnyReader | PlainReader) => {
    reader.count = count;
    reader.ids = ids;
    reader.at = at;
    reader.handles = handles;
  };
  const reader: TermReader = {
    count: 0,
    ids: any.ids,
    at: any.at,
    handles: any.handles,
    read: (bytes, start, end) => {
      if (end - start <= PLAIN_BYTES && plain.read(bytes, start, end)) takeOver(plain);
      else takeOver(any.read(bytes, start, end));
    },
    readRow: (texts, row) => {
      const start = texts.offsets[row], end = texts.offsets[row + 1];
      if (end - start <= PLAIN_BYTES && plain.readRow(texts, row)) takeOver(plain);
      else takeOver(any.read(texts.bytes, start, end));
    },
    term: (id) => words.word(id),
    limit: () => words.size,
    idsOf,
    size: () => Math.max(words.size, plain.size),
  };
  return reader;
}
