/** What is known of each mention, packed so that the page's script can count within any selection. @module */
import { DAY_MS, HOUR_MS } from "../../time/calendar.ts";
import { byHash } from "../mentions/draw.ts";
import type { CodeSets } from "../reading/code_sets.ts";
import type { Facts } from "../reading/types.ts";
import type { Column } from "../reading/column.ts";
import { answererOf, officialRepliesToOthers, repliesReader } from "../reading/readers.ts";
import type { SubjectView } from "../types.ts";

/** An answer is due and: waits, came late, came in time. */
const WAITS = 1, LATE = 2, IN_TIME = 3;
/** Above the three states of an answer: an account has replied, be it that none was due. */
const REPLIED = 4;
/** Above these: no account could answer, but the mention's own record says whether it was answered. */
const STATED = 8;

/** Begins the name of a column that says whether mentions are about a subject. */
export const ABOUT = "about ";

/** A number a mention, of as many bytes as the largest needs. */
export type PackedColumn = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

export interface ColumnOptions {
  readonly subjects: readonly SubjectView[];
  readonly target_minutes: number;
}

/** Columns of the mentions that are about a subject, official, or wait for an answer, in an order of their own. */
export interface FactColumns {
  readonly rows: number;
  /** The first day, in days since 1970. */
  readonly first: number;
  /** Of a kept mention: its place among the rows; −1 for those that are left out. */
  readonly placeOf: (row: number) => number;
  /**
   * By name what makes the values: each, when it is its turn, for all together take more than all else. Each number is the
   * place of a name in `names`, where that has the column.
   */
  readonly columns: ReadonlyMap<string, () => PackedColumn>;
  /** What the numbers stand for. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Of columns of codes: each number is the place of a set here, which holds places in `names`. */
  readonly sets: Readonly<Record<string, readonly (readonly number[])[]>>;
}

/**
 * Packs the facts: a byte or two a mention and column, names in alphabetical order, mentions of one day and kind side by
 * side, so that the whole deflates to three or four bytes a mention. The order of the records does not matter.
 */
export function columnsOf(facts: Facts, options: ColumnOptions): FactColumns {
  const { kept } = facts, isChosen = chosenRows(facts);
  const chosen = byHash(kept).filter((row) => isChosen[row] === 1);
  const local = (row: number) => Math.floor(kept.local[row] / DAY_MS);
  const first = chosen.length === 0 ? 0 : chosen.reduce((least, row) => Math.min(least, local(row)), Infinity);
  const last = chosen.reduce((most, row) => Math.max(most, local(row)), first),
    dayOf = (row: number) => local(row) - first;
  const places = placesOf(sorted(chosen, dayOf, facts), kept.rows);
  const into: Growing = { rows: chosen.length, places, columns: new Map(), names: {}, sets: {} };
  const toOthers = officialRepliesToOthers(facts);
  add(into, "day", last - first, dayOf);
  add(into, "hour", 23, (row) => Math.floor(kept.local[row] / HOUR_MS) % 24);
  add(into, "official", options.subjects.length, (row) => kept.official[row] + 1);
  add(into, "rated", 1, (row) => kept.rated[row]);
  add(into, "to others", 1, (row) => toOthers[row]);
  for (const name of ["source", "kind", "lang"] as const) addNamed(into, name, kept[name]);
  addNamed(into, "author", facts.author);
  addNamed(into, "topic", facts.topic);
  for (const [book, codes] of [...facts.codes].sort(([a], [b]) => a < b ? -1 : 1)) {
    addCodes(into, `code ${book}`, codes);
  }
  addSubjects(into, facts, options);
  const { columns, names, sets } = into;
  return { rows: chosen.length, first, placeOf: (row) => places[row], columns, names, sets };
}

/** 1 for the rows that are about a subject, official, or wait for an answer. */
function chosenRows({ kept, about, answers }: Facts): Uint8Array {
  const marks = new Uint8Array(kept.rows);
  for (let row = 0; row < kept.rows; row++) if (kept.official[row] >= 0) marks[row] = 1;
  for (const own of about) for (let row = 0; row < kept.rows; row++) marks[row] |= own[row];
  for (const own of answers.place) for (let row = 0; row < kept.rows; row++) if (own[row] > 0) marks[row] = 1;
  return marks;
}

interface Growing {
  readonly rows: number;
  /** Of each kept mention: its place among the rows; −1: it has none. */
  readonly places: Int32Array;
  readonly columns: Map<string, () => PackedColumn>;
  readonly names: Record<string, readonly string[]>;
  readonly sets: Record<string, readonly (readonly number[])[]>;
}

/** Goes through the mentions as they lie: what is read of them is large and stands side by side, what is written is small. */
function add({ rows, places, columns }: Growing, name: string, most: number, valueOf: (row: number) => number): void {
  const Values = most < 256 ? Uint8Array : most < 65_536 ? Uint16Array : Uint32Array;
  columns.set(name, () => {
    const values = new Values(rows);
    for (let row = 0; row < places.length; row++) if (places[row] >= 0) values[places[row]] = valueOf(row);
    return values;
  });
}

/** 0 where there is none. */
function addNamed(into: Growing, name: string, { names: { names }, of }: Column): void {
  const { sorted, placeOf } = alphabetical(names);
  into.names[name] = sorted;
  add(into, name, sorted.length + 1, (row) => of[row] < 0 ? 0 : placeOf[of[row]] + 1);
}

function addCodes(into: Growing, name: string, codes: CodeSets): void {
  const { sorted, placeOf } = alphabetical(codes.names.names);
  const { sets, places } = setsInOrder(codes, placeOf, (row) => into.places[row] >= 0);
  into.names[name] = sorted;
  into.sets[name] = sets;
  add(into, name, sets.length - 1, (row) => places[codes.of[row]]);
}

/** What differs from subject to subject: about it and in what tone, what became of an answer, who should give it. */
function addSubjects(into: Growing, facts: Facts, { subjects, target_minutes }: ColumnOptions): void {
  const { answers } = facts;
  const { isReplied, isStated, givenAt } = repliesReader(facts, subjects);
  const tones = alphabetical(facts.tone.names.names), departments = alphabetical(answers.department.names.names);
  into.names.tone = tones.sorted;
  into.names.department = departments.sorted;
  subjects.forEach((subject, s) => {
    const tone = facts.tone.of[s], about = facts.about[s], place = answers.place[s];
    const answerer = answererOf(subject, subjects);
    // 0: not about it; 1: without a tone; then the tones
    add(
      into,
      `${ABOUT}${s}`,
      tones.sorted.length + 1,
      (row) => about[row] === 0 ? 0 : toneAt(tone[row], tones.placeOf),
    );
    add(into, `answer ${s}`, 15, (row) => {
      const minutes = place[row] === 0 ? undefined : answers.minutes[place[row] - 1];
      return stateOf(minutes, target_minutes) + (isReplied(row, s) ? REPLIED : 0) +
        (answerer < 0 && isStated(row, s) ? STATED : 0);
    });
    if (facts.stated.size > 0) {
      // 0: no such answer; else the hour of it, from 1
      add(into, `given ${s}`, 24, (row) => {
        const at = givenAt(row, s);
        return at === Infinity ? 0 : Math.floor(at / HOUR_MS) % 24 + 1;
      });
    }
    add(
      into,
      `department ${s}`,
      departments.sorted.length,
      (row) => place[row] === 0 ? 0 : departments.placeOf[answers.department.of[place[row] - 1]] + 1,
    );
  });
}

function stateOf(minutes: number | null | undefined, target_minutes: number): number {
  if (minutes === undefined) return 0;
  return minutes === null ? WAITS : minutes <= target_minutes ? IN_TIME : LATE;
}

/** By day, then by what is about whom in what tone, then by kind and source; the rest as the hashes of the ids stand. */
function sorted(chosen: Int32Array, dayOf: (row: number) => number, { about, tone, codes }: Facts): Int32Array {
  const types = codes.get("mention_type");
  const tones = alphabetical(tone.names.names).placeOf;
  const places = types && setsInOrder(types, alphabetical(types.names.names).placeOf, () => true).places;
  const width = 2 ** 22;
  const keys = new Float64Array(chosen.length);
  chosen.forEach((row, place) => {
    let alike = dayOf(row) % 2048;
    for (let s = 0; s < Math.min(3, about.length); s++) {
      alike = alike * 5 + (about[s][row] ? toneAt(tone.of[s][row], tones) % 5 : 0);
    }
    alike = (alike * 16 + (places ? places[types.of[row]] % 16 : 0)) % 2 ** 30;
    keys[place] = alike * width + place % width;
  });
  if (chosen.length <= width) {
    keys.sort();
    return chosen.map((_, i) => chosen[keys[i] % width]);
  }
  return chosen.map((_, place) => place).sort((a, b) => keys[a] - keys[b] || a - b).map((place) => chosen[place]);
}

/** Of each kept mention its place in the order; −1: it has none. */
function placesOf(order: Int32Array, length: number): Int32Array {
  const places = new Int32Array(length).fill(-1);
  for (let place = 0; place < order.length; place++) places[order[place]] = place;
  return places;
}

function alphabetical(all: readonly string[]): { sorted: string[]; placeOf: number[] } {
  const sorted = [...all].sort();
  const places = new Map(sorted.map((name, place) => [name, place]));
  return { sorted, placeOf: all.map((name) => places.get(name)!) };
}

/** Sets of codes in an order of their own: that of the records does not matter. */
function setsInOrder({ of, sets }: CodeSets, placeOf: readonly number[], among: (row: number) => boolean) {
  const isUsed = new Uint8Array(sets.length);
  for (let row = 0; row < of.length; row++) if (among(row)) isUsed[of[row]] = 1;
  const named = sets.map((codes, place) => ({
    place,
    codes: codes.map((code) => placeOf[code]).sort((a, b) => a - b),
  }));
  const used = named.filter(({ place }) => place === 0 || isUsed[place] === 1)
    .sort((a, b) => a.codes.length - b.codes.length || firstDifference(a.codes, b.codes));
  const places = new Uint32Array(sets.length);
  used.forEach(({ place }, i) => places[place] = i);
  return { sets: used.map(({ codes }) => codes), places };
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  return a.reduce((difference, code, i) => difference || code - b[i], 0);
}

function toneAt(tone: number, placeOf: readonly number[]): number {
  return tone === 0 ? 1 : placeOf[tone - 1] + 2;
}
