/** Which mentions are kept, which are dropped and why, which repeat which: the same for any order of the rows. @module */
import type { DropReason } from "../../tables/schemas.ts";
import type { Span } from "../../time/span_of.ts";
import {
  type CleanParameters,
  CUT_SHORT,
  type Decisions,
  type Evidence,
  EXCLUDED,
  type Findings,
  NEAR,
  NO_REPEAT,
  NO_TEXT,
  REPOST,
  SAME_RECORD,
} from "../types.ts";
import { marksOfRows } from "../near/marks.ts";
import { Similarity } from "../near/similar.ts";
import { findRepeats, isWithin } from "./find_repeats.ts";

/** What a study wishes to be done with what repeats. */
export type Wishes = Pick<CleanParameters, "duplicates" | "reposts">;

/**
 * Decides over all mentions of a study at once. Each is dropped for the first reason that holds, in the order of
 * `DROP_REASONS`; what is dropped for one reason has no say in the next. Linear in the number of mentions.
 *
 * @param found what repeats what, where that is known already
 */
export function decide(
  evidence: Evidence,
  wishes: Wishes,
  period: Span | null,
  found: Findings = findRepeats(evidence, period),
): Decisions {
  const { parents, renamed } = found;
  const { first, how } = wishes.reposts === "drop" ? withoutReposts(found, evidence) : found;
  const dropped = new Array<DropReason | null>(how.length).fill(null);
  for (let i = 0; i < how.length; i++) dropped[i] = reasonFor(evidence, wishes, period, how[i], i);
  return { dropped, duplicateOf: rootsOf(first), parents, renamed };
}

/**
 * Where reposts are dropped none stands for a post, else nobody would be left who said it: of the posts that repeat one
 * repost the earliest stands for the others, but for those that are near to the repost alone. A whole text goes before one
 * that was cut earlier.
 */
function withoutReposts({ first, how }: Findings, evidence: Evidence): Pick<Findings, "first" | "how"> {
  const { flags, ranks } = evidence, roots = rootsOf(first), isRepost = (i: number) => (flags[i] & REPOST) !== 0;
  const isLost = (i: number) =>
    first[i] >= 0 && isRepost(first[i]) && isRepost(roots[i]) && !isRepost(i) && how[i] !== SAME_RECORD;
  const isCut = (i: number) => Number(how[i] === CUT_SHORT);
  const lost = Int32Array.from(how.keys().filter(isLost)).sort((i, j) => isCut(i) - isCut(j) || ranks[i] - ranks[j]);
  if (lost.length === 0) return { first, how };
  const near = nearAmong(evidence, lost), standing = new Map<number, number[]>(), of = new Map<number, number>();
  for (const i of lost) {
    const own = standing.get(roots[i]) ?? [];
    const found = own.find((other) => how[i] !== NEAR || how[other] !== NEAR || near(i, other));
    if (found === undefined) standing.set(roots[i], [...own, i]);
    of.set(i, found ?? -1);
  }
  return {
    first: first.map((other, i) => of.get(i) ?? other),
    how: how.map((why, i) => of.get(i) === -1 ? NO_REPEAT : why),
  };
}

/** Tells whether two of some rows are near each other. */
function nearAmong({ marks }: Evidence, rows: Int32Array): (i: number, j: number) => boolean {
  const places = new Map(Array.from(rows, (row, place) => [row, place])),
    similarity = new Similarity(marksOfRows(marks, rows));
  return (i, j) => similarity.near(places.get(i)!, places.get(j)!);
}

/** A copy of a copy repeats the first: every `duplicate_of` leads to the mention that stands, in one step. */
function rootsOf(first: Int32Array): Int32Array {
  const roots = first.slice();
  for (let i = 0; i < roots.length; i++) while (roots[i] >= 0 && first[roots[i]] >= 0) roots[i] = first[roots[i]];
  return roots;
}

function reasonFor(
  { flags, published_at }: Evidence,
  { reposts, duplicates }: Wishes,
  period: Span | null,
  why: number,
  i: number,
): DropReason | null {
  const own = flags[i];
  if ((own & NO_TEXT) !== 0) return "no text";
  if (!isWithin(period, published_at[i])) return "outside the period";
  if (why === SAME_RECORD) return "same record";
  if ((own & EXCLUDED) !== 0) return "excluded";
  if ((own & REPOST) !== 0) return reposts === "drop" ? "repost" : null;
  if (why === NO_REPEAT || duplicates === "keep") return null;
  return why === CUT_SHORT || why === NEAR ? "near duplicate" : "exact duplicate";
}
