/** Matches one part of the mentions. @module */
import { compileQueries, formsInTable, type Matcher, type Matches, parseQuery } from "../query/mod.ts";
import { TextBuilder, TextColumn } from "../tables/columns.ts";
import { Frame } from "../tables/frame.ts";
import { MATCHED_SEPARATOR } from "../tables/schemas.ts";
import { selectTexts } from "../tables/select_rows.ts";
import type { PartFunction } from "../tables/stage.ts";
import type { MatchPartParameters } from "./types.ts";

const REPOST = new TextEncoder().encode("repost");

/**
 * A row a mention × subject that it is about, in the order of the mentions, then of the subjects.
 *
 * Reads `clean_text`: the text without an export's leftovers (`&nbsp;`), whose words stand as they were written. Of a
 * repost it reads `text`, for cleaning took `RT @name:` away and the name may be the subject's.
 */
export const part: PartFunction<MatchPartParameters> = ({ mentions }, parameters) => {
  const { matches, found } = matchRows(mentions, learntOf(parameters));
  const ofSubjects = Object.fromEntries(found.map((n, s) => [countOf(s), n]));
  return { tables: { matches }, counts: { mentions: mentions.length, matches: matches.length, ...ofSubjects } };
};

/** The name under which a part counts the mentions of subject `s`. */
export function countOf(s: number): string {
  return `of subject ${s}`;
}

/** What is kept from part to part. */
interface Learnt {
  readonly key: string;
  readonly matcher: Matcher;
  tell: Teller;
}

/** Beyond so many numbers what is told is learnt anew. */
const MOST_TOLD = 1 << 20;

let last: Learnt | undefined;

/** What was learnt with the part before, if it is the same study's: which words stand together, and what they say. */
function learntOf({ subjects, forms }: MatchPartParameters): Learnt {
  const key = JSON.stringify([subjects, forms]);
  if (last?.key !== key) {
    const queries = subjects.map(({ query }) => parseQuery(query));
    last = { key, matcher: compileQueries(queries, formsInTable(forms)), tell: new Teller(subjects) };
  }
  if (last.tell.list.length > MOST_TOLD) last.tell = new Teller(subjects);
  return last;
}

/** The rows, and how many each subject has. */
function matchRows(mentions: Frame, { matcher, tell }: Learnt): { matches: Frame; found: readonly number[] } {
  const kinds = mentions.text("kind"), cleaned = mentions.text("clean_text"), written = mentions.text("text");
  const rows = new Numbers(), told = new Numbers(), { list } = tell;
  matcher.sweep((i) => is(kinds, i, REPOST) ? written : cleaned, mentions.length, (row, matches, id) => {
    const first = tell.placeOf(matches, id);
    for (let k = first + 1, last = first + list.values[first]; k <= last; k++) {
      rows.push(row);
      told.push(list.values[k]);
    }
  }, mentions);
  const numbers = told.taken(), mention = selectTexts(mentions.text("id"), rows.taken());
  return { matches: new Frame([["mention", mention], ...tell.columns(numbers)]), found: tell.countsOf(numbers) };
}

/** Most mentions say what many say: each pair of a subject and what was found is written once, and has a number. */
class Teller {
  /** How many numbers matches have, and then these, for one matches after the other. */
  readonly list = new Numbers();
  readonly #subjects: MatchPartParameters["subjects"];
  /** By the id of matches: one more than where theirs lie in the list. */
  #places = new Int32Array(1 << 10);
  readonly #byText: readonly Map<string, number>[];
  readonly #subject = new TextBuilder();
  readonly #kind = new TextBuilder();
  readonly #matched = new TextBuilder();
  /** By number: the place of its subject. */
  readonly #subjectOf: number[] = [];

  constructor(subjects: MatchPartParameters["subjects"]) {
    this.#subjects = subjects;
    this.#byText = subjects.map(() => new Map());
  }

  /** Where in the list the numbers of some matches lie. */
  placeOf(matches: Matches, id: number): number {
    const known = id >= 0 && id < this.#places.length ? this.#places[id] : 0;
    return known > 0 ? known - 1 : this.#learn(matches, id);
  }

  /** What a part's rows tell by their numbers: of all that was learnt only what they use, in the order of its first use. */
  columns(numbers: Int32Array): [string, TextColumn][] {
    const { used, codes } = renumbered(numbers, this.#matched.length);
    return Object.entries({ subject: this.#subject, subject_kind: this.#kind, matched: this.#matched }).map((
      [name, column],
    ) => [name, TextColumn.ofCodes({ values: selectTexts(column.build(), used), codes })]);
  }

  /** How many of some numbers each subject has. */
  countsOf(numbers: Int32Array): number[] {
    const counts = this.#subjects.map(() => 0);
    for (let k = 0; k < numbers.length; k++) counts[this.#subjectOf[numbers[k]]]++;
    return counts;
  }

  #learn(matches: Matches, id: number): number {
    const { list } = this, place = list.length;
    list.push(0);
    for (let s = 0; s < matches.length; s++) {
      const pieces = matches[s];
      if (pieces) list.push(this.#numberOf(s, pieces.length === 1 ? pieces[0] : pieces.join(MATCHED_SEPARATOR)));
    }
    list.values[place] = list.length - place - 1;
    if (id >= 0) {
      this.#places = roomFor(this.#places, id + 1);
      this.#places[id] = place + 1;
    }
    return place;
  }

  #numberOf(s: number, text: string): number {
    let number = this.#byText[s].get(text);
    if (number === undefined) {
      this.#byText[s].set(text, number = this.#matched.length);
      this.#subjectOf.push(s);
      this.#subject.add(this.#subjects[s].name);
      this.#kind.add(this.#subjects[s].kind);
      this.#matched.add(text);
    }
    return number;
  }
}

/** A list of whole numbers that grows. */
class Numbers {
  values = new Int32Array(1 << 10);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) this.values = roomFor(this.values, this.length + 1);
    this.values[this.length++] = value;
  }

  taken(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}

/** The different ones among numbers below `count`, and for each number which of them it is. */
function renumbered(numbers: Int32Array, count: number): { used: Int32Array; codes: Int32Array<ArrayBuffer> } {
  const used = new Numbers(), codes = new Int32Array(numbers.length), code = new Int32Array(count).fill(-1);
  for (let k = 0; k < numbers.length; k++) {
    const number = numbers[k];
    if (code[number] < 0) {
      code[number] = used.length;
      used.push(number);
    }
    codes[k] = code[number];
  }
  return { used: used.taken(), codes };
}

function roomFor(numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers;
  const longer = new Int32Array(Math.max(length, numbers.length * 2));
  longer.set(numbers);
  return longer;
}

/** Compares bytes: a string a row would cost as much as matching it. */
function is({ bytes, offsets }: TextColumn, i: number, value: Uint8Array): boolean {
  const start = offsets[i];
  if (offsets[i + 1] - start !== value.length) return false;
  for (let k = 0; k < value.length; k++) if (bytes[start + k] !== value[k]) return false;
  return true;
}
