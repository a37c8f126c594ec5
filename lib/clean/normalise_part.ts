/** Cleaning's first step, part by part: the clean text, and what is needed to decide over it. @module */
import { type Column, NumberColumn, TextBuilder, type TextColumn } from "../tables/columns.ts";
import { Frame } from "../tables/frame.ts";
import type { PartResult } from "../tables/stage.ts";
import { hashBytes } from "../text/content_hash.ts";
import { comparedAddress, isAddress } from "./bytes/compared_address.ts";
import { textReader } from "./bytes/text_reader.ts";
import { markWriter } from "./near/word_marks.ts";
import { comparableAddress } from "./texts/address.ts";
import { CUT, NO_TEXT, QUOTE, REPOST } from "./types.ts";

/** The columns of `collected` that this step looks at. */
export const NORMALISE_COLUMNS = ["text", "kind", "url", "author", "parent"];

const MAX_WORDS = 0xffff;
const encoder = new TextEncoder();
const REPOST_KIND = encoder.encode("repost");

/** Makes cleaning's own table `normalised` from a part of `collected`, row by row. */
export function part({ collected }: Record<string, Frame>): PartResult {
  const texts = collected.text("text"), kinds = collected.text("kind"), rows = collected.length;
  const clean = new TextBuilder(texts.bytes.length + 1), kind = new TextBuilder(), marks = markWriter();
  const words = new Float64Array(rows), flags = new Float64Array(rows), text = new Hashes(rows);
  const read = textReader();
  for (let i = 0; i < rows; i++) {
    const facts = read(texts.bytes, texts.offsets[i], texts.offsets[i + 1]);
    const isRepost = facts.isRepost || isSame(kinds, i, REPOST_KIND);
    clean.addBytes(facts.clean.bytes, facts.clean.start, facts.clean.end);
    if (isRepost) kind.addBytes(REPOST_KIND, 0, REPOST_KIND.length);
    else kind.addBytes(kinds.bytes, kinds.offsets[i], kinds.offsets[i + 1]);
    const isEmpty = facts.compared.start === facts.compared.end;
    if (!isEmpty) text.set(i, facts.compared.bytes, facts.compared.start, facts.compared.end);
    marks.add(facts.spoken.bytes, facts.spoken.start, facts.spoken.end);
    words[i] = Math.min(facts.words, MAX_WORDS);
    flags[i] = (isEmpty ? NO_TEXT : 0) + (isRepost ? REPOST : 0) + (facts.isCut ? CUT : 0) +
      (facts.isQuote ? QUOTE : 0);
  }
  return {
    tables: {
      normalised: new Frame([
        ["clean_text", clean.build()],
        ["kind", kind.build()],
        ["words", new NumberColumn(words)],
        ["marks", marks.build()],
        ["flags", new NumberColumn(flags)],
        ...text.columns("text"),
        ...hashesOf(collected.text("author")).columns("author"),
        ...addressHashes(collected.text("url")).columns("url"),
        ...addressHashes(collected.text("parent")).columns("parentUrl"),
      ]),
    },
  };
}

/** Hashes of 64 bits as two columns of halves; both 0 where there is no value. */
class Hashes {
  readonly #high: Float64Array<ArrayBuffer>;
  readonly #low: Float64Array<ArrayBuffer>;
  readonly #hash = new Uint32Array(4);

  constructor(rows: number) {
    this.#high = new Float64Array(rows);
    this.#low = new Float64Array(rows);
  }

  set(row: number, bytes: Uint8Array, start: number, end: number): void {
    hashBytes(bytes, start, end, this.#hash);
    this.#high[row] = this.#hash[0];
    this.#low[row] = this.#hash[1];
  }

  columns(name: string): [string, Column][] {
    return [[`${name}_high`, new NumberColumn(this.#high)], [`${name}_low`, new NumberColumn(this.#low)]];
  }
}

function hashesOf({ bytes, offsets, length }: TextColumn): Hashes {
  const hashes = new Hashes(length);
  for (let i = 0; i < length; i++) {
    if (offsets[i] < offsets[i + 1]) hashes.set(i, bytes, offsets[i], offsets[i + 1]);
  }
  return hashes;
}

/** Of addresses in the spelling that is compared; what is no address has none. */
function addressHashes(urls: TextColumn): Hashes {
  const { bytes, offsets, length } = urls, hashes = new Hashes(length);
  let room = new Uint8Array(1 << 10);
  for (let i = 0; i < length; i++) {
    const start = offsets[i], end = offsets[i + 1];
    if (!isAddress(bytes, start, end)) continue;
    if (room.length < end - start) room = new Uint8Array((end - start) * 2);
    const compared = comparedAddress(bytes, start, end, room, 0);
    if (compared >= 0) hashes.set(i, room, 0, compared);
    else {
      const plain = encoder.encode(comparableAddress(urls.at(i)!));
      hashes.set(i, plain, 0, plain.length);
    }
  }
  return hashes;
}

function isSame({ bytes, offsets }: TextColumn, row: number, value: Uint8Array): boolean {
  const start = offsets[row];
  return offsets[row + 1] - start === value.length && value.every((byte, k) => bytes[start + k] === byte);
}
