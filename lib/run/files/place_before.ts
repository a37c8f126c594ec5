/** Puts the numbers of the run before where the report finds them. @module */
import { join } from "node:path";
import { decodeParquet } from "../../tables/parquet.ts";
import { writeWhole } from "./commit.ts";
import type { Layout } from "./layout.ts";
import type { Manifest } from "./manifest.ts";
import { readState } from "./state.ts";
import { orderOf } from "./keep_run.ts";

/** Relative to the study. */
export const BEFORE_FILE = "out/state/before.json";
/** Cuts of a number that a report leads with; none that names an author. */
const CUTS: readonly unknown[] = [null, "tone", "expectations"];

/**
 * Writes `out/state/before.json`: the numbers of the whole period of the newest kept run whose numbers are not those that
 * stand now. It depends on those numbers alone, so a second run of an unchanged study finds the same bytes.
 */
export async function placeBefore(layout: Layout): Promise<void> {
  const file = join(layout.folder, BEFORE_FILE), folder = await lastOther(layout);
  if (folder === null) return await Deno.remove(file).catch(() => {});
  const tables = join(folder, "tables/measures"), parts = [...Deno.readDirSync(tables)].map(({ name }) => name).sort();
  const rows = parts.flatMap((part) => decodeParquet(Deno.readFileSync(join(tables, part))).rows())
    .filter((row) => row.period_kind === "all" && CUTS.includes(row.dimension))
    .map(({ measure, subject, dimension, value, raw }) => ({ measure, subject, dimension, value, raw }));
  await writeWhole(file, `${JSON.stringify(rows)}\n`);
}

/** Folder of the newest run with other numbers; null: there is none. */
async function lastOther(layout: Layout): Promise<string | null> {
  const now = (await readState(layout, "measure"))?.tables.measures.hash;
  let last: { folder: string; order: number } | null = null;
  for (const name of namesIn(layout.runs)) {
    const folder = join(layout.runs, name), order = await orderOf(folder);
    if (order > (last?.order ?? 0) && await measuresOf(folder) !== `sha256:${now}`) last = { folder, order };
  }
  return last?.folder ?? null;
}

function namesIn(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].filter(({ isDirectory }) => isDirectory).map(({ name }) => name).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

async function measuresOf(folder: string): Promise<string | undefined> {
  const manifest: Manifest = JSON.parse(await Deno.readTextFile(join(folder, "manifest.json")));
  return manifest.outputs["tables/measures"];
}
