/** How subjects are named in texts, found from the texts themselves. @module */

/** A text, as its different terms, and whom it is about. */
export interface AboutSubject {
  readonly terms: readonly string[];
  readonly subject: string;
}

/** A name is found in this share of a subject's rows at least … */
const FEWEST_SHARE = 0.03;
/** … and this share of the rows it is found in are the subject's. */
const PRECISION = 0.8;
const MOST_NAMES = 12;

/**
 * The terms that tell subjects apart: of each, the one that stands in most of its rows that no name found so far stands
 * in, while most rows with it are the subject's. Names as written in the label are names too.
 *
 * @param rows rows of one text but other subjects are counted once a subject
 * @returns by subject its names, most frequent first
 *
 * @example Two operators
 * ```ts
 * import assert from "node:assert/strict";
 * import { subjectSpellings } from "./subject_spellings.ts";
 *
 * const rows = [["билайн", "нет"], ["билайн", "есть"], ["мтс", "нет"]].map((terms) => ({
 *   terms,
 *   subject: terms[0] === "мтс" ? "mts" : "beeline",
 * }));
 * assert.deepEqual(subjectSpellings(rows).get("beeline"), ["beeline", "билайн"]);
 * ```
 */
export function subjectSpellings(rows: readonly AboutSubject[]): ReadonlyMap<string, readonly string[]> {
  const frequency = new Map<string, number>(), bySubject = new Map<string, (readonly string[])[]>();
  for (const { terms, subject } of rows) {
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    const own = bySubject.get(subject);
    if (own) own.push(terms);
    else bySubject.set(subject, [terms]);
  }
  const alone = bySubject.size === 1;
  return new Map([...bySubject].map(([subject, own]) => {
    const label = subject.toLowerCase();
    return [subject, alone ? [label] : [label, ...namesOf(own, frequency).filter((name) => name !== label)]];
  }));
}

function namesOf(own: readonly (readonly string[])[], frequency: ReadonlyMap<string, number>): string[] {
  const names: string[] = [], all = countOf(own);
  const precise = new Set(
    [...all].filter(([term, n]) => n >= 2 && n >= PRECISION * frequency.get(term)!)
      .map(([term]) => term),
  );
  let left = own;
  while (names.length < MOST_NAMES) {
    let best = "", most = 0;
    for (const [term, n] of countOf(left)) {
      if (precise.has(term) && (n > most || (n === most && term < best))) [best, most] = [term, n];
    }
    if (most < Math.max(2, FEWEST_SHARE * own.length)) break;
    names.push(best);
    left = left.filter((terms) => !terms.includes(best));
  }
  return names;
}

function countOf(rows: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of rows) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
