/** A column of texts: UTF-8 bytes with offsets or, where few texts recur, the number of each row's text. @module */
import { copyRows } from "../kernels/copy_rows.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Texts that recur: each stands once in `values`, and a row has its place there. Of a null row the place says nothing. */
export interface CodedTexts {
  /** The texts, each once. */
  readonly values: TextColumn;
  /** Place in `values` of each row's text. */
  readonly codes: Int32Array;
}

/**
 * A column of texts. Row i is `bytes[offsets[i]]` up to `bytes[offsets[i + 1]]`, in UTF-8.
 *
 * A column of few texts that recur may be {@linkcode CodedTexts}; its bytes are then laid out when they are first asked for.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { TextBuilder, TextColumn } from "../columns.ts";
 *
 * const values = new TextBuilder();
 * for (const text of ["vk", "forum"]) values.add(text);
 * const column = TextColumn.ofCodes({ values: values.build(), codes: Int32Array.of(0, 0, 1) });
 * assert.deepEqual(column.toArray(), ["vk", "vk", "forum"]);
 * assert.deepEqual([...column.offsets], [0, 2, 4, 9]);
 * ```
 */
export class TextColumn {
  /** Tells it from the other kinds of columns. */
  readonly type = "text";
  /** 1 where the row has a value, 0 where it is null; absent where every row has one. */
  readonly valid?: Uint8Array<ArrayBuffer>;
  /** Where the column was made of few texts that recur: what repeats is then asked once a text, not once a row. */
  readonly coded?: CodedTexts;
  #bytes: Uint8Array<ArrayBuffer> | undefined;
  #offsets: Int32Array<ArrayBuffer> | undefined;
  /** Of coded texts those that were asked for. */
  #strings: string[] | undefined;

  /** From bytes and offsets or, where texts recur, from `coded` alone; both are taken as they are, without a copy. */
  constructor(
    bytes: Uint8Array<ArrayBuffer> | undefined,
    offsets: Int32Array<ArrayBuffer> | undefined,
    valid?: Uint8Array<ArrayBuffer>,
    coded?: CodedTexts,
  ) {
    this.#bytes = bytes;
    this.#offsets = offsets;
    this.valid = valid;
    this.coded = coded;
  }

  /** A column of few texts, by the place of each row's text. */
  static ofCodes(coded: CodedTexts, valid?: Uint8Array<ArrayBuffer>): TextColumn {
    return new TextColumn(undefined, undefined, valid, coded);
  }

  /** UTF-8 of all rows, one after the other. */
  get bytes(): Uint8Array<ArrayBuffer> {
    if (!this.#bytes) this.#layOut();
    return this.#bytes!;
  }

  /** Where each row begins in `bytes`, and where the last one ends: one more than rows. */
  get offsets(): Int32Array<ArrayBuffer> {
    if (!this.#offsets) this.#layOut();
    return this.#offsets!;
  }

  /** Rows. */
  get length(): number {
    return this.coded ? this.coded.codes.length : this.#offsets!.length - 1;
  }

  /** Row i as a string, or null. Makes a string: where only bytes are needed, take the bytes. */
  at(i: number): string | null {
    if (this.valid?.[i] === 0) return null;
    if (this.coded) return this.#recurring(this.coded, this.coded.codes[i]);
    return decoder.decode(this.bytes.subarray(this.offsets[i], this.offsets[i + 1]));
  }

  /** All rows as strings, nulls kept. */
  toArray(): (string | null)[] {
    return Array.from({ length: this.length }, (_, i) => this.at(i));
  }

  /** A text that recurs is made a string once. */
  #recurring({ values }: CodedTexts, code: number): string {
    return (this.#strings ??= new Array(values.length))[code] ??= values.at(code)!;
  }

  #layOut(): void {
    const { values, codes } = this.coded!, { valid } = this;
    const places = valid ? codes.map((code, i) => valid[i] === 0 ? -1 : code) : codes;
    const { bytes, offsets } = copyRows(values, values.length, places);
    this.#bytes = bytes;
    this.#offsets = offsets;
  }
}
