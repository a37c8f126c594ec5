/** Texts as terms: words, emoticons, emoji and marks, as numbers, read from UTF-8 bytes. @module */
import type { TextColumn } from "../../tables/columns.ts";
import { createTokens, DIGIT, tokenise, type Tokens } from "../../text/tokenise.ts";
import { WordIds } from "../../text/word_ids.ts";
import { PLAIN_BYTES, PlainReader } from "./_plain_reader.ts";
import { type Gaps, readGap, signIds } from "./_signs.ts";

/** Terms that stand for others: an address, a person, a number, the subject, another subject. */
const STAND_INS = "urlx userx numx subjx othx";
/** Numbers of the terms that stand for others. */
export const URL_TERM = 0, USER_TERM = 1, NUMBER_TERM = 2, SUBJECT_TERM = 3, OTHER_TERM = 4;

const ADDRESS_STARTS = "http https www";
const SLASH = 0x2f, FULL_STOP = 0x2e, AT_SIGN = 0x40, SPACE = 0x20;

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
  const words = new WordIds(), encoder = new TextEncoder();
  const tokens = createTokens(), other = createTokens();
  const idsOf = (text: string) => {
    const bytes = encoder.encode(text);
    tokenise(bytes, 0, bytes.length, other);
    return Array.from({ length: other.count }, (_, k) => words.add(other, k));
  };
  idsOf(STAND_INS);
  const [http, , www] = idsOf(ADDRESS_STARTS);
  const beginsAddress = (id: number, bytes: Uint8Array, after: number, end: number) => {
    if (id < http || id > www) return false;
    if (id === www) return after < end && bytes[after] === FULL_STOP;
    return after + 2 < end && bytes[after + 1] === SLASH && bytes[after + 2] === SLASH;
  };
  const emit = (id: number, isHandle: boolean) => {
    const k = reader.count++;
    reader.ids[k] = id;
    reader.handles[k] = isHandle ? 1 : 0;
    reader.at[k] = gaps.step++;
  };
  const signs = signIds(words, createTokens());
  const gaps: Gaps = { open: 0, step: 0, emit: (id) => emit(id, false), ids: signs };
  const idOf = (k: number, isHandle: boolean) => {
    return tokens.kinds[k] === DIGIT && !isHandle ? NUMBER_TERM : words.add(tokens, k);
  };
  const learn = (bytes: Uint8Array, start: number, end: number, isHandle: boolean) => {
    tokenise(bytes, start, end, tokens);
    return idOf(0, isHandle);
  };
  const plain = new PlainReader({ learn, http, signs });
  /** Room for what the plain reader cannot read. */
  let ids = new Int32Array(256), at = new Int32Array(256), handles = new Uint8Array(256);
  const readAny = (bytes: Uint8Array, start: number, end: number) => {
    if (ids.length < end - start + 8) {
      ids = new Int32Array((end - start) * 2);
      at = new Int32Array((end - start) * 2);
      handles = new Uint8Array((end - start) * 2);
    }
    Object.assign(reader, { ids, at, handles });
    reader.count = gaps.open = gaps.step = 0;
    tokenise(bytes, start, end, tokens);
    let from = start;
    for (let k = 0; k < tokens.count; k++) {
      readGap(bytes, from, tokens.starts[k], gaps);
      from = tokens.ends[k];
      const isHandle = tokens.sigils[k] === AT_SIGN, id = idOf(k, isHandle);
      if (beginsAddress(id, bytes, from, end)) {
        k = lastOfAddress(bytes, tokens, k, end);
        from = tokens.ends[k];
        emit(URL_TERM, false);
      } else emit(id, isHandle);
    }
    readGap(bytes, from, end, gaps);
  };
  const takeOver = () => {
    reader.count = plain.count;
    reader.ids = plain.ids;
    reader.at = plain.at;
    reader.handles = plain.handles;
  };
  const reader: TermReader = {
    count: 0,
    ids,
    at,
    handles,
    read: (bytes, start, end) => {
      if (end - start <= PLAIN_BYTES && plain.read(bytes, start, end)) takeOver();
      else readAny(bytes, start, end);
    },
    readRow: (texts, row) => {
      const start = texts.offsets[row], end = texts.offsets[row + 1];
      if (end - start <= PLAIN_BYTES && plain.readRow(texts, row)) takeOver();
      else readAny(texts.bytes, start, end);
    },
    term: (id) => words.word(id),
    limit: () => words.size,
    idsOf,
    size: () => Math.max(words.size, plain.size),
  };
  return reader;
}

/** The last word before white space or a character beyond ASCII. */
function lastOfAddress(bytes: Uint8Array, { starts, ends, count }: Tokens, k: number, end: number): number {
  while (k + 1 < count && isWithin(bytes, ends[k], Math.min(starts[k + 1], end))) k++;
  return k;
}

function isWithin(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] <= SPACE || bytes[i] >= 0x80) return false;
  return true;
}
