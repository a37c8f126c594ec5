/** Puts the numbers of the run before where the report finds them. @module */
import { join } from "node:path";
import type { Frame } from "../../tables/frame.ts";
import { decodeParquet, PartError } from "../../tables/parquet.ts";
import { removeIfThere, writeWhole } from "./commit.ts";
import type { Layout } from "./layout.ts";
import { readState } from "./state.ts";
import { measuresOf, orderOf } from "./keep_run.ts";

/** Relative to the study. */
export const BEFORE_FILE = "out/state/before.json";
/** Cuts of a number that a report leads with; none that names an author. */
const CUTS: readonly unknown[] = [null, "tone", "expectations"];
/** After any day that is written. */
const NO_DAY = "~";
/** What is written of a number. */
const COLUMNS = ["measure", "subject", "dimension", "value", "raw"] as const;

/**
 * Writes `out/state/before.json`: numbers of the kept run that the report compares the present ones with, those of the
 * whole period. That run is, of all whose numbers are others than the present ones, the one that {@linkcode runBefore}
 * names; where there is none, the file is removed. So a second run of an unchanged study writes the same bytes.
 */
export async function placeBefore(layout: Layout): Promise<void> {
  const file = join(layout.folder, BEFORE_FILE), folder = await lastOther(layout);
  if (folder === null) return await removeIfThere(file);
  const rows = framesIn(join(folder, "tables/measures")).flatMap(wholePeriod).filter(({ dimension }) =>
    CUTS.includes(dimension)
  );
  await writeWhole(file, `${JSON.stringify(rows)}\n`);
}

/** Folder of the run that the present numbers are compared with; null: no kept run has others. */
async function lastOther(layout: Layout): Promise<string | null> {
  const now = (await readState(layout, "measure"))?.tables.measures.hash;
  const others: { folder: string; order: number }[] = [];
  for (const name of namesIn(layout.runs)) {
    const folder = join(layout.runs, name), order = await orderOf(folder);
    const measures = await measuresOf(join(folder, "manifest.json"));
    if (order > 0 && measures !== null && measures !== `sha256:${now}`) others.push({ folder, order });
  }
  return runBefore(layout.out, others.toSorted((a, b) => a.order - b.order).map(({ folder }) => folder));
}

/**
 * Of some runs, the oldest first, the one to compare a run with: among those whose period ends before the run's own, the one
 * that ends last, and of several such the newest. So a run made again on a mended study is compared with last week's, not
 * with itself. Where no run ends before it, the newest of all.
 *
 * @param folder of the run, `out/` or a kept one
 * @param runs folders of the others
 * @returns one of `runs`; null: there are none
 */
export function runBefore(folder: string, runs: readonly string[]): string | null {
  const now = lastDayIn(folder),
    ends = runs.map((run) => ({ run, last: lastDayIn(run) })).filter(({ last }) => last < now);
  const latest = ends.reduce((most, { last }) => last > most ? last : most, "");
  return ends.findLast(({ last }) => last === latest)?.run ?? runs.at(-1) ?? null;
}

/** The last day that a run's measures tell of; where they tell of none, one that is before no other. */
function lastDayIn(folder: string): string {
  const days = framesIn(join(folder, "tables/measures")).flatMap(({ columns, length }) => {
    const kind = columns.get("period_kind"), period = columns.get("period");
    return Array.from({ length }, (_, row) => row).filter((row) => kind?.at(row) === "day")
      .map((row) => String(period?.at(row)));
  });
  return days.reduce((a, b) => a > b ? a : b, "") || NO_DAY;
}

function namesIn(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].filter(({ name, isDirectory }) => isDirectory && name[0] !== ".").map((
      { name },
    ) => name).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

/** A run's measures; none where they are damaged. */
function framesIn(folder: string): Frame[] {
  try {
    return [...Deno.readDirSync(folder)].map(({ name }) => name).sort()
      .map((part) => decodeParquet(Deno.readFileSync(join(folder, part))));
  } catch (error) {
    if (error instanceof PartError || error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

/** Few of many rows: only these become objects. */
function wholePeriod({ columns, length }: Frame): Record<string, unknown>[] {
  const kind = columns.get("period_kind");
  return Array.from({ length }, (_, row) => row).filter((row) => kind?.at(row) === "all")
    .map((row) => Object.fromEntries(COLUMNS.map((name) => [name, columns.get(name)?.at(row)])));
}
