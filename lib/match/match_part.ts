/** Matches one part of the mentions. @module */
import { compileQueries, formsInTable, type Matcher, parseQuery } from "../query/mod.ts";
import { TextBuilder, type TextColumn } from "../tables/columns.ts";
import { Frame } from "../tables/frame.ts";
import type { PartFunction } from "../tables/stage.ts";
import type { MatchPartParameters } from "./types.ts";

/** Put between the pieces that were found. */
const BETWEEN = ", ";
const REPOST = new TextEncoder().encode("repost");

/**
 * A row a mention × subject that it is about, in the order of the mentions, then of the subjects.
 *
 * Reads `clean_text`: the text without an export's leftovers (`&nbsp;`), whose words stand as they were written. Of a
 * repost it reads `text`, for cleaning took `RT @name:` away and the name may be the subject's.
 */
export const part: PartFunction<MatchPartParameters> = ({ mentions }, { subjects, forms }) => {
  const queries = subjects.map(({ query }) => parseQuery(query));
  const matcher = compileQueries(queries, formsInTable(forms));
  const found = new Array<number>(subjects.length).fill(0);
  const matches = matchRows(mentions, matcher, subjects, found);
  const counts = { mentions: mentions.length, matches: matches.length };
  return {
    tables: { matches },
    counts: { ...counts, ...Object.fromEntries(found.map((n, s) => [countOf(s), n])) },
  };
};

/** The name under which a part counts the mentions of subject `s`. */
export function countOf(s: number): string {
  return `of subject ${s}`;
}

function matchRows(
  mentions: Frame,
  matcher: Matcher,
  subjects: MatchPartParameters["subjects"],
  found: number[],
): Frame {
  const ids = mentions.text("id"), kinds = mentions.text("kind");
  const cleaned = mentions.text("clean_text"), written = mentions.text("text");
  const mention = new TextBuilder(), subject = new TextBuilder();
  const subject_kind = new TextBuilder(), matched = new TextBuilder();
  for (let i = 0; i < mentions.length; i++) {
    const matches = matcher.match(is(kinds, i, REPOST) ? written : cleaned, i, mentions);
    for (let s = 0; s < subjects.length; s++) {
      const pieces = matches[s];
      if (pieces === null) continue;
      found[s]++;
      copy(ids, i, mention);
      subject.add(subjects[s].name);
      subject_kind.add(subjects[s].kind);
      matched.add(pieces.join(BETWEEN));
    }
  }
  const columns = { mention, subject, subject_kind, matched };
  return new Frame(Object.entries(columns).map(([name, column]) => [name, column.build()] as const));
}

/** Compares bytes: a string a row would cost as much as matching it. */
function is({ bytes, offsets }: TextColumn, i: number, value: Uint8Array): boolean {
  return offsets[i + 1] - offsets[i] === value.length && value.every((byte, k) => bytes[offsets[i] + k] === byte);
}

function copy({ bytes, offsets }: TextColumn, i: number, into: TextBuilder): void {
  into.addBytes(bytes, offsets[i], offsets[i + 1]);
}
