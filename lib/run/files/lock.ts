/** One run a study at a time. @module */
import type { Layout } from "./layout.ts";

/** Another run of the same study is under way (exit status 1). */
export class LockedError extends Error {
  override readonly name = "LockedError";
}

/**
 * Takes the study's lock until disposed of. The system frees it when the process ends, however it ends, so a crash
 * leaves no lock behind.
 */
export async function lockStudy(layout: Layout): Promise<Disposable> {
  await Deno.mkdir(layout.out, { recursive: true });
  const file = await Deno.open(layout.lock, { create: true, write: true });
  if (await file.tryLock(true)) return file;
  file.close();
  throw new LockedError("Cannot run the study: another run of it is under way (out/.lock); wait until it has ended");
}

/** Says that a stage lives: it lives on where its run was killed, and nobody may touch its work folder meanwhile. */
export function lockStage(layout: Layout): Promise<Disposable> {
  return lockStages(layout, false);
}

/** Waits until no stage lives, of a run that was killed too. */
export function waitForStages(layout: Layout): Promise<Disposable> {
  return lockStages(layout, true);
}

async function lockStages(layout: Layout, isAlone: boolean): Promise<Disposable> {
  await Deno.mkdir(layout.out, { recursive: true });
  const file = await Deno.open(layout.stageLock, { create: true, write: true });
  await file.lock(isAlone);
  return file;
}
