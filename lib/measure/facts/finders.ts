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

const encoder = new TextEncoder();

/** Finds the place of a name, of few: of equal ones the last. */
export function nameFinder({ bytes, offsets, valid }: TextColumn, names: readonly string[]): (i: number) => number {
  const wanted = names.map((name) => encoder.encode(name));
  return (i) => {
    if (valid?.[i] === 0) return NOT_THERE;
    for (let place = wanted.length - 1; place >= 0; place--) {
      if (isText(bytes, offsets[i], offsets[i + 1], wanted[place])) return place;
    }
    return UNKNOWN;
  };
}

function isText(bytes: Uint8Array, start: number, end: number, text: Uint8Array): boolean {
  if (end - start !== text.length) return false;
  for (let k = 0; k < text.length; k++) if (bytes[start + k] !== text[k]) return false;
  return true;
}
