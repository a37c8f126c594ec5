/** What the tables say of every kept mention: subjects, tone, topic, codes, answers. @module */
import type { Part } from "../../tables/stage.ts";
import { Dictionary } from "./dictionary.ts";
import type { Column, Kept } from "./kept.ts";

/** Codes of a mention are bits of a number: a codebook has no more than these. */
const CODES_MAX = 32;
/** A copy may be a copy of a copy. */
const COPIES_DEEP = 8;

export interface Facts {
  readonly kept: Kept;
  /** By subject: 1 where the mention is about it. */
  readonly about: readonly Uint8Array[];
  /** By subject: number of the tone + 1; 0 where there is none. */
  readonly tone: { readonly names: Dictionary; readonly of: readonly Uint8Array[] };
  readonly topic: Column;
  /** By codebook: which codes the mention has, a bit a code. */
  readonly codes: ReadonlyMap<string, CodeBits>;
  /** By subject: 1 where one of its official accounts replied. */
  readonly replied: readonly Uint8Array[];
  readonly answers: Answers;
  /** Codes given, by `codebook\ncoder`. */
  readonly given: ReadonlyMap<string, number>;
}

export interface CodeBits {
  readonly names: Dictionary;
  readonly bits: Uint32Array;
}

/** Rows of the table `answers`, found by subject and mention. */
export interface Answers {
  /** By subject: place in the arrays + 1; 0 where no answer is due. */
  readonly place: readonly Int32Array[];
  readonly department: { readonly names: Dictionary; readonly of: readonly number[] };
  /** Minutes to the first answer; null: still waiting. */
  readonly minutes: readonly (number | null)[];
}

export interface FactTables {
  readonly matches: readonly Part[];
  readonly topic_members: readonly Part[];
  readonly codes: readonly Part[];
  readonly answers: readonly Part[];
}

/** Joins the tables to the kept mentions. `subjects` are names in the study's order. */
export function readFacts(kept: Kept, tables: FactTables, subjects: readonly string[]): Facts {
  const numbers = new Map(subjects.map((name, i) => [name, i]));
  const bytes = () => subjects.map(() => new Uint8Array(kept.rows));
  const tone = { names: new Dictionary(), of: bytes() };
  const codes = new Map<string, CodeBits>();
  const given = new Map<string, number>();
  readCodes(kept, tables.codes, { tone, codes, given, numbers });
  codeCopies(kept, codes);
  return {
    kept,
    about: readMatches(kept, tables.matches, { into: bytes(), numbers }),
    tone,
    topic: readTopics(kept, tables.topic_members),
    codes,
    replied: readReplies(kept, bytes()),
    answers: readAnswers(kept, tables.answers, subjects),
    given,
  };
}

interface Matches {
  readonly into: Uint8Array[];
  readonly numbers: ReadonlyMap<string, number>;
}

function readMatches(kept: Kept, parts: readonly Part[], { into, numbers }: Matches): Uint8Array[] {
  for (const part of parts) {
    const frame = part.read(["mention", "subject"]);
    const [mention, subject] = [frame.text("mention"), frame.text("subject")];
    for (let i = 0; i < frame.length; i++) {
      const row = kept.ids.row(mention, i);
      const number = numbers.get(subject.at(i)!);
      if (row >= 0 && number !== undefined && kept.isCopy[row] === 0) into[number][row] = 1;
    }
  }
  return into;
}

function readTopics(kept: Kept, parts: readonly Part[]): Column {
  const topic = { names: new Dictionary(), of: new Int32Array(kept.rows).fill(-1) };
  for (const part of parts) {
    const frame = part.read(["mention", "topic"]);
    const [mention, name] = [frame.text("mention"), frame.text("topic")];
    for (let i = 0; i < frame.length; i++) {
      const row = kept.ids.row(mention, i);
      if (row >= 0) topic.of[row] = topic.names.add(name.at(i)!);
    }
  }
  return topic;
}

interface Codes {
  readonly tone: Facts["tone"];
  readonly codes: Map<string, CodeBits>;
  readonly given: Map<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
}

function readCodes(kept: Kept, parts: readonly Part[], { tone, codes, given, numbers }: Codes): void {
  for (const part of parts) {
    const frame = part.read(["mention", "subject", "codebook", "code", "coder"]);
    const [mention, subject, codebook, code, coder] = ["mention", "subject", "codebook", "code", "coder"]
      .map((name) => frame.text(name));
    for (let i = 0; i < frame.length; i++) {
      const book = codebook.at(i)!;
      const name = code.at(i)!;
      const by = `${book}\n${coder.at(i)}`;
      given.set(by, (given.get(by) ?? 0) + 1);
      const row = kept.ids.row(mention, i);
      if (row < 0) continue;
      const about = subject.at(i);
      if (book === "tone" && about !== null) {
        const number = numbers.get(about);
        if (number !== undefined) tone.of[number][row] = tone.names.add(name) + 1;
      } else {
        addCode(kept, codes, { book, name, row });
      }
    }
  }
}

function addCode(
  kept: Kept,
  codes: Map<string, CodeBits>,
  { book, name, row }: { book: string; name: string; row: number },
): void {
  let bits = codes.get(book);
  if (!bits) codes.set(book, bits = { names: new Dictionary(), bits: new Uint32Array(kept.rows) });
  const number = bits.names.add(name);
  if (number < CODES_MAX) bits.bits[row] |= 1 << number;
}

/** Dropped mentions are not coded: a copy has the codes of its original. */
function codeCopies(kept: Kept, codes: ReadonlyMap<string, CodeBits>): void {
  const originals = new Map(kept.copies.map(({ row, original }) => [row, kept.ids.rowOf(original)]));
  for (const { row } of kept.copies) {
    let from = row;
    for (let steps = 0; originals.has(from) && steps < COPIES_DEEP; steps++) from = originals.get(from)!;
    if (from >= 0) { for (const { bits } of codes.values()) bits[row] |= bits[from]; }
  }
}

function readReplies(kept: Kept, into: Uint8Array[]): Uint8Array[] {
  for (const { row, parent } of kept.replies) {
    const answered = kept.ids.rowOf(parent);
    if (answered >= 0) into[kept.official[row]][answered] = 1;
  }
  return into;
}

function readAnswers(kept: Kept, parts: readonly Part[], subjects: readonly string[]): Answers {
  const place = subjects.map(() => new Int32Array(kept.rows));
  const answers = {
    place,
    department: { names: new Dictionary(), of: [] as number[] },
    minutes: [] as (number | null)[],
  };
  for (const part of parts) {
    const frame = part.read(["mention", "subject", "department", "minutes"]);
    const [mention, subject, department] = ["mention", "subject", "department"].map((name) => frame.text(name));
    const minutes = frame.number("minutes");
    for (let i = 0; i < frame.length; i++) {
      const row = kept.ids.row(mention, i);
      const number = subjects.indexOf(subject.at(i)!);
      if (row < 0 || number < 0) continue;
      answers.department.of.push(answers.department.names.add(department.at(i) ?? "none"));
      answers.minutes.push(minutes.at(i));
      place[number][row] = answers.minutes.length;
    }
  }
  return answers;
}
