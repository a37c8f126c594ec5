/** Finds rows and places by the bytes of a name. @module */
import type { TextColumn } from "../../tables/columns.ts";
import type { ByteIndex } from "./byte_index.ts";

/** A name that is not there, and one that is not among those looked for. */
export const NOT_THERE = -1, UNKNOWN = -2;

/** So many rows after the last are tried before the row is looked up: ids differ in their last bytes, so a try is cheap. */
const AHEAD = 8;

/**
 * Finds the row of a mention, -1 for none. Tables mostly follow the order of the mentions, so the row found last and those
 * after it are tried first.
 */
export function rowFinder({ bytes, offsets }: TextColumn, ids: ByteIndex, length: number): (i: number) => number {
  let last = -1;
  return (i) => {
    const from = offsets[i], to = offsets[i + 1];
    const guesses = Math.min(ids.length, last + AHEAD);
    for (let guess = Math.max(0, last); guess < guesses; guess++) {
      if (ids.is(guess, bytes, from, to)) return (last = guess) < length ? last : -1;
    }
    last = ids.find(bytes, from, to);
    return last < length ? last : -1;
  };
}

/** Finds the place of a name; the same name twice running is looked up once. */
export function nameFinder(column: TextColumn, names: readonly string[]): (i: number) => number {
  const place = new Map(names.map((name, i) => [name, i]));
  let last = -1, lastPlace = -1;
  return (i) => {
    if (column.valid?.[i] === 0) return NOT_THERE;
    if (last >= 0 && sameBytes(column, last, i)) return lastPlace;
    last = i;
    return lastPlace = place.get(column.at(i)!) ?? UNKNOWN;
  };
}

function sameBytes({ bytes, offsets }: TextColumn, i: number, j: number): boolean {
  const a = offsets[i], b = offsets[j], length = offsets[i + 1] - a;
  if (offsets[j + 1] - b !== length) return false;
  for (let k = 0; k < length; k++) if (bytes[a + k] !== bytes[b + k]) return false;
  return true;
}
