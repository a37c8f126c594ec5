/** The mentions that an answer is due to. @module */
import { NONE } from "../codes.ts";
import { codesOf, hasCode } from "../facts/code_table.ts";
import { type Facts, KEPT, type SubjectFacts } from "../facts/types.ts";
import { ALL } from "../facts/all.ts";
import { placesOf } from "../facts/places_of.ts";
import { once } from "../once.ts";
import { peopleTest } from "../who/people.ts";
import { minutesOfReply, replyTo } from "./replies.ts";
import { hasDesk, isTicket } from "./stated_answers.ts";

/** Codes of `expectations` that wait for somebody to answer. */
export const DUE_EXPECTATIONS = ["support", "ideas", "any_hour", "information"] as const;

/** What is known of the mentions that an answer of one subject is due to, a column each; rows ascend. */
export interface Due {
  readonly rows: Int32Array;
  /** Row of the answer; -1: still waiting, or answered where no mention tells of it. */
  readonly by: Int32Array;
  /** 1 where it was answered. */
  readonly answered: Uint8Array;
  readonly asked_at: Float64Array;
  /** Minutes to the answer or to the end of the data. */
  readonly minutes: Float64Array;
  /** 1 where it brings an idea and asks nothing else. */
  readonly ideas: Uint8Array;
  /** Place of the first expectation among the codebook's codes; -1: none. */
  readonly expectations: Int16Array;
  /** Place in {@linkcode departmentsOf}; -1: nobody is named for it. */
  readonly departments: Int16Array;
}

/**
 * An answer is due to a mention that people wrote about the subject, or in reply to one of its own accounts, that is not a
 * repost and (a) is a question (`mention_type`), or (b) expects support, information, attention to an idea or an answer at
 * any hour (`expectations`), or (c) addresses one of its own accounts by @name, unless it replies to that account: thanks
 * for an answer want none. To a ticket an answer is always due, from the company in whose help desk it lies.
 */
export const dueOf = once((facts: Facts, subject: number): Due => {
  const need = needOf(facts, facts.subjects[subject], subject);
  const candidates = candidatesOf(facts, facts.subjects[subject]);
  const needs = Array.from(candidates, need);
  const rows = candidates.filter((_, i) => needs[i] !== null);
  const replies = Array.from(rows, replyTo(facts, subject));
  const expectations = Array.from(rows, (row) => expectationsOf(facts, row, subject));
  return {
    rows,
    by: Int32Array.from(replies, ({ by }) => by),
    answered: Uint8Array.from(replies, ({ at }) => at < Infinity ? 1 : 0),
    asked_at: Float64Array.from(replies, ({ asked_at }) => asked_at),
    minutes: Float64Array.from(replies, minutesOfReply(facts)),
    ideas: Uint8Array.from(needs.filter((need) => need !== null), (need) => need === "idea" ? 1 : 0),
    expectations: Int16Array.from(expectations, ([first]) => first ?? -1),
    departments: Int16Array.from(expectations, departmentOf(facts)),
  };
});

/** Finds a mention among those that an answer of a subject is due to: its place in {@linkcode dueOf}, or -1. */
export function duePlace(facts: Facts): (mention: number, about: number) => number {
  let last = 0;
  return (mention, about) => {
    const { rows } = dueOf(facts, about);
    // Lists are walked in their order: mostly it is the same mention again, or the next one.
    if (rows[last] === mention || rows[++last] === mention) return last;
    let low = 0, high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle] < mention) low = middle + 1;
      else high = middle;
    }
    last = low;
    return rows[low] === mention ? low : -1;
  };
}

/**
 * The departments that the study names, in the order of the expectations that they answer: that of the lines in study.yml
 * decides nothing, for a study is not run anew when they change places.
 */
export function departmentsOf({ care: { route }, codebooks }: Facts): string[] {
  const codes = [...codebooks.get("expectations")?.codes ?? [], ...Object.keys(route).sort()];
  return [...new Set(codes.filter((code) => Object.hasOwn(route, code)).map((code) => route[code]))];
}

/** Kept mentions in the span by people, about the subject or in reply to its own accounts; no reposts. */
function candidatesOf(facts: Facts, { kept, own_accounts, addressed }: SubjectFacts): Int32Array {
  const { states, parents, authors, kinds, calendar, days } = facts;
  const marks = new Uint8Array(facts.length);
  for (const row of kept) marks[row] = 1;
  for (const row of addressed) marks[row] = 1;
  if (own_accounts.size > 0) {
    for (let m = 0; m < facts.length; m++) {
      if (parents[m] >= 0 && parents[m] < facts.length && own_accounts.has(authors[parents[m]])) marks[m] = 1;
    }
  }
  const isPeoples = peopleTest(facts), repost = kinds.names.indexOf("repost");
  return placesOf(marks).filter((m) =>
    states[m] === KEPT && kinds.of[m] !== repost && isPeoples(m, ALL) && calendar.placeOf("day", days[m], 0) >= 0
  );
}

/** Says what a mention wants: an answer, that its idea is heard, or nothing. */
function needOf(facts: Facts, { own_accounts, addressed }: SubjectFacts, subject: number) {
  const types = facts.codebooks.get("mention_type"), question = types?.codes.indexOf("question") ?? -1;
  const expectations = facts.codebooks.get("expectations");
  const codes = DUE_EXPECTATIONS.filter((code) => code !== "ideas").map((code) =>
    expectations?.codes.indexOf(code) ?? -1
  );
  const ideas = expectations?.codes.indexOf("ideas") ?? -1;
  const called = new Set(addressed), desk = hasDesk(facts, subject);
  return (row: number): "answer" | "idea" | null => {
    if (isTicket(facts, row)) return desk ? "answer" : null;
    const parent = facts.parents[row];
    const inReply = parent >= 0 && parent < facts.length && own_accounts.has(facts.authors[parent]);
    if (called.has(row) && !inReply) return "answer";
    if (types && hasCode(types, row, ALL, question)) return "answer";
    if (!expectations) return null;
    if (codes.some((code) => hasCode(expectations, row, subject, code))) return "answer";
    return hasCode(expectations, row, subject, ideas) ? "idea" : null;
  };
}

/** Places of a mention's expectations, in the codebook's order, without `none`. */
function expectationsOf(facts: Facts, row: number, subject: number): readonly number[] {
  const book = facts.codebooks.get("expectations");
  if (!book) return [];
  const found = codesOf(book, row, subject);
  if (typeof found === "number") return found < 0 || book.codes[found] === NONE ? [] : [found];
  return found.filter((code) => book.codes[code] !== NONE).sort((a, b) => a - b);
}

/** The department of the first expectation that has one. */
function departmentOf(facts: Facts): (codes: readonly number[]) => number {
  const departments = departmentsOf(facts), book = facts.codebooks.get("expectations");
  const places = book?.codes.map((code) => departments.indexOf(facts.care.route[code] ?? "")) ?? [];
  return (codes) => codes.map((code) => places[code]).find((place) => place >= 0) ?? -1;
}
