/** Pairs of near texts, where texts came or went. @module */
import { orderOf } from "../duplicates/ranks_of.ts";
import type { Evidence, NearPairs } from "../types.ts";
import { eachBucket } from "./buckets.ts";
import { type Near, nearness } from "./nearness.ts";
import { marked } from "./related_rows.ts";

/** Which rows are compared now, and which were. */
export interface Changes {
  readonly isCompared: (row: number) => boolean;
  readonly wasCompared: (row: number) => boolean;
  /** All rows for which the two differ, and maybe others. */
  readonly touched: Int32Array;
}

/** For each row what it may be near to: the earliest in its buckets, and those just before it. */
type Candidates = Map<number, number[]>;

/**
 * The rows whose pairs are not what they were, with what they are now, the first that stands first: none for a row that
 * is compared no more.
 *
 * A row is held against the earliest of its bucket and the one just before it, so one that comes or goes bears upon the
 * next row, or upon all of the bucket where it is the earliest. Late ones, which most are, bear upon none.
 */
export function pairsAgain(
  evidence: Evidence,
  before: NearPairs,
  { isCompared, wasCompared, touched }: Changes,
): { pairs: Map<number, Int32Array>; near: Near } {
  const order = orderOf(evidence), changed = touched.filter((row) => isCompared(row) !== wasCompared(row));
  const isChanged = new Uint8Array(evidence.flags.length);
  for (const row of changed) isChanged[row] = 1;
  const won: Candidates = new Map(), lost: Candidates = new Map();
  const isLate = lateRows(evidence, changed, (row) => isChanged[row] === 0 && isCompared(row), isCompared);
  eachBucket(evidence, changed, {
    isLate,
    isIn: (row) => isCompared(row) || isChanged[row] === 1,
    order,
    onLate(row, earliest, last) {
      put(won, row, earliest);
      put(won, row, last);
    },
    onMixed: (rows) => compareLists(rows.sort(order), { isCompared, wasCompared }, won, lost),
  });
  const near = nearness(evidence.marks, rowsOf(won, isChanged.length));
  const pairs = new Map<number, Set<number>>(), unsure: number[] = [];
  const places = placesOf(before.rows, isChanged.length);
  for (const row of changed) pairs.set(row, new Set());
  for (const row of new Set([...won.keys(), ...lost.keys()])) {
    const k = isChanged[row] === 1 ? -1 : places[row];
    const own = new Set(k < 0 ? [] : before.earlier.subarray(before.starts[k], before.starts[k + 1]));
    for (const earlier of lost.get(row) ?? []) if (!isCompared(earlier)) own.delete(earlier);
    if (lost.get(row)?.some((earlier) => own.has(earlier))) unsure.push(row); // another band may still say it
    for (const earlier of won.get(row) ?? []) if (near(row, earlier)) own.add(earlier);
    pairs.set(row, own);
  }
  for (const [row, own] of allPairs(evidence, Int32Array.from(unsure), isCompared, near)) pairs.set(row, own);
  return { pairs: new Map(Array.from(pairs, ([row, own]) => [row, Int32Array.from(own).sort(order)])), near };
}

/** 1 for each changed row that came in and is later than all that were there. */
function lateRows(
  { published_at }: Evidence,
  changed: Int32Array,
  isOld: (row: number) => boolean,
  isCompared: (row: number) => boolean,
): Uint8Array {
  let last = -Infinity;
  for (let row = 0; row < published_at.length; row++) {
    if (published_at[row] > last && isOld(row)) last = published_at[row];
  }
  const isLate = new Uint8Array(published_at.length);
  for (const row of changed) if (published_at[row] > last && isCompared(row)) isLate[row] = 1;
  return isLate;
}

/** Goes through a bucket as it is and as it was, and tells where a row is held against others than before. */
function compareLists(
  bucket: readonly number[],
  { isCompared, wasCompared }: Pick<Changes, "isCompared" | "wasCompared">,
  won: Candidates,
  lost: Candidates,
): void {
  const now = { earliest: -1, last: -1 }, then = { earliest: -1, last: -1 }, nothing = { earliest: -1, last: -1 };
  const tell = (into: Candidates, row: number, earlier: number, known: typeof now) => {
    if (earlier >= 0 && earlier !== known.earliest && earlier !== known.last) put(into, row, earlier);
  };
  for (const row of bucket) {
    const is = isCompared(row), was = wasCompared(row);
    if (is) { for (const earlier of [now.earliest, now.last]) tell(won, row, earlier, was ? then : nothing); }
    if (is && was) { for (const earlier of [then.earliest, then.last]) tell(lost, row, earlier, now); }
    if (is) pass(now, row);
    if (was) pass(then, row);
  }
}

/** Adds a candidate once. */
function put(candidates: Candidates, row: number, earlier: number): void {
  const own = candidates.get(row);
  if (!own) candidates.set(row, [earlier]);
  else if (!own.includes(earlier)) own.push(earlier);
}

function pass(list: { earliest: number; last: number }, row: number): void {
  if (list.earliest < 0) list.earliest = row;
  list.last = row;
}

/** The pairs of some rows, found as if for the first time. */
function allPairs(
  evidence: Evidence,
  asked: Int32Array,
  isCompared: (row: number) => boolean,
  near: Near,
): Map<number, Set<number>> {
  const isAsked = new Set(asked), found: Candidates = new Map(), order = orderOf(evidence);
  const wasCompared = (row: number) => !isAsked.has(row);
  eachBucket(evidence, asked, {
    isLate: new Uint8Array(evidence.flags.length),
    isIn: isCompared,
    order,
    onLate() {},
    onMixed: (rows) => compareLists(rows.sort(order), { isCompared, wasCompared }, found, new Map()),
  });
  return new Map(
    Array.from(asked, (row) => [row, new Set([...found.get(row) ?? []].filter((earlier) => near(row, earlier)))]),
  );
}

/** For each of so many rows its place among those that are named; -1: it is not. */
export function placesOf(rows: Int32Array, count: number): Int32Array {
  const places = new Int32Array(count).fill(-1);
  for (let k = 0; k < rows.length; k++) places[rows[k]] = k;
  return places;
}

/** All rows of some candidates, in rising order. */
function rowsOf(candidates: Candidates, count: number): Int32Array {
  const isIn = new Uint8Array(count);
  for (const [row, own] of candidates) {
    isIn[row] = 1;
    for (const earlier of own) isIn[earlier] = 1;
  }
  return marked(isIn);
}
