/** Reads digits out of a text by their codes: no substring, no pattern. @module */

export const ZERO = 48, NINE = 57;

/** The number that stands in exactly `count` digits at `at`, or -1. */
export function digitsAt(text: string, at: number, count: number): number {
  let number = 0;
  for (let i = at; i < at + count; i++) {
    const code = text.charCodeAt(i); // NaN past the end fails both comparisons below
    if (!(code >= ZERO && code <= NINE)) return -1;
    number = number * 10 + code - ZERO;
  }
  return number;
}

/** How many digits stand at `at`, counting to 4 at most. */
export function digitRun(text: string, at: number): number {
  let length = 0;
  while (length < 4 && text.charCodeAt(at + length) >= ZERO && text.charCodeAt(at + length) <= NINE) length++;
  return length;
}
