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

/**
 * Takes the lock of the stage that runs, and waits for it: a stage lives on where its run was killed, and no other may use
 * the work folder meanwhile.
 */
export async function lockStage(layout: Layout): Promise<Disposable> {
  await Deno.mkdir(layout.out, { recursive: true });
  const file = await Deno.open(layout.stageLock, { create: true, write: true });
  await file.lock(true);
  return file;
}
