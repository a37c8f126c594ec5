/** Which rows of hand codes count. @module */
import { withParents } from "../codebook/with_parents.ts";
import { type Codebook, NONE } from "../types.ts";
import { coderKey, spellingsOf, subjectKey } from "./coder_key.ts";
import type { HandCode, HandDecision } from "./types.ts";

/**
 * What each coder says in the end: of a coder's rows for one mention, subject and codebook those of the latest moment
 * count, and several rows of one moment are several codes. A row without a code takes the decision back. A child's code
 * brings its parent. `ak` and `AK` are one coder, called as in the earliest row; subjects that differ in case or in what
 * cannot be seen are one.
 *
 * @param rows checked ones, in any order
 * @param codebooks by name; rows of others are left out
 * @returns by codebook, mention, subject and coder, sorted, so that the order of the rows does not matter
 *
 * @example A coder who thought again
 * ```ts
 * import assert from "node:assert/strict";
 * import { parseCodebook } from "../codebook/parse_codebook.ts";
 * import { decisionsOf } from "./decisions_of.ts";
 *
 * const codebook = parseCodebook("multiple: true\ncodes: [{ code: help }, { code: vent }]", "motives.yml");
 * const row = { mention: "vk:1", subject: null, codebook: "motives", coder: "AK", file: "", line: 0 };
 * const rows = [{ ...row, code: "vent", at: 1 }, { ...row, code: "help", at: 2 }, { ...row, code: "vent", at: 2 }];
 * assert.deepEqual(decisionsOf(rows, [codebook])[0].codes, ["help", "vent"]);
 * assert.deepEqual(decisionsOf([...rows, { ...row, code: null, at: 3 }], [codebook]), []);
 * ```
 */
export function decisionsOf(rows: Iterable<HandCode>, codebooks: Iterable<Codebook>): HandDecision[] {
  const books = new Map(Array.from(codebooks, (codebook) => [codebook.name, codebook]));
  const all = withOneSpelling([...rows]), spellings = spellingsOf(all);
  const coderOf = ({ coder }: HandCode) => spellings.get(coderKey(coder))!;
  const latest = new Map<string, HandCode[]>();
  for (const row of all) {
    const key = JSON.stringify([row.codebook, row.mention, row.subject, coderOf(row)]);
    const before = latest.get(key), at = before?.[0].at ?? -Infinity;
    if (row.at > at) latest.set(key, [row]);
    else if (row.at === at) before!.push(row);
  }
  return [...latest].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([, rows]) => {
    const codebook = books.get(rows[0].codebook);
    return codebook ? decisionOf(rows, coderOf(rows[0]), codebook) ?? [] : [];
  });
}

/** Of a subject's spellings the first by letters: a capital stands before a small letter. */
function withOneSpelling(rows: readonly HandCode[]): readonly HandCode[] {
  const spelling = new Map<string, string>();
  for (const { subject } of rows) {
    const key = subject === null ? "" : subjectKey(subject), before = spelling.get(key);
    if (subject !== null && (before === undefined || subject < before)) spelling.set(key, subject);
  }
  return rows.map((row) => row.subject === null ? row : { ...row, subject: spelling.get(subjectKey(row.subject))! });
}

function decisionOf(rows: readonly HandCode[], coder: string, codebook: Codebook): HandDecision | null {
  if (rows.some(({ code }) => code === null)) return null;
  const { mention, subject, at } = rows[0];
  const given = rows.map(({ code }) => code!).filter((code) => code !== NONE);
  return { mention, subject, codebook: codebook.name, coder, at, codes: withParents(given, codebook) };
}
