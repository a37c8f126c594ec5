/** Keeps what a finished run said, so that a later one can be compared with it. @module */
import { dirname, join } from "node:path";
import { StudyError } from "../../tables/study_error.ts";
import { dateOf, DAY_MS, writeDate } from "../../time/calendar.ts";
import { zoneOf } from "../../time/zone.ts";
import { exists } from "./commit.ts";
import { type Layout, WEEKLY_LOG } from "./layout.ts";
import { readState } from "./state.ts";

/** Files of `out/` that are kept: copies of them. */
const KEPT_FILES = ["manifest.json", "report.html", "report.xlsx", "report.pptx"];
/** Tables that are kept: their parts never change, so where the disk can they are hard links, which take no room. */
const KEPT_TABLES = ["measures", "decisions", "matches", "topics", "topic_members", "codes"];
/** Holds the run's place in the order of runs: runs are numbered, for no clock is read. */
const ORDER = "order.json";
/** Added to the name of a run that another of the same name, with other numbers, has replaced. */
const BEFORE = ".before";

/** Names that are safe as a folder's. */
const NAME_MAX = 100;
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_. -]*$/u;

/**
 * Copies the run's manifest and report to `runs/NAME/`, with its measures and what they were counted from (no texts): so
 * two runs can be compared number by number.
 *
 * @param name default: the last day of what was measured. A run of the same name is replaced; if its numbers were others it
 *   stays as `NAME.before`
 * @returns the name
 * @throws {StudyError} if the name cannot be a folder's
 */
export async function keepRun(layout: Layout, timezone: string, name?: string): Promise<string> {
  const kept = name ?? await lastDay(layout, timezone);
  checkRunName(kept);
  const folder = join(layout.runs, kept), beside = join(layout.runs, `.${kept}.new`);
  await Deno.remove(beside, { recursive: true }).catch(() => {});
  const same = await measuresOf(join(layout.out, "manifest.json")) === await measuresOf(join(folder, "manifest.json"));
  const next = await nextOrder(layout);
  // diff and monday compare the last two runs, so this one becomes the last even if an earlier run had the same numbers;
  // if that earlier run is the last already, it keeps its place.
  const order = same && await orderOf(folder) === next - 1 ? next - 1 : next;
  for (const file of [...KEPT_FILES, ...await filesIn(layout)]) {
    const from = join(layout.out, file), to = join(beside, file);
    if (!await exists(from)) continue;
    await Deno.mkdir(dirname(to), { recursive: true });
    if (file.startsWith("tables/")) await Deno.link(from, to).catch(() => Deno.copyFile(from, to));
    else await Deno.copyFile(from, to);
  }
  await Deno.writeTextFile(join(beside, ORDER), `${JSON.stringify({ order })}\n`);
  if (!same && await exists(folder)) {
    await Deno.remove(folder + BEFORE, { recursive: true }).catch(() => {});
    await Deno.rename(folder, folder + BEFORE);
  }
  await Deno.remove(folder, { recursive: true }).catch(() => {});
  await Deno.rename(beside, folder);
  return kept;
}

/**
 * Refuses a name that no run can be kept under: one that cannot be a folder's, the name of the weekly runs' log, and
 * `NAME.before`, which is for the run that one called NAME replaces.
 *
 * @throws {StudyError} for such a name
 */
export function checkRunName(name: string): void {
  if (name.endsWith(BEFORE)) {
    throw new StudyError(
      `Cannot name a run "${name}": what ends in ${BEFORE} is a run that another of its name has replaced; take another ending`,
    );
  }
  if (name.toLowerCase() === WEEKLY_LOG) { // some systems take capitals and lower case for one
    throw new StudyError(`Cannot name a run "${name}": the log of the weekly runs has this name; take another`);
  }
  if (NAME.test(name) && name.length <= NAME_MAX) return;
  throw new StudyError(
    `Cannot name a run "${name}": a name has letters, digits, spaces and . _ -, begins with a letter or digit, ` +
      `and is at most ${NAME_MAX} characters long`,
  );
}

async function filesIn(layout: Layout): Promise<string[]> {
  const files: string[] = [];
  for (const table of KEPT_TABLES) {
    const folder = `tables/${table}`;
    for await (const entry of Deno.readDir(join(layout.out, folder))) files.push(`${folder}/${entry.name}`);
  }
  return files.sort();
}

/** Hash of the measures that a manifest tells of; null: there is none, or it cannot be read. */
export async function measuresOf(manifest: string): Promise<string | null> {
  return (await jsonOf(manifest))?.outputs?.["tables/measures"] ?? null;
}

/** A run's place in the order of runs, from 1; 0: it is not known. */
export async function orderOf(folder: string): Promise<number> {
  const order = (await jsonOf(join(folder, ORDER)))?.order;
  return Number.isSafeInteger(order) ? order : 0;
}

/** What a file of a kept run holds; null where it is not there or is damaged: a kept run never stops a new one. */
// deno-lint-ignore no-explicit-any -- whatever stands in the file
async function jsonOf(file: string): Promise<any> {
  try {
    return JSON.parse(await Deno.readTextFile(file));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof SyntaxError) return null;
    throw error;
  }
}

async function nextOrder({ runs }: Layout): Promise<number> {
  let last = 0;
  if (!await exists(runs)) return 1;
  for await (const { name, isDirectory } of Deno.readDir(runs)) {
    if (isDirectory && !name.startsWith(".")) last = Math.max(last, await orderOf(join(runs, name)));
  }
  return last + 1;
}

async function lastDay(layout: Layout, timezone: string): Promise<string> {
  const span = (await readState(layout, "measure"))?.memory.span as { from: number; to: number } | undefined;
  if (!span || span.to <= span.from) return "run"; // not a mention, not a day
  const last = span.to - 1;
  return writeDate(dateOf(Math.floor((last + zoneOf(timezone).offset(last)) / DAY_MS)));
}
