/** Codes by mention: what a codebook, or the topics, say of each. @module */
import { ALL } from "./types.ts";

/** Codes of a codebook: most mentions have one, which is read from one place. */
export interface CodeTable {
  /** The codes, in the order in which rows of measures come. */
  readonly codes: readonly string[];
  /**
   * The one code of each mention, its place in `codes`, or {@linkcode NO_CODE} or {@linkcode SEVERAL}: as seen for
   * {@linkcode ALL}, then for each subject that something is said of, then for any other one. A single column where all is
   * said of mentions as a whole.
   */
  readonly columns: readonly Int16Array[];
  /** What is said of the mentions that have several. */
  readonly several: SeveralCodes;
}

/** Codes of few mentions in rows of different length. */
export interface SeveralCodes {
  /** The mentions, ascending. */
  readonly mentions: Int32Array;
  /** Codes of the i-th are `packed[starts[i]]` up to `packed[starts[i + 1]]`, ascending; one may stand twice. */
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

/**
 * Sorts codes by mention. The same code twice for a mention and subject counts once; order does not matter.
 *
 * @param mentions the mention of each code, by row
 * @param packed the code of each, as {@linkcode pack} makes it, with places in `found`
 * @param found the codes in the order in which they were found
 * @param codes the same codes in the order in which they shall stand
 * @param length how many mentions there are
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { codesOf, pack, tableOf } from "./code_table.ts";
 *
 * const table = tableOf([2, 0, 2], [pack(-1, 0), pack(-1, 1), pack(-1, 1)], ["warn", "help"], ["help", "warn"], 3);
 * assert.deepEqual([0, 1, 2].map((mention) => codesOf(table, mention, -1)), [0, -1, [0, 1]]);
 * ```
 */
export function tableOf(
  mentions: ArrayLike<number>,
  packed: ArrayLike<number>,
  found: readonly string[],
  codes: readonly string[],
  length: number,
): CodeTable {
  const places = Int32Array.from(found, (code) => codes.indexOf(code));
  const placed = Int32Array.from(packed, (code) => (code & ~CODE_BITS) | places[code & CODE_BITS]);
  const columns = columnsOf(mentions, placed, length);
  return { codes, columns, several: severalOf(mentions, placed, columns[0]) };
}

function columnsOf(mentions: ArrayLike<number>, packed: Int32Array, length: number): Int16Array[] {
  let subjects = 0;
  for (let i = 0; i < packed.length; i++) subjects = Math.max(subjects, packed[i] >> CODE_SIZE);
  const count = subjects === 0 ? 1 : subjects + 2, all = 0;
  const columns = Array.from({ length: count }, () => new Int16Array(length).fill(NO_CODE));
  for (let i = 0; i < packed.length; i++) {
    const mention = mentions[i], own = packed[i] >> CODE_SIZE, code = packed[i] & CODE_BITS;
    put(columns[all], mention, code);
    if (own > 0) put(columns[own], mention, code);
    else for (let column = 1; column < count; column++) put(columns[column], mention, code);
  }
  return columns;
}

function put(column: Int16Array, mention: number, code: number): void {
  const known = column[mention];
  column[mention] = known === NO_CODE || known === code ? code : SEVERAL;
}

/** Gathers the codes of the mentions that have several; whoever sees several of a mention, so does {@linkcode ALL}. */
function severalOf(mentions: ArrayLike<number>, packed: Int32Array, all: Int16Array): SeveralCodes {
  const rows = Int32Array.from(all.keys().filter((mention) => all[mention] === SEVERAL));
  const starts = new Int32Array(rows.length + 1);
  const eachCode = (visit: (place: number, code: number) => void) => {
    for (let i = 0; i < packed.length; i++) {
      if (all[mentions[i]] === SEVERAL) visit(placeIn(rows, mentions[i]), packed[i]);
    }
  };
  eachCode((place) => starts[place + 1]++);
  for (let i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
  const next = starts.slice(), sorted = new Int32Array(starts[rows.length]);
  eachCode((place, code) => sorted[next[place]++] = code);
  for (let i = 0; i < rows.length; i++) sorted.subarray(starts[i], starts[i + 1]).sort();
  return { mentions: rows, starts, packed: sorted };
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
export function columnFor({ columns }: CodeTable, about: number): Int16Array {
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
    const subject = (packed[i] >> CODE_SIZE) - 1, code = packed[i] & CODE_BITS;
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
