/** What repeats what, where most of it was found by an earlier run. @module */
import type { Span } from "../../time/span_of.ts";
import { copiesIn, exactRepeats, isFit, isTicket } from "../duplicates/find_repeats.ts";
import { parentsByUrl } from "../duplicates/parents_by_url.ts";
import { renameShared } from "../duplicates/same_records.ts";
import { hasHash } from "../hash_column.ts";
import { withoutToldApart } from "../near/told_apart.ts";
import { isLong } from "../near/near_duplicates.ts";
import { COPY, CUT_SHORT, type Evidence, EXCLUDED, type Findings, NEAR, NO_REPEAT, SAME_RECORD } from "../types.ts";
import { cutAgain } from "./cut_again.ts";
import { evidenceAt } from "../evidence/evidence_at.ts";
import { nearAgain } from "./near_again.ts";
import { keysOf, marked, relatedRows, rowsIn } from "./related_rows.ts";

/**
 * The same as `findRepeats` gives, from what that gave for the mentions that are known, and a look at the others and at
 * those that these bear upon: the rest is not looked at twice. A new mention may change what was found of a known one
 * (it came earlier, it is the original of a repost, the fifth filling of a template): that is found too.
 *
 * @param before what was found of the known mentions, by the rows that they have now
 * @param isKnown 1 for each row that is known
 */
export function findAgain(evidence: Evidence, before: Findings, isKnown: Uint8Array, period: Span | null): Findings {
  const first = before.first.slice(), how = before.how.slice();
  const fresh = marked(isKnown.map((known) => 1 - known)), related = relatedRows(evidence, fresh);
  const own = evidenceAt(evidence, related), exact = exactRepeats(own, period);
  for (const [k, row] of related.entries()) {
    if (exact.how[k] === NO_REPEAT && isOpen(how[row])) continue;
    first[row] = exact.first[k] < 0 ? -1 : related[exact.first[k]];
    how[row] = exact.how[k];
  }
  const isExcluded = (i: number) => (evidence.flags[i] & EXCLUDED) !== 0;
  const stands = (i: number) => !isExcluded(i) && !isTicket(evidence, i) && isFit(evidence, period, i);
  const isAlone = (i: number) => isOpen(how[i]) && stands(i);
  const wasAlone = (i: number) => isKnown[i] === 1 && isOpen(before.how[i]) && stands(i);
  const changed = related.filter((i) => isAlone(i) !== wasAlone(i)), cut = cutAgain(evidence, isAlone, changed);
  for (const [row, of] of cut) {
    if (of < 0 && how[row] !== CUT_SHORT) continue;
    first[row] = of;
    how[row] = of < 0 ? NO_REPEAT : CUT_SHORT;
  }
  const isCompared = (i: number) => how[i] !== CUT_SHORT && isLong(evidence, i) && isAlone(i);
  const wasCompared = (i: number) => before.how[i] !== CUT_SHORT && isLong(evidence, i) && wasAlone(i);
  const touched = Int32Array.from(new Set([...changed, ...cut.keys()])).sort();
  const near = nearAgain(evidence, before.near, { isCompared, wasCompared, touched });
  takeNear(evidence, before, near, isKnown, { first, how });
  const renamed = new Map(before.renamed);
  for (const row of related) renamed.delete(row);
  for (const [k, name] of renameShared(own)) renamed.set(related[k], name);
  return { first, how, near, parents: parentsAgain(evidence, before.parents, fresh), renamed };
}

/** True for a row that is no same record and no copy: its words are looked at. */
function isOpen(how: number): boolean {
  return how !== SAME_RECORD && how !== COPY;
}

/** Takes over what was found to be near; only pairs that are new are read. */
function takeNear(
  evidence: Evidence,
  before: Findings,
  near: Findings["near"],
  isKnown: Uint8Array,
  { first, how }: Pick<Findings, "first" | "how">,
): void {
  const asked = new Int32Array(first.length).fill(-1), known = copiesIn(before.near, first.length);
  const set = (row: number, of: number) => {
    first[row] = of;
    how[row] = of < 0 ? NO_REPEAT : NEAR;
  };
  for (const row of before.near.rows) if (how[row] === NEAR) set(row, -1);
  for (const [k, row] of near.rows.entries()) {
    if (isKnown[row] === 0 || near.copies[k] !== known[row]) asked[row] = near.copies[k];
    else if (before.how[row] === NEAR) set(row, before.first[row]);
  }
  withoutToldApart(asked, evidence);
  for (const row of near.rows) if (asked[row] >= 0) set(row, asked[row]);
}

/** Answers of new mentions, and those whose address came in only now. */
function parentsAgain(evidence: Evidence, before: Int32Array, fresh: Int32Array): Int32Array {
  const { url, parentUrl } = evidence, parents = before.slice();
  const isAsked = new Uint8Array(parents.length), isIn = new Uint8Array(parents.length);
  for (const row of fresh) if (hasHash(parentUrl, row)) isAsked[row] = 1;
  for (const row of rowsIn(parentUrl, keysOf(url, fresh))) isAsked[row] = 1;
  const asked = marked(isAsked);
  if (asked.length === 0) return parents;
  for (const row of asked) isIn[row] = 1;
  for (const row of rowsIn(url, keysOf(parentUrl, asked))) isIn[row] = 1;
  const rows = marked(isIn), found = parentsByUrl(evidenceAt(evidence, rows));
  for (const [k, row] of rows.entries()) {
    if (isAsked[row] === 1) parents[row] = found[k] < 0 ? -1 : rows[found[k]];
  }
  return parents;
}
