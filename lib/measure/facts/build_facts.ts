/** Builds the facts that measures are counted from. @module */
import { DAY_MS, HOUR_MS } from "../../time/calendar.ts";
import { parseHours } from "../../time/parse_hours.ts";
import { type Span, spanOf } from "../../time/span_of.ts";
import { type Zone, zoneOf } from "../../time/zone.ts";
import { NarrowNumbers } from "../../tables/columns/narrow_numbers.ts";
import { codebookName } from "../../tables/people/codebook_name.ts";
import { BUILT_IN_CODES, NONE } from "../codes.ts";
import { handlesOf, plainAccount } from "./_handles.ts";
import { readCodes, readMatches, readTopics } from "./_read_codes.ts";
import { type MentionColumns, readMentions } from "./_read_mentions.ts";
import { type Calendar, calendarOf } from "./calendar.ts";
import type { CodeTable } from "./code_table.ts";
import { CodeTableBuilder } from "./code_table_builder.ts";
import type { Growing } from "./growing.ts";
import { COPY, type FactParameters, type Facts, type FactTables, KEPT, type SubjectFacts } from "./types.ts";

/**
 * Reads a study's tables into facts: columns of whole numbers that measures are counted from.
 *
 * Tables are read part by part, each part once; texts are looked at only for accounts that they address, and not kept.
 * About 45 bytes a mention stay with six subjects and five codebooks, besides the ids and names of authors; a million
 * mentions take about two seconds.
 *
 * @param tables frames of each table with at least the columns of {@linkcode FACT_COLUMNS}
 * @param parameters what the study says
 * @throws {RangeError} if there is no such zone
 * @throws {SyntaxError} if the care hours cannot be read
 *
 * @example Two mentions of a company
 * ```ts
 * import assert from "node:assert/strict";
 * import { FrameBuilder } from "../../tables/frame.ts";
 * import { SCHEMAS } from "../../tables/schemas.ts";
 * import { buildFacts } from "./build_facts.ts";
 *
 * const mentions = new FrameBuilder(SCHEMAS.mentions), matches = new FrameBuilder(SCHEMAS.matches);
 * for (const id of ["vk:1", "vk:2"]) {
 *   mentions.add({ id, published_at: Date.UTC(2015, 6, 1), date_guessed: false, source: "vk", kind: "post", text: "Acme",
 *     clean_text: "Acme", lang: "en", status: "kept", batch: "a.csv", line: 1 });
 *   matches.add({ mention: id, subject: "Acme", subject_kind: "company", matched: "Acme" });
 * }
 * const facts = buildFacts(
 *   { mentions: [mentions.build()], matches: [matches.build()], topics: [], topic_members: [], codes: [] },
 *   { timezone: "UTC", period: null, codebooks: [],
 *     subjects: [{ name: "Acme", kind: "company", query: "acme", accounts: [] }],
 *     care: { target_minutes: 120, hours: null, clock: "last customer message", minutes_each: 6, route: {} } },
 * );
 * assert.equal(facts.subjects[0].kept.length, 2);
 * assert.deepEqual(facts.calendar.periods.day, ["2015-07-01"]);
 * ```
 */
export function buildFacts(tables: FactTables, parameters: FactParameters): Facts {
  return factsOf(readMentionFacts(tables, parameters), tables, parameters);
}

/** What can be read before there are topics and codes. */
export interface MentionFacts {
  readonly columns: MentionColumns;
  /** Rows by subject. */
  readonly matches: readonly Growing[];
}

/** Reads what can be read before there are topics and codes: the tables `mentions` and `matches`. */
export function readMentionFacts(
  tables: Pick<FactTables, "mentions" | "matches" | "rows">,
  { subjects }: Pick<FactParameters, "subjects">,
): MentionFacts {
  const columns = readMentions(tables.mentions, handlesOf(subjects), tables.rows);
  const matches = readMatches(tables.matches, columns.ids, columns.length, subjects.map(({ name }) => name));
  return { columns, matches };
}

/** Facts of the mentions that were read, which are good for one call. */
export function factsOf(
  { matches, columns: { addressed, ...columns } }: MentionFacts,
  tables: Omit<FactTables, "mentions" | "matches" | "rows">,
  parameters: FactParameters,
): Facts {
  const zone = zoneOf(parameters.timezone), names = parameters.subjects.map(({ name }) => name);
  const { ids, length, times, stated } = columns;
  const span = writtenSpan(parameters, times) ?? ownSpan(columns, zone);
  const calendar = calendarOf(span, zone);
  const clock = localTimes(times, zone, calendar);
  const subjects = subjectsOf(parameters, { columns, calendar, days: clock.days, matches, addressed });
  return {
    ...columns,
    ...clock,
    subjects,
    official_authors: new Set(subjects.flatMap(({ own_accounts }) => [...own_accounts])),
    topics: readTopics(tables.topics, tables.topic_members, ids, length),
    codebooks: codebooksOf(tables, parameters, columns, names),
    care: parameters.care,
    care_hours: parameters.care.hours === null ? null : parseHours(parameters.care.hours),
    zone,
    span,
    calendar,
    data_end: newestOf(times, stated, span.from),
  };
}

function newestOf(times: Float64Array, stated: ReadonlyMap<number, number>, least: number): number {
  const newest = times.reduce((newest, time) => Math.max(newest, time), least);
  return [...stated.values()].reduce((newest, at) => at === Infinity ? newest : Math.max(newest, at), newest);
}

/** Null where the data's own span counts: what comes after an end of it is dropped already. */
function writtenSpan({ period, timezone }: FactParameters, times: Float64Array): Span | null {
  return period && "until" in period ? null : spanOf(period, times, timezone);
}

/** From the first local day with a kept mention to the day after the last; without one, an empty span. */
function ownSpan({ times, states }: MentionColumns | Omit<MentionColumns, "addressed">, zone: Zone): Span {
  let first = Infinity, last = -Infinity;
  for (let i = 0; i < times.length; i++) {
    if (states[i] !== KEPT) continue;
    first = Math.min(first, times[i]);
    last = Math.max(last, times[i]);
  }
  if (first > last) return { from: 0, to: 0 };
  const midnight = (ms: number, more: number) =>
    zone.toUtc((Math.floor((ms + zone.offset(ms)) / DAY_MS) + more) * DAY_MS);
  return { from: midnight(first, 0), to: midnight(last, 1) };
}

function localTimes(times: Float64Array, zone: Zone, { first_day }: Calendar): Pick<Facts, "days" | "hours"> {
  const days = new NarrowNumbers(times.length), hours = new Uint8Array(times.length);
  for (let i = 0; i < times.length; i++) {
    const local = times[i] + zone.offset(times[i]), day = Math.floor(local / DAY_MS);
    days.put(i, day - first_day);
    hours[i] = Math.floor((local - day * DAY_MS) / HOUR_MS);
  }
  return { days: days.values, hours };
}

interface Found {
  readonly columns: Omit<MentionColumns, "addressed">;
  readonly calendar: Calendar;
  readonly days: Facts["days"];
  readonly matches: readonly Growing[];
  readonly addressed: readonly Int32Array[];
}

function subjectsOf({ subjects }: FactParameters, found: Found): SubjectFacts[] {
  const { states } = found.columns;
  const inSpan = (row: number) => found.calendar.placeOf("day", found.days[row], 0) >= 0;
  const own = accountsOf(subjects.map(({ accounts }) => accounts), found.columns);
  return subjects.map(({ name, kind, of, accounts }, i) => {
    const company = subjects.findIndex((other) => other.name === of);
    const rows = distinct(found.matches[i].take());
    const with_copies = rows.filter((row) => (states[row] === KEPT || states[row] === COPY) && inSpan(row));
    const borrows = accounts.length === 0 && company >= 0;
    return {
      name,
      kind,
      of: company,
      own_accounts: own[i],
      accounts: borrows ? own[company] : own[i],
      has_accounts: accounts.length > 0 || (borrows && subjects[company].accounts.length > 0),
      with_copies,
      kept: with_copies.filter((row) => states[row] === KEPT),
      addressed: distinct(found.addressed[i]),
    };
  });
}

function distinct(rows: Int32Array): Int32Array {
  return rows.sort().filter((row, i) => i === 0 || row !== rows[i - 1]);
}

/** Authors that are the accounts of each subject. Only names as long as an account's are read as text. */
function accountsOf(
  accounts: readonly (readonly string[])[],
  { author_names }: Pick<MentionColumns, "author_names">,
): Set<number>[] {
  const plain = accounts.map((own) => new Set(own.map(plainAccount)));
  const sizes = new Set(plain.flatMap((own) => [...own].map((account) => new TextEncoder().encode(account).length)));
  const authors = plain.map(() => new Set<number>());
  for (let author = 0; author < author_names.length; author++) {
    const size = author_names.size(author);
    if (!sizes.has(size) && !sizes.has(size - 1)) continue; // one more: an @ before it
    const name = plainAccount(author_names.at(author));
    plain.forEach((own, i) => own.has(name) && authors[i].add(author));
  }
  return authors;
}

/** Codes by codebook: of those that the study uses, and of others that codes were given in. */
function codebooksOf(
  tables: Pick<FactTables, "codes">,
  { codebooks }: FactParameters,
  { ids, length }: Omit<MentionColumns, "addressed">,
  subjects: readonly string[],
): ReadonlyMap<string, CodeTable> {
  const order = (codebook: string) => BUILT_IN_CODES[codebook] ?? [];
  const read = readCodes(tables.codes, ids, length, subjects, order);
  for (const name of codebooks.map(({ use }) => codebookName(use))) {
    if (!read.has(name) && name in BUILT_IN_CODES) {
      read.set(name, new CodeTableBuilder(length).build([], [...order(name), NONE]));
    }
  }
  return new Map([...read].sort(([a], [b]) => a < b ? -1 : 1));
}
