/** What changed between two runs, and why. @module */
import { countMeasures, type MeasureKey, type MeasureRow } from "../../measure/mod.ts";
import { canonicalJson } from "../../run/files/hash.ts";
import { Frame } from "../../tables/frame.ts";
import { StudyError } from "../../tables/study_error.ts";
import { numberKey } from "../number_key.ts";
import { alignTopics } from "./align_topics.ts";
import { betweenRuns } from "./between.ts";
import { type Changes, changesOf } from "./changes_of.ts";
import { intervalOfChange } from "./interval_of_change.ts";
import { type KeptRun, listRuns, readRun } from "./kept_run.ts";
import { type ChangedNumber, type Diff, type DiffPart, type DiffStep, type Standing, STEPS } from "./types.ts";

/**
 * Compares two kept runs of a study and splits the change of every number into its causes.
 *
 * The earlier run is turned into the later one in ten steps (new mentions, gone mentions, changed records, period,
 * exclusions, duplicates, codes, topics, queries, other parameters), and after each step every measure is counted anew by
 * the code that counts it in a study. A step's part is the number after it less the number before it; so the parts add up
 * exactly, of shares as fractions. Another order of steps would give other parts: this one is always the same. A new
 * mention comes with the later run's decisions and codes; codes and topics that a mention has only because it is now kept
 * or matched belong to that step. Topics are compared by their members and terms.
 *
 * Costs a count of all measures for each step that changes anything: two seconds for ten thousand mentions.
 *
 * @param folder absolute path of the study's folder
 * @param names two runs, the earlier first; default: the last two
 * @throws {StudyError} if there are no two runs, or no such run
 *
 * @example
 * ```ts ignore
 * import { diffRuns } from "./diff_runs.ts";
 *
 * const { numbers } = await diffRuns("/studies/may", ["2026-05-24", "2026-05-31"]);
 * for (const { measure, subject, parts } of numbers) console.log(measure, subject, parts);
 * ```
 */
export async function diffRuns(folder: string, names?: readonly [string, string]): Promise<Diff> {
  const [first, second] = names ?? await lastTwo(folder);
  return compareRuns(await readRun(folder, first), await readRun(folder, second));
}

/** So far a whole number that was divided and multiplied again may lie from itself. */
const ROUNDING = 1e-6;

/** Compares two runs that were read. */
export function compareRuns(...runs: readonly [before: KeptRun, after: KeptRun]): Diff {
  const [before, after] = likeKept(runs);
  const changes = changesOf(before, after), topics = alignTopics(before, after);
  const between = betweenRuns(before, after, changes, topics);
  const counts = [counted(countMeasures(between.facts(0)))];
  for (const [i] of STEPS.entries()) {
    counts.push(between.changes(i + 1) ? counted(countMeasures(between.facts(i + 1))) : counts[i]);
  }
  const first = counts[0], last = counts[STEPS.length];
  return {
    before: before.name,
    after: after.name,
    mentions: movedBy(changes),
    parameters: changedParameters(before, after),
    topics,
    numbers: [...last].flatMap(([key, row]) => first.has(key) ? changedNumber(key, first.get(key)!, row, counts) : []),
    appeared: [...last].flatMap(([key, row]) => first.has(key) ? [] : [keyOf(row)]),
    vanished: [...first].flatMap(([key, row]) => last.has(key) ? [] : [keyOf(row)]),
  };
}

/** A run that an earlier version kept says nothing of ratings: beside it those of the other are left out, for nothing changed. */
function likeKept(runs: readonly [KeptRun, KeptRun]): readonly KeptRun[] {
  if (runs.every(({ mentions }) => mentions.columns.has("rating"))) return runs;
  const unrated = ({ columns }: Frame) => new Frame([...columns].filter(([name]) => name !== "rating"));
  return runs.map((run) => ({ ...run, mentions: unrated(run.mentions) }));
}

async function lastTwo(folder: string): Promise<[string, string]> {
  const runs = await listRuns(folder);
  if (runs.length < 2) {
    throw new StudyError(
      `Cannot compare runs: ${runs.length} kept (${
        runs.join(", ") || "none"
      }), two are needed; run the study again when something has changed, or name runs with --name`,
    );
  }
  return [runs[runs.length - 2], runs[runs.length - 1]];
}

type Counted = ReadonlyMap<string, MeasureRow>;

function counted(rows: readonly MeasureRow[]): Counted {
  return new Map(rows.map((row) => [numberKey(row), row]));
}

function keyOf({ measure, subject, subject_kind, period_kind, period, dimension, value }: MeasureRow): MeasureKey {
  return { measure, subject, subject_kind, period_kind, period, dimension, value };
}

function changedNumber(key: string, was: MeasureRow, is: MeasureRow, counts: readonly Counted[]): ChangedNumber[] {
  const before = standingOf(was), after = standingOf(is);
  const parts = STEPS.flatMap((step, i) =>
    partOf(step, standingOf(counts[i].get(key)), standingOf(counts[i + 1].get(key)))
  );
  if (same(before, after) && parts.length === 0) return [];
  return [{
    ...keyOf(is),
    question: is.question,
    unit: is.unit,
    before,
    after,
    change: difference(before, after),
    interval: intervalOfChange(was, is),
    parts,
  }];
}

function partOf(step: DiffStep, before: Standing, after: Standing): DiffPart[] {
  return same(before, after) ? [] : [{ step, before, after, change: difference(before, after) }];
}

/** A number without a row (a day that is no spike at this step) is not defined. */
function standingOf(row: MeasureRow | undefined): Standing {
  if (!row) return { raw: null, n: 0, x: null };
  const { raw, n, unit } = row;
  return { raw, n, x: unit === "share" && raw !== null ? partOfBase(raw, n) : null };
}

/** What a share counts of its base; null where it is no part of it: a difference of two shares. */
function partOfBase(share: number, n: number): number | null {
  const x = Math.round(share * n);
  return Math.abs(x - share * n) < ROUNDING ? x : null;
}

function same(a: Standing, b: Standing): boolean {
  return a.raw === b.raw && a.n === b.n && a.x === b.x;
}

function difference(before: Standing, after: Standing): number | null {
  return before.raw === null || after.raw === null ? null : after.raw - before.raw;
}

function movedBy({ mentions }: Changes): Diff["mentions"] {
  const moved: Partial<Record<DiffStep, number>> = {};
  for (const { step } of mentions.values()) {
    if (step > 0) moved[STEPS[step - 1]] = (moved[STEPS[step - 1]] ?? 0) + 1;
  }
  return Object.fromEntries(STEPS.filter((step) => moved[step]).map((step) => [step, moved[step]]));
}

/** Of all stages; sources are told by their new mentions. A stage that was up to date told its keys in another order. */
function changedParameters(before: KeptRun, after: KeptRun): string[] {
  const all = ({ manifest }: KeptRun) => Object.assign({}, ...manifest.stages.map(({ parameters }) => parameters));
  const [was, is] = [all(before), all(after)];
  const names = new Set(
    [...Object.keys(was), ...Object.keys(is)].filter((name) => name !== "sources" && name !== "rules"),
  );
  return [...names].filter((name) => canonicalJson([was[name]]) !== canonicalJson([is[name]])).sort();
}
