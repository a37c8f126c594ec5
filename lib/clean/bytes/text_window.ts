/** A window on many texts in the memory of WebAssembly, and what is done with all of them at once. @module */
import { instanceOf } from "../../text/kernels/instance_of.ts";
import { rowHasher } from "../../text/kernels/row_hasher.ts";
import { SCANNER_BYTES, WordScanner } from "../../text/kernels/word_scanner.ts";
import { LENGTH_LIMIT } from "../texts/cut_short.ts";
import { CODE as ADDRESSES_CODE } from "./_addresses_code.ts";
import { CODE as READ_LOWER_CASE_CODE } from "./_read_lower_case_code.ts";
import { CODE as LOWER_CASE_CODE } from "./_lower_case_code.ts";

/** So much of a text column is looked at together: it stays in a core's cache. */
export const WINDOW_BYTES = 1 << 16;
export const WINDOW_ROWS = 1 << 12;
/** No longer text is taken into a window. */
const LONGEST_BYTES = 1 << 14;

const PAGE = 1 << 16, SLACK = 64;
/** Strings of texts that need them: lower case may be longer than the text, three times at the most. */
const STRINGS_BYTES = 1 << 18;

const { places: AT, end: END } = layout({
  texts: WINDOW_BYTES + SLACK,
  lower: WINDOW_BYTES + SLACK,
  room: WINDOW_BYTES + SLACK,
  strings: STRINGS_BYTES + SLACK,
  offsets: (WINDOW_ROWS + 1) * 4,
  facts: WINDOW_ROWS * 12,
  bodies: WINDOW_ROWS * 4,
  words: WINDOW_ROWS * 2,
  flags: WINDOW_ROWS,
  compared: WINDOW_ROWS * 8,
  spoken: WINDOW_ROWS * 8,
  high: WINDOW_ROWS * 4,
  low: WINDOW_ROWS * 4,
  ends: WINDOW_ROWS * 4,
  marks: (WINDOW_BYTES + STRINGS_BYTES) * 2,
  scanner: SCANNER_BYTES,
});

/** Where each part of the memory lies. */
export { AT };

/** How far one slice is from the next: as offsets, each the end of the last, or as pairs. */
const OFFSET = 4, PAIR = 8;

/** In place of where a body begins: the row is left to strings, or to {@linkcode readLowerCase}. */
export const BY_STRINGS = -1, BY_BYTES = -2;

type ReadLowerCaseKernel = (
  row: number,
  rows: number,
  offsets: number,
  lower: number,
  room: number,
  facts: number,
  bodies: number,
  compared: number,
  spoken: number,
  words: number,
  flags: number,
  limit: number,
) => number;

type LowerCaseKernel = (offsets: number, rows: number, by: number, facts: number) => void;

interface AddressesKernel {
  begins(i: number, end: number): number;
  rewrite(from: number, end: number, into: number): number;
  run(offsets: number, rows: number, into: number, slices: number): void;
}

/** One window, used again and again. */
class TextWindow {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of each text what was met (-1: left to strings), white spaces, characters; see `lowerCase`. */
  readonly facts: Int32Array<ArrayBuffer>;
  /** Where the bodies of texts begin, from `AT.texts` on; {@linkcode BY_STRINGS} or {@linkcode BY_BYTES}. */
  readonly bodies: Int32Array<ArrayBuffer>;
  /** How many words the texts have, and marks of them. */
  readonly words: Uint16Array<ArrayBuffer>;
  readonly flags: Uint8Array<ArrayBuffer>;
  /** Where slices begin and end: filled by who calls. */
  readonly compared: Int32Array<ArrayBuffer>;
  readonly spoken: Int32Array<ArrayBuffer>;
  readonly high: Uint32Array<ArrayBuffer>;
  readonly low: Uint32Array<ArrayBuffer>;
  /** Where the marks of each text end. */
  readonly ends: Int32Array<ArrayBuffer>;
  /** Writes a text with its addresses as they are compared, and blanks them in the text; see `rewriteAddresses`. */
  readonly rewrite: (from: number, end: number, into: number) => number;
  readonly #offsets: Int32Array<ArrayBuffer>;
  readonly #scanner: WordScanner;
  readonly #lower: LowerCaseKernel;
  readonly #read: ReadLowerCaseKernel;
  readonly #addresses: AddressesKernel;
  readonly #hash: ReturnType<typeof rowHasher>;

  constructor() {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(END / PAGE) }), buffer = memory.buffer as ArrayBuffer;
    this.bytes = new Uint8Array(buffer);
    this.#offsets = new Int32Array(buffer, AT.offsets, WINDOW_ROWS + 1);
    this.facts = new Int32Array(buffer, AT.facts, WINDOW_ROWS * 3);
    this.bodies = new Int32Array(buffer, AT.bodies, WINDOW_ROWS);
    this.words = new Uint16Array(buffer, AT.words, WINDOW_ROWS);
    this.flags = new Uint8Array(buffer, AT.flags, WINDOW_ROWS);
    this.compared = new Int32Array(buffer, AT.compared, WINDOW_ROWS * 2);
    this.spoken = new Int32Array(buffer, AT.spoken, WINDOW_ROWS * 2);
    this.high = new Uint32Array(buffer, AT.high, WINDOW_ROWS);
    this.low = new Uint32Array(buffer, AT.low, WINDOW_ROWS);
    this.ends = new Int32Array(buffer, AT.ends, WINDOW_ROWS);
    this.#scanner = new WordScanner(memory, AT.scanner);
    this.#lower = instanceOf(LOWER_CASE_CODE, memory).run as LowerCaseKernel;
    this.#addresses = instanceOf(ADDRESSES_CODE, memory) as unknown as AddressesKernel;
    this.rewrite = this.#addresses.rewrite;
    const { begins, rewrite } = this.#addresses;
    this.#read = instanceOf(READ_LOWER_CASE_CODE, memory, { begins, rewrite }).run as ReadLowerCaseKernel;
    this.#hash = rowHasher(memory);
  }

  /** Takes rows in; gives how far: not beyond a window, nor to a text that is too long. */
  enter(bytes: Uint8Array, offsets: Int32Array, from: number, to: number): number {
    const start = offsets[from], last = Math.min(to, from + WINDOW_ROWS);
    let row = from;
    while (row < last && offsets[row + 1] - start <= WINDOW_BYTES && offsets[row + 1] - offsets[row] <= LONGEST_BYTES) {
      this.#offsets[++row - from] = AT.texts + offsets[row] - start;
    }
    this.#offsets[0] = AT.texts;
    this.bytes.set(bytes.subarray(start, offsets[row]), AT.texts);
    return row;
  }

  /** So many rows in lower case, as far from the texts as `AT.lower` from `AT.texts`. */
  makeLowerCase(rows: number): void {
    this.#lower(AT.offsets, rows, AT.lower - AT.texts, AT.facts);
  }

  /**
   * Bodies, words, marks and slices of rows `row` up to `rows` from their lower-case forms; gives the first of which these do
   * not tell.
   */
  readLowerCase(row: number, rows: number): number {
    const [lower, room] = [AT.lower - AT.texts, AT.room - AT.texts], { bodies, compared, spoken, words, flags } = AT;
    return this.#read(
      row,
      rows,
      AT.offsets,
      lower,
      room,
      AT.facts,
      bodies,
      compared,
      spoken,
      words,
      flags,
      LENGTH_LIMIT,
    );
  }

  /** Hashes of so many rows, or of the slices to compare. */
  hash(rows: number, of: "rows" | "compared"): void {
    if (of === "rows") this.#hash(AT.offsets, OFFSET, rows, AT.high, AT.low);
    else this.#hash(AT.compared, PAIR, rows, AT.high, AT.low);
  }

  /** Makes addresses ready to compare; of a row that is none an empty slice, one that begins at -1 where it cannot tell. */
  compareAddresses(rows: number): void {
    this.#addresses.run(AT.offsets, rows, AT.room, AT.compared);
  }

  /**
   * Marks of the spoken slices, one after the other from `AT.marks` on.
   *
   * @param other writes the marks of a slice that the kernel leaves to it, and gives where they end
   */
  mark(rows: number, other: (start: number, end: number, into: number) => number): void {
    for (let row = 0, out: number = AT.marks; row < rows; row++, out = this.ends[row - 1]) {
      row = this.#scanner.marks(row, rows, AT.spoken, out, AT.ends);
      if (row === rows) break;
      const at = row === 0 ? AT.marks : this.ends[row - 1];
      this.ends[row] = other(this.spoken[row * 2], this.spoken[row * 2 + 1], at);
    }
  }
}

let shared: TextWindow | undefined;

/** The one window of a process, made on first use. */
export function textWindow(): TextWindow {
  return shared ??= new TextWindow();
}

function layout<K extends string>(sizes: Record<K, number>): { places: Record<K, number>; end: number } {
  let end = SLACK;
  const places = {} as Record<K, number>;
  for (const [name, size] of Object.entries<number>(sizes)) {
    places[name as K] = end;
    end += Math.ceil(size / 16) * 16;
  }
  return { places, end };
}
