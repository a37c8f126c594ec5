/** Grows a text column from texts that differ. @module */
import { requireText } from "../require_text.ts";
import { fitted } from "./fitted.ts";
import { TextColumn } from "./text_column.ts";

const encoder = new TextEncoder();

/** Up to so many bytes a loop copies faster than a call. */
const SHORT_BYTES = 32;
/** Up to so many letters are encoded here: the platform's encoder costs more to call. */
const SHORT_TEXT = 32, NOT_ENCODED = -1;

/** Grows a text column row by row, from strings or from bytes as they lie in another buffer. */
export class TextBuilder {
  #bytes: Uint8Array<ArrayBuffer>;
  #offsets = new Int32Array(1 << 8);
  #valid = new Uint8Array(1 << 8);
  #rows = 0;
  #nulls = 0;

  /**
   * A builder without rows.
   *
   * @param bytes how many there will be, if that is known: growing costs twice
   */
  constructor(bytes = 1 << 12) {
    this.#bytes = new Uint8Array(bytes);
  }

  /** Rows so far. */
  get length(): number {
    return this.#rows;
  }

  /** Adds a row. Half an emoji (a lone surrogate) becomes U+FFFD, for UTF-8 has no place for it. */
  add(text: string | null | undefined): void {
    if (text === null || text === undefined) {
      return this.#close(false, this.#offsets[this.#rows]);
    }
    if (typeof text !== "string") requireText(text, "a text");
    const start = this.#offsets[this.#rows];
    this.#reserve(start + text.length * 3);
    let end = text.length <= SHORT_TEXT ? encodeShort(text, this.#bytes, start) : NOT_ENCODED;
    if (end === NOT_ENCODED) end = start + encoder.encodeInto(text, this.#bytes.subarray(start)).written;
    this.#close(true, end);
  }

  /** Adds a row from `bytes[start]` up to `bytes[end]`, which must be UTF-8. */
  addBytes(bytes: Uint8Array, start: number, end: number): void {
    const from = this.#offsets[this.#rows];
    this.#reserve(from + end - start);
    // A view costs more than copying a word.
    if (end - start > SHORT_BYTES) this.#bytes.set(bytes.subarray(start, end), from);
    else for (let i = start, to = from; i < end;) this.#bytes[to++] = bytes[i++];
    this.#close(true, from + end - start);
  }

  /** The rows so far. They lie in the builder's own memory unless half of that would be wasted. */
  build(): TextColumn {
    const offsets = fitted(this.#offsets, this.#rows + 1);
    const valid = this.#nulls > 0 ? fitted(this.#valid, this.#rows) : undefined;
    return new TextColumn(fitted(this.#bytes, offsets[this.#rows]), offsets, valid);
  }

  #reserve(bytes: number): void {
    if (bytes <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(bytes, this.#bytes.length * 2));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }

  #close(valid: boolean, end: number): void {
    if (this.#rows + 2 > this.#offsets.length) {
      const offsets = new Int32Array(this.#offsets.length * 2);
      offsets.set(this.#offsets);
      this.#offsets = offsets;
      const marks = new Uint8Array(this.#valid.length * 2);
      marks.set(this.#valid);
      this.#valid = marks;
    }
    this.#valid[this.#rows] = valid ? 1 : 0;
    if (!valid) this.#nulls++;
    this.#offsets[++this.#rows] = end;
  }
}

/** Writes a text's UTF-8 and gives its end; `NOT_ENCODED` where a character takes two units of a string. */
function encodeShort(text: string, into: Uint8Array, start: number): number {
  let at = start;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) into[at++] = unit;
    else if (unit < 0x800) {
      into[at++] = 0xc0 | unit >> 6;
      into[at++] = 0x80 | unit & 63;
    } else if (unit >= 0xd800 && unit < 0xe000) return NOT_ENCODED;
    else {
      into[at++] = 0xe0 | unit >> 12;
      into[at++] = 0x80 | unit >> 6 & 63;
      into[at++] = 0x80 | unit & 63;
    }
  }
  return at;
}
