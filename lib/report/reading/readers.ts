/** How each dimension of a linked set is read from the facts. @module */
import { periodNumber, periodSpan } from "../../time/periods.ts";
import { zoneOf } from "../../time/zone.ts";
import type { Dimension } from "../parts/links.ts";
import type { SubjectView } from "../types.ts";
import type { Facts } from "./types.ts";
import type { Column } from "./column.ts";
import { statedReader } from "./stated.ts";

/** A dimension with one value a mention (`of`, −1 for none), or with several (`all`). */
export type Reader =
  & { readonly id: (value: string) => number }
  & ({ readonly of: Test } | { readonly all: (row: number, subject: number) => readonly number[] });

/** The readers of a study. */
export interface Readers {
  readonly of: (dimension: Dimension) => Reader;
  /** False where no reader has a value for the mention and the subject: most mentions are about one subject of many. */
  readonly concerns: Condition;
}

/** Something of a mention as seen for a subject, as a number. */
type Test = (row: number, subject: number) => number;
type Condition = (row: number, subject: number) => boolean;

/** Voices that are not people's, by their codes of `mention_type`. */
const NOT_PEOPLE = ["promotion", "news", "official_answer"];

const NO_CODES: readonly number[] = [];

const UTC = zoneOf("UTC");
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const HOURS_IN_DAY = 24;

export interface ReaderOptions {
  readonly subjects: readonly SubjectView[];
  readonly target_minutes: number;
}

/**
 * Makes the reader of each dimension ready. The conditions are those of the measures: motives, stages and what is asked for count
 * on people's mentions only, what is done on those of the accounts that answer for the subject.
 */
export function readersOf(facts: Facts, { subjects, target_minutes }: ReaderOptions): Readers {
  const { kept, answers } = facts;
  const isPeople = peopleTest(facts);
  const answerers = subjects.map((subject) => answererOf(subject, subjects));
  const about: Condition = (row, s) => facts.about[s][row] === 1;
  const people: Condition = (row, s) => about(row, s) && isPeople(row);
  const official: Condition = (row, s) => kept.official[row] >= 0 && kept.official[row] === answerers[s];
  const due = (row: number, s: number) => answers.place[s][row] - 1;
  const isDue: Condition = (row, s) => due(row, s) >= 0;
  const minutes = (row: number, s: number) => isDue(row, s) ? answers.minutes[due(row, s)] : undefined;
  const { isReplied, givenAt } = repliesReader(facts, subjects);
  const repost = kept.kind.names.find("repost");
  const toOthers = officialRepliesToOthers(facts);
  const readers: Record<Exclude<Dimension, `code ${string}`>, Reader> = {
    "": yes(about),
    "day": where(about, dayReader(kept.local)),
    "week": where(about, weekReader(kept.local)),
    "hour": where(about, hourReader(kept.local)),
    "weekday": where(about, { id: Number, of: (row) => (Math.floor(kept.local[row] / DAY_MS) + 3) % 7 + 1 }),
    "source": where(about, named(kept.source)),
    "rated source": where((row, s) => about(row, s) && kept.rated[row] === 1, named(kept.source)),
    "kind": where(about, named(kept.kind)),
    "lang": where(about, named(kept.lang)),
    "topic": where(about, topicReader(facts)),
    "author": where(about, named(facts.author)),
    "people": yes(people),
    "mention_type": coded(facts, "mention_type", about),
    "tone": where(about, { id: (value) => facts.tone.names.find(value), of: (row, s) => facts.tone.of[s][row] - 1 }),
    "motives": coded(facts, "motives", people),
    "journey": coded(facts, "journey", people),
    "asks": coded(facts, "expectations", people),
    "answered": coded(
      facts,
      "expectations",
      (row, s) => people(row, s) && kept.kind.of[row] !== repost && isReplied(row, s),
    ),
    "does": coded(facts, "expectations", official),
    "due": yes(isDue),
    "due week": where(isDue, weekReader(kept.local)),
    "due hour": where(isDue, hourReader(kept.local)),
    "department": where(isDue, {
      id: (value) => answers.department.names.find(value),
      of: (row, s) => answers.department.of[due(row, s)],
    }),
    "replied": yes((row, s) => typeof minutes(row, s) === "number"),
    "in time": yes((row, s) => (minutes(row, s) ?? Infinity) <= target_minutes),
    "waiting": yes((row, s) => minutes(row, s) === null),
    "given hour": {
      id: Number,
      of: (row, s) => hourOf(official(row, s) && toOthers[row] === 1 ? kept.local[row] : givenAt(row, s)),
    },
  };
  return {
    of: (dimension) =>
      dimension.startsWith("code ")
        ? coded(facts, dimension.slice("code ".length), about)
        : readers[dimension as keyof typeof readers],
    concerns: (row, s) => about(row, s) || isDue(row, s) || official(row, s),
  };
}

/** What is known of replies, for each subject. */
export function repliesReader(facts: Facts, subjects: readonly SubjectView[]) {
  const { answers, replied } = facts;
  const answerers = subjects.map((subject) => answererOf(subject, subjects));
  const stated = statedReader(facts, subjects);
  const byAccount: Condition = (row, s) => answerers[s] >= 0 && replied[answerers[s]][row] === 1;
  const isDueAndGiven: Condition = (row, s) =>
    answers.place[s][row] > 0 && answers.minutes[answers.place[s][row] - 1] !== null;
  return {
    /** Whether it was replied to, be it that no answer was due. */
    isReplied: (row: number, s: number) =>
      isDueAndGiven(row, s) || byAccount(row, s) || (stated(row, s) ?? Infinity) < Infinity,
    /** Whether the mention's own record says if it was answered. */
    isStated: (row: number, s: number) => stated(row, s) !== null,
    /** Wall time of an answer of which only the mention's record tells; Infinity: there is none. */
    givenAt: (row: number, s: number) => byAccount(row, s) ? Infinity : stated(row, s) ?? Infinity,
  };
}

/** Hour of the day of a wall time; −1 of what never was. */
function hourOf(local: number): number {
  return local === Infinity ? -1 : Math.floor(local / HOUR_MS) % HOURS_IN_DAY;
}

/** Whether a person speaks, for himself or herself. */
function peopleTest({ kept, codes }: Facts): (row: number) => boolean {
  const types = codes.get("mention_type");
  if (!types) return (row) => kept.official[row] < 0;
  const others = new Set(NOT_PEOPLE.map((code) => types.names.find(code)));
  const isOther = types.sets.map((codes) => codes.some((code) => others.has(code)));
  return (row) => kept.official[row] < 0 && !isOther[types.of[row]];
}

/** The subject whose accounts answer for a subject: its own or, where it has none, those of the one it belongs to. */
export function answererOf({ index, accounts, of }: SubjectView, subjects: readonly SubjectView[]): number {
  return accounts.length > 0 ? index : subjects.findIndex(({ name }) => name === of);
}

/** 1 where an account answered somebody else than an account. */
export function officialRepliesToOthers({ kept }: Facts): Uint8Array {
  const marks = new Uint8Array(kept.rows);
  for (const { row, parent } of kept.replies) {
    const answered = kept.ids.findText(parent);
    if (answered < 0 || kept.official[answered] < 0) marks[row] = 1;
  }
  return marks;
}

function yes(test: Condition): Reader {
  return { id: () => 0, of: (row, s) => test(row, s) ? 0 : -1 };
}

function where(test: Condition, reader: { readonly id: Reader["id"]; readonly of: Test }): Reader {
  return { id: reader.id, of: (row, s) => test(row, s) ? reader.of(row, s) : -1 };
}

function named(column: Column): { id: Reader["id"]; of: Test } {
  return { id: (value) => column.names.find(value), of: (row) => column.of[row] };
}

function coded({ codes }: Facts, book: string, test: Condition): Reader {
  const own = codes.get(book);
  return {
    id: (value) => own?.names.find(value) ?? -1,
    all: (row, s) => own !== undefined && test(row, s) ? own.at(row) : NO_CODES,
  };
}

function dayReader(local: Float64Array) {
  return {
    id: (value: string) => periodSpan(value, UTC).from / DAY_MS,
    of: (row: number) => Math.floor(local[row] / DAY_MS),
  };
}

function weekReader(local: Float64Array) {
  const weekOf = (ms: number) => periodNumber(ms, "week");
  return { id: (value: string) => weekOf(periodSpan(value, UTC).from), of: (row: number) => weekOf(local[row]) };
}

function hourReader(local: Float64Array) {
  return { id: Number, of: (row: number) => Math.floor(local[row] / HOUR_MS) % HOURS_IN_DAY };
}

function topicReader({ topic }: Facts) {
  const none = topic.names.names.length;
  return {
    id: (value: string) => value === "none" ? none : topic.names.find(value),
    of: (row: number) => topic.of[row] < 0 ? none : topic.of[row],
  };
}
