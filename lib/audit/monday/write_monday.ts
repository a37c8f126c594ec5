/** Writes a week down: the page and the log. @module */
import { join } from "node:path";
import { writeWhole } from "../../run/files/commit.ts";
import { layoutOf } from "../../run/files/layout.ts";
import type { Study } from "../../study/types.ts";
import { gatherMonday } from "./gather_monday.ts";
import { logEntry } from "./log_entry.ts";
import { mondayPage } from "./monday_page.ts";
import type { Monday } from "./types.ts";

/** What was written. */
export interface WrittenMonday {
  readonly monday: Monday;
  /** Of the page. */
  readonly page: string;
  /** Of the log. */
  readonly log: string;
}

/**
 * Writes `out/monday.html`, the same beside the run that was kept, and an entry of `runs/monday.log`.
 *
 * @param study as it was read and run
 * @param now for the log
 * @throws {StudyError} if the study has not been run
 */
export async function writeMonday(study: Study, now: Date): Promise<WrittenMonday> {
  const layout = layoutOf(study.folder), monday = await gatherMonday(study);
  const page = join(layout.out, "monday.html"), log = layout.weeklyLog;
  const html = mondayPage(monday, study.timezone);
  await writeWhole(page, html);
  await writeWhole(join(layout.runs, monday.run, "monday.html"), html);
  await Deno.writeTextFile(log, logEntry(monday, study.timezone, now.toISOString()), { append: true });
  return { monday, page, log };
}
