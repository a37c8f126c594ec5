/** Keeps what a finished run said, so that a later one can be compared with it. @module */
import { dirname, join } from "node:path";
import { StudyError } from "../../tables/study_error.ts";
import { dateOf, DAY_MS, writeDate } from "../../time/calendar.ts";
import { zoneOf } from "../../time/zone.ts";
import { exists } from "./commit.ts";
import type { Layout } from "./layout.ts";
import { readState } from "./state.ts";

/** What of `out/` is kept; parts of tables never change, so they are a second name for the same bytes where it can be. */
const KEPT_FILES = ["manifest.json", "report.html", "report.xlsx", "report.pptx"];
const KEPT_TABLES = ["tables/measures"];

/** A name that is a folder's name and nothing else. */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_. -]*$/u;

/**
 * Copies the run's manifest, measures and report to `runs/NAME/`.
 *
 * @param name default: the last day of what was measured; a run of the same name is replaced
 * @throws {StudyError} if the name cannot be a folder's
 */
export async function keepRun(layout: Layout, timezone: string, name?: string): Promise<string> {
  const kept = name ?? await lastDay(layout, timezone);
  if (!NAME.test(kept)) {
    throw new StudyError(
      `Cannot name a run "${kept}": a name has letters, digits, spaces and . _ - and begins with a letter or digit`,
    );
  }
  const folder = join(layout.runs, kept), beside = join(layout.runs, `.${kept}.new`);
  await Deno.remove(beside, { recursive: true }).catch(() => {});
  for (const file of [...KEPT_FILES, ...await filesIn(layout)]) {
    const from = join(layout.out, file), to = join(beside, file);
    if (!await exists(from)) continue;
    await Deno.mkdir(dirname(to), { recursive: true });
    await Deno.copyFile(from, to);
  }
  await Deno.remove(folder, { recursive: true }).catch(() => {});
  await Deno.rename(beside, folder);
  return kept;
}

async function filesIn(layout: Layout): Promise<string[]> {
  const files: string[] = [];
  for (const table of KEPT_TABLES) {
    for await (const entry of Deno.readDir(join(layout.out, table))) files.push(`${table}/${entry.name}`);
  }
  return files.sort();
}

async function lastDay(layout: Layout, timezone: string): Promise<string> {
  const span = (await readState(layout, "measure"))?.memory.span as { to: number } | undefined;
  if (!span) return "run";
  const last = span.to - 1;
  return writeDate(dateOf(Math.floor((last + zoneOf(timezone).offset(last)) / DAY_MS)));
}
