/** Reads texts whose letters need no second look, by WebAssembly: a known word is looked up as it stands. @module */
import type { TextColumn } from "../../tables/columns.ts";
import { instanceOf } from "../../text/kernels/instance_of.ts";
import { isPlainWord, isWordsEnd } from "./_letters.ts";
import { CODE } from "./_read_terms_code.ts";
import { byteKinds, faceKinds, isEmoji, isWideStop, type SignIds } from "./_signs.ts";

/** No longer text is read here. */
export const PLAIN_BYTES = 0xff00;
/** So much text is taken over at once: it stays in a core's nearest cache. */
const WINDOW_BYTES = 1 << 13;
/** Where things lie in the kernel's memory: see there. */
const HASH = 0, FIRST = 2, END = 3, IS_HANDLE = 4, COUNT = 6, CHARACTER = 9, NUMBERS = 0x40 / 4;
const MASKS = 0x80, KINDS = 0x100, WIDE = 0x200 / 4, FACES = 0xc200, TEXT = 0x10000;
const IDS = 0x30000, AT = 0x70000, HANDLES = 0xb0000, WORDS = 0xc0000;
const PAGE = 1 << 16;
/** Room for as many words as a large study has: what is not used takes no memory, and to grow costs more. */
const PLACES = 1 << 18;
/** What the kernel says of a text. */
const READ = 0, NEW_WORD = 1, NEW_CHARACTER = 3;
/** What it is told of a character beyond the usual alphabets. */
const SECOND_LOOK = 1, NOTHING = 2, STOP = 3, EMOJI = 4;
/** A word's place holds the number of its term and 1 in these lowest of its 64 bits, above them those of its hash. */
const VALUE = 0x3fffff, PLACE = 2;
const MAX_LOAD = 0.7;

/** Numbers of words. */
export interface WordNumbers {
  /** That of a word which is met in a new spelling. */
  readonly learn: (bytes: Uint8Array, start: number, end: number, isHandle: boolean) => number;
  /** That of "http", with "https" and "www" after it. */
  readonly http: number;
  readonly signs: SignIds;
}

interface Kernel {
  read(start: number, end: number, mask: number): number;
  resume(start: number, end: number, mask: number): number;
}

/**
 * Reads texts whose words recur: a million of 167 bytes took 1.65 s with all letters folded, 0.68 with words looked up by
 * their bytes one by one, 0.3 here.
 *
 * The bytes of spellings are not kept, which would be looks at far places: they are told apart by a hash, by its lowest bits
 * for where they lie and by its 42 highest. Of a million, two are taken for one in one of some three million runs.
 */
export class PlainReader {
  /** Of the text read last: see `TermReader`. */
  count = 0;
  ids!: Int32Array;
  at!: Int32Array;
  handles!: Uint8Array;
  /** How many spellings it knows. */
  size = 0;
  readonly #words: WordNumbers;
  readonly #memory = new WebAssembly.Memory({ initial: (WORDS + PLACES * PLACE * 4) / PAGE });
  readonly #kernel = instanceOf(CODE, this.#memory) as unknown as Kernel;
  /** How many words there is room for. */
  #places = PLACES;
  #bytes!: Uint8Array;
  #numbers!: Int32Array;
  /** The texts in memory, and which of their bytes. */
  #texts: TextColumn | null = null;
  #from = 0;
  #to = 0;

  constructor(words: WordNumbers) {
    this.#words = words;
    this.#look();
    const { smile, frown, cry, shout, ask, wonder } = words.signs;
    this.#numbers.set([words.http, smile, frown, cry, shout, ask, wonder], NUMBERS);
    this.#bytes.fill(0xff, MASKS, MASKS + 16);
    this.#bytes.set(byteKinds(), KINDS);
    this.#bytes.set(faceKinds(), FACES);
  }

  /** Reads a text, or gives up at a letter beyond ASCII and the usual Cyrillic. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    this.#texts = null;
    this.#bytes.set(bytes.subarray(start, end), TEXT);
    return this.#read(TEXT, TEXT + end - start);
  }

  /** Reads a text of a column: those that follow it in memory are taken over with it. */
  readRow(texts: TextColumn, row: number): boolean {
    const start = texts.offsets[row], end = texts.offsets[row + 1];
    if (texts !== this.#texts || start < this.#from || end > this.#to) {
      this.#texts = texts;
      this.#from = start;
      this.#to = Math.max(end, Math.min(start + WINDOW_BYTES, texts.bytes.length));
      this.#bytes.set(texts.bytes.subarray(start, this.#to), TEXT);
    }
    const at = TEXT + start - this.#from;
    return this.#read(at, at + end - start);
  }

  #read(start: number, end: number): boolean {
    let says = this.#kernel.read(start, end, this.#places - 1);
    while (says === NEW_WORD || says === NEW_CHARACTER) {
      if (says === NEW_CHARACTER) {
        this.#learnCharacter(this.#numbers[CHARACTER]);
        says = this.#kernel.read(start, end, this.#places - 1);
      } else if (this.#learnWord()) says = this.#kernel.resume(start, end, this.#places - 1);
      else return false;
    }
    this.count = this.#numbers[COUNT];
    return says === READ;
  }

  #learnWord(): boolean {
    const first = this.#numbers[FIRST], end = this.#numbers[END];
    if (!isPlainWord(this.#bytes, first, end)) return false;
    const id = this.#words.learn(this.#bytes, first, end, this.#numbers[IS_HANDLE] === 1);
    if (id >= VALUE) return false;
    if (++this.size > this.#places * MAX_LOAD) this.#grow();
    this.#enter(this.#numbers[HASH], this.#numbers[HASH + 1], id + 1);
    return true;
  }

  /** @param place see the kernel */
  #learnCharacter(place: number): void {
    const high = place >> 12, codePoint = (place & 0xfff) | (high === 0 ? 0 : high === 1 ? 0x2000 : 0x1f000);
    let kind = NOTHING;
    if (!isWordsEnd(codePoint)) kind = SECOND_LOOK;
    else if (isEmoji(codePoint)) kind = EMOJI + this.#words.signs.emoji(codePoint);
    else if (isWideStop(codePoint)) kind = STOP;
    this.#numbers[WIDE + place] = kind;
  }

  #enter(low: number, high: number, value: number): void {
    const numbers = this.#numbers, from = WORDS / 4, mask = this.#places - 1;
    let place = low & mask;
    while ((numbers[from + place * PLACE] & VALUE) !== 0) place = (place + 1) & mask;
    numbers[from + place * PLACE] = (low & ~VALUE) | value;
    numbers[from + place * PLACE + 1] = high;
  }

  /** Words are learnt anew: what is kept of a hash does not tell their places among more. */
  #grow(): void {
    const bytes = this.#places * PLACE * 4;
    this.#memory.grow(bytes / PAGE);
    this.#look();
    this.#bytes.fill(0, WORDS, WORDS + bytes);
    this.#places *= 2;
    this.size = 1;
  }

  /** Looks at the memory anew: what grows is another buffer. */
  #look(): void {
    const { buffer } = this.#memory;
    this.#bytes = new Uint8Array(buffer);
    this.#numbers = new Int32Array(buffer);
    this.ids = this.#numbers.subarray(IDS / 4, AT / 4);
    this.at = this.#numbers.subarray(AT / 4, HANDLES / 4);
    this.handles = this.#bytes.subarray(HANDLES, WORDS);
  }
}
