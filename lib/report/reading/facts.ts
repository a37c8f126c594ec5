/** What the tables say of every kept mention: subjects, tone, topic, codes, answers. @module */
import { rowFinder } from "../../tables/lookup/finders.ts";
import type { Part } from "../../tables/stage.ts";
import type { Zone } from "../../time/zone.ts";
import { CodeSets } from "./code_sets.ts";
import { Dictionary } from "./dictionary.ts";
import { Column } from "./column.ts";
import { type Kept, readAuthors } from "./kept.ts";
import { readStated } from "./stated.ts";
import type { Answers, Facts, StandingFacts } from "./types.ts";

/** A copy may be a copy of a copy. */
const COPIES_DEEP = 8;

export interface StandingTables {
  readonly matches: readonly Part[];
  readonly topic_members: readonly Part[];
  readonly codes: readonly Part[];
}

/** Joins tables to the kept mentions. `subjects` are names in the study's order. */
export function readStandingFacts(kept: Kept, tables: StandingTables, subjects: readonly string[]): StandingFacts {
  const numbers = numbersOf(subjects), bytes = () => subjects.map(() => new Uint8Array(kept.rows));
  const tone = { names: new Dictionary(), of: bytes() };
  const codes = new Map<string, CodeSets>();
  const given = new Map<string, number>();
  readCodes(kept, tables.codes, { tone, codes, given, numbers });
  codeCopies(kept, codes);
  return {
    kept,
    about: readMatches(kept, tables.matches, { into: bytes(), numbers }),
    tone,
    topic: readTopics(kept, tables.topic_members),
    codes,
    replied: readReplies(kept, subjects.length),
    given,
  };
}

export interface FactOptions {
  /** Names in the study's order. */
  readonly subjects: readonly string[];
  /** Authors to be told apart: those that the report names. */
  readonly authors: readonly string[];
  /** The study's. */
  readonly zone: Zone;
}

/** Joins what was measured. */
export function readFacts(
  standing: StandingFacts,
  { mentions, answers: parts }: { readonly mentions: readonly Part[]; readonly answers: readonly Part[] },
  { subjects, authors, zone }: FactOptions,
): Facts {
  const { kept } = standing, answers = readAnswers(kept, parts, numbersOf(subjects));
  return {
    ...standing,
    author: readAuthors(kept, mentions, authors),
    answers,
    stated: readStated(kept, mentions, answers, zone),
  };
}

function numbersOf(subjects: readonly string[]): Dictionary {
  const numbers = new Dictionary();
  for (const name of subjects) numbers.add(name);
  return numbers;
}

interface Matches {
  readonly into: Uint8Array[];
  readonly numbers: Dictionary;
}

function readMatches(kept: Kept, parts: readonly Part[], { into, numbers }: Matches): Uint8Array[] {
  for (const part of parts) {
    const frame = part.read(["mention", "subject"]);
    const rowAt = rowFinder(frame.text("mention"), kept.ids), subject = frame.text("subject");
    for (let i = 0; i < frame.length; i++) {
      const row = rowAt(i);
      const number = numbers.findAt(subject, i);
      if (row >= 0 && number >= 0 && kept.isCopy[row] === 0) into[number][row] = 1;
    }
  }
  return into;
}

function readTopics(kept: Kept, parts: readonly Part[]): Column {
  const topic = new Column(kept.rows, -1);
  for (const part of parts) {
    const frame = part.read(["mention", "topic"]);
    const rowAt = rowFinder(frame.text("mention"), kept.ids), name = frame.text("topic");
    for (let i = 0; i < frame.length; i++) {
      const row = rowAt(i);
      if (row >= 0) topic.put(row, topic.names.addAt(name, i));
    }
  }
  return topic;
}

interface Codes {
  readonly tone: Facts["tone"];
  readonly codes: Map<string, CodeSets>;
  readonly given: Map<string, number>;
  readonly numbers: Dictionary;
}

function readCodes(kept: Kept, parts: readonly Part[], { tone, codes, given, numbers }: Codes): void {
  const [books, coders] = [new Dictionary(), new Dictionary()];
  const counts: number[][] = [];
  for (const part of parts) {
    const frame = part.read(["mention", "subject", "codebook", "code", "coder", "at"]);
    const at = frame.number("at");
    const [subject, codebook, code, coder] = ["subject", "codebook", "code", "coder"].map((name) => frame.text(name));
    const rowAt = rowFinder(frame.text("mention"), kept.ids);
    for (let i = 0; i < frame.length; i++) {
      const [book, by] = [books.addAt(codebook, i), coders.addAt(coder, i)];
      counts[book] ??= [];
      counts[book][by] = (counts[book][by] ?? 0) + 1;
      // A person's codes, which have a date, are a sample that corrects the machine's shares, not more of the same.
      const row = at.valid?.[i] === 0 ? rowAt(i) : -1;
      if (row < 0) continue;
      if (books.names[book] === "tone" && subject.valid?.[i] !== 0) {
        const number = numbers.findAt(subject, i);
        if (number >= 0) tone.of[number][row] = tone.names.addAt(code, i) + 1;
      } else {
        const own = setsOf(kept, codes, books.names[book]);
        own.add(row, own.names.addAt(code, i));
      }
    }
  }
  counts.forEach((row, book) =>
    row.forEach((count, by) => given.set(`${books.names[book]}\n${coders.names[by]}`, count))
  );
}

function setsOf(kept: Kept, codes: Map<string, CodeSets>, book: string): CodeSets {
  let sets = codes.get(book);
  if (!sets) codes.set(book, sets = new CodeSets(kept.rows));
  return sets;
}

/** Dropped mentions are not coded: a copy has the codes of its original. */
function codeCopies(kept: Kept, codes: ReadonlyMap<string, CodeSets>): void {
  const originals = new Map(kept.copies.map(({ row, original }) => [row, kept.ids.findText(original)]));
  for (const { row } of kept.copies) {
    let from = row;
    for (let steps = 0; originals.has(from) && steps < COPIES_DEEP; steps++) from = originals.get(from)!;
    if (from < 0) continue;
    for (const sets of codes.values()) for (const code of sets.at(from)) sets.add(row, code);
  }
}

/** Subjects whose accounts replied to nothing share a column. */
function readReplies(kept: Kept, subjects: number): Uint8Array[] {
  const none = new Uint8Array(kept.rows), replied = new Array<Uint8Array>(subjects).fill(none);
  for (const { row, parent } of kept.replies) {
    const answered = kept.ids.findText(parent), by = kept.official[row];
    if (answered < 0) continue;
    if (replied[by] === none) replied[by] = new Uint8Array(kept.rows);
    replied[by][answered] = 1;
  }
  return replied;
}

function readAnswers(kept: Kept, parts: readonly Part[], numbers: Dictionary): Answers {
  // Answers are due from the few who have accounts: the others share a column in which none is.
  const none = new Int32Array(kept.rows), place = numbers.names.map(() => none);
  const answers = {
    place,
    department: { names: new Dictionary(), of: [] as number[] },
    minutes: [] as (number | null)[],
    beside: false,
  };
  for (const part of parts) {
    const frame = part.read(["mention", "subject", "department", "minutes", "answered_by"]);
    const [subject, department, by] = ["subject", "department", "answered_by"].map((name) => frame.text(name));
    const rowAt = rowFinder(frame.text("mention"), kept.ids), minutes = frame.number("minutes");
    for (let i = 0; i < frame.length; i++) {
      const row = rowAt(i);
      const number = numbers.findAt(subject, i);
      if (row < 0 || number < 0) continue;
      const { names, of } = answers.department;
      of.push(department.valid?.[i] === 0 ? names.add("none") : names.addAt(department, i));
      answers.minutes.push(minutes.at(i));
      if (minutes.at(i) !== null && by.valid?.[i] === 0) answers.beside = true;
      if (place[number] === none) place[number] = new Int32Array(kept.rows);
      place[number][row] = answers.minutes.length;
    }
  }
  return answers;
}
