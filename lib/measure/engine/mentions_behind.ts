/** From a number back to the mentions behind it. @module */
import type { Facts } from "../facts/types.ts";
import { ALL } from "../facts/all.ts";
import { MEASURES } from "../measures/mod.ts";
import type { Measure, MeasureKey } from "../types.ts";
import { baseOf, type Lines, takeLines } from "./_lines.ts";
import { aboutAt } from "./list_of.ts";
import { nameOf, slicesOf, subjectsOf } from "./_slices.ts";

/** A mention behind a number. */
export interface Behind {
  /** Its id. */
  readonly mention: string;
  /** Row of the facts. */
  readonly row: number;
  /** The subject that the line is about; "all" where mentions of all subjects are counted once each. */
  readonly subject: string;
  /** False if it is only in the base. */
  readonly counts: boolean;
  /** How much it adds: 1, −1 in a net share, minutes in a time, 0 if it is only in the base. */
  readonly worth: number;
}

/** Options of {@linkcode mentionsBehind}. */
export interface BehindOptions {
  /** Also returns mentions of the base that do not count. */
  readonly base?: boolean;
  /** Default: all of {@linkcode MEASURES}. */
  readonly measures?: readonly Measure[];
}

/**
 * The mentions behind a row of `measures`, sorted by time, then id. The tests that counted them select them, so there are
 * as many as a count says; for a share, as many as its numerator.
 *
 * @param key the row, or its key
 * @returns an empty list if no measure has such a row
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { FrameBuilder } from "../../tables/frame.ts";
 * import { SCHEMAS } from "../../tables/schemas.ts";
 * import { buildFacts } from "../facts/mod.ts";
 * import { countMeasures } from "./count_measures.ts";
 * import { mentionsBehind } from "./mentions_behind.ts";
 *
 * const mentions = new FrameBuilder(SCHEMAS.mentions), matches = new FrameBuilder(SCHEMAS.matches);
 * mentions.add({ id: "vk:1", published_at: 0, date_guessed: false, source: "vk", kind: "post", text: "Acme",
 *   clean_text: "Acme", lang: "en", status: "kept", batch: "a.csv", line: 1 });
 * matches.add({ mention: "vk:1", subject: "Acme", subject_kind: "company", matched: "Acme" });
 * const facts = buildFacts(
 *   { mentions: [mentions.build()], matches: [matches.build()], topics: [], topic_members: [], codes: [] },
 *   { timezone: "UTC", period: null, codebooks: [],
 *     subjects: [{ name: "Acme", kind: "company", query: "acme", accounts: [] }],
 *     care: { target_minutes: 120, hours: null, clock: "last customer message", minutes_each: 6, route: {} } },
 * );
 * const row = countMeasures(facts).find(({ measure, dimension }) => measure === "mentions" && dimension === "source")!;
 * assert.deepEqual(mentionsBehind(row, facts).map(({ mention }) => mention), ["vk:1"]);
 * ```
 */
export function mentionsBehind(key: MeasureKey, facts: Facts, options: BehindOptions = {}): Behind[] {
  const measure = (options.measures ?? MEASURES).find(({ name }) => name === key.measure);
  const slice = measure &&
    slicesOf(measure, facts).find(({ dimension, periods = ["all"] }) =>
      (dimension?.name ?? null) === key.dimension && periods.includes(key.period_kind)
    );
  if (!measure || !slice) return [];
  const subject = subjectsOf(measure, facts).find((place) => {
    const name = nameOf(facts, place);
    return name.subject === key.subject && name.subject_kind === key.subject_kind;
  });
  const period = facts.calendar.periods[key.period_kind].indexOf(key.period);
  if (subject === undefined || period < 0) return [];
  const cut = slice.dimension?.cut(facts, subject) ?? null;
  const value = cut ? cut.values.indexOf(key.value ?? "") : 0;
  if (value < 0) return [];
  const { base, hits, splits_base } = takeLines(baseOf(measure, subject, facts), slice, cut);
  const inPeriod = (row: number) =>
    facts.calendar.placeOf(key.period_kind, facts.days[row], facts.hours[row]) === period;
  const worth = measure.worth?.(facts, subject) ?? (() => 1);
  const counted = linesWhere(hits, (row, v) => v === value && inPeriod(row))
    .map(([row, about]) => behind(facts, row, about, worth(row, about), true));
  if (!options.base) return counted.sort((a, b) => byTime(facts, a, b));
  const hit = new Set(counted.map(({ row, subject }) => `${row} ${subject}`));
  const others = linesWhere(base, (row, v) => (!splits_base || v === value) && inPeriod(row))
    .map(([row, about]) => behind(facts, row, about, 0, false))
    .filter(({ row, subject }) => !hit.has(`${row} ${subject}`));
  return [...counted, ...others].sort((a, b) => byTime(facts, a, b));
}

function linesWhere(
  lines: Lines,
  test: (row: number, value: number) => boolean,
): [number, number][] {
  const found: [number, number][] = [];
  lines.rows.forEach((row, i) => {
    if (test(row, lines.values ? lines.values[i] : 0)) found.push([row, aboutAt(lines, i)]);
  });
  return found;
}

function behind(facts: Facts, row: number, about: number, worth: number, counts: boolean): Behind {
  const subject = about === ALL ? "all" : facts.subjects[about].name;
  return { mention: facts.ids.at(row), row, subject, counts, worth };
}

function byTime({ times, ids, subjects }: Facts, a: Behind, b: Behind): number {
  const place = ({ subject }: Behind) => subjects.findIndex(({ name }) => name === subject);
  return times[a.row] - times[b.row] || ids.compare(a.row, b.row) || place(a) - place(b);
}
