/**
 * Puts what a stage made in place of the old: all of it or nothing.
 *
 * The finished work lies in `out/.work/STAGE`. A journal is written there first; from then on the new tables count, and a
 * run that finds the journal of a killed one finishes its moves before anything else.
 *
 * @module
 */
import { dirname, join } from "node:path";
import { canonicalJson } from "./hash.ts";
import { type Layout, type Work, workOf } from "./layout.ts";
import { waitForStages } from "./lock.ts";
import { isState, readState, type StageState } from "./state.ts";

/** Makes the work of a finished stage the study's tables and files. */
export async function commit(layout: Layout, stage: string, state: StageState): Promise<void> {
  const work = workOf(layout, stage);
  await writeWhole(work.journal, JSON.stringify(state));
  await finish(layout, work, stage, state);
}

/** Ends what a killed run had begun: finishes its moves, or throws its unfinished work away. */
export async function recover(layout: Layout): Promise<void> {
  using _lock = await waitForStages(layout); // a stage of the killed run may still be writing
  for (const stage of await namesIn(layout.works)) {
    const work = workOf(layout, stage), state = await readJournal(work.journal);
    if (state !== null) await finish(layout, work, stage, state);
  }
  await removeIfThere(layout.works);
}

/** Writes a file beside its place and renames it. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await Deno.mkdir(dirname(path), { recursive: true });
  const beside = `${path}.new`;
  if (typeof content === "string") await Deno.writeTextFile(beside, content);
  else await Deno.writeFile(beside, content);
  await Deno.rename(beside, path);
}

async function finish(layout: Layout, work: Work, stage: string, state: StageState): Promise<void> {
  const folders = Object.values(state.tables).map((table) => table.folder);
  for (const folder of folders) await replaceFolder(layout, work, folder);
  for (const file of Object.keys(state.files)) {
    if (!await exists(join(work.folder, file))) continue; // moved before the kill
    await Deno.mkdir(dirname(join(layout.out, file)), { recursive: true });
    await Deno.rename(join(work.folder, file), join(layout.out, file));
  }
  await removeLeft(layout, await readState(layout, stage), state);
  await writeWhole(layout.state(stage), `${canonicalJson(state)}\n`);
  await Deno.remove(work.journal);
  await Deno.remove(work.folder, { recursive: true });
}

/**
 * Files and tables that the stage made before and does not make any more: an old workbook must not lie beside a new report,
 * nor a person's texts in a table that nobody makes anew.
 */
async function removeLeft(layout: Layout, before: StageState | null, now: StageState): Promise<void> {
  const folders = new Set(Object.values(now.tables).map(({ folder }) => folder));
  for (const { folder } of Object.values(before?.tables ?? {})) {
    if (!folders.has(folder)) await removeIfThere(join(layout.out, folder));
  }
  for (const file of Object.keys(before?.files ?? {}).filter((name) => !(name in now.files))) {
    await removeIfThere(join(layout.out, file));
    if (file.includes("/")) await Deno.remove(dirname(join(layout.out, file))).catch(() => {}); // the last of a folder
  }
}

async function replaceFolder(layout: Layout, work: Work, folder: string): Promise<void> {
  const made = join(work.folder, folder), place = join(layout.out, folder);
  if (!await exists(made)) return; // moved before the kill
  const old = join(work.folder, "old", folder);
  await Deno.mkdir(dirname(old), { recursive: true });
  await Deno.mkdir(dirname(place), { recursive: true });
  if (await exists(place)) await Deno.rename(place, old);
  await Deno.rename(made, place);
}

/** True if the path can be found. */
export async function exists(path: string): Promise<boolean> {
  try {
    await Deno.stat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/** One that cannot be read is as good as none: what it had moved is not what the states know, so it is made again. */
async function readJournal(path: string): Promise<StageState | null> {
  if (!await exists(path)) return null;
  try {
    const state = JSON.parse(await Deno.readTextFile(path));
    return isState(state) ? state : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Names of what is in a folder; none if it is not there. */
async function namesIn(folder: string): Promise<string[]> {
  return await exists(folder) ? await Array.fromAsync(Deno.readDir(folder), ({ name }) => name) : [];
}

/** Removes a file, or a folder with all that is in it. */
export async function removeIfThere(path: string): Promise<void> {
  try {
    await Deno.remove(path, { recursive: true });
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}
