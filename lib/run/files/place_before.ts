/** Puts the numbers of the run before where the report finds them. @module */
import { join } from "node:path";
import type { Frame } from "../../tables/frame.ts";
import { decodeParquet, PartError } from "../../tables/parquet.ts";
import { writeWhole } from "./commit.ts";
import type { Layout } from "./layout.ts";
import { readState } from "./state.ts";
import { measuresOf, orderOf } from "./keep_run.ts";

/** Relative to the study. */
export const BEFORE_FILE = "out/state/before.json";
/** Cuts of a number that a report leads with; none that names an author. */
const CUTS: readonly unknown[] = [null, "tone", "expectations"];
/** What is written of a number. */
const COLUMNS = ["measure", "subject", "dimension", "value", "raw"] as const;

/**
 * Writes `out/state/before.json`: the numbers of the whole period of the newest kept run whose numbers are not those that
 * stand now. It depends on those numbers alone, so a second run of an unchanged study finds the same bytes.
 */
export async function placeBefore(layout: Layout): Promise<void> {
  const file = join(layout.folder, BEFORE_FILE), folder = await lastOther(layout);
  if (folder === null) return await removeIfThere(file);
  const rows = measuresIn(join(folder, "tables/measures")).filter(({ dimension }) => CUTS.includes(dimension));
  await writeWhole(file, `${JSON.stringify(rows)}\n`);
}

/** What cannot be removed would be compared with, though it is of no run before. */
async function removeIfThere(file: string): Promise<void> {
  try {
    await Deno.remove(file);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

/** Folder of the newest run with other numbers; null: there is none. */
async function lastOther(layout: Layout): Promise<string | null> {
  const now = (await readState(layout, "measure"))?.tables.measures.hash;
  let last: { folder: string; order: number } | null = null;
  for (const name of namesIn(layout.runs)) {
    const folder = join(layout.runs, name), order = await orderOf(folder);
    if (order <= (last?.order ?? 0)) continue;
    const measures = await measuresOf(join(folder, "manifest.json"));
    if (measures !== null && measures !== `sha256:${now}`) last = { folder, order };
  }
  return last?.folder ?? null;
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

/** Rows of a kept run's measures of the whole period; none where they are damaged. */
function measuresIn(folder: string): Record<string, unknown>[] {
  try {
    return [...Deno.readDirSync(folder)].map(({ name }) => name).sort()
      .flatMap((part) => wholePeriod(decodeParquet(Deno.readFileSync(join(folder, part)))));
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
