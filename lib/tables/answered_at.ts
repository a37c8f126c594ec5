/** When a mention was answered according to its own record: a key of `extra` that collect writes and others read. @module */
import type { TextColumn } from "./columns.ts";

/** The key. Its value is ISO UTC time, or null: not answered yet. It comes first, so that the rest need not be parsed. */
export const ANSWERED_AT = "answered_at";

const encoder = new TextEncoder(), decoder = new TextDecoder();
const START = encoder.encode(`{"${ANSWERED_AT}":`);
const NULL = encoder.encode("null");
/** `2024-03-05T09:45:30.000Z`, after a quote. */
const ISO_BYTES = 24;

/** The value of `extra` that holds only this key; Infinity: not answered yet. */
export function answerAlone(at: number): string {
  return JSON.stringify({ [ANSWERED_AT]: at === Infinity ? null : new Date(at).toISOString() });
}

/** Whether a row of `extra` says when its record was answered, or that it was not. */
export function saysIfAnswered(extra: string | null): boolean {
  return extra?.startsWith(`{"${ANSWERED_AT}":`) ?? false;
}

/**
 * Goes through the rows whose records say whether they were answered.
 *
 * Compares the first bytes of each row and makes a string only if the key is there: a million rows without it take a few
 * milliseconds besides reading the column.
 *
 * @param extra the column of `collected` or `mentions`
 * @param found called with the row and the time in ms UTC; Infinity: not answered yet
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { TextBuilder } from "./columns.ts";
 * import { statedAnswers } from "./answered_at.ts";
 *
 * const extra = new TextBuilder(), found: [number, number][] = [];
 * for (const json of ['{"answered_at":"1970-01-01T00:00:01.000Z","via":"web"}', null, '{"answered_at":null}', '{"via":"web"}']) {
 *   extra.add(json);
 * }
 * statedAnswers(extra.build(), (row, at) => found.push([row, at]));
 * assert.deepEqual(found, [[0, 1000], [2, Infinity]]);
 * ```
 */
export function statedAnswers({ bytes, offsets, length }: TextColumn, found: (row: number, at: number) => void): void {
  for (let row = 0; row < length; row++) {
    const at = offsets[row] + START.length;
    if (at > offsets[row + 1] || !standsAt(bytes, offsets[row], START)) continue;
    if (standsAt(bytes, at, NULL)) found(row, Infinity);
    else {
      const moment = Date.parse(decoder.decode(bytes.subarray(at + 1, at + 1 + ISO_BYTES)));
      if (!Number.isNaN(moment)) found(row, moment);
    }
  }
}

function standsAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let k = 0; k < wanted.length; k++) if (bytes[at + k] !== wanted[k]) return false;
  return true;
}
