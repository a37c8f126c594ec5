/** Codes by mention: what a codebook, or the topics, say of each. @module */
import type { NarrowArray } from "../../tables/columns/narrow_numbers.ts";
import { ALL } from "./all.ts";

/** Codes of a codebook: most mentions have one, which is read from one place. */
export interface CodeTable {
  /** The codes, in the order in which rows of measures come. */
  readonly codes: readonly string[];
  /**
   * The one code of each mention, its place in `codes`, or {@linkcode NO_CODE} or {@linkcode SEVERAL}: as seen for
   * {@linkcode ALL}, then for each subject that something is said of, then for any other one. A single column where all is
   * said of mentions as a whole.
   */
  readonly columns: readonly NarrowArray[];
  /** What is said of the mentions that have several. */
  readonly several: SeveralCodes;
}

/** Codes of few mentions in rows of different length. */
export interface SeveralCodes {
  /** The mentions, ascending. */
  readonly mentions: Int32Array;
  /** Codes of the i-th are `packed[starts[i]]` up to `packed[starts[i + 1]]`, ascending. */
  readonly starts: Int32Array;
  /** Places in the table's `codes`, one mention after the other. */
  readonly packed: Int32Array;
}

/** What a column of a {@linkcode CodeTable} holds in place of a code. */
export const NO_CODE = -1, SEVERAL = -2;

const CODE_SIZE = 16, CODE_BITS = 0xffff;

/** A code given to a mention, packed: the subject plus 1 in the high half, the place of the code in the low one. */
export function pack(subject: number, code: number): number {
  return (subject + 1) << CODE_SIZE | code;
}

/** The subject of a packed code; −1: it is given for the mention as a whole. */
export function subjectIn(packed: number): number {
  return (packed >> CODE_SIZE) - 1;
}

/** The place of a packed code. */
export function codeIn(packed: number): number {
  return packed & CODE_BITS;
}

/** The place of a number in a list that ascends and has it. */
function placeIn(ascending: Int32Array, wanted: number): number {
  let low = 0, high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The column of a table as seen for a subject, or for {@linkcode ALL}. */
export function columnFor({ columns }: CodeTable, about: number): NarrowArray {
  return columns[Math.min(about + 1, columns.length - 1)];
}

/** What a column's numbers stand for in a cut, from {@linkcode SEVERAL} on: each code, and that there is none, as `placeOf` says. */
export function placesOfCodes({ codes }: CodeTable, placeOf: (code: number) => number): Int32Array {
  return Int32Array.from({ length: codes.length - SEVERAL }, (_, i) => i === 0 ? SEVERAL : placeOf(i + SEVERAL));
}

/**
 * Places of the codes that a mention has, as seen for a subject: those given for it and those given for the mention as a
 * whole; for {@linkcode ALL}, every one. -1: none.
 */
export function codesOf(table: CodeTable, mention: number, about: number): number | readonly number[] {
  const one = columnFor(table, about)[mention];
  return one === SEVERAL ? severalAt(table, mention, about) : one;
}

function severalAt({ several: { mentions, starts, packed } }: CodeTable, mention: number, about: number): number[] {
  const row = placeIn(mentions, mention), places: number[] = [];
  for (let i = starts[row]; i < starts[row + 1]; i++) {
    const subject = subjectIn(packed[i]), code = codeIn(packed[i]);
    if ((about === ALL || subject === about || subject < 0) && !places.includes(code)) places.push(code);
  }
  return places;
}

/** Whether a mention has a code, as seen for a subject. */
export function hasCode(table: CodeTable, mention: number, about: number, code: number): boolean {
  const one = columnFor(table, about)[mention];
  return one === SEVERAL ? severalAt(table, mention, about).includes(code) : one === code && code >= 0;
}

/** Whether the codebook says anything of a mention, be it that nothing fits. */
export function isCoded(table: CodeTable, mention: number, about: number): boolean {
  return columnFor(table, about)[mention] !== NO_CODE;
}
