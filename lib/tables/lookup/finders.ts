/** Finds rows and places by the bytes of a name. @module */
import type { TextColumn } from "../columns.ts";
import type { ByteIndex } from "./byte_index.ts";
import { sameBytes } from "./same_bytes.ts";

/** What {@linkcode nameFinder} gives for a row without a name. */
const NOT_THERE = -1;
/** What it gives for a name that is not among those it looks for. */
export const UNKNOWN = -2;

/** Rows after the one found last that are compared before an id is looked up: ids differ at their ends, so that is cheap. */
const AHEAD = 8;

/**
 * A function that finds the row of the mention named in row i of a column; -1: there is none. Tables mostly follow the order
 * of the mentions, so the row found last and those after it are tried first.
 *
 * @param column of mentions' ids
 * @param ids of the rows, in their order; ids from `length` on belong to no row
 */
export function rowFinder(column: TextColumn, ids: ByteIndex, length = ids.length): (i: number) => number {
  const { coded } = column;
  if (!coded) return followingFinder(column, ids, length);
  const find = followingFinder(coded.values, ids, length), rows = new Int32Array(coded.values.length).fill(UNKNOWN);
  return (i) => {
    const code = coded.codes[i];
    return rows[code] === UNKNOWN ? rows[code] = find(code) : rows[code];
  };
}

function followingFinder({ bytes, offsets }: TextColumn, ids: ByteIndex, length: number): (i: number) => number {
  let last = 0;
  return (i) => {
    const from = offsets[i], to = offsets[i + 1], guesses = Math.min(ids.length, last + AHEAD);
    for (let guess = last; guess < guesses; guess++) {
      if (ids.is(guess, bytes, from, to)) return (last = guess) < length ? guess : -1;
    }
    const found = ids.find(bytes, from, to);
    if (found >= 0) last = found; // after one that is missing the next is looked for where it was
    return found < length ? found : -1;
  };
}

const encoder = new TextEncoder();

/**
 * A function that finds the place of the name in row i of a column among a few names, the last of equal ones; -1 where the
 * row has none, {@linkcode UNKNOWN} where it has another.
 */
export function nameFinder(column: TextColumn, names: readonly string[]): (i: number) => number {
  const { valid, coded } = column, wanted = names.map((name) => encoder.encode(name));
  const find = ({ bytes, offsets }: TextColumn, i: number) => {
    for (let place = wanted.length - 1; place >= 0; place--) {
      if (sameBytes(bytes, offsets[i], offsets[i + 1], wanted[place], 0, wanted[place].length)) return place;
    }
    return UNKNOWN;
  };
  if (!coded) return (i) => valid?.[i] === 0 ? NOT_THERE : find(column, i);
  const places = Int32Array.from({ length: coded.values.length }, (_, value) => find(coded.values, value));
  return (i) => valid?.[i] === 0 ? NOT_THERE : places[coded.codes[i]];
}
