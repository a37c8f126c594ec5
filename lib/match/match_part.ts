/** Matches one part of the mentions. @module */
import { compileQueries, formsInTable, type Matcher, type Matches, parseQuery } from "../query/mod.ts";
import { TextBuilder, TextColumn } from "../tables/columns.ts";
import { Frame } from "../tables/frame.ts";
import { MATCHED_SEPARATOR } from "../tables/schemas.ts";
import { selectTexts } from "../tables/select_rows.ts";
import type { PartFunction } from "../tables/stage.ts";
import type { MatchPartParameters } from "./types.ts";
import { rowHolds } from "../tables/lookup/same_bytes.ts";

const REPOST = new TextEncoder().encode("repost");

/**
 * A row a mention × subject that it is about, in the order of the mentions, then of the subjects.
 *
 * Reads `clean_text`: the text without an export's leftovers (`&nbsp;`), whose words stand as they were written. Of a
 * repost it reads `text`, for cleaning took `RT @name:` away and the name may be the subject's.
 */
export const part: PartFunction<MatchPartParameters> = ({ mentions }, parameters) => {
  const { matches, found } = matchRows(mentions, memoryFor(parameters));
  const ofSubjects = Object.fromEntries(found.map((n, s) => [countOf(s), n]));
  return { tables: { matches }, counts: { mentions: mentions.length, matches: matches.length, ...ofSubjects } };
};

/** The name under which a part counts the mentions of subject `s`. */
export function countOf(s: number): string {
  return `of subject ${s}`;
}

/** What is kept from part to part, as long as they are of the same study. */
interface Memory {
  /** The subjects and the word forms, as text. */
  readonly key: string;
  readonly matcher: Matcher;
  dictionary: MatchDictionary;
}

/** Beyond so many numbers the dictionary begins anew: it would take too much memory. */
const MOST_NUMBERS = 1 << 20;

let memory: Memory | undefined;

function memoryFor({ subjects, forms }: MatchPartParameters): Memory {
  const key = JSON.stringify([subjects, forms]);
  if (memory?.key !== key) {
    const queries = subjects.map(({ query }) => parseQuery(query));
    const matcher = compileQueries(queries, formsInTable(forms));
    memory = { key, matcher, dictionary: new MatchDictionary(subjects) };
  }
  if (memory.dictionary.list.length > MOST_NUMBERS) memory.dictionary = new MatchDictionary(subjects);
  return memory;
}

/** The rows of a part, and how many each subject has. */
function matchRows(mentions: Frame, { matcher, dictionary }: Memory): { matches: Frame; found: readonly number[] } {
  const kinds = mentions.text("kind"), cleaned = mentions.text("clean_text"), written = mentions.text("text");
  const rows = new Numbers(), entries = new Numbers(), { list } = dictionary;
  matcher.sweep((i) => rowHolds(kinds, i, REPOST) ? written : cleaned, mentions.length, (row, matches, id) => {
    const first = dictionary.placeOf(matches, id);
    for (let k = first + 1, last = first + list.values[first]; k <= last; k++) {
      rows.push(row);
      entries.push(list.values[k]);
    }
  }, mentions);
  const numbers = entries.taken(), mention = selectTexts(mentions.text("id"), rows.taken());
  return {
    matches: new Frame([["mention", mention], ...dictionary.columns(numbers)]),
    found: dictionary.countsOf(numbers),
  };
}

/**
 * Subjects with the pieces of text that their queries found. Many mentions have the same, so each such entry is written once
 * and has a number.
 */
class MatchDictionary {
  /** The entries of each object of matches that was met: how many they are, then their numbers. */
  readonly list = new Numbers();
  readonly #subjects: MatchPartParameters["subjects"];
  /** By the id of an object of matches: 1 more than its place in the list; 0: not met yet. */
  #places = new Int32Array(1 << 10);
  /** By subject: the number of each entry, by its pieces as one text. */
  readonly #byText: readonly Map<string, number>[];
  readonly #subject = new TextBuilder();
  readonly #kind = new TextBuilder();
  readonly #matched = new TextBuilder();
  /** By number: the place of the entry's subject. */
  readonly #subjectOf: number[] = [];

  constructor(subjects: MatchPartParameters["subjects"]) {
    this.#subjects = subjects;
    this.#byText = subjects.map(() => new Map());
  }

  /** Where in the list the entries of some matches begin; `id` as `Matcher.sweep` gives it. */
  placeOf(matches: Matches, id: number): number {
    const known = id >= 0 && id < this.#places.length ? this.#places[id] : 0;
    return known > 0 ? known - 1 : this.#add(matches, id);
  }

  /** The columns `subject`, `subject_kind` and `matched` of rows by their entries: only entries in use are written. */
  columns(numbers: Int32Array): [string, TextColumn][] {
    const { used, codes } = renumbered(numbers, this.#matched.length);
    return Object.entries({ subject: this.#subject, subject_kind: this.#kind, matched: this.#matched }).map((
      [name, column],
    ) => [name, TextColumn.ofCodes({ values: selectTexts(column.build(), used), codes })]);
  }

  /** How many of some entries each subject has. */
  countsOf(numbers: Int32Array): number[] {
    const counts = this.#subjects.map(() => 0);
    for (let k = 0; k < numbers.length; k++) counts[this.#subjectOf[numbers[k]]]++;
    return counts;
  }

  #add(matches: Matches, id: number): number {
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

  /** The numbers so far, as a view. */
  taken(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}

/** The different ones among some numbers below `count`, in the order of their first use, and each number's place there. */
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
