/** Codes by mention: what a codebook, or the topics, say of each. @module */
import { ALL } from "./types.ts";

/** Codes of a codebook in rows of different length. */
export interface CodeTable {
  /** The codes, in the order in which rows of measures come. */
  readonly codes: readonly string[];
  /** Codes of mention m are `items[offsets[m]]` up to `items[offsets[m + 1]]`. */
  readonly offsets: Int32Array;
  /** Places in `codes`. */
  readonly items: Uint16Array;
  /** For each item the subject that it is said of, -1 where of the mention as a whole; null where all are. */
  readonly subjects: Int16Array | null;
  /**
   * The one code of each mention, {@linkcode NO_CODE} or {@linkcode SEVERAL}: as seen for {@linkcode ALL}, then for each
   * subject that something is said of, then for any other one. A single column where all is said of mentions as a whole.
   */
  readonly columns: readonly Int16Array[];
}

/** What a column of a {@linkcode CodeTable} holds in place of a code. */
export const NO_CODE = -1, SEVERAL = -2;

/** A code given to a mention, packed: the subject plus 1 in the high half, the place of the code in the low one. */
export function pack(subject: number, code: number): number {
  return (subject + 1) << 16 | code;
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
  const offsets = new Int32Array(length + 1);
  for (let i = 0; i < mentions.length; i++) offsets[mentions[i] + 1]++;
  for (let m = 0; m < length; m++) offsets[m + 1] += offsets[m];
  const places = Int32Array.from(found, (code) => codes.indexOf(code));
  const next = offsets.slice(0, length);
  const sorted = new Int32Array(mentions.length);
  for (let i = 0; i < mentions.length; i++) {
    sorted[next[mentions[i]]++] = (packed[i] & ~0xffff) | places[packed[i] & 0xffff];
  }
  return unpack(sorted, offsets, codes);
}

/** Sorts each mention's codes, leaves out what stands twice, and takes subjects and codes apart. */
function unpack(sorted: Int32Array, offsets: Int32Array, codes: readonly string[]): CodeTable {
  const items = new Uint16Array(sorted.length), subjects = new Int16Array(sorted.length);
  let kept = 0, anySubject = false;
  for (let m = 0; m + 1 < offsets.length; m++) {
    const from = offsets[m], to = offsets[m + 1];
    if (to - from > 1) sorted.subarray(from, to).sort();
    offsets[m] = kept;
    for (let i = from; i < to; i++) {
      if (i > from && sorted[i] === sorted[i - 1]) continue;
      subjects[kept] = (sorted[i] >> 16) - 1;
      anySubject ||= subjects[kept] >= 0;
      items[kept++] = sorted[i] & 0xffff;
    }
  }
  offsets[offsets.length - 1] = kept;
  const table = { codes, offsets, items: items.slice(0, kept), subjects: anySubject ? subjects.slice(0, kept) : null };
  return { ...table, columns: columnsOf(table) };
}

/** Most mentions have one code: what is asked of every mention, many times over, is read from one place. */
function columnsOf({ offsets, items, subjects }: Omit<CodeTable, "columns">): Int16Array[] {
  const length = offsets.length - 1, all = 0, most = subjects ? subjects.reduce((a, b) => Math.max(a, b), -1) + 2 : 0;
  const columns = Array.from({ length: most + 1 }, () => new Int16Array(length).fill(NO_CODE));
  const put = (column: Int16Array, mention: number, code: number) => {
    const known = column[mention];
    column[mention] = known === NO_CODE || known === code ? code : SEVERAL;
  };
  for (let m = 0; m < length; m++) {
    for (let i = offsets[m]; i < offsets[m + 1]; i++) {
      const subject = subjects ? subjects[i] : -1;
      put(columns[all], m, items[i]);
      if (subject >= 0) put(columns[subject + 1], m, items[i]);
      else for (let column = 1; column <= most; column++) put(columns[column], m, items[i]);
    }
  }
  return columns;
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
  if (one !== SEVERAL) return one;
  const places: number[] = [];
  for (let i = table.offsets[mention]; i < table.offsets[mention + 1]; i++) {
    if (applies(table, i, about) && !places.includes(table.items[i])) places.push(table.items[i]);
  }
  return places;
}

/** Whether a mention has a code, as seen for a subject. */
export function hasCode(table: CodeTable, mention: number, about: number, code: number): boolean {
  const one = columnFor(table, about)[mention];
  if (one !== SEVERAL) return one >= 0 && one === code;
  for (let i = table.offsets[mention]; i < table.offsets[mention + 1]; i++) {
    if (table.items[i] === code && applies(table, i, about)) return true;
  }
  return false;
}

/** Whether the codebook says anything of a mention, be it that nothing fits. */
export function isCoded(table: CodeTable, mention: number, about: number): boolean {
  return columnFor(table, about)[mention] !== NO_CODE;
}

function applies({ subjects }: CodeTable, item: number, about: number): boolean {
  return subjects === null || about === ALL || subjects[item] === about || subjects[item] < 0;
}
