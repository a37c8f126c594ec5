/** Which mentions repeat which, whatever the study wishes to be done with them: the same for any order of the rows. @module */
import type { Span } from "../../time/span_of.ts";
import { cutTexts } from "../near/cut_texts.ts";
import { withoutToldApart } from "../near/told_apart.ts";
import { nearDuplicates } from "../near/near_duplicates.ts";
import {
  COPY,
  CUT_SHORT,
  type Evidence,
  EXCLUDED,
  type Findings,
  NEAR,
  NO_REPEAT,
  NO_TEXT,
  SAME_RECORD,
  TICKET,
} from "../types.ts";
import { copies } from "./copies.ts";
import { parentsByUrl } from "./parents_by_url.ts";
import { renameShared, sameRecords } from "./same_records.ts";

/** Looks at all mentions of a study at once. Linear in their number. */
export function findRepeats(evidence: Evidence, period: Span | null): Findings {
  const { first, how } = exactRepeats(evidence, period);
  const isAlone = (i: number) => !isTicket(evidence, i) && standsAlone(evidence, period, how, i);
  const cut = cutTexts(evidence, isAlone);
  take(cut, CUT_SHORT, first, how);
  const near = nearDuplicates(evidence, isAlone);
  take(withoutToldApart(copiesIn(near, first.length), evidence), NEAR, first, how);
  return { first, how, near, parents: parentsByUrl(evidence), renamed: renameShared(evidence) };
}

/** What was found of some mentions without a look at their words. */
export type ExactFindings = Pick<Findings, "first" | "how">;

/** The same records and exact copies among mentions, each first one alone. */
export function exactRepeats(evidence: Evidence, period: Span | null): ExactFindings {
  const first = sameRecords(evidence, (i) => isFit(evidence, period, i)), how = new Uint8Array(first.length);
  for (let i = 0; i < first.length; i++) if (first[i] >= 0) how[i] = SAME_RECORD;
  take(copies(evidence, (i) => standsAlone(evidence, period, how, i)), COPY, first, how);
  return { first, how };
}

/** True for a mention that may stand for others: it is fit, is not excluded, and repeats none so far. */
export function standsAlone(evidence: Evidence, period: Span | null, how: Uint8Array, i: number): boolean {
  return how[i] === NO_REPEAT && (evidence.flags[i] & EXCLUDED) === 0 && isFit(evidence, period, i);
}

/** True for a ticket: nearly the same words are another customer's request, or another request. */
export function isTicket({ flags }: Evidence, i: number): boolean {
  return (flags[i] & TICKET) !== 0;
}

/** True for a mention with a text, of the period. */
export function isFit({ flags, published_at }: Evidence, period: Span | null, i: number): boolean {
  return (flags[i] & NO_TEXT) === 0 && isWithin(period, published_at[i]);
}

/** True for a time of the period. */
export function isWithin(period: Span | null, time: number): boolean {
  return period === null || time >= period.from && time < period.to;
}

/** For each of so many rows the row that it nearly repeats; -1: none. */
export function copiesIn({ rows, copies }: Findings["near"], count: number): Int32Array {
  const of = new Int32Array(count).fill(-1);
  for (let k = 0; k < rows.length; k++) of[rows[k]] = copies[k];
  return of;
}

function take(of: Int32Array, why: number, first: Int32Array, how: Uint8Array): void {
  for (let i = 0; i < of.length; i++) {
    if (of[i] < 0) continue;
    first[i] = of[i];
    how[i] = why;
  }
}
