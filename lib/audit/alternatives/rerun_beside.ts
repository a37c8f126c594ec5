/** Runs a study as it could have been written, beside what it is, from the same cache. @module */
import { dirname, isAbsolute, join, relative } from "node:path";
import { exists } from "../../run/files/commit.ts";
import { type Layout, layoutOf } from "../../run/files/layout.ts";
import type { Launch } from "../../run/launch.ts";
import { runStage } from "../../run/run_stage.ts";
import { STAGES } from "../../run/stages.ts";
import type { Toolkit } from "../../run/toolkit.ts";
import { filesUnder } from "../forget/files_under.ts";
import type { Rerun } from "./types.ts";

/** What a rerun needs beside the study. */
export interface RerunOptions {
  readonly launch: Launch;
  readonly toolkit: Toolkit;
  readonly workers: number;
}

/** Stages that are run again: topics are no headline's, and what follows is counted without a stage. */
const STEPS = ["clean", "match", "coding"];

/**
 * Runs the stages from the changed one on in `out/.alternative`, which begins as the study's own tables under a second name:
 * parts that the change leaves alone are taken over. The study's own are not touched.
 *
 * @returns the folder of the study beside, which the caller removes, and the stages that were run
 * @throws {StageFailure} if a stage fails; nothing is left beside then
 */
export async function rerunBeside(
  layout: Layout,
  { study, from }: Rerun,
  { launch, toolkit, workers }: RerunOptions,
): Promise<{ readonly folder: string; readonly reran: readonly string[] }> {
  const folder = join(layout.out, ".alternative"), beside = { ...study, folder };
  await Deno.remove(folder, { recursive: true }).catch(() => {});
  const reran: string[] = [];
  try {
    await linkTables(layout, layoutOf(folder));
    for (const stage of STAGES.filter(({ name }) => STEPS.indexOf(name) >= STEPS.indexOf(from))) {
      for (const file of stage.files(study)) await copyIfThere(join(layout.folder, file), join(folder, file), file);
      const { status } = await runStage(beside, stage, { launch, toolkit, workers });
      if (status === "done") reran.push(stage.name);
    }
  } catch (error) {
    await Deno.remove(folder, { recursive: true }).catch(() => {}); // what failed is what is told
    throw error;
  }
  return { folder, reran };
}

/** Parts of tables never change: a second name is as good as a copy, and costs nothing. */
async function linkTables(from: Layout, to: Layout): Promise<void> {
  for (const path of ["tables", "state"].flatMap((name) => filesUnder(join(from.out, name)))) {
    const place = join(to.out, relative(from.out, path));
    await Deno.mkdir(dirname(place), { recursive: true });
    if (/\.(parquet|pack)$/.test(path)) await Deno.link(path, place).catch(() => Deno.copyFile(path, place));
    else await Deno.copyFile(path, place);
  }
}

async function copyIfThere(from: string, to: string, file: string): Promise<void> {
  if (isAbsolute(file) || file.startsWith("..") || !await exists(from)) return;
  await Deno.mkdir(dirname(to), { recursive: true });
  await Deno.copyFile(from, to);
}
