/** The lists that measures look over. @module */
import { dueOf } from "../care/answers_due.ts";
import { answeredByRecord, answersSomebody } from "../care/replies.ts";
import { type Facts, GONE } from "../facts/types.ts";
import { ALL } from "../facts/all.ts";
import { placesOf } from "../facts/places_of.ts";
import { once } from "../once.ts";
import type { ListName } from "../types.ts";

/** Lines of mention and subject; rows ascend, for all subjects together within each subject. */
export interface List {
  readonly rows: Int32Array;
  /** The subject that each line is about, or one for all lines. */
  readonly about: Int16Array | number;
}

/** The subject that line i is about. */
export function aboutAt({ about }: List, i: number): number {
  return typeof about === "number" ? about : about[i];
}

/**
 * The lines that a measure looks over for one subject, or for {@linkcode ALL} together.
 *
 * @param subject place in `facts.subjects`, or ALL
 */
export function listOf(facts: Facts, name: ListName, subject: number): List {
  return lists[name](facts, subject);
}

const lists: Readonly<Record<ListName, (facts: Facts, subject: number) => List>> = {
  "mentions": once((facts, subject) => eachMentionOnce(facts, subject, ({ kept }) => kept)),
  "mentions and copies": once((facts, subject) => eachMentionOnce(facts, subject, ({ with_copies }) => with_copies)),
  "mentions by subject": once((facts, subject) => bySubject(facts, subject, (s) => facts.subjects[s].kept)),
  "rival mentions": (facts) => rivalMentions(facts),
  "official mentions": once((facts, subject) => officialMentions(facts, subject)),
  "answers given": once((facts, subject) => answersGiven(facts, subject)),
  "answers due": once((facts, subject) => bySubject(facts, subject, (s) => dueOf(facts, s).rows)),
};

/** The same for every subject. */
const rivalMentions = once((facts: Facts): List =>
  bySubject(facts, ALL, (s) => facts.subjects[s].kind === "product" ? new Int32Array(0) : facts.subjects[s].kept)
);

function eachMentionOnce(
  facts: Facts,
  subject: number,
  rowsOf: (subject: Facts["subjects"][number]) => Int32Array,
): List {
  if (subject !== ALL) return { rows: rowsOf(facts.subjects[subject]), about: subject };
  const marks = new Uint8Array(facts.length);
  for (const one of facts.subjects) {
    const rows = rowsOf(one);
    for (let i = 0; i < rows.length; i++) marks[rows[i]] = 1;
  }
  return { rows: placesOf(marks), about: ALL };
}

function bySubject(facts: Facts, subject: number, rowsOf: (subject: number) => Int32Array): List {
  if (subject !== ALL) return { rows: rowsOf(subject), about: subject };
  const parts = facts.subjects.map((_, s) => rowsOf(s));
  const length = parts.reduce((sum, rows) => sum + rows.length, 0);
  const rows = new Int32Array(length), about = new Int16Array(length);
  let at = 0;
  parts.forEach((part, s) => {
    rows.set(part, at);
    about.fill(s, at, at += part.length);
  });
  return { rows, about };
}

function answersGiven(facts: Facts, subject: number): List {
  const written = officialMentions(facts, subject).rows.filter((row) => answersSomebody(facts, row));
  const subjects = subject === ALL ? [...facts.subjects.keys()] : [subject];
  const told = subjects.flatMap((s) => [...answeredByRecord(facts, s).keys()]);
  return { rows: told.length === 0 ? written : new Int32Array(new Set([...written, ...told])).sort(), about: subject };
}

/** In the span; kept ones and copies. */
function officialMentions(facts: Facts, subject: number): List {
  const accounts = subject === ALL ? facts.official_authors : facts.subjects[subject].accounts;
  const marks = new Uint8Array(facts.length);
  for (let m = 0; accounts.size > 0 && m < facts.length; m++) {
    if (!accounts.has(facts.authors[m]) || facts.states[m] === GONE) continue;
    if (facts.calendar.placeOf("day", facts.days[m], 0) >= 0) marks[m] = 1;
  }
  return { rows: placesOf(marks), about: subject };
}
