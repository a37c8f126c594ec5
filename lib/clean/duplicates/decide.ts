/** Which mentions are kept, which are dropped and why, which repeat which: the same for any order of the rows. @module */
import type { DropReason } from "../../tables/schemas.ts";
import type { Span } from "../../time/span_of.ts";
import { cutTexts } from "../near/cut_texts.ts";
import { withoutComments } from "../near/comments.ts";
import { nearDuplicates } from "../near/near_duplicates.ts";
import { copies } from "./copies.ts";
import { parentsByUrl } from "./parents_by_url.ts";
import { renameShared, sameRecords } from "./same_records.ts";
import { type CleanParameters, type Decisions, type Evidence, EXCLUDED, NO_TEXT, REPOST } from "../types.ts";

/**
 * Decides over all mentions of a study at once. Each is dropped for the first reason that holds, in the order of
 * `DROP_REASONS`; what is dropped for one reason has no say in the next. Linear in the number of mentions.
 */
export function decide(evidence: Evidence, parameters: CleanParameters, period: Span | null): Decisions {
  const rows = evidence.published_at.length;
  const dropped = new Array<DropReason | null>(rows).fill(null);
  const stands = (i: number) => dropped[i] === null;
  for (let i = 0; i < rows; i++) dropped[i] = unfit(evidence, period, i);
  const duplicateOf = sameRecords(evidence, stands);
  for (let i = 0; i < rows; i++) if (duplicateOf[i] >= 0) dropped[i] = "same record";
  for (let i = 0; i < rows; i++) if (stands(i) && (evidence.flags[i] & EXCLUDED) !== 0) dropped[i] = "excluded";
  const copied = copies(evidence, stands);
  const isAlone = (i: number) => stands(i) && copied[i] < 0;
  const cut = cutTexts(evidence, isAlone);
  const near = withoutComments(nearDuplicates(evidence, (i) => isAlone(i) && cut[i] < 0), evidence);
  for (let i = 0; i < rows; i++) {
    if (!stands(i)) continue;
    const exact = copied[i] >= 0, of = exact ? copied[i] : cut[i] >= 0 ? cut[i] : near[i];
    if (of >= 0) duplicateOf[i] = of;
    dropped[i] = copyReason(evidence, parameters, i, of, exact);
  }
  return {
    dropped,
    duplicateOf: rootsOf(duplicateOf),
    parents: parentsByUrl(evidence),
    renamed: renameShared(evidence),
  };
}

/** A copy of a copy repeats the first: every `duplicate_of` leads to the mention that stands, in one step. */
function rootsOf(duplicateOf: Int32Array): Int32Array {
  return duplicateOf.map((first) => {
    if (first < 0) return first;
    while (duplicateOf[first] >= 0) first = duplicateOf[first];
    return first;
  });
}

function unfit({ flags, published_at }: Evidence, period: Span | null, i: number): DropReason | null {
  if ((flags[i] & NO_TEXT) !== 0) return "no text";
  if (period && (published_at[i] < period.from || published_at[i] >= period.to)) return "outside the period";
  return null;
}

/** Why a mention that repeats another (`of`), or is a repost, is dropped; null if it is kept all the same. */
function copyReason(
  { flags }: Evidence,
  { reposts, duplicates }: CleanParameters,
  i: number,
  of: number,
  exact: boolean,
): DropReason | null {
  if ((flags[i] & REPOST) !== 0) return reposts === "drop" ? "repost" : null;
  if (of < 0 || duplicates === "keep") return null;
  return exact ? "exact duplicate" : "near duplicate";
}
