/** Matches one part of the mentions. @module */
import { compileQueries, formsInTable, type Matcher, type Matches, parseQuery } from "../query/mod.ts";
import { TextBuilder, TextColumn } from "../tables/columns.ts";
import { Frame } from "../tables/frame.ts";
import { selectTexts } from "../tables/select_rows.ts";
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
  const { matches, found } = matchRows(mentions, matcherOf({ subjects, forms }), subjects);
  const ofSubjects = Object.fromEntries(found.map((n, s) => [countOf(s), n]));
  return { tables: { matches }, counts: { mentions: mentions.length, matches: matches.length, ...ofSubjects } };
};

/** The name under which a part counts the mentions of subject `s`. */
export function countOf(s: number): string {
  return `of subject ${s}`;
}

let last: { readonly key: string; readonly matcher: Matcher } | undefined;

/** The matcher of the part before, if it is the same study's: it has learnt which words stand together. */
function matcherOf({ subjects, forms }: MatchPartParameters): Matcher {
  const key = JSON.stringify([subjects.map(({ query }) => query), forms]);
  if (last?.key === key) return last.matcher;
  const queries = subjects.map(({ query }) => parseQuery(query));
  last = { key, matcher: compileQueries(queries, formsInTable(forms)) };
  return last.matcher;
}

/** The rows, and how many each subject has. */
function matchRows(
  mentions: Frame,
  matcher: Matcher,
  subjects: MatchPartParameters["subjects"],
): { matches: Frame; found: readonly number[] } {
  const kinds = mentions.text("kind"), cleaned = mentions.text("clean_text"), written = mentions.text("text");
  const rows = new Numbers(), told = new Numbers(), tell = teller(subjects), { list } = tell;
  matcher.sweep((i) => is(kinds, i, REPOST) ? written : cleaned, mentions.length, (row, matches, id) => {
    const first = tell.placeOf(matches, id);
    for (let k = first + 1, last = first + list.values[first]; k <= last; k++) {
      rows.push(row);
      told.push(list.values[k]);
    }
  }, mentions);
  const found = subjects.map(() => 0), codes = told.taken();
  for (let k = 0; k < codes.length; k++) found[tell.subjectOf[codes[k]]]++;
  const columns = tell.columns().map(([name, values]) => [name, TextColumn.ofCodes({ values, codes })] as const);
  return { matches: new Frame([["mention", selectTexts(mentions.text("id"), rows.taken())], ...columns]), found };
}

/** Most mentions say what many say: each pair of a subject and what was found is written once. */
function teller(subjects: MatchPartParameters["subjects"]) {
  const places = new Numbers(), list = new Numbers(), byText = subjects.map(() => new Map<string, number>());
  const subject = new TextBuilder(), subject_kind = new TextBuilder(), matched = new TextBuilder();
  const subjectOf: number[] = [];
  const numberOf = (s: number, text: string): number => {
    let number = byText[s].get(text);
    if (number === undefined) {
      byText[s].set(text, number = matched.length);
      subjectOf.push(s);
      subject.add(subjects[s].name);
      subject_kind.add(subjects[s].kind);
      matched.add(text);
    }
    return number;
  };
  return {
    /** By number: the place of its subject. */
    subjectOf,
    /** How many numbers matches have, and then these, for one matches after the other. */
    list,
    /** Where in the list those of some matches lie. */
    placeOf(matches: Matches, id: number): number {
      if (id >= 0 && id < places.length && places.values[id] > 0) return places.values[id] - 1;
      const place = list.length;
      list.push(0);
      for (let s = 0; s < matches.length; s++) {
        const pieces = matches[s];
        if (pieces) list.push(numberOf(s, pieces.length === 1 ? pieces[0] : pieces.join(BETWEEN)));
      }
      list.values[place] = list.length - place - 1;
      if (id >= 0) {
        while (places.length <= id) places.push(0);
        places.values[id] = place + 1;
      }
      return place;
    },
    columns: () => Object.entries({ subject, subject_kind, matched }).map(([name, c]) => [name, c.build()] as const),
  };
}

/** A list of whole numbers that grows. */
class Numbers {
  values = new Int32Array(1 << 10);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const longer = new Int32Array(this.length * 2);
      longer.set(this.values);
      this.values = longer;
    }
    this.values[this.length++] = value;
  }

  taken(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}

/** Compares bytes: a string a row would cost as much as matching it. */
function is({ bytes, offsets }: TextColumn, i: number, value: Uint8Array): boolean {
  const start = offsets[i];
  if (offsets[i + 1] - start !== value.length) return false;
  for (let k = 0; k < value.length; k++) if (bytes[start + k] !== value[k]) return false;
  return true;
}
