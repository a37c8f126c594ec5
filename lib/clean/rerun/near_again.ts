/** Near-duplicates, where most pairs were found by an earlier run. @module */
import { orderOf } from "../duplicates/ranks_of.ts";
import { withoutTemplates } from "../near/templates.ts";
import { marksOfRows } from "../near/marks.ts";
import { standsFor } from "../near/near_duplicates.ts";
import type { Evidence, NearPairs } from "../types.ts";
import { marked } from "./related_rows.ts";
import { type Changes, pairsAgain, placesOf } from "./pairs_again.ts";

/** The same as `nearDuplicates` gives for the rows that are compared now. */
export function nearAgain(evidence: Evidence, before: NearPairs, changes: Changes): NearPairs {
  const { pairs, near } = pairsAgain(evidence, before, changes), count = evidence.flags.length;
  const { rows, starts, earlier } = merged(before, pairs, orderOf(evidence));
  const known = spread(before.rows, before.stands, count), stands = known.slice(), moved = new Uint8Array(count);
  const set = (row: number, of: number) => {
    stands[row] = of;
    if (of !== known[row]) moved[row] = 1;
  };
  for (const [row, candidates] of pairs) if (candidates.length === 0) set(row, -1);
  for (let k = 0; k < rows.length; k++) {
    let isAsked = pairs.has(rows[k]);
    for (let at = starts[k]; !isAsked && at < starts[k + 1]; at++) isAsked = moved[earlier[at]] === 1;
    if (isAsked) set(rows[k], standsFor(rows[k], earlier.subarray(starts[k], starts[k + 1]), stands, near));
  }
  const copies = copiesAgain(evidence, before, rows, { known, stands, moved });
  const of = (values: Int32Array) => rows.map((row) => values[row]);
  return { rows, starts, earlier, stands: of(stands), copies: of(copies) };
}

/** The rows that have pairs now, in order, and the pairs of each. */
function merged(
  before: NearPairs,
  pairs: ReadonlyMap<number, Int32Array>,
  order: (a: number, b: number) => number,
): Pick<NearPairs, "rows" | "starts" | "earlier"> {
  const own = Int32Array.from([...pairs].filter(([, { length }]) => length > 0).map(([row]) => row)).sort(order);
  const rows: number[] = [], starts = [0], parts: Int32Array[] = [];
  let size = 0;
  const take = (row: number, candidates: Int32Array) => {
    rows.push(row);
    parts.push(candidates);
    starts.push(size += candidates.length);
  };
  let next = 0;
  for (let k = 0; k < before.rows.length; k++) {
    const row = before.rows[k];
    if (pairs.has(row)) continue;
    for (; next < own.length && order(own[next], row) < 0; next++) take(own[next], pairs.get(own[next])!);
    take(row, before.earlier.subarray(before.starts[k], before.starts[k + 1]));
  }
  for (; next < own.length; next++) take(own[next], pairs.get(own[next])!);
  const earlier = new Int32Array(size);
  for (let k = 0; k < parts.length; k++) earlier.set(parts[k], starts[k]);
  return { rows: Int32Array.from(rows), starts: Int32Array.from(starts), earlier };
}

/** For each row the row that it is a copy of, templates left out. Only groups that lost or gained a row are looked at again. */
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
    for (const root of [known[row], stands[row]]) if (root >= 0) isAsked[root] = 1;
  }
  const isIn = isAsked.slice();
  for (const row of rows) if (stands[row] >= 0 && isAsked[stands[row]] === 1) isIn[row] = 1;
  const own = marked(isIn), places = placesOf(own, stands.length);
  const of = own.map((row) => stands[row] >= 0 && isAsked[stands[row]] === 1 ? places[stands[row]] : -1);
  const members = own.filter((_, place) => of[place] >= 0);
  withoutTemplates(of, marksOfRows(marks, own));
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
