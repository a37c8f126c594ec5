/** Reads what cleaning needs of a whole column of texts. @module */
import type { TextColumn } from "../../tables/columns.ts";
import { hashBytes } from "../../text/content_hash.ts";
import { marksInto } from "../near/word_marks.ts";
import { CUT, NO_TEXT, QUOTE, REPOST } from "../types.ts";
import { readCut } from "../texts/cut_short.ts";
import { holdsDots } from "./_marks_of_text.ts";
import { afterUnits, readLowerCase } from "./_read_lower_case.ts";
import { emptyFacts, type Slice, type TextFacts } from "./text_facts.ts";
import { stringReader } from "./text_reader.ts";
import { TextRuns } from "./text_runs.ts";
import { AT, BY_BYTES, textWindow } from "./text_window.ts";

/** What is known of each text. */
export interface TextTable {
  readonly clean: TextColumn;
  readonly marks: TextColumn;
  readonly words: Uint16Array<ArrayBuffer>;
  readonly flags: Uint8Array<ArrayBuffer>;
  /** Two halves of a hash of the compared form; 0 of an empty one. */
  readonly high: Uint32Array<ArrayBuffer>;
  readonly low: Uint32Array<ArrayBuffer>;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const MAX_WORDS = 0xffff;
/** Marks take no more than so many bytes for each of the text. */
const MARKS_A_BYTE = 0.5;

/**
 * The same as a `textReader` for each row, and the hashes and marks of what it finds: many rows at once by WebAssembly,
 * 1.3 µs a row, against 3 one by one.
 */
export function readTexts({ bytes, offsets, length }: TextColumn): TextTable {
  const window = textWindow(), facts = emptyFacts(), readString = stringReader();
  const clean = new TextRuns(length, offsets[length]);
  const marks = new TextRuns(length, Math.ceil(offsets[length] * MARKS_A_BYTE));
  const table = {
    words: new Uint16Array(length),
    flags: new Uint8Array(length),
    high: new Uint32Array(length),
    low: new Uint32Array(length),
  };
  const lower = {
    met: 0,
    spaces: 0,
    characters: 0,
    bytes: window.bytes,
    at: 0,
    room: window.bytes,
    roomAt: 0,
    rewrite: window.rewrite,
  };
  let strings: number = AT.strings;

  for (let row = 0; row < length;) {
    const end = window.enter(bytes, offsets, row, length);
    if (end === row) readLong(row++);
    else row = readWindow(row, end);
  }
  return { clean: clean.build(), marks: marks.build(), ...table };

  /** Reads rows that lie in the window; gives how far: not farther than there is room for strings. */
  function readWindow(first: number, end: number): number {
    window.makeLowerCase(end - first);
    strings = AT.strings;
    let row = first;
    while ((row = readBodies(row, first, end)) < end && readRow(row, row - first, offsets[row] - offsets[first])) row++;
    const rows = row - first;
    window.hash(rows, "compared");
    table.high.set(window.high.subarray(0, rows), first);
    table.low.set(window.low.subarray(0, rows), first);
    window.mark(rows, (start, end, into) => marksInto(window.bytes, start, end, window.bytes, into));
    for (let k = 0, start: number = AT.marks; k < rows; start = window.ends[k++]) {
      marks.add(window.bytes, start, window.ends[k]);
    }
    marks.settle();
    return row;
  }

  /** Reads rows from `row` on of a window that begins with `first`, as far as the kernel can tell; gives how far. */
  function readBodies(row: number, first: number, end: number): number {
    const next = first + window.readLowerCase(row - first, end - first), by = offsets[first] - AT.texts;
    for (let k = row; k < next; k++) clean.add(bytes, window.bodies[k - first] + by, offsets[k + 1]);
    table.words.set(window.words.subarray(row - first, next - first), row);
    table.flags.set(window.flags.subarray(row - first, next - first), row);
    for (let k = row; k < next; k++) if ((table.flags[k] & CUT) !== 0) cutAtFirst(k, k - first, by);
    return next;
  }

  /** Of row k of the window, which the kernel cut at its last dots, those before it may be meant: "… Read more…". */
  function cutAtFirst(row: number, k: number, by: number): void {
    const start = window.spoken[k * 2];
    if (!holdsDots(window.bytes, start, window.spoken[k * 2 + 1])) return;
    const shown = decoder.decode(bytes.subarray(window.bodies[k] + by, offsets[row + 1]));
    window.spoken[k * 2 + 1] = afterUnits(window.bytes, start, readCut(shown)!.whole);
  }

  /**
   * Reads row k of the window, of which the kernel cannot tell, and whose text begins so many bytes after the first; false
   * if there is no room for it.
   */
  function readRow(row: number, k: number, at: number): boolean {
    lower.met = window.facts[k * 3];
    lower.spaces = window.facts[k * 3 + 1];
    lower.characters = window.facts[k * 3 + 2];
    lower.at = AT.lower + at;
    lower.roomAt = AT.room + at;
    const isTold = window.bodies[k] === BY_BYTES && readLowerCase(bytes, offsets[row], offsets[row + 1], lower, facts);
    if (!isTold) {
      readString(bytes, offsets[row], offsets[row + 1], facts);
      if (strings + facts.spoken.end > AT.offsets && k > 0) return false;
      window.bytes.set(facts.spoken.bytes.subarray(0, facts.spoken.end), strings);
    }
    clean.add(facts.clean.bytes, facts.clean.start, facts.clean.end);
    if (!isTold) clean.settle();
    place(window.compared, k, facts.compared, isTold ? 0 : strings);
    place(window.spoken, k, facts.spoken, isTold ? 0 : strings);
    if (!isTold) strings += facts.spoken.end;
    describe(row, facts);
    return true;
  }

  /** Reads a row that is too long for a window. */
  function readLong(row: number): void {
    readString(bytes, offsets[row], offsets[row + 1], facts);
    const { compared, spoken } = facts, room = new Uint8Array((spoken.end - spoken.start) * 2 + 4);
    clean.add(facts.clean.bytes, facts.clean.start, facts.clean.end);
    clean.settle();
    marks.add(room, 0, marksInto(spoken.bytes, spoken.start, spoken.end, room, 0));
    if (compared.start < compared.end) {
      [table.high[row], table.low[row]] = hashBytes(compared.bytes, compared.start, compared.end);
    }
    describe(row, facts);
  }

  function describe(row: number, { words, compared, isRepost, isCut, isQuote }: TextFacts): void {
    table.words[row] = words < MAX_WORDS ? words : MAX_WORDS;
    table.flags[row] = (compared.start === compared.end ? NO_TEXT : 0) + (isRepost ? REPOST : 0) + (isCut ? CUT : 0) +
      (isQuote ? QUOTE : 0);
  }
}

function place(slices: Int32Array, k: number, { start, end }: Slice, by: number): void {
  slices[k * 2] = start + by;
  slices[k * 2 + 1] = end + by;
}
