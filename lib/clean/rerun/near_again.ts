/** Near-duplicates, where most pairs were found by an earlier run. @module */
import { orderOf } from "../duplicates/ranks_of.ts";
import { withoutFrames } from "../near/frames.ts";
import { marksOfRows } from "../near/marks.ts";
import { standsFor } from "../near/near_duplicates.ts";
import type { Evidence, NearPairs } from "../types.ts";
import { marked } from "./related_rows.ts";
import { type Changes, pairsAgain, placesOf } from "./pairs_again.ts";

/** The same as `nearDuplicates` gives for the rows that are compared now. */
export function nearAgain(evidence: Evidence, before: NearPairs, changes: Changes): NearPairs {
  const { pairs, near } = pairsAgain(evidence, before, changes);
  const order = orderOf(evidence), count = evidence.flags.length;
  const { rows, candidatesOf } = merged(before, pairs, order, count);
  const known = spread(before.rows, before.stands, count), stands = known.slice(), moved = new Uint8Array(count);
  const set = (row: number, of: number) => {
    stands[row] = of;
    if (of !== known[row]) moved[row] = 1;
  };
  for (const [row, candidates] of pairs) if (candidates.length === 0) set(row, -1);
  for (const row of rows) {
    const candidates = candidatesOf(row);
    if (pairs.has(row) || candidates.some((of) => moved[of] === 1)) set(row, standsFor(row, candidates, stands, near));
  }
  const copies = copiesAgain(evidence, before, rows, { known, stands, moved });
  const starts = new Int32Array(rows.length + 1), earlier: number[] = [];
  for (const [k, row] of rows.entries()) {
    for (const of of candidatesOf(row)) earlier.push(of);
    starts[k + 1] = earlier.length;
  }
  return {
    rows,
    starts,
    earlier: Int32Array.from(earlier),
    stands: rows.map((row) => stands[row]),
    copies: rows.map((row) => copies[row]),
  };
}

/** The rows that have pairs now, in order, and the pairs of each. */
function merged(
  before: NearPairs,
  pairs: ReadonlyMap<number, Int32Array>,
  order: (a: number, b: number) => number,
  count: number,
): { rows: Int32Array; candidatesOf: (row: number) => Int32Array } {
  const left = before.rows.filter((row) => !pairs.has(row));
  const own = Int32Array.from([...pairs].filter(([, { length }]) => length > 0).map(([row]) => row)).sort(order);
  const rows = new Int32Array(left.length + own.length);
  for (let i = 0, j = 0, k = 0; k < rows.length; k++) {
    const isLeft = j >= own.length || i < left.length && order(left[i], own[j]) < 0;
    rows[k] = isLeft ? left[i++] : own[j++];
  }
  const places = placesOf(before.rows, count);
  const candidatesOf = (row: number) => {
    const k = places[row];
    return pairs.get(row) ?? before.earlier.subarray(before.starts[k], before.starts[k + 1]);
  };
  return { rows, candidatesOf };
}

/** What stands for each row, templates left out: only groups that lost or won a row are looked at again. */
function copiesAgain(
  { marks }: Evidence,
  before: NearPairs,
  rows: Int32Array,
  { known, stands, moved }: Record<"known" | "stands", Int32Array> & { readonly moved: Uint8Array },
): Int32Array {
  const copies = spread(before.rows, before.copies, stands.length), isAsked = new Uint8Array(stands.length);
  for (let row = 0; row < moved.length; row++) {
    if (moved[row] === 0) continue;
    copies[row] = -1;
    for (const  of of[known[row], stands[row]]) if (of >= 0) isAsked[of] = 1;
  }
  const isIn = isAsked.slice();
  for (const row of rows) if (stands[row] >= 0 && isAsked[stands[row]] === 1) isIn[row] = 1;
  const own = marked(isIn), places = placesOf(own, stands.length);
  const of = own.map((row) => stands[row] >= 0 && isAsked[stands[row]] === 1 ? places[stands[row]] : -1);
  const members = own.filter((_, place) => of[place] >= 0);
  withoutFrames(of, marksOfRows(marks, own));
  for (const row of members) {
    const place = of[places[row]];
    copies[row] = place < 0 ? -1 : own[place];
  }
  return copies;
}

/** Values by row; -1 for a row that has none. */
function spread(rows: Int32Array, values: Int32Array, count: number): Int32Array {
  const all = new Int32Array(count).fill(-1);
  for (let k = 0; k < rows.length; k++) all[rows[k]] = values[k];
  return all;
}
